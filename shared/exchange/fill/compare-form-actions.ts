import type { CorrectiveAction } from '../../domain/corrective-action/corrective-action.ts';
import type { ActionEdit } from '../../domain/corrective-action/edit-action.ts';
import type { FieldValue, FieldValues } from '../round-trip/exchanged-fields.ts';
import type { ChangedItem, MergeField } from '../round-trip/merge-item.ts';
import { lockOfAction } from '../round-trip/rows-of-audit.ts';
import { personField, shown } from './compare-form-facts.ts';
import type { FillDataInput, FillRow } from './fill-data.ts';
import { FILL_FIELDS, type FillField, type FillLayout } from './fill-layout.ts';
import { formField, type FormProblem } from './form-comparison.ts';
import type { FormNames } from './form-names.ts';
import type { FormReadingRow } from './form-reading.ts';
import { readFormDay, saysText } from './read-form-value.ts';

/** Columns of an action that come back, with the field they are here; all others have rules of their own and are compared only. */
const STORED = { title: 'title', description: 'description', owner: 'ownerId', dueDate: 'dueDate', plannedEvidence: 'plannedEvidence', actualEvidence: 'actualEvidence' } as const satisfies Partial<Record<FillField, keyof CorrectiveAction>>;
type StoredColumn = keyof typeof STORED;

function isStored(field: string): field is StoredColumn {
  return Object.hasOwn(STORED, field);
}

/** The values of an action that a form can give, as a comparison shows them. */
export function actionFormValues(action: CorrectiveAction): Readonly<Record<StoredColumn, FieldValue>> {
  const { title, description, ownerId, dueDate, plannedEvidence, actualEvidence } = action;
  return { title, description, owner: ownerId, dueDate, plannedEvidence, actualEvidence };
}

/** What was taken of a form as an edit of the action. */
export function actionEditOf(values: FieldValues): ActionEdit {
  return Object.fromEntries(Object.entries(values).flatMap(([field, value]) => (isStored(field) ? [[STORED[field], value]] : [])));
}

const DAYS: ReadonlySet<string> = new Set(['dueDate', 'doneOn', 'verifiedOn']);

/** The rows of a list of actions, known again by their reference. What may change follows from where its plan stands (B.5). */
export function compareActions(
  found: readonly FormReadingRow[],
  { layout, rows, actions, names, problems }: { readonly layout: FillLayout; readonly rows: FillDataInput; readonly actions: readonly FillRow[]; readonly names: FormNames; readonly problems: FormProblem[] },
): readonly ChangedItem[] {
  return found.flatMap((row): readonly ChangedItem[] => {
    const { reference, title } = row.cells;
    const ours =
      actions.find(({ label }) => reference !== undefined && label.toLowerCase() === reference.text.toLowerCase()) ??
      actions.find(({ values }) => reference === undefined && title !== undefined && saysText(title, String(shown(values.title) ?? '')));
    const stored = rows.actions.find(({ id }) => id === ours?.key);
    const finding = rows.findings.find(({ id }) => id === stored?.findingId);
    if (ours === undefined || stored === undefined || finding === undefined) {
      const text = Object.values(row.cells).flatMap((cell) => cell?.text ?? []).join(' · ');
      problems.push({ code: 'row-unknown', sheet: row.sheet, row: row.row, table: 'actions', text });
      return [];
    }
    const fields = FILL_FIELDS.actions.flatMap((field): readonly MergeField[] => {
      const cell = row.cells[field];
      // A running number is the form's own; the reference is what the row is known by.
      if (cell === undefined || field === 'number' || (field === 'reference' && reference !== undefined)) return [];
      const lock = isStored(field) ? lockOfAction(STORED[field], stored, finding) : 'worked-out';
      const named = { table: 'actions', key: ours.key, field } as const;
      if (field === 'owner') return [personField({ ...named, mine: stored.ownerId, ours: String(shown(ours.values[field]) ?? ''), lock }, cell, names)];
      const mine = isStored(field) ? stored[STORED[field]] : (shown(ours.values[field]) ?? '');
      const kind = DAYS.has(field) ? 'date' : 'text';
      const here = { ...named, kind, mine, lock } as const;
      if (kind === 'text') return [formField(here, cell, [cell.text], saysText(cell, String(mine ?? '')))];
      const day = readFormDay(cell, layout.dayPattern);
      if (day !== null) return [formField(here, cell, [day], day === mine)];
      problems.push({ code: 'unreadable', sheet: cell.sheet, address: cell.address, table: 'actions', field, label: ours.label, raw: cell.text, why: 'no-day' });
      return [];
    });
    if (fields.length === 0) return [];
    return [{ kind: 'changed', id: `actions/${ours.key}`, table: 'actions', key: ours.key, label: ours.label, title: stored.title, fields, sheet: row.sheet, row: row.row, given: null }];
  });
}
