import { Select, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionOverview } from '#renderer/data/repositories/actions-repository.ts';
import { ACTION_STATES, type ActionState } from '#shared/domain/corrective-action/corrective-action.ts';
import type { ActionEdit } from '#shared/domain/corrective-action/edit-action.ts';
import { parseCalendarDate, yearOf } from '#shared/lib/calendar-date.ts';
import { OwnerPicker } from '../dialogs/owner-picker.tsx';
import { columnTitle, type GridColumn } from './grid-columns.ts';

/** Edits one cell in its place. Enter takes it over, Escape leaves it as it was. */
export function CellEditor(props: {
  readonly row: ActionOverview;
  readonly column: GridColumn;
  readonly onEdit: (fields: ActionEdit) => void;
  readonly onMove: (to: ActionState) => void;
  /** The cell has the focus again, unless it went elsewhere by itself. */
  readonly onEnd: (isFocusBack: boolean) => void;
}) {
  const { t } = useTranslation();
  const { row, column, onEdit, onEnd } = props;
  const { action } = row;
  const label = t('actions.grid.editCell', { column: columnTitle(t, column), reference: action.reference });
  const frame = useRef<HTMLDivElement>(null);
  const isOver = useRef(false);
  useEffect(() => frame.current?.querySelector('input')?.focus(), []);
  const end = (isFocusBack: boolean, change?: () => void): void => {
    if (isOver.current) return;
    isOver.current = true;
    onEnd(isFocusBack);
    change?.();
  };
  const choice = { size: 'xs', defaultDropdownOpened: true, 'aria-label': label, comboboxProps: { withinPortal: true } } as const;
  return (
    <div
      ref={frame}
      onKeyDown={(event) => {
        // The grid's own keys are not meant while somebody types.
        event.stopPropagation();
        if (event.key === 'Escape') end(true);
      }}
    >
      {column === 'owner' ? (
        <OwnerPicker {...choice} value={action.ownerId} onBlur={() => end(false)} onPick={(ownerId) => end(true, () => onEdit({ ownerId }))} />
      ) : column === 'state' ? (
        <Select
          {...choice}
          value={action.state}
          data={ACTION_STATES.map((value) => ({ value, label: t(`terms.actionState.${value}`) }))}
          onBlur={() => end(false)}
          onChange={(value) => {
            const to = ACTION_STATES.find((state) => state === value);
            end(true, () => {
              if (to !== undefined) props.onMove(to);
            });
          }}
        />
      ) : (
        <TextCell label={label} row={row} column={column} onEdit={onEdit} end={end} />
      )}
    </div>
  );
}

function TextCell(props: {
  readonly label: string;
  readonly row: ActionOverview;
  readonly column: GridColumn;
  readonly onEdit: (fields: ActionEdit) => void;
  readonly end: (isFocusBack: boolean, change?: () => void) => void;
}) {
  const { row, column, onEdit, end } = props;
  const field = column === 'dueDate' || column === 'checkDate' ? column : 'title';
  const [value, setValue] = useState<string>(row.action[field] ?? '');
  const take = (isFocusBack: boolean): void => {
    end(isFocusBack, () => {
      if (field === 'title') {
        if (value.trim() !== '') onEdit({ title: value.trim() });
        return;
      }
      const day = parseCalendarDate(value);
      if (value === '' || (day !== null && yearOf(day) >= 1990 && yearOf(day) <= 2199)) onEdit({ [field]: day });
    });
  };
  return (
    <TextInput
      aria-label={props.label}
      type={field === 'title' ? 'text' : 'date'}
      value={value}
      onChange={(event) => setValue(event.currentTarget.value)}
      onBlur={() => take(false)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take(true);
      }}
    />
  );
}
