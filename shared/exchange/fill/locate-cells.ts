import { parseCellAddress } from '../grid.ts';
import type { SheetSurvey } from './sheet-survey.ts';
import { TagReader } from './tag-reader.ts';

/** A cell that is there. */
export interface FoundCell {
  readonly start: number;
  readonly end: number;
  /** The opening tag as written. */
  readonly tag: string;
  readonly style: number;
  readonly formula: 'none' | 'own' | 'shared-master';
  /** What stands inside and is neither value nor formula, as written. */
  readonly rest: string;
}

export interface FoundRow {
  readonly tag: { readonly start: number; readonly end: number; readonly source: string; readonly isEmpty: boolean };
  /** Where the row's cells end. */
  readonly cellsEnd: number;
  readonly cells: Map<number, FoundCell>;
  /** Further cells of the same place, which a sound sheet does not have. */
  readonly repeated: FoundCell[];
  /** For each wanted column that has no cell: where it belongs. */
  readonly gaps: Map<number, number>;
}

export interface Located {
  readonly rows: ReadonlyMap<number, FoundRow>;
  /** For each wanted row that is not there: where it belongs. */
  readonly gaps: ReadonlyMap<number, number>;
}

/** Finds the wanted cells of a sheet, or the places where they belong: rows and cells stand in ascending order. */
export function locateCells(text: string, part: string, survey: SheetSurvey, wanted: ReadonlyMap<number, ReadonlySet<number>>): Located {
  const rows = new Map<number, FoundRow>();
  const rowGaps = new Gaps(wanted.keys());
  if (!survey.data.isEmpty) {
    const tags = new TagReader(text, part, survey.data.end);
    let row = 0;
    while (tags.next() && tags.start < survey.data.rowsEnd) {
      if (tags.name !== 'row' || tags.kind === 'close') continue;
      row = Number(tags.attribute('r') ?? row + 1);
      rowGaps.passes(row, tags.start);
      const columns = wanted.get(row);
      if (columns) readRow(text, tags, columns, row, rows);
    }
  }
  return { rows, gaps: rowGaps.end(rows, survey.data.rowsEnd) };
}

function readRow(text: string, tags: TagReader, columns: ReadonlySet<number>, number: number, rows: Map<number, FoundRow>): void {
  const tag = { start: tags.start, end: tags.end, source: tags.source, isEmpty: tags.kind === 'empty' };
  const before = rows.get(number);
  const cells = before?.cells ?? new Map<number, FoundCell>();
  const repeated = before?.repeated ?? [];
  const gaps = new Gaps(columns);
  let column = 0;
  let cellsEnd = tags.end;
  while (!tag.isEmpty && tags.next()) {
    if (tags.name === 'row') {
      cellsEnd = tags.start;
      break;
    }
    if (tags.name !== 'c' || tags.kind === 'close') continue;
    column = parseCellAddress(tags.attribute('r') ?? '')?.column ?? column + 1;
    gaps.passes(column, tags.start);
    if (!columns.has(column)) continue;
    const cell = readCell(text, tags);
    if (cells.has(column)) repeated.push(cell);
    else cells.set(column, cell);
  }
  if (before) {
    // A row that is there twice: what is missing goes into the first one.
    for (const found of cells.keys()) before.gaps.delete(found);
    return;
  }
  rows.set(number, { tag, cellsEnd, cells, repeated, gaps: gaps.end(cells, cellsEnd) });
}

function readCell(text: string, tags: TagReader): FoundCell {
  const { start, source: tag } = tags;
  const style = Number(tags.attribute('s') ?? 0);
  if (tags.kind === 'empty') return { start, end: tags.end, tag, style, formula: 'none', rest: '' };
  let formula: FoundCell['formula'] = 'none';
  let rest = '';
  let depth = 0;
  let childStart = 0;
  let child = '';
  while (tags.next()) {
    if (depth === 0 && tags.kind === 'close') break;
    if (depth === 0) {
      childStart = tags.start;
      child = tags.name;
      if (child === 'f') formula = tags.attribute('t') === 'shared' && tags.attribute('ref') !== undefined ? 'shared-master' : 'own';
    }
    if (tags.kind === 'open') depth += 1;
    if (tags.kind === 'close') depth -= 1;
    if (depth === 0 && child !== 'f' && child !== 'v' && child !== 'is') rest += text.slice(childStart, tags.end);
  }
  return { start, end: tags.end, tag, style, formula, rest };
}

/** Finds for numbers that are not there the place before the first greater one. */
class Gaps {
  readonly #open: number[];
  readonly #places = new Map<number, number>();
  #next = 0;

  constructor(numbers: Iterable<number>) {
    this.#open = [...numbers].sort((a, b) => a - b);
  }

  passes(number: number, place: number): void {
    for (; this.#next < this.#open.length; this.#next += 1) {
      const wanted = this.#open[this.#next] ?? 0;
      if (wanted >= number) return;
      this.#places.set(wanted, place);
    }
  }

  /** The places of those that were not found; what is behind all others belongs at `last`. */
  end(found: ReadonlyMap<number, unknown>, last: number): Map<number, number> {
    for (const wanted of this.#open.slice(this.#next)) this.#places.set(wanted, last);
    for (const number of found.keys()) this.#places.delete(number);
    return this.#places;
  }
}
