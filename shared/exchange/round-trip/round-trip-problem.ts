import type { DataTable, ReadingSheet } from './exchanged-fields.ts';
import type { PlacedBecause } from './place-columns.ts';
import type { ValueProblem } from './read-value.ts';

/** Which row of the audit something is about. */
export interface RowName {
  readonly table: DataTable;
  readonly key: string;
  /** What people call it: a question's number, a reference. */
  readonly label: string;
}

/** Something of a returned workbook that is not taken, or taken with a caution. Each is named with its place. */
export type RoundTripProblem =
  | ({ readonly code: 'unreadable'; readonly field: string; readonly sheet: string; readonly address: string; readonly raw: string; readonly why: ValueProblem } & RowName)
  | ({ readonly code: 'read-only-edited'; readonly field: string; readonly sheet: string; readonly address: string; readonly raw: string } & RowName)
  | ({ readonly code: 'repeated-row'; readonly sheet: string; readonly row: number } & RowName)
  | { readonly code: 'unknown-row'; readonly table: DataTable; readonly sheet: string; readonly row: number; readonly label: string; readonly id: string }
  | { readonly code: 'nothing-in-row'; readonly table: DataTable; readonly sheet: string; readonly row: number; readonly label: string }
  | { readonly code: 'column-lost'; readonly table: DataTable; readonly sheet: string; readonly field: string }
  | { readonly code: 'column-unknown'; readonly table: DataTable; readonly sheet: string; readonly column: number; readonly heading: string; readonly filled: number }
  | { readonly code: 'column-guessed'; readonly table: DataTable; readonly sheet: string; readonly column: number; readonly heading: string; readonly field: string; readonly because: PlacedBecause }
  | { readonly code: 'sheet-lost'; readonly table: DataTable | ReadingSheet; readonly sheet: string }
  /** On a sheet for reading: it is not taken back, and has to be changed where it comes from. */
  | { readonly code: 'sheet-edited'; readonly of: ReadingSheet; readonly sheet: string; readonly address: string; readonly was: string; readonly raw: string }
  | { readonly code: 'sheet-row-new'; readonly of: ReadingSheet; readonly sheet: string; readonly row: number; readonly text: string }
  | { readonly code: 'sheet-row-gone'; readonly of: ReadingSheet; readonly sheet: string; readonly text: string }
  | { readonly code: 'partly-sorted'; readonly table: DataTable; readonly sheet: string; readonly rows: number }
  | { readonly code: 'values-at-other-rows'; readonly table: DataTable; readonly field: string; readonly rows: number }
  | { readonly code: 'base-damaged'; readonly records: number }
  | { readonly code: 'base-missing'; readonly isTextTable: boolean };
