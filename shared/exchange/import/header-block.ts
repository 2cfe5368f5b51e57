import { columnLetters } from '../grid.ts';
import type { ReadCell, ReadRow } from '../workbook-content.ts';
import type { SheetView } from './sheet-view.ts';
import { oneLine } from './normalize-text.ts';

/** A column and its heading; rows of headings above each other are joined, the group first. */
export interface HeaderColumn {
  readonly column: number;
  /** For people: "Impact – Financial". The column letter when there is no heading. */
  readonly heading: string;
  /** The heading's own parts, the most special one last. Empty when there is no heading. */
  readonly parts: readonly string[];
  /** The heading is merged over this column and its neighbours. */
  readonly isShared: boolean;
}

export interface HeaderBlock {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: readonly HeaderColumn[];
}

const LONGEST_GROUP = 60;
const MOST_SUB_ROWS = 2;

/** Grows a header row over the sub-headings below it and the group headings above it. */
export function headerBlock(view: SheetView, row: number): HeaderBlock {
  let lastRow = row;
  while (lastRow - row < MOST_SUB_ROWS && isSubHeading(view, row, lastRow + 1)) lastRow += 1;
  const tall = Math.max(lastRow, ...(view.row(row)?.cells ?? []).map(({ column }) => mergeBottom(view, row, column)));
  if (tall > lastRow && tall - row <= MOST_SUB_ROWS && isOnlyHeadings(view, row, tall)) lastRow = tall;
  const firstRow = isGroupHeading(view, row - 1, row) ? row - 1 : row;
  return { firstRow, lastRow, columns: nameColumns(view, firstRow, lastRow) };
}

function mergeBottom(view: SheetView, row: number, column: number): number {
  const merge = view.mergeAt(row, column);
  return merge && merge.top === row ? merge.bottom : row;
}

/** Rows a tall heading reaches over hold headings too, or nothing. */
function isOnlyHeadings(view: SheetView, from: number, to: number): boolean {
  for (let row = from + 1; row <= to; row += 1) {
    if ((view.row(row)?.cells ?? []).some((cell) => !isShortText(cell))) return false;
  }
  return true;
}

/**
 * A row of sub-headings fills columns the header leaves blank or that lie under a heading merged over several
 * columns, and leaves the leading column to the header. Merges are often lost on export, so blanks decide.
 */
function isSubHeading(view: SheetView, header: number, row: number): boolean {
  const cells = view.row(row)?.cells ?? [];
  if (cells.length < 2 || !cells.every(isShortText)) return false;
  const top = view.row(header)?.cells ?? [];
  const first = top[0]?.column ?? 1;
  if (cells.some(({ column }) => column === first)) return false;
  const underGroup = cells.filter(({ column }) => {
    const own = top.some((cell) => cell.column === column);
    const merge = view.mergeAt(header, column);
    const isUnderWide = merge !== undefined && merge.right > merge.left && merge.bottom < row;
    return !own || isUnderWide || isGroupStart(view, header, row, column);
  });
  const blanks = cells.filter(({ column }) => !top.some((cell) => cell.column === column));
  const last = top.at(-1)?.column ?? 0;
  return underGroup.length === cells.length && blanks.length >= 1 && blanks.every(({ column }) => column <= last + 4);
}

/** A heading with a blank to its right whose sub-headings run on under that blank. */
function isGroupStart(view: SheetView, header: number, row: number, column: number): boolean {
  return view.text(header, column) !== '' && view.text(header, column + 1) === '' && view.text(row, column + 1) !== '';
}

/** The row above names groups of columns: two or more short texts, at least one of them over several headings. */
function isGroupHeading(view: SheetView, row: number, header: number): boolean {
  const source = view.row(row);
  if (!source || row < 1) return false;
  const cells = view.shown(source);
  if (cells.length < 2 || !cells.every((cell) => isShortText(cell) && !/[:：]$/.test(cell.text.trim()))) return false;
  const below = view.row(header)?.cells.map(({ column }) => column) ?? [];
  if (cells.length >= below.length || isFormLine(view, source, cells)) return false;
  return cells.some(({ column }) => spanOf(view, source, column).filter((covered) => below.includes(covered)).length >= 2);
}

/** One of several lines of a form, "Auditor | Anna Berg": nothing is merged, and the line above fills the same columns. */
function isFormLine(view: SheetView, row: ReadRow, cells: readonly ReadCell[]): boolean {
  if (cells.some(({ column }) => isUnderWideMerge(view, row.row, column))) return false;
  const above = view.row(row.row - 1);
  const columns = above ? view.shown(above).map(({ column }) => column) : [];
  return columns.length === cells.length && cells.every(({ column }) => columns.includes(column));
}

function isShortText(cell: ReadCell): boolean {
  const text = cell.text.trim();
  return cell.kind === 'text' && text.length <= LONGEST_GROUP && !/^[-\d.,/\s%]+$/.test(text) && !/^[✓✔✗xX]$/.test(text);
}

