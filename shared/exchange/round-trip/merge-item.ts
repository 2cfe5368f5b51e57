import type { DataTable, FieldKind, FieldValue, FieldValues } from './exchanged-fields.ts';
import type { TheirValue } from './read-row.ts';
import type { AddedRow, ReturnedRow } from './returned-row.ts';
import type { RowName } from './round-trip-problem.ts';
import type { FieldLock } from './rows-of-audit.ts';

/** What the rows of a merge are: those of our workbook, and on a form also what stands there once. */
export type MergeTable = DataTable | 'audits';

/**
 * Why a field of a form is compared, but not taken. `worked-out`: it follows from other data here. `with-assessment`: it
 * comes with the assessment beside it. `several-answers`: several questions meet in one row. `person-unknown`:
 * nobody here is called so, and nobody has said yet who is meant. `several-people`: one person is wanted and several are named.
 */
export type FormLock = 'worked-out' | 'with-assessment' | 'several-answers' | 'person-unknown' | 'several-people';

/** What a field of a merge holds: on a form also several people, or a list of texts. */
export type MergeKind = FieldKind | 'people' | 'list';

/**
 * What becomes of one field. `taken`: only they changed it. `kept`: only changed here. `agreed`: both changed it to the
 * same. `conflict`: somebody has to say. `refused`: the workbook says something that must not come in this way.
 */
export type FieldOutcome = 'taken' | 'kept' | 'agreed' | 'conflict' | 'refused';

/** Why a field needs a decision. */
export type ConflictReason = 'both-changed' | 'several-values' | 'no-base' | 'values-at-other-rows';

export interface MergeField {
  /** `<table>/<row>/<field>`, under which it is decided. */
  readonly id: string;
  readonly field: string;
  readonly kind: MergeKind;
  /** What it was when the workbook left; undefined when nobody knows. */
  readonly base: FieldValue | undefined;
  readonly mine: FieldValue;
  /** Values of the workbook that differ from the base; more than one when a row or column was copied. */
  readonly theirs: readonly TheirValue[];
  readonly outcome: FieldOutcome;
  readonly reason: ConflictReason | null;
  readonly lock: FieldLock | FormLock | null;
}

interface ItemName extends Omit<RowName, 'table'> {
  /** Unique in the merge. */
  readonly id: string;
  readonly title: string;
}

/** A row that is here and in the workbook, with the fields that one of the sides changed. */
export interface ChangedItem extends ItemName {
  readonly kind: 'changed';
  readonly table: MergeTable;
  readonly fields: readonly MergeField[];
  readonly sheet: string;
  readonly row: number;
  readonly given: ReturnedRow['given'];
}

/** A row that left with the workbook and is not in it any more. */
export interface GoneItem extends ItemName {
  readonly kind: 'gone';
  readonly table: DataTable;
  readonly effect: 'clear' | 'remove';
  /** Fields changed here since the workbook left: they would be lost with the row. */
  readonly changedHere: readonly string[];
  readonly values: FieldValues;
}

/** A row that did not leave with the workbook, or one that was changed there and deleted here. */
export interface AddedItem extends ItemName {
  readonly kind: 'added';
  readonly table: DataTable;
  readonly becomes: 'finding' | 'evidence' | 'note' | 'action';
  readonly values: FieldValues;
  readonly sheet: string;
  readonly row: number;
  /** Why it cannot come in; null when it can. */
  readonly obstacle: 'grade-missing' | 'actions-begin-here' | null;
  /** What the row was copied from, in words of people; empty when it was not. */
  readonly copiedFrom: string;
  /** It was there when the workbook left, and has been deleted here since. */
  readonly wasDeletedHere: boolean;
  readonly question: string;
  readonly questionCodes: readonly string[];
  readonly unreadable: AddedRow['unreadable'];
}

export type MergeItem = ChangedItem | GoneItem | AddedItem;

/** What is told besides the items, for rows that cannot be taken at all. */
export type MergeRefusal =
  | ({ readonly code: 'question-not-here'; readonly fields: readonly string[] } & RowName)
  | ({ readonly code: 'issued-finding-stays' | 'action-stays' } & RowName);

export interface MergePlan {
  readonly items: readonly MergeItem[];
  readonly refusals: readonly MergeRefusal[];
}

/** The name a field is decided under. */
export function fieldId(table: MergeTable, key: string, field: string): string {
  return `${table}/${key}/${field}`;
}
