import { normalizeHeading } from '../import/normalize-text.ts';
import type { BaseRow, BaseTable } from './base-format.ts';
import { kindOf, LAYOUT, type ColumnKey, type DataTable } from './exchanged-fields.ts';
import { isSameFieldValue, readValue, type ValueContext } from './read-value.ts';
import { textOf, type RowCells } from './sheet-rows.ts';
import { markOfRead } from './shown-cell.ts';

/** How a column was known again: by its heading, by one in another language, by its content, by its place, or because somebody said so. */
export type PlacedBecause = 'heading' | 'language' | 'content' | 'place' | 'chosen';

export interface PlacedColumn {
  readonly key: string;
  /** From 1. */
  readonly column: number;
  readonly heading: string;
  readonly because: PlacedBecause;
}

export interface UnknownColumn {
  readonly column: number;
  readonly heading: string;
  /** Cells of it that hold something. */
  readonly filled: number;
}

export interface PlacedColumns {
  /** A key stands twice when its column was copied: both are read. */
  readonly columns: readonly PlacedColumn[];
  /** Columns that left and did not come back. */
  readonly lost: readonly string[];
  readonly unknown: readonly UnknownColumn[];
}

/** Headings of all languages, by column key. */
export type HeadingWords = readonly Readonly<Partial<Record<ColumnKey, string>>>[];

/** What somebody said about columns of a sheet; null: it is none of ours. */
export type ChosenColumns = Readonly<Record<number, string | null>>;

export interface PlaceContext extends ValueContext {
  readonly headings: HeadingWords;
}

interface PlaceInput {
  readonly table: DataTable;
  readonly base: BaseTable | null;
  readonly header: RowCells | null;
  /** Rows below the headings whose base is known, to compare contents with. */
  readonly keyed: readonly { readonly row: RowCells; readonly base: BaseRow }[];
  readonly body: readonly RowCells[];
  readonly idColumn: number | null;
  readonly chosen: ChosenColumns;
  readonly context: PlaceContext;
}

/** Rows looked at when contents are compared: enough to be sure, few enough to be quick. */
const COMPARED_ROWS = 200;
/** Share of rows whose content must agree. */
const ENOUGH = 0.5;
/** So many rows without one that agrees speak against a column that only stands in the right place. */
const CONTRADICTION = 3;

/** The key of every heading that is known: as it left first, then in the languages of the program. */
export function headingKeys(table: DataTable, base: BaseTable | null, headings: HeadingWords): ReadonlyMap<string, { readonly key: string; readonly because: 'heading' | 'language' }> {
  const keys = new Map<string, { readonly key: string; readonly because: 'heading' | 'language' }>();
  const present = new Set(base?.columns.map(({ key }) => key) ?? LAYOUT[table]);
  const add = (heading: string | undefined, key: string, because: 'heading' | 'language'): void => {
    const wanted = normalizeHeading(heading ?? '');
    if (wanted !== '' && !keys.has(wanted)) keys.set(wanted, { key, because });
  };
  for (const { key, heading } of base?.columns ?? []) add(heading, key, 'heading');
  for (const words of headings) {
    for (const key of LAYOUT[table]) if (present.has(key)) add(words[key], key, 'language');
  }
  return keys;
}

/** How many compared rows have something in this field, and in how many of them the column agrees with it. */
function agreementOf({ table, keyed, context }: PlaceInput, key: string, column: number): { readonly agreeing: number; readonly compared: number } {
  const kind = kindOf(table, key);
  let agreeing = 0;
  let compared = 0;
  // A few words that stand in several columns tell nothing: yes and no, names of people.
  if (kind === 'yes-no' || kind === 'person') return { agreeing, compared };
  for (const { row, base } of keyed.slice(0, COMPARED_ROWS)) {
    const cell = row.cells.get(column);
    if (kind === null) {
      const mark = base.marks[key];
      if (mark === undefined) continue;
      compared += 1;
      if (markOfRead(cell) === mark) agreeing += 1;
      continue;
    }
    const value = base.values[key];
    if (value === undefined || value === null || value === '' || value === 'not-assessed' || (Array.isArray(value) && value.length === 0)) continue;
    compared += 1;
    const shown = base.names?.[key];
    const read = shown !== undefined && cell?.text === shown ? null : readValue(kind, cell, value, context);
    if (cell !== undefined && (read === null || (read.ok && isSameFieldValue(read.value, value)))) agreeing += 1;
  }
  return { agreeing, compared };
}

/** Columns whose headings are not known, by how well their contents agree with what left: the best fit first. */
function placeByContent(input: PlaceInput, lost: Set<string>, open: Map<number, string>): readonly PlacedColumn[] {
  const scores = [...lost].flatMap((key) =>
    [...open.keys()].flatMap((column) => {
      const { agreeing, compared } = agreementOf(input, key, column);
      return agreeing > 0 && agreeing / compared >= ENOUGH ? [{ key, column, share: agreeing / compared, agreeing }] : [];
    }),
  );
  const placed: PlacedColumn[] = [];
  for (const { key, column, share, agreeing } of scores.toSorted((a, b) => b.share - a.share || b.agreeing - a.agreeing)) {
    if (!lost.has(key) || !open.has(column)) continue;
    // Two fields that fit a column equally well, or two columns a field: nobody can say which it is.
    const isAmbiguous = scores.some(
      (other) =>
        other.share === share &&
        other.agreeing === agreeing &&
        ((other.key === key && other.column !== column && open.has(other.column)) ||
          (other.column === column && other.key !== key && lost.has(other.key))),
    );
    if (isAmbiguous) continue;
    placed.push({ key, column, heading: open.get(column) ?? '', because: 'content' });
    lost.delete(key);
    open.delete(column);
  }
  return placed;
}