/** Columns a heading stands over: its merged block, or the blanks up to the next heading of the row. */
function spanOf(view: SheetView, row: ReadRow, column: number): readonly number[] {
  const merge = view.mergeAt(row.row, column);
  const next = row.cells.find((cell) => cell.column > column)?.column ?? view.lastColumn + 1;
  const right = merge ? merge.right : next - 1;
  return Array.from({ length: Math.max(1, Math.min(right, view.lastColumn) - column + 1) }, (_, index) => column + index);
}

function nameColumns(view: SheetView, firstRow: number, lastRow: number): readonly HeaderColumn[] {
  const partsByColumn = new Map<number, string[]>();
  for (let row = firstRow; row <= lastRow; row += 1) {
    const source = view.row(row);
    if (!source) continue;
    for (const cell of view.shown(source)) {
      const text = oneLine(cell.text).replace(/\s*\*+$/, '');
      const isGroup = row < lastRow && hasTextBelow(view, row, lastRow, cell.column);
      const columns = isGroup ? spanOf(view, source, cell.column) : [cell.column];
      for (const column of columns) {
        if (column !== cell.column && !hasOwnText(view, row + 1, lastRow, column)) continue;
        const parts = partsByColumn.get(column) ?? [];
        if (!parts.includes(text)) parts.push(text);
        partsByColumn.set(column, parts);
      }
    }
  }
  const used = new Set([...partsByColumn.keys(), ...columnsWithData(view, lastRow)]);
  const columns = [...used]
    .sort((left, right) => left - right)
    .map((column) => ({
      column,
      parts: partsByColumn.get(column) ?? mergedHeading(view, firstRow, lastRow, column),
      isShared: isUnderWideMerge(view, lastRow, column),
    }));
  return isBanner(view, firstRow, lastRow) ? withoutNeedlessGroup(view, firstRow, columns) : columns.map(withHeading);
}

function isUnderWideMerge(view: SheetView, row: number, column: number): boolean {
  const merge = view.mergeAt(row, column);
  return merge !== undefined && merge.right > merge.left;
}

function withHeading({ column, parts, isShared }: Omit<HeaderColumn, 'heading'>): HeaderColumn {
  return { column, parts, isShared, heading: parts.join(' – ') || columnLetters(column) };
}

/** The first of three rows of headings, or of two with a wide group, tells parts of the table apart. */
function isBanner(view: SheetView, firstRow: number, lastRow: number): boolean {
  const first = view.row(firstRow);
  if (!first || firstRow === lastRow) return false;
  return view.shown(first).some((cell) => spanOf(view, first, cell.column).length >= 6);
}

/** A wide group's name is only worth its room where two columns would otherwise share a heading. */
function withoutNeedlessGroup(
  view: SheetView,
  firstRow: number,
  columns: readonly Omit<HeaderColumn, 'heading'>[],
): readonly HeaderColumn[] {
  const own = columns.map(({ column, parts, isShared }) => {
    const group = parts[0] ?? '';
    const isGroup = parts.length > 1 && oneLine(view.text(firstRow, column)) !== parts.at(-1);
    return { column, parts, isShared, short: isGroup && group !== '' ? parts.slice(1) : parts };
  });
  const times = new Map<string, number>();
  for (const { short } of own) times.set(short.join(), (times.get(short.join()) ?? 0) + 1);
  return own.map(({ column, parts, isShared, short }) => withHeading({ column, isShared, parts: (times.get(short.join()) ?? 0) > 1 ? parts : short }));
}

function hasTextBelow(view: SheetView, row: number, lastRow: number, column: number): boolean {
  const source = view.row(row);
  return source !== undefined && spanOf(view, source, column).some((covered) => hasOwnText(view, row + 1, lastRow, covered));
}

function hasOwnText(view: SheetView, from: number, to: number, column: number): boolean {
  for (let row = from; row <= to; row += 1) {
    if (view.text(row, column) !== '') return true;
  }
  return false;
}

/** A column under a heading that is merged over it and its neighbours shares that heading. */
function mergedHeading(view: SheetView, firstRow: number, lastRow: number, column: number): readonly string[] {
  for (let row = lastRow; row >= firstRow; row -= 1) {
    const merge = view.mergeAt(row, column);
    if (!merge || merge.left === column) continue;
    const text = oneLine(view.text(merge.top, merge.left)).replace(/\s*\*+$/, '');
    if (text !== '') return [text];
  }
  return [];
}

function columnsWithData(view: SheetView, lastRow: number): readonly number[] {
  const columns = new Set<number>();
  for (const row of view.rows) {
    if (row.row <= lastRow) continue;
    const cells = view.shown(row);
    // A lone cell is a footer or a section title, and makes no column.
    if (cells.length < 2) continue;
    for (const { column } of cells) columns.add(column);
  }
  return [...columns];
}
