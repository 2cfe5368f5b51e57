import { columnLetters } from '../grid.ts';
import { normalizeHeading } from '../import/normalize-text.ts';
import type { SheetContent, WorkbookContent } from '../workbook-content.ts';
import type { BaseRow, BaseTable } from './base-format.ts';
import type { HeadingWords } from './place-columns.ts';
import type { ColumnKey, ReadingSheet } from './exchanged-fields.ts';
import type { RoundTripProblem } from './round-trip-problem.ts';
import { rowCells, textOf, type RowCells } from './sheet-rows.ts';
import { markOfShown } from './shown-cell.ts';

/** A sheet for reading as it left: what stood in each cell, row by row. */
export interface BaseSheet {
  readonly table: BaseTable;
  readonly rows: readonly BaseRow[];
}

interface Line {
  /** What stands in each column, by key; empty cells are left out. */
  readonly texts: ReadonlyMap<string, string>;
}

interface LineThere extends Line {
  readonly row: number;
  /** The same as the cells show it: 1.8 % for 0.0175. */
  readonly shown: ReadonlyMap<string, string>;
  readonly columns: ReadonlyMap<string, number>;
}

/** Share of the texts that left by which a renamed sheet is known again. */
const KNOWN_AGAIN = 0.5;

/**
 * Every cell of a sheet for reading that says something else than when the workbook left, with both texts. Rows may
 * have been sorted and moved, and columns of a table too; each row is compared with the one it is most like.
 */
export function editsOfSheet(of: ReadingSheet, base: BaseSheet, content: WorkbookContent, headings: HeadingWords): readonly RoundTripProblem[] {
  const left = base.rows.map(lineOf);
  const found = findSheet(base, left, content, headings);
  if (found === null) return [{ code: 'sheet-lost', table: of, sheet: base.table.sheet }];
  const { name: sheet } = found;
  const pairs = pairUp(left, linesOf(found, base.table, headings));
  return [
    ...pairs.both.flatMap(([was, now]): readonly RoundTripProblem[] =>
      base.table.columns.flatMap(({ key }) => {
        const [before, raw] = [was.texts.get(key) ?? '', now.texts.get(key) ?? ''];
        const column = now.columns.get(key);
        return column === undefined || isSameShown(before, raw) ? [] : [{ code: 'sheet-edited', of, sheet, address: `${columnLetters(column)}${String(now.row)}`, was: before, raw: now.shown.get(key) ?? '' }];
      }),
    ),
    ...pairs.added.map((line): RoundTripProblem => ({ code: 'sheet-row-new', of, sheet, row: line.row, text: textOfLine({ texts: line.shown }) })),
    ...pairs.gone.map((line): RoundTripProblem => ({ code: 'sheet-row-gone', of, sheet, text: textOfLine(line) })),
  ];
}

function lineOf({ values }: BaseRow): Line {
  return { texts: new Map(Object.entries(values).flatMap(([key, value]) => (typeof value === 'string' && value.trim() !== '' ? [[key, value]] : []))) };
}

function textOfLine({ texts }: Line): string {
  return [...texts.values()].join(' · ');
}

/** A figure may come back with other digits at its end. */
function isSameShown(left: string, right: string): boolean {
  if (markOfShown(left) === markOfShown(right)) return true;
  const [one, other] = [Number(left), Number(right)];
  return left.trim() !== '' && right.trim() !== '' && Number.isFinite(one) && Math.abs(one - other) < 1e-6 * Math.max(1, Math.abs(one));
}

/** The sheet of that name, else the one with most of its texts. */
function findSheet({ table }: BaseSheet, left: readonly Line[], { sheets }: WorkbookContent, headings: HeadingWords): SheetContent | null {
  const named = sheets.find(({ name }) => name === table.sheet);
  if (named !== undefined) return named;
  const wanted = new Set(left.flatMap(({ texts }) => [...texts.values()].map(markOfShown)));
  const hasHeadings = table.columns.some(({ heading }) => heading !== '');
  const best = sheets
    .filter((sheet) => sheet.state === 'visible' && (!hasHeadings || headerOf(rowCells(sheet), table.columns, headings) !== null))
    .map((sheet) => ({ sheet, count: new Set(sheet.rows.flatMap(({ cells }) => cells.map(({ text }) => markOfShown(text)).filter((mark) => wanted.has(mark)))).size }))
    .toSorted((a, b) => b.count - a.count)[0];
  return best !== undefined && wanted.size > 0 && best.count >= wanted.size * KNOWN_AGAIN ? best.sheet : null;
}

