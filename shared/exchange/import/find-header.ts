import type { ReadCell, ReadRow } from '../workbook-content.ts';
import { isLevelled } from './clause-cell.ts';
import { headerBlock, type HeaderColumn } from './header-block.ts';
import type { ImportField } from './import-field.ts';
import { bestHeading } from './match-heading.ts';
import { normalizeHeading } from './normalize-text.ts';
import type { SheetView } from './sheet-view.ts';

/** Where the headings stand and what each column is called. */
export interface HeaderGuess {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: readonly HeaderColumn[];
  /** Two known headings or more make it sure; otherwise the shape of the rows spoke. */
  readonly confidence: 'sure' | 'likely' | 'weak';
  readonly score: number;
}

const ROWS_LOOKED_AT = 120;
const ROWS_BELOW = 25;
const LONGEST_LABEL = 90;

/**
 * Finds the row of headings wherever it stands: title, legend and form rows above it are no headings. Null when
 * no row looks like one (an empty sheet, a page of prose, a matrix of numbers).
 */
export function findHeader(view: SheetView): HeaderGuess | null {
  let best: { readonly row: ReadRow; readonly score: number; readonly hits: number } | null = null;
  for (const [index, row] of view.rows.slice(0, ROWS_LOOKED_AT).entries()) {
    const below = view.rows.slice(index + 1, index + 1 + ROWS_BELOW);
    const rated = rateRow(view, row, below);
    if (rated === null) continue;
    // Without known words the first row that looks like one is the likeliest.
    const score = rated.score - index * (rated.hits >= 2 ? 0.03 : 0.12);
    if (best === null || score > best.score) best = { row, score, hits: rated.hits };
  }
  return best === null ? null : describeHeader(view, best);
}

/** The header when the user says which row it is. */
export function headerAtRow(view: SheetView, row: number): HeaderGuess {
  const block = headerBlock(view, row);
  return { ...block, confidence: 'sure', score: 0 };
}

/** True when a cell looks like a heading: short words, no number, no form label with a colon, no sentence. */
export function isLabel(cell: ReadCell): boolean {
  if (cell.kind !== 'text') return false;
  const text = cell.text.trim();
  if (text.length === 0 || text.length > LONGEST_LABEL || /[:：]\s*_*$/.test(text) || /_{3,}/.test(text)) return false;
  if (/^[-\d.,/\s%]+$/.test(text) || isLevelled(cell) || /^[A-Z]{1,6}-?\d+\*?$/.test(text)) return false;
  return !(text.length > 50 && /[.!?。]$/.test(text));
}

/** How many different known headings a row holds, each counted by how well it fits. */
export function headingHits(view: SheetView, row: ReadRow): number {
  return countHits(view.shown(row).filter(isLabel));
}

function countHits(labels: readonly ReadCell[]): number {
  const fields = new Map<ImportField, number>();
  let hits = 0;
  for (const { text } of labels) {
    const match = bestHeading(text);
    if (!match) continue;
    const times = fields.get(match.field) ?? 0;
    fields.set(match.field, times + 1);
    hits += times === 0 ? match.score : match.score * 0.3;
  }
  return hits;
}

function describeHeader(view: SheetView, best: { readonly row: ReadRow; readonly score: number; readonly hits: number }): HeaderGuess {
  const block = headerBlock(view, best.row.row);
  const confidence = best.hits >= 2 ? 'sure' : best.hits >= 1 ? 'likely' : 'weak';
  return { ...block, confidence, score: best.score };
}

function rateRow(
  view: SheetView,
  row: ReadRow,
  below: readonly ReadRow[],
): { readonly score: number; readonly hits: number } | null {
  const cells = view.shown(row);
  const labels = cells.filter(isLabel);
  const distinct = new Set(labels.map(({ text }) => normalizeHeading(text))).size;
  const hits = countHits(labels);
  const isSingle = labels.length === 1;
  if (labels.length === 0 || (isSingle && (hits < 0.95 || cells.length > 1))) return null;

  const others = cells.length - labels.length;
  const support = supportBelow(view, new Set(labels.map(({ column }) => column)), below);
  if (isSingle && support < 2) return null;
  const score =
    hits * 2 +
    Math.min(distinct, 12) * 0.5 -
    others * 0.8 -
    (labels.length - distinct) * 0.6 +
    Math.min(support, 12) * 0.25 -
    (isSingle ? 1.5 : 0) -
    (below.length === 0 ? 0.5 : 0);
  return { score, hits };
}

/** Rows below that fill the columns this row would head; merged blocks from above count as filled. */
function supportBelow(view: SheetView, columns: ReadonlySet<number>, below: readonly ReadRow[]): number {
  const least = Math.max(1, Math.ceil(columns.size * 0.3));
  let support = 0;
  for (const row of below) {
    const filled = view.shown(row).filter(({ column }) => columns.has(column)).length;
    if (filled >= least) support += 1;
  }
  return support;
}
