import type { KeyboardEvent } from 'react';
import { useAutosave } from '#renderer/ui/fields/use-autosave.ts';
import classes from './agenda.module.css';

/** Columns of the agenda that are filled in by typing, in their order. */
export const TYPED_COLUMNS = ['date', 'start', 'end', 'subject', 'clauses', 'auditee', 'place'] as const;
export type TypedColumn = (typeof TYPED_COLUMNS)[number];

/** Columns that take as many lines as their text needs, so that a narrow window cuts nothing off. */
const WRAPPED_COLUMNS: ReadonlySet<TypedColumn> = new Set(['subject', 'clauses', 'auditee', 'place']);

/**
 * One typed cell. It saves itself; leaving it writes what was typed in the tidy form first, so that the cell shows
 * what is stored.
 */
export function AgendaCell(props: {
  readonly rowId: string;
  readonly column: TypedColumn;
  readonly label: string;
  readonly stored: string;
  readonly tidy?: (text: string) => string;
  readonly onSave: (text: string) => void;
  readonly isWrong?: boolean;
  readonly describedBy?: string | undefined;
}) {
  const { tidy } = props;
  const { value, setValue, flush } = useAutosave(`${props.rowId}:${props.column}`, props.stored, props.onSave);
  const onBlur = (): void => {
    if (tidy !== undefined && tidy(value) !== value) setValue(tidy(value));
    flush();
  };
  const field = {
    className: classes['cell'],
    'aria-label': props.label,
    'aria-invalid': props.isWrong === true || undefined,
    'aria-describedby': props.describedBy,
    'data-column': props.column,
    value,
    onBlur,
  };
  if (WRAPPED_COLUMNS.has(props.column)) {
    return <textarea {...field} rows={1} onChange={(event) => setValue(event.currentTarget.value.replace(/\s*\n\s*/g, ' '))} />;
  }
  return <input {...field} type={props.column === 'date' ? 'date' : 'text'} onChange={(event) => setValue(event.currentTarget.value)} />;
}

/** The cells of one column from top to bottom. */
export function cellsOf(body: HTMLElement | null, column: string): readonly HTMLElement[] {
  return [...(body?.querySelectorAll<HTMLElement>(`[data-column="${column}"]`) ?? [])];
}

/** Moves the focus up or down one row in the same column. False at the end of the table. */
export function moveInColumn(event: KeyboardEvent<HTMLElement>, direction: 1 | -1): boolean {
  const { target } = event;
  if (!(target instanceof HTMLElement)) return false;
  const column = cellsOf(target.closest('tbody'), target.dataset['column'] ?? '');
  const next = column[column.indexOf(target) + direction];
  next?.focus();
  return next !== undefined;
}
