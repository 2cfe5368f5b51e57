import type { UnknownName } from '../records/people-of-file.ts';
import type { FieldValue } from '../round-trip/exchanged-fields.ts';
import { fieldId, type FormLock, type MergeField, type MergeKind, type MergePlan, type MergeTable } from '../round-trip/merge-item.ts';
import type { FieldLock } from '../round-trip/rows-of-audit.ts';
import type { FormCell } from './form-reading.ts';

/** Something a form says that is not compared, with its place. */
export type FormProblem =
  | { readonly code: 'sheet-missing'; readonly sheet: string }
  /** A cell whose text is no value of its field. */
  | { readonly code: 'unreadable'; readonly sheet: string; readonly address: string; readonly table: MergeTable; readonly field: string; readonly label: string; readonly raw: string; readonly why: 'no-word' | 'no-day' | 'no-clause' | 'several-ticks' }
  /** A row that is filled in and belongs to nothing here. */
  | { readonly code: 'row-unknown'; readonly sheet: string; readonly row: number; readonly table: MergeTable; readonly text: string };

export interface FormComparison {
  readonly plan: MergePlan;
  readonly problems: readonly FormProblem[];
  /** Names on the form that nobody here has, each once. */
  readonly names: readonly UnknownName[];
}

/** Which field of which row is compared, and what it is here. */
export interface FieldHere {
  readonly table: MergeTable;
  readonly key: string;
  readonly field: string;
  readonly kind: MergeKind;
  readonly mine: FieldValue;
  readonly lock: FieldLock | FormLock | null;
}

/**
 * One compared field in the terms of a merge. The same: `agreed`. Only in the file: `taken`, so it comes in unless
 * somebody keeps it out. Different, or one word for several values: `conflict`. Compared only: `refused`.
 */
export function formField(here: FieldHere, cell: FormCell, values: readonly FieldValue[], isSame: boolean): MergeField {
  const { table, key, field, kind, mine, lock } = here;
  const theirs = values.map((value) => ({ value, sheet: cell.sheet, address: cell.address }));
  const named = { id: fieldId(table, key, field), field, kind, base: undefined, mine, lock };
  if (isSame) return { ...named, theirs: theirs.slice(0, 1), outcome: 'agreed', reason: null };
  if (lock !== null) return { ...named, theirs, outcome: 'refused', reason: null };
  if (theirs.length > 1) return { ...named, theirs, outcome: 'conflict', reason: 'several-values' };
  return isNothing(mine) ? { ...named, theirs, outcome: 'taken', reason: null } : { ...named, theirs, outcome: 'conflict', reason: 'no-base' };
}

function isNothing(value: FieldValue): boolean {
  return value === null || value === '' || value === 'not-assessed' || (Array.isArray(value) && value.length === 0);
}
