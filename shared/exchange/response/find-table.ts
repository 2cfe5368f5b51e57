import type { ReadCell, ReadRow, SheetContent, WorkbookContent } from '../workbook-content.ts';
import { cellAddress } from '../grid.ts';
import type { ResponseMeta, ResponseTable } from './meta.ts';
import { ACTION_FIELDS, ANSWER_FIELDS, FINDING_FIELDS } from './response-fields.ts';
import { RESPONSE_LANGUAGES, type ResponseWords } from './response-words.ts';

/** A table of a response workbook as it was found: wherever its columns stand now. */
export interface FoundTable {
  readonly sheet: SheetContent;
  readonly rows: readonly ReadRow[];
  /** Number of the column of a field; fields whose column is gone are left out. */
  readonly columns: ReadonlyMap<string, number>;
}

/** Rows above a heading, such as a line somebody put there. */
const DEEPEST_HEADER = 40;

/** Columns that must agree before a row is taken for the headings. */
const LEAST_COLUMNS = 2;

const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();

/** The headings of a table: as the hidden sheet says, else those of every language in its own words. */
function headingsOf(table: ResponseTable, meta: ResponseMeta | null, words: Readonly<Record<string, ResponseWords>>): readonly (readonly [key: string, header: string])[] {
  const stated = (meta?.columns ?? []).filter((column) => column.table === table).map(({ key, header }) => [key, header] as const);
  if (stated.length > 0) return stated;
  return RESPONSE_LANGUAGES.flatMap((language): readonly (readonly [string, string])[] => {
    const own = words[language];
    if (own === undefined) return [];
    return table === 'responses'
      ? [...FINDING_FIELDS.map((key) => [key, own.finding[key]] as const), ...ANSWER_FIELDS.map((key) => [key, own.answer[key]] as const), ['rowId', own.rowId] as const]
      : [...ACTION_FIELDS.map((key) => [key, own.action[key]] as const), ['rowId', own.rowId] as const];
  });
}

function columnsOf(row: ReadRow, headings: readonly (readonly [string, string])[]): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  const taken = new Set<number>();
  for (const [key, header] of headings) {
    const cell = row.cells.find(({ column, text }) => !taken.has(column) && plain(text) === plain(header));
    if (cell === undefined || columns.has(key)) continue;
    columns.set(key, cell.column);
    taken.add(cell.column);
  }
  return columns;
}

/** Finds a table by its headings, on whatever sheet and in whatever order they are now. */
export function findTable(
  content: WorkbookContent,
  table: ResponseTable,
  meta: ResponseMeta | null,
  words: Readonly<Record<string, ResponseWords>>,
): FoundTable | null {
  const headings = headingsOf(table, meta, words);
  const key = table === 'responses' ? 'reference' : 'finding';
  let best: FoundTable | null = null;
  for (const sheet of content.sheets) {
    if (sheet.state === 'very-hidden') continue;
    for (const [place, row] of sheet.rows.slice(0, DEEPEST_HEADER).entries()) {
      const columns = columnsOf(row, headings);
      const isBetter = columns.size >= LEAST_COLUMNS && columns.size > (best?.columns.size ?? 0);
      if (isBetter && (columns.has(key) || columns.has('rowId'))) best = { sheet, rows: sheet.rows.slice(place + 1), columns };
    }
  }
  return best;
}

/** The cell of a field in a row; undefined when it is empty or its column is gone. */
export function cellOf({ columns }: FoundTable, row: ReadRow, field: string): ReadCell | undefined {
  const column = columns.get(field);
  return column === undefined ? undefined : row.cells.find((cell) => cell.column === column);
}

/** `Responses!K3`. */
export function placeOf({ sheet }: FoundTable, cell: Pick<ReadCell, 'row' | 'column'>): string {
  return `${sheet.name}!${cellAddress(cell.row, cell.column)}`;
}
