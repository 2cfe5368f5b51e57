import { normalizeHeading } from '../import/normalize-text.ts';
import type { SheetContent, WorkbookContent } from '../workbook-content.ts';
import { WORKBOOK_FORMAT, type BaseRow, type BaseTable } from './base-format.ts';
import { DATA_TABLES, type DataTable } from './exchanged-fields.ts';
import { headingKeys, placeColumns, type ChosenColumns, type PlaceContext, type PlacedColumns } from './place-columns.ts';
import { rowCells, textOf, type RowCells } from './sheet-rows.ts';

/** A sheet of the workbook, or a copy of one, in which rows of a table were found. */
export interface PlacedTable extends PlacedColumns {
  readonly table: DataTable;
  readonly sheet: string;
  /** Null when no headings were found. */
  readonly headerRow: number | null;
  /** Column of the row ids; null when it is lost. */
  readonly idColumn: number | null;
  readonly body: readonly RowCells[];
}

export interface KnownRows {
  readonly base: BaseTable | null;
  readonly rows: ReadonlyMap<string, BaseRow>;
  /** Ids of rows in the audit, for workbooks without a base. */
  readonly ids: ReadonlySet<string>;
}

/** Rows searched for headings: people put a title and notes above a table. */
const HEADER_ROWS = 60;
const FEWEST_HEADINGS = 3;

/** Sheets of programs: the base and the meta sheet name the format in their first rows. */
function isForPrograms(rows: readonly RowCells[]): boolean {
  return rows.slice(0, 12).some((row) => textOf(row, 2) === WORKBOOK_FORMAT);
}

/** The column with the most row ids, and how many. */
function findIdColumn(rows: readonly RowCells[], { rows: base, ids }: KnownRows): { readonly column: number | null; readonly count: number } {
  const counts = new Map<number, number>();
  for (const { cells } of rows) {
    for (const [column, { text }] of cells) {
      const id = text.trim();
      if (base.has(id) || ids.has(id)) counts.set(column, (counts.get(column) ?? 0) + 1);
    }
  }
  const [best] = [...counts].sort(([, left], [, right]) => right - left);
  return { column: best?.[0] ?? null, count: best?.[1] ?? 0 };
}

/** The row with the most of our headings, and how many. */
function findHeader(rows: readonly RowCells[], known: ReadonlyMap<string, unknown>): { readonly header: RowCells | null; readonly count: number } {
  let header: RowCells | null = null;
  let count = 0;
  for (const row of rows.slice(0, HEADER_ROWS)) {
    const found = [...row.cells.values()].filter(({ text }) => known.has(normalizeHeading(text))).length;
    if (found > count) [header, count] = [row, found];
  }
  return { header, count };
}

/** Without a base, headings alone say which table a sheet is: the one of which it has the most. */
function isTableOf(table: DataTable, rows: readonly RowCells[], { headings }: PlaceContext): boolean {
  const counts = DATA_TABLES.map((each) => ({ each, count: findHeader(rows, headingKeys(each, null, headings)).count }));
  return counts.toSorted((left, right) => right.count - left.count)[0]?.each === table;
}

function placeSheet(
  table: DataTable,
  sheet: SheetContent,
  known: KnownRows,
  chosen: Readonly<Record<string, ChosenColumns>>,
  context: PlaceContext,
): PlacedTable | null {
  const rows = rowCells(sheet);
  if (isForPrograms(rows)) return null;
  const { column: idColumn, count: idCount } = findIdColumn(rows, known);
  const headings = headingKeys(table, known.base, context.headings);
  const { header, count } = findHeader(rows, headings);
  const isNamed = known.base !== null && sheet.name === known.base.sheet;
  const isOurs = known.base === null ? count >= FEWEST_HEADINGS && isTableOf(table, rows, context) : count >= FEWEST_HEADINGS ? idCount > 0 || isNamed : idCount > 0 && isNamed;
  if (!isOurs) return null;
  // Headings that were all renamed still stand above the first row that is known.
  const firstKnown = rows.findIndex((row) => known.rows.has(textOf(row, idColumn)));
  const found = count >= 2 ? header : (rows[firstKnown - 1] ?? null);
  const body = found === null ? rows : rows.filter(({ row }) => row > found.row);
  const keyed = body.flatMap((row) => {
    const base = known.rows.get(textOf(row, idColumn));
    return base === undefined ? [] : [{ row, base }];
  });
  const ours = placeColumns({ table, base: known.base, header: found, keyed, body, idColumn, chosen: chosen[sheet.name] ?? {}, context });
  return { table, sheet: sheet.name, headerRow: found?.row ?? null, idColumn, body, ...ours };
}

/** The sheets of a workbook that hold rows of this table: the one it left on, whatever it is called now, and copies of it. */
export function placeTable(
  content: WorkbookContent,
  table: DataTable,
  known: KnownRows,
  chosen: Readonly<Record<string, ChosenColumns>>,
  context: PlaceContext,
): readonly PlacedTable[] {
  return content.sheets.flatMap((sheet) => placeSheet(table, sheet, known, chosen, context) ?? []);
}
