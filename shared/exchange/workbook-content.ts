import type { CellRange } from './grid.ts';
import type { SheetState } from './package/workbook-parts.ts';

/** What a cell holds once read. `error` is a failed formula such as #DIV/0!. Empty cells are left out. */
export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'error';

/** One cell, as plain data that can be sent between threads. Optional fields are absent where they do not apply. */
export interface ReadCell {
  /** From 1. */
  readonly row: number;
  readonly column: number;
  readonly kind: CellKind;
  /** What a person sees in the cell as far as it matters here; dates as YYYY-MM-DD, with THH:MM when there is a time. */
  readonly text: string;
  /** The stored number, also for dates (the serial day). */
  readonly number?: number;
  /** YYYY-MM-DD or YYYY-MM-DDTHH:MM, for dates only. */
  readonly date?: string;
  /** The format code, for numbers and dates that have one. */
  readonly numberFormat?: string;
  readonly hyperlink?: string;
}

export interface ReadRow {
  readonly row: number;
  /** In order of columns; never empty. */
  readonly cells: readonly ReadCell[];
}

/** Something of a sheet or workbook that was not taken over, so that nothing is lost without a word. */
export interface ReadNote {
  readonly code: ReadNoteCode;
  readonly count: number;
  /** Address of the first one, where it has one. */
  readonly address: string;
  readonly detail: string;
}

export type ReadNoteCode =
  | 'formula-without-value'
  | 'error-value'
  | 'unknown-text-index'
  | 'unreadable-number'
  | 'repeated-cell'
  | 'text-too-long'
  | 'sheet-missing'
  | 'not-a-worksheet'
  | 'macros-left-out'
  | 'external-links-left-out'
  | 'replaced-characters'
  | 'uneven-rows';

export interface SheetContent {
  readonly name: string;
  readonly state: SheetState;
  /** Non-empty rows only, in order. */
  readonly rows: readonly ReadRow[];
  readonly hiddenRows: readonly number[];
  /** Column numbers; ranges are cut to the columns that hold something. */
  readonly hiddenColumns: readonly number[];
  readonly merges: readonly CellRange[];
  readonly notes: readonly ReadNote[];
}

export interface WorkbookContent {
  readonly fileName: string;
  readonly format: 'workbook' | 'text-table';
  readonly sheets: readonly SheetContent[];
  /** About the workbook as a whole. */
  readonly notes: readonly ReadNote[];
  /** For a text table: how it was read. */
  readonly encoding?: string;
  readonly separator?: string;
}
