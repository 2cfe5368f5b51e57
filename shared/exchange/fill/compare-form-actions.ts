import { isEditable, isReasonNeeded } from '../../domain/corrective-action/edit-action.ts';
import { planPhase } from '../../domain/corrective-action/plan-phase.ts';
import type { ChangedItem, MergeField } from '../round-trip/merge-item.ts';
import { shown } from './compare-form-facts.ts';
import type { FillDataInput, FillRow } from './fill-data.ts';
import { FILL_FIELDS, type FillLayout } from './fill-layout.ts';
import { formField, type FormProblem } from './form-comparison.ts';
import type { FormReadingRow } from './form-reading.ts';
import { readFormDay, saysText } from './read-form-value.ts';

/** Fields of an action that come back; all others have rules of their own and are compared only. */
export const TAKEN_OF_ACTION = ['title', 'description', 'dueDate', 'plannedEvidence', 'actualEvidence'] as const;
type TakenOfAction = (typeof TAKEN_OF_ACTION)[number];
const DAYS: ReadonlySet<string> = new Set(['dueDate', 'doneOn', 'verifiedOn']);

/** The rows of a list of actions, known again by their reference. What may change follows from where its plan stands (B.5). */
export function compareActions(
  found: readonly FormReadingRow[],
  { layout, rows, actions, problems }: { readonly layout: FillLayout; readonly rows: FillDataInput; readonly actions: readonly FillRow[]; readonly problems: FormProblem[] },
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
    const phase = planPhase(finding, null);
    const fields = FILL_FIELDS.actions.flatMap((field): readonly MergeField[] => {
      const cell = row.cells[field];
      // A running number is the form's own; the reference is what the row is known by.
      if (cell === undefined || field === 'number' || (field === 'reference' && reference !== undefined)) return [];
      const isTaken = (TAKEN_OF_ACTION as readonly string[]).includes(field);
      const canChange = isTaken && isEditable(field as TakenOfAction, stored, phase) && !isReasonNeeded(field as TakenOfAction, stored, phase);
      const mine = isTaken ? stored[field as TakenOfAction] : (shown(ours.values[field]) ?? '');
      const kind = DAYS.has(field) ? 'date' : 'text';
      const here = { table: 'actions', key: ours.key, field, kind, mine, lock: !isTaken ? 'worked-out' : canChange ? null : 'plan-fixed' } as const;
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
