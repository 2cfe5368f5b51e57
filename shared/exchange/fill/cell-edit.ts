import type { ReadProblem } from '../read-problem.ts';

/** What to write into a cell. Its look stays as it is. */
export type EditValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  /** YYYY-MM-DD or YYYY-MM-DDTHH:MM: a real date where the cell shows dates, else `asText`, or the date as given. */
  | { readonly kind: 'date'; readonly date: string; readonly asText?: string }
  | { readonly kind: 'empty' };

/** One cell to change. */
export interface CellEdit {
  readonly sheet: string;
  /** As people write it: C17. A cell of a merged block stands for the block. */
  readonly address: string;
  /** Left out when the cell is only marked. */
  readonly value?: EditValue;
  /** Fill colour to mark the cell with, six hexadecimal digits: FFC7CE. */
  readonly mark?: string;
  /** Formulas are kept unless this says so; those that other cells depend on in their shape are kept always. */
  readonly replacesFormula?: boolean;
}

/** A row to put below the last one of a sheet. */
export interface AppendedRow {
  readonly sheet: string;
  /** Number of the row whose height and cell styles the new one takes; null for none. */
  readonly likeRow: number | null;
  readonly cells: readonly { readonly column: number; readonly value: EditValue; readonly mark?: string }[];
}

export interface PackageEdits {
  readonly cells: readonly CellEdit[];
  readonly rows?: readonly AppendedRow[];
}

/** Something about an edit that its author wants to know. */
export interface EditNote {
  readonly code: EditNoteCode;
  readonly sheet: string;
  /** Empty for a note about the workbook. */
  readonly address: string;
  readonly detail: string;
}

export type EditNoteCode =
  /** Not written: the cell holds a formula and nobody asked to replace it. */
  | 'formula-kept'
  /** Not written: a formula of several cells covers it, or others take their formula from it. */
  | 'shared-formula-kept'
  /** Not written: the heading of an Excel table, which the table repeats. */
  | 'table-heading-kept'
  /** Not written: no number, or a place outside the grid. */
  | 'unwritable'
  /** Written into the first cell of the merged block, named in `detail`. */
  | 'moved-to-merged-cell'
  /** Written, though the sheet is protected and the cell locked; the protection stays. */
  | 'locked-cell'
  /** Written as text, because the cell shows no dates. */
  | 'date-as-text'
  /** Written, cut to what one cell holds. */
  | 'text-cut'
  /** Written, with characters replaced that no workbook can hold. */
  | 'characters-replaced'
  /** The same cell was asked for twice: the later value stands. */
  | 'written-twice'
  /** The workbook has no styles to build the mark on. */
  | 'mark-left-out'
  /** The package was signed: any change ends that. */
  | 'signature-broken';

/** Why nothing was written at all. */
export type EditProblem =
  | ReadProblem
  | { readonly code: 'unknown-sheet'; readonly sheet: string };

export interface EditedPackage {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Paths of the parts that differ from before; all others are the same down to their packed bytes. */
  readonly changedParts: readonly string[];
  readonly notes: readonly EditNote[];
}
