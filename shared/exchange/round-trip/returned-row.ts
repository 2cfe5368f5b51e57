import type { PersonId } from '../../domain/ids.ts';
import type { CalendarDate } from '../../lib/calendar-date.ts';
import type { DataTable, FieldValues } from './exchanged-fields.ts';
import type { RowReading } from './read-row.ts';
import type { RowName } from './round-trip-problem.ts';

/** A row that left and came back. */
export interface ReturnedRow extends RowName {
  /** The exchanged values as the row left; null when the base of it is lost. */
  readonly base: FieldValues | null;
  readonly theirs: RowReading['values'];
  /** Who assessed the question and when, where the workbook says so beside a changed assessment. */
  readonly given: { readonly by: PersonId | null; readonly on: CalendarDate | null } | null;
  readonly sheet: string;
  readonly row: number;
  /** Its values look as if they belonged to other rows. */
  readonly isDoubtful: boolean;
}

/** A row that did not leave with the workbook. */
export interface AddedRow {
  /** `<sheet>!<row>`. */
  readonly id: string;
  readonly table: DataTable;
  readonly sheet: string;
  readonly row: number;
  readonly label: string;
  readonly values: FieldValues;
  /** The row it was copied from, if it was. */
  readonly copyOf: string | null;
  /** Text of a question nobody asked, for a row below the checklist. */
  readonly question: string;
  /** Numbers of the questions a finding is said to belong to. */
  readonly questionCodes: readonly string[];
  readonly unreadable: RowReading['unreadable'];
}

export interface GoneRow extends RowName {
  readonly base: FieldValues;
}
