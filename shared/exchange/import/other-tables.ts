import { headingHits, isLabel } from './find-header.ts';
import { QUESTION_FIELDS, type ImportField } from './import-field.ts';
import { problemAt, type ImportProblem } from './import-problem.ts';
import { bestHeading } from './match-heading.ts';
import { oneLine } from './normalize-text.ts';
import type { SheetView } from './sheet-view.ts';

const LEAST_HEADINGS = 3;
const LEAST_HITS = 1.5;
/** Rows that have to stand right below headings for them to head a table. */
const LEAST_ROWS = 2;
const ASKING: ReadonlySet<ImportField> = new Set(QUESTION_FIELDS);

/**
 * Further tables of a sheet, above the header that was chosen and below the end of its table, one problem at the first
 * heading of each: a sheet is read as one table, and what else it holds must not go unseen. Legends ask nothing and
 * are no such tables.
 */
export function otherTables(view: SheetView, header: { readonly firstRow: number }, lastRow: number): readonly ImportProblem[] {
  const found: ImportProblem[] = [];
  for (const [index, row] of view.rows.entries()) {
    if (row.row >= header.firstRow && row.row <= lastRow) continue;
    const labels = view.shown(row).filter(isLabel);
    if (labels.length < LEAST_HEADINGS || headingHits(view, row) < LEAST_HITS) continue;
    if (!labels.some(({ text }) => ASKING.has(bestHeading(text)?.field ?? 'other'))) continue;
    const columns = new Set(labels.map(({ column }) => column));
    const below = view.rows.slice(index + 1, index + 1 + LEAST_ROWS);
    const isFilled = below.every((one, place) => one.row === row.row + 1 + place && view.shown(one).filter(({ column }) => columns.has(column)).length >= labels.length / 2);
    if (below.length < LEAST_ROWS || !isFilled) continue;
    found.push(problemAt('another-table', { sheet: view.sheet.name, row: row.row, column: labels[0]?.column ?? 1 }, labels.map(({ text }) => oneLine(text)).join(' | '), String(row.row)));
  }
  return found;
}
