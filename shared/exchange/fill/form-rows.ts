import { columnLetters } from '../grid.ts';
import { readClauseCell, splitClause } from '../import/clause-cell.ts';
import { oneLine } from '../import/normalize-text.ts';
import { viewSheet, type SheetView } from '../import/sheet-view.ts';
import type { FillTable } from './fill-layout.ts';
import type { FormRow } from './match-rows.ts';
import type { FillForm } from './read-form.ts';

/** How far below its first row a table is looked for, where nothing says where it ends. */
const LONGEST_TABLE = 5_000;

/** A sheet of a table that the form really has. */
export interface TableSheet {
  readonly index: number;
  readonly name: string;
  readonly view: SheetView;
}

/** The sheets a table stands on, in the order of the form. */
export function sheetsOf(form: FillForm, table: FillTable): readonly TableSheet[] {
  return form.content.sheets.flatMap((sheet, index) => (table.sheets.includes(sheet.name) ? [{ index, name: sheet.name, view: viewSheet(sheet) }] : []));
}

/**
 * The rows of a form that ask: those with a clause or a question in the key columns. A clause a spreadsheet turned
 * into a date is read back from it, since here it only finds a row and is not written anywhere.
 */
export function askingRows(sheets: readonly TableSheet[], table: FillTable): readonly FormRow[] {
  const { keys } = table;
  if (!keys) return [];
  return sheets.flatMap(({ index, view }) => {
    let clauseBefore = '';
    return view.rows
      .filter(({ row }) => row >= table.firstRow && (table.lastRow === null || row <= table.lastRow))
      .flatMap(({ row }): readonly FormRow[] => {
        if (isTitle(view, row, table)) return [];
        const question = keys.question === null ? '' : oneLine(textAt(view, row, keys.question));
        const code = keys.code === null ? '' : oneLine(view.text(row, keys.code));
        const clause = keys.clause === null ? (splitClause(question)?.number ?? '') : clauseAt(view, row, keys.clause, clauseBefore);
        if (clause !== '') clauseBefore = clause;
        const isAsking = keys.question === null ? clause !== '' : question !== '';
        return isAsking ? [{ sheet: index, row, clause, question: keys.clause === null ? (splitClause(question)?.rest ?? question) : question, code }] : [];
      });
  });
}

/** The empty rows of a form that may be written in order; they end where the form says something else. */
export function emptyRows({ view }: TableSheet, table: FillTable): readonly number[] {
  const columns = table.columns.filter(({ field }) => field !== 'number').map(({ column }) => column);
  const all = table.columns.map(({ column }) => column);
  const [left, right] = [Math.min(...all), Math.max(...all)];
  const rows: number[] = [];
  const last = Math.min(table.lastRow ?? table.firstRow + LONGEST_TABLE, lastRoom(view, table));
  for (let row = table.firstRow; row <= last; row += 1) {
    if (isInsideMerge(view, row, columns) || isTitle(view, row, table)) continue;
    const cells = (view.row(row)?.cells ?? []).filter(({ column }) => column >= left && column <= right);
    const isTaken = cells.some(({ column, kind }) => columns.includes(column) || (kind === 'text' && !all.includes(column)));
    if (!isTaken) rows.push(row);
    // A row that says something else ends the table, unless the profile says how far it goes.
    else if (table.lastRow === null && rows.length > 0) break;
  }
  return rows;
}

function lastRoom(view: SheetView, table: FillTable): number {
  const below = view.rows.find(({ row, cells }) => row > table.firstRow && cells.some(({ column, kind }) => kind === 'text' && view.mergeAt(row, column) !== undefined));
  return table.lastRow !== null || below === undefined ? Number.MAX_SAFE_INTEGER : below.row - 1;
}

/** A title that runs across the columns that are filled: an answer written there would stand in its place. */
function isTitle(view: SheetView, row: number, { columns, keys }: FillTable): boolean {
  const asked = keys === null ? [] : [keys.clause, keys.question, keys.code];
  return columns.some(({ column }) => {
    const merge = view.mergeAt(row, column);
    if (merge === undefined || view.text(merge.top, merge.left) === '') return false;
    return merge.left < column || asked.some((key) => key !== null && key !== column && key >= merge.left && key <= merge.right);
  });
}

/** A row whose cells belong to a merged block that begins above has no cells of its own. */
function isInsideMerge(view: SheetView, row: number, columns: readonly number[]): boolean {
  const [first] = columns;
  const merge = first === undefined ? undefined : view.mergeAt(row, first);
  return merge !== undefined && merge.top < row;
}

function clauseAt(view: SheetView, row: number, column: number, before: string): string {
  const merge = view.mergeAt(row, column);
  const cell = view.cell(merge?.top ?? row, merge?.left ?? column);
  if (!cell) return '';
  const { number, trouble } = readClauseCell(cell);
  if (trouble?.code === 'clause-from-date') return trouble.suggestion;
  return trouble?.code === 'clause-from-number' ? withZero(number, before) : number;
}

/** After 8.9 comes 8.10, which a number cell can only show as 8.1. */
function withZero(number: string, before: string): string {
  const [, chapter = '', last = ''] = /^(\d+)\.(\d)$/.exec(number) ?? [];
  return chapter !== '' && before === `${chapter}.${last === '1' ? '9' : `${Number(last) - 1}9`}` ? `${number}0` : number;
}

function textAt(view: SheetView, row: number, column: number): string {
  const merge = view.mergeAt(row, column);
  return view.text(merge?.top ?? row, merge?.left ?? column);
}

/** `Findings!C12`, as people point at a cell. */
export function cellName(sheet: string, row: number, column: number): string {
  return `${sheet}!${columnLetters(column)}${row}`;
}