/** Rows with the columns of the table found by their headings; a sheet without them is read by its places. */
function linesOf(sheet: SheetContent, { columns }: BaseTable, headings: HeadingWords): readonly LineThere[] {
  const rows = rowCells(sheet);
  const byPlace = new Map(columns.map(({ key }, index) => [key, index + 1]));
  const header = headerOf(rows, columns, headings);
  const places = header?.columns ?? byPlace;
  return rows.flatMap((row): readonly LineThere[] => {
    if (header !== null && row.row <= header.row) return [];
    const cells = [...places].flatMap(([key, column]) => {
      const cell = row.cells.get(column);
      return cell === undefined || textOf(row, column) === '' ? [] : [{ key, cell }];
    });
    const shown = new Map(cells.map(({ key, cell }) => [key, cell.text]));
    const texts = new Map(cells.map(({ key, cell }) => [key, cell.kind === 'number' && cell.number !== undefined ? String(cell.number) : cell.text]));
    return cells.length === 0 ? [] : [{ row: row.row, texts, shown, columns: places }];
  });
}

function headerOf(rows: readonly RowCells[], columns: BaseTable['columns'], headings: HeadingWords): { readonly row: number; readonly columns: ReadonlyMap<string, number> } | null {
  if (columns.every(({ heading }) => heading === '')) return null;
  const keys = new Map<string, string>();
  for (const { key, heading } of columns) {
    for (const word of [heading, ...headings.map((words) => words[key as ColumnKey] ?? '')]) if (word !== '' && !keys.has(normalizeHeading(word))) keys.set(normalizeHeading(word), key);
  }
  const found = rows.slice(0, 60).map((row) => ({
    row: row.row,
    columns: new Map([...row.cells].flatMap(([column, { text }]) => (keys.has(normalizeHeading(text)) ? [[keys.get(normalizeHeading(text)) ?? '', column] as const] : []))),
  }));
  const best = found.toSorted((a, b) => b.columns.size - a.columns.size)[0];
  return best !== undefined && best.columns.size >= 3 ? best : null;
}

interface Pairs {
  readonly both: readonly (readonly [Line, LineThere])[];
  readonly added: readonly LineThere[];
  readonly gone: readonly Line[];
}

/** The same rows first, then each that is left with the one it shares most with, the nearest in order of several. */
function pairUp(left: readonly Line[], there: readonly LineThere[]): Pairs {
  const both: (readonly [Line, LineThere])[] = [];
  const free = new Set(there);
  const keyOf = ({ texts }: Line): string => JSON.stringify([...texts].map(([key, text]) => [key, markOfShown(text)]).toSorted());
  const same = new Map<string, LineThere[]>();
  for (const line of there) same.set(keyOf(line), [...(same.get(keyOf(line)) ?? []), line]);
  const changed = left.flatMap((line, at) => {
    const twin = same.get(keyOf(line))?.shift();
    if (twin !== undefined) free.delete(twin);
    return twin === undefined ? [{ line, at }] : [];
  });
  const atThere = new Map(there.map((line, at) => [line, at]));
  const shared = (one: Line, other: Line): number => [...one.texts].filter(([key, text]) => isSameShown(text, other.texts.get(key) ?? '')).length;
  const candidates = changed.flatMap(({ line, at }) => [...free].map((other) => ({ line, other, score: shared(line, other), far: Math.abs(at - (atThere.get(other) ?? 0)) })));
  const gone = new Set(changed.map(({ line }) => line));
  for (const { line, other, score } of candidates.toSorted((a, b) => b.score - a.score || a.far - b.far)) {
    if (score === 0 || !gone.has(line) || !free.has(other)) continue;
    both.push([line, other]);
    gone.delete(line);
    free.delete(other);
  }
  return { both, added: [...free], gone: [...gone] };
}
