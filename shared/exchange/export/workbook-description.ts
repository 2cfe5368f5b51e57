import type { CalendarDate, Timestamp } from '#shared/lib/calendar-date.ts';

/** One cell, already typed: text is never taken for a number, a date or a formula. */
export type CellDescription =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number; readonly format: NumberFormat }
  | { readonly kind: 'date'; readonly date: CalendarDate }
  /** Shown as date and time in UTC. */
  | { readonly kind: 'instant'; readonly at: Timestamp };

export type NumberFormat = 'whole' | 'decimal' | 'percent';

/** What a colour says; the writer picks the colour. A word in the cell always says the same. */
export type Tone = 'good' | 'strength' | 'info' | 'notice' | 'minor' | 'major' | 'open' | 'muted';

/** `fact`: a label and its value. `header`: column headings. `total`: the figures a reader looks for first. */
export type RowRole = 'title' | 'subtitle' | 'section' | 'header' | 'fact' | 'total' | 'note' | 'body';

export interface RowDescription {
  readonly role: RowRole;
  readonly cells: readonly CellDescription[];
}

export interface ColumnDescription {
  readonly key: string;
  readonly header: string;
  /** In characters of the default font, as spreadsheets count. */
  readonly width: number;
  readonly isWrapped: boolean;
  readonly isHidden: boolean;
  readonly align: 'left' | 'center' | 'right';
  /** What the cells hold: empty ones get its format too, so that what is typed into them keeps its kind. */
  readonly type: 'text' | 'date' | 'instant' | 'number';
}

/** A drop-down: cells of one column take one of the values of a named list. */
export interface ListValidation {
  /** Index of the column, from 0. */
  readonly column: number;
  /** First and last row, from 1. */
  readonly fromRow: number;
  readonly toRow: number;
  readonly listName: string;
  readonly message: string;
}

/** Cells of one column that read exactly `text` take the tone, also after somebody edits or sorts them. */
export interface ConditionalTone {
  readonly column: number;
  readonly fromRow: number;
  readonly toRow: number;
  readonly text: string;
  readonly tone: Tone;
}

/** How a table is printed that is too wide for one page: side by side at a size people can read. */
export interface PagesAcross {
  /** A new page begins after these columns, counted from 1. */
  readonly breaksAfter: readonly number[];
  /** Columns from the left that stand on every page. */
  readonly titleColumns: number;
  /** In percent. */
  readonly scale: number;
}

export interface PrintSetUp {
  readonly orientation: 'landscape' | 'portrait';
  /** Columns that are printed, counted from the left; the rest stays on the screen. */
  readonly columnCount: number;
  readonly header: string;
  readonly footer: string;
  /** Sentence with `{page}` and `{pages}`. */
  readonly pageOf: string;
  /** Left out for a table that is as wide as one page. */
  readonly pages?: PagesAcross;
}

/** Cells of a protected sheet that may be filled in; rows count from 1, columns from 0, both ends included. */
export interface OpenCells {
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
}

export interface SheetDescription {
  readonly id: string;
  readonly name: string;
  /** For programs only: no menu of a spreadsheet program shows the sheet. Left out: like any other. */
  readonly visibility?: 'very-hidden';
  /** Its columns run from right to left, as for Arabic or Hebrew. Left out: from left to right. */
  readonly isRightToLeft?: boolean;
  /**
   * The sheet is protected, without a password: it guards against slips, not against intent. Only the open cells can
   * be edited, whether they hold something or not, and look as if they ask for it; widths, heights, order and filter
   * may be changed all the same. Left out: nothing is locked.
   */
  readonly protection?: { readonly open: readonly OpenCells[] };
  readonly columns: readonly ColumnDescription[];
  readonly rows: readonly RowDescription[];
  /** Row of the column headings, from 1; it is frozen, filtered and repeated on every printed page. Null: no table. */
  readonly headerRow: number | null;
  /** Columns that stay in view when scrolling to the right. */
  readonly frozenColumns: number;
  readonly validations: readonly ListValidation[];
  readonly tones: readonly ConditionalTone[];
  readonly print: PrintSetUp;
}

/** A named list of cells, the source of drop-downs. */
export interface NamedList {
  readonly name: string;
  readonly sheetName: string;
  readonly column: number;
  readonly fromRow: number;
  readonly toRow: number;
}

/** A whole workbook as plain data: what is in it and how it looks, without any spreadsheet library. */
export interface WorkbookDescription {
  readonly title: string;
  readonly author: string;
  readonly createdAt: Timestamp;
  readonly sheets: readonly SheetDescription[];
  readonly lists: readonly NamedList[];
}

/** Letters of a column counted from 0: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + (column % 26));
}
