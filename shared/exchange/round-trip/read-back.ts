import type { WorkbookContent } from '../workbook-content.ts';
import type { AboutWorkbook } from './base-format.ts';
import { DATA_TABLES, type ColumnKey, type DataTable } from './exchanged-fields.ts';
import { findDisplaced } from './find-displaced.ts';
import { readLongTexts } from './long-texts.ts';
import type { ChosenColumns, HeadingWords } from './place-columns.ts';
import { placeTable, type KnownRows } from './place-table.ts';
import { readBase, type BaseState, type WorkbookBase } from './read-base.ts';
import { TableReader } from './read-table.ts';
import type { CellWords, ValueContext } from './read-value.ts';
import { editsOfSheet } from './reading-sheets.ts';
import type { AddedRow, GoneRow, ReturnedRow } from './returned-row.ts';
import type { RoundTripProblem } from './round-trip-problem.ts';

/** All that a returned workbook says, before it is compared with what is here. */
export interface ReadBack {
  readonly about: AboutWorkbook | null;
  readonly baseState: BaseState;
  readonly rows: readonly ReturnedRow[];
  readonly gone: readonly GoneRow[];
  readonly added: readonly AddedRow[];
  readonly problems: readonly RoundTripProblem[];
}

/** The rows of the audit as they are here, by table: id and what people call them. */
export type RowsHere = Readonly<Record<DataTable, ReadonlyMap<string, string>>>;

export interface ReadBackContext extends ValueContext {
  readonly words: readonly (CellWords & { readonly columns: Readonly<Record<ColumnKey, string>> })[];
  readonly here: RowsHere;
  /** What somebody said about unknown columns, by sheet. */
  readonly chosen: Readonly<Record<string, ChosenColumns>>;
}

function tellBase(base: WorkbookBase, content: WorkbookContent): readonly RoundTripProblem[] {
  if (base.state === 'whole') return [];
  if (base.state === 'damaged') return [{ code: 'base-damaged', records: base.damagedRecords }];
  return [{ code: 'base-missing', isTextTable: content.format === 'text-table' }];
}

/**
 * Reads a returned workbook: which rows it is about, what each side's base was, what the cells say now, which rows are
 * gone, added, copied or unknown, and everything that cannot be taken, by its cell.
 */
export function readBack(content: WorkbookContent, context: ReadBackContext): ReadBack {
  const base = readBase(content);
  const headings: HeadingWords = context.words.map(({ columns }) => columns);
  const longTexts = readLongTexts(content, headings);
  const rows: ReturnedRow[] = [];
  const added: AddedRow[] = [];
  const gone: GoneRow[] = [];
  const problems: RoundTripProblem[] = [...tellBase(base, content)];
  for (const table of DATA_TABLES) {
    const labels = context.here[table];
    const known: KnownRows = { base: base.tables.get(table) ?? null, rows: base.rows[table], ids: new Set(labels.keys()) };
    const places = placeTable(content, table, known, context.chosen, { words: context.words, people: context.people, headings });
    const reader = new TableReader(table, known, { words: context.words, people: context.people, table: known.base, longTexts });
    reader.read(places, labels);
    const displaced = findDisplaced(table, reader.rows);
    problems.push(...reader.problems, ...displaced);
    for (const row of reader.rows) rows.push(displaced.length > 0 ? { ...row, isDoubtful: true } : row);
    added.push(...reader.added);
    gone.push(...reader.gone);
  }
  for (const [of, sheet] of base.sheets) problems.push(...editsOfSheet(of, sheet, content, headings));
  return { about: base.about, baseState: base.state, rows, gone, added, problems };
}
