import type { ReadRow } from '../workbook-content.ts';
import { headingHits, isLabel } from './find-header.ts';
import type { HeaderColumn } from './header-block.ts';
import { normalizeHeading } from './normalize-text.ts';
import type { SheetView } from './sheet-view.ts';

/** How far the table below a header reaches and which columns its rows usually fill. */
export interface TableExtent {
  /** Last row of the table; rows after it are legends, totals, signatures. */
  readonly lastRow: number;
  /** Columns filled in at least seven of ten full rows. */
  readonly usual: ReadonlySet<number>;
}

const USUAL = 0.7;
const FULL = 0.6;
const HALF_FULL = 0.4;

/**
 * Finds the end of the table: after the last row that looks like its rows, a gap ends it; so does another table
 * with headings of its own. `keyColumns` hold the clause, code or question.
 */
export function findExtent(
  view: SheetView,
  header: { readonly lastRow: number; readonly columns: readonly HeaderColumn[] },
  keyColumns: readonly number[],
): TableExtent {
  const rows = view.rows.filter(({ row }) => row > header.lastRow);
  const usual = usualColumns(view, rows);
  const limit = beforeNextTable(view, rows, header.columns);
  const inside = rows.filter(({ row }) => row <= limit);
  const isFull = (row: ReadRow): boolean => {
    const filled = view.shown(row).filter(({ column }) => usual.has(column)).length;
    const hasKey = view.shown(row).some(({ column }) => keyColumns.includes(column));
    return hasKey && (isNumbered(row, keyColumns) ? filled > usual.size * HALF_FULL : filled >= usual.size * FULL);
  };
  const lastFull = usual.size >= 2 ? inside.findLastIndex(isFull) : inside.length - 1;
  if (lastFull < 0) return { lastRow: inside.at(-1)?.row ?? header.lastRow, usual };
  let last = lastFull;
  while (last + 1 < inside.length && (inside[last + 1]?.row ?? 0) - (inside[last]?.row ?? 0) === 1) last += 1;
  return { lastRow: inside[last]?.row ?? header.lastRow, usual };
}

/** A row whose first key cell is filled belongs to the table even where much of it is still to be filled in. */
function isNumbered(row: ReadRow, keyColumns: readonly number[]): boolean {
  const [first] = keyColumns;
  return first !== undefined && row.cells.some(({ column }) => column === first);
}

function usualColumns(view: SheetView, rows: readonly ReadRow[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  const widths = rows.map((row) => view.shown(row).length);
  const wide = widths.toSorted((left, right) => left - right)[Math.floor(widths.length * 0.75)] ?? 0;
  // Rows with a good part of what the fuller rows have are rows of the table; bands and remarks are not.
  const full = rows.filter((_, index) => (widths[index] ?? 0) >= Math.max(2, wide * 0.6));
  for (const row of full) {
    for (const { column } of view.shown(row)) counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= full.length * USUAL).map(([column]) => column));
}

/** The row before a blank line after which other headings begin. */
function beforeNextTable(view: SheetView, rows: readonly ReadRow[], columns: readonly HeaderColumn[]): number {
  const own = new Set(columns.flatMap(({ parts }) => parts.map(normalizeHeading)));
  for (let index = 1; index < rows.length; index += 1) {
    const previous = rows[index - 1];
    const row = rows[index];
    if (!previous || !row || row.row - previous.row < 2) continue;
    const block = rows.slice(index, index + 12);
    const starts = block.slice(0, 3).some((one) => isOtherHeader(view, one, own)) || isTitledLegend(view, block, own);
    if (starts && isApart(view, block, columns)) return previous.row;
  }
  return Number.POSITIVE_INFINITY;
}

function isOtherHeader(view: SheetView, row: ReadRow, own: ReadonlySet<string>): boolean {
  const texts = view.shown(row).map(({ text }) => normalizeHeading(text));
  const repeated = texts.filter((text) => own.has(text)).length;
  return texts.length >= 3 && repeated < texts.length / 2 && headingHits(view, row) >= 1.5;
}

/** A title alone on its line, then words that head a narrow table: "Guidelines", "Severity | Definition | Examples". */
function isTitledLegend(view: SheetView, block: readonly ReadRow[], own: ReadonlySet<string>): boolean {
  const [title, header] = block;
  if (!title || !header || header.row - title.row !== 1 || view.shown(title).length !== 1) return false;
  const cells = view.shown(header);
  const repeated = cells.filter(({ text }) => own.has(normalizeHeading(text))).length;
  return cells.length >= 2 && repeated < cells.length / 2 && cells.every(isLabel) && headingHits(view, header) >= 0.5;
}

/** Rows of another table leave most of this one's columns empty. */
function isApart(view: SheetView, rows: readonly ReadRow[], columns: readonly HeaderColumn[]): boolean {
  const widest = rows.reduce((most, row) => Math.max(most, view.shown(row).length), 0);
  return widest <= columns.filter(({ parts }) => parts.length > 0).length * 0.75;
}