/** Whether what stands in a column can be read as this field; a text can be anything. */
function isReadable({ table, body, context }: PlaceInput, key: string, column: number): boolean {
  const kind = kindOf(table, key);
  if (kind === null || kind === 'text') return true;
  const filled = body.slice(0, COMPARED_ROWS).flatMap(({ cells }) => cells.get(column) ?? []);
  const readable = filled.filter((cell) => readValue(kind, cell, undefined, context).ok).length;
  return readable >= filled.length * ENOUGH;
}

/** Share of neighbours that must still stand in the order in which they left before a place says anything. */
const IN_ORDER = 0.8;

/** Whether the columns known so far stand, but for one or two, in the order in which they left. */
function isInOrder(order: readonly string[], placed: readonly PlacedColumn[]): boolean {
  const places = placed.toSorted((a, b) => a.column - b.column).map(({ key }) => order.indexOf(key));
  const ascents = places.filter((place, index) => index > 0 && place > (places[index - 1] ?? -1)).length;
  return ascents >= (places.length - 1) * IN_ORDER;
}

/** Columns that stand where they left, between the same neighbours, under another heading. */
function placeByNeighbours(input: PlaceInput, placed: readonly PlacedColumn[], lost: Set<string>, open: Map<number, string>): readonly PlacedColumn[] {
  const order = input.base?.columns.map(({ key }) => key) ?? [];
  const columnOf = new Map(placed.map(({ key, column }) => [key, column]));
  const found: PlacedColumn[] = [];
  if (!isInOrder(order, placed)) return found;
  let index = 0;
  while (index < order.length) {
    if (!lost.has(order[index] ?? '')) {
      index += 1;
      continue;
    }
    const start = index;
    while (index < order.length && lost.has(order[index] ?? '')) index += 1;
    const run = order.slice(start, index);
    const before = start === 0 ? 0 : columnOf.get(order[start - 1] ?? '');
    const after = index === order.length ? (before ?? 0) + run.length + 1 : columnOf.get(order[index] ?? '');
    if (before === undefined || after !== before + run.length + 1) continue;
    if (!run.every((key, place) => isReadable(input, key, before + 1 + place))) continue;
    run.forEach((key, place) => {
      const column = before + 1 + place;
      const heading = open.get(column);
      if (heading === undefined) return;
      const { agreeing, compared } = agreementOf(input, key, column);
      if (agreeing === 0 && compared >= CONTRADICTION) return;
      found.push({ key, column, heading, because: 'place' });
      lost.delete(key);
      open.delete(column);
    });
  }
  return found;
}

/**
 * Finds the columns of a table again, moved and renamed ones too: what somebody said, then headings in every language,
 * then contents, then places. What stays unknown is told, never guessed.
 */
export function placeColumns(input: PlaceInput): PlacedColumns {
  const { table, base, header, body, idColumn, chosen, context } = input;
  const known = headingKeys(table, base, context.headings);
  const present = new Set([...(header?.cells.keys() ?? []), ...body.flatMap(({ cells }) => [...cells.keys()])]);
  const open = new Map<number, string>();
  // Said to be none of ours: told all the same, so that somebody can think again.
  const setAside = new Map<number, string>();
  const placed: PlacedColumn[] = [];
  for (const column of [...present].sort((a, b) => a - b)) {
    if (column === idColumn) continue;
    const heading = header === null ? '' : textOf(header, column);
    const said = chosen[column];
    const match = said === undefined ? known.get(normalizeHeading(heading)) : undefined;
    if (typeof said === 'string') placed.push({ key: said, column, heading, because: 'chosen' });
    else if (match !== undefined && match.key !== 'rowId') placed.push({ key: match.key, column, heading, because: match.because });
    else if (said === undefined) open.set(column, heading);
    else setAside.set(column, heading);
  }
  const foundKeys = new Set(placed.map(({ key }) => key));
  const left = base?.columns.map(({ key }) => key) ?? [];
  const lost = new Set(left.filter((key) => key !== 'rowId' && !foundKeys.has(key)));
  const byContent = placeByContent(input, lost, open);
  const byPlace = placeByNeighbours(input, [...placed, ...byContent], lost, open);
  const filledOf = (column: number): number => body.filter(({ cells }) => (cells.get(column)?.text.trim() ?? '') !== '').length;
  return {
    columns: [...placed, ...byContent, ...byPlace],
    lost: [...lost],
    unknown: [...open, ...setAside].map(([column, heading]) => ({ column, heading, filled: filledOf(column) })).filter(({ filled }) => filled > 0),
  };
}
