import type { ReadCell } from '../workbook-content.ts';
import { isLevelled, looksLikeClause, splitClause } from './clause-cell.ts';
import { gradeOf } from './grade-words.ts';
import type { HeaderColumn } from './header-block.ts';
import { westernDigits } from './normalize-text.ts';
import type { SheetView } from './sheet-view.ts';

/** What the values of a column look like; shares are from 0 to 1 over its filled cells. */
export interface ColumnProfile {
  readonly column: number;
  /** The table's first column with a heading. */
  readonly first: number;
  readonly heading: HeaderColumn;
  readonly filled: number;
  /** Filled cells over the rows that hold at least two cells. */
  readonly fill: number;
  readonly distinct: number;
  readonly averageLength: number;
  readonly clauses: number;
  /** Clause numbers with levels, such as 8.6.1. */
  readonly levelled: number;
  /** Texts that begin with a levelled clause number and go on. */
  readonly clauseAndText: number;
  readonly numbers: number;
  /** Filled cells merged over several rows: a value for a group of rows. */
  readonly tall: number;
  /** Whole numbers counting up by one. */
  readonly counting: number;
  readonly grades: number;
  readonly ticks: number;
  readonly questions: number;
  readonly links: number;
  /** Whole numbers from 0 to 10 alone, and few different ones: a scale to grade by. */
  readonly isScale: boolean;
  /** Nine in ten filled cells hold the same value, in three rows or more. */
  readonly isConstant: boolean;
  /** That value; empty when they differ. */
  readonly constant: string;
}

const SAMPLE = 400;
const TICK = /^(x|✓|✔|☑|☒|✗|●|•|√|o|yes|1|ja|oui|si|sí)$/iu;

/** Looks at up to 400 rows below the header for each column. */
export function profileColumns(view: SheetView, lastHeaderRow: number, columns: readonly HeaderColumn[]): readonly ColumnProfile[] {
  const rows = view.rows.filter(({ row }) => row > lastHeaderRow).slice(0, SAMPLE);
  const full = rows.filter((row) => view.shown(row).length >= 2);
  const cellsByColumn = new Map<number, ReadCell[]>();
  for (const row of full) {
    for (const cell of view.shown(row)) {
      const list = cellsByColumn.get(cell.column);
      if (list) list.push(cell);
      else cellsByColumn.set(cell.column, [cell]);
    }
  }
  const first = columns.find(({ parts }) => parts.length > 0)?.column ?? 0;
  return columns.map((heading) => ({ first, ...profile(view, heading, cellsByColumn.get(heading.column) ?? [], full.length) }));
}

function profile(view: SheetView, heading: HeaderColumn, cells: readonly ReadCell[], rows: number): Omit<ColumnProfile, 'first'> {
  const texts = cells.map(({ text }) => text.trim());
  const share = (test: (text: string, cell: ReadCell) => boolean): number =>
    cells.length === 0 ? 0 : cells.filter((cell) => test(cell.text.trim(), cell)).length / cells.length;
  const distinct = new Set(texts).size;
  const constant = commonest(texts, 0.9);
  return {
    column: heading.column,
    heading,
    filled: cells.length,
    fill: rows === 0 ? 0 : cells.length / rows,
    distinct: cells.length === 0 ? 0 : distinct / cells.length,
    averageLength: texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length),
    clauses: share((_, cell) => looksLikeClause(cell)),
    levelled: share((_, cell) => looksLikeClause(cell) && isLevelled(cell)),
    clauseAndText: share((text, cell) => isLevelled(cell) && (splitClause(text)?.rest.length ?? 0) > 3),
    numbers: share((_, cell) => cell.kind === 'number'),
    tall: share((_, cell) => (view.mergeAt(cell.row, cell.column)?.bottom ?? cell.row) > cell.row),
    counting: countingShare(texts),
    grades: share((text) => gradeOf(text) !== null && !TICK.test(text)),
    ticks: share((text) => TICK.test(text)),
    questions: share((text) => /[?？؟]/.test(text)),
    links: share((text) => /^https?:\/\//i.test(text)),
    isScale: cells.length >= 3 && distinct <= Math.min(6, cells.length - 1) && texts.every((text) => /^(?:\d|10)$/.test(westernDigits(text))),
    isConstant: constant !== '' && cells.length >= 3,
    constant,
  };
}

/** The value that at least this share of the texts has; empty when there is none. */
function commonest(texts: readonly string[], share: number): string {
  const times = new Map<string, number>();
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
  const [top] = [...times].sort(([, left], [, right]) => right - left);
  return top && top[1] >= texts.length * share ? top[0] : '';
}

function countingShare(texts: readonly string[]): number {
  const numbers = texts.map((text) => (/^\d{1,5}\.?$/.test(westernDigits(text)) ? Number.parseInt(westernDigits(text), 10) : Number.NaN));
  const steps = numbers.filter((number, index) => index > 0 && number - (numbers[index - 1] ?? Number.NaN) === 1).length;
  return numbers.length < 2 ? 0 : steps / (numbers.length - 1);
}
