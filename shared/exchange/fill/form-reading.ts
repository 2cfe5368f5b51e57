import { cellAddress, parseCellAddress } from '../grid.ts';
import { viewSheet, type SheetView } from '../import/sheet-view.ts';
import type { FillColumn, FillFact, FillLayout, FillTable } from './fill-layout.ts';
import { askingRows, sheetsOf, type TableSheet } from './form-rows.ts';
import type { FormRow } from './match-rows.ts';
import { ruleAt, type FillForm } from './read-form.ts';

/** What one mapped cell of a form says. */
export interface FormCell {
  readonly sheet: string;
  readonly address: string;
  readonly text: string;
  /** YYYY-MM-DD, where the cell holds a real date. */
  readonly day: string | null;
  /** Last row of the cell: that of its row, unless it is merged over several. */
  readonly lastRow: number;
  /** A drop-down list says how its values are spelt. */
  readonly isListed: boolean;
}

/** What stands in the mapped places of a form. Cells without a text are left out. */
export interface FormReading {
  readonly facts: Readonly<Partial<Record<FillFact, FormCell>>>;
  /** By the position of the table in the layout. */
  readonly tables: readonly (readonly FormReadingRow[])[];
  /** Sheets the profile speaks of and the file does not have. */
  readonly missingSheets: readonly string[];
}

export interface FormReadingRow {
  readonly sheet: string;
  readonly row: number;
  /** What the row asks, in a table whose rows are found again by their keys. */
  readonly asks: FormRow | null;
  /** By field; ticked columns by `mark:` and what they stand for. */
  readonly cells: Readonly<Partial<Record<string, FormCell>>>;
}

/**
 * Reads a filled form through its profile: the way back of `planFill`. Rows that ask something are all told, others
 * only when they say something. What the blank form says in the same cell already (a placeholder, a printed number)
 * was filled in by nobody and is left out.
 */
export function readFilledForm(form: FillForm, layout: FillLayout, blank: FillForm | null = null): FormReading {
  const printed = blank === null ? null : printedTexts(blank);
  const reader = new FormReader(form, printed);
  const facts: Partial<Record<FillFact, FormCell>> = {};
  for (const { fact, sheet, address } of layout.cells) {
    const place = parseCellAddress(address);
    const cell = place ? reader.cell(sheet, place.row, place.column) : null;
    if (cell) facts[fact] = cell;
  }
  const names = new Set(form.content.sheets.map(({ name }) => name));
  const wanted = new Set([...layout.cells.map(({ sheet }) => sheet), ...layout.tables.flatMap(({ sheets }) => sheets)]);
  return { facts, tables: layout.tables.map((table) => reader.table(table)), missingSheets: [...wanted].filter((name) => !names.has(name)) };
}

/** The key of a ticked column among the cells of a row. */
export function markKey({ marks }: Pick<FillColumn, 'marks'>): string {
  return `mark:${(marks ?? []).join(',')}`;
}

function printedTexts({ content }: FillForm): ReadonlyMap<string, string> {
  return new Map(content.sheets.flatMap(({ name, rows }) => rows.flatMap(({ cells }) => cells.map(({ row, column, text }) => [`${name}!${cellAddress(row, column)}`, text.trim()] as const))));
}

class FormReader {
  readonly #form: FillForm;
  readonly #printed: ReadonlyMap<string, string> | null;
  readonly #views: ReadonlyMap<string, { readonly index: number; readonly view: SheetView }>;

  constructor(form: FillForm, printed: ReadonlyMap<string, string> | null) {
    this.#form = form;
    this.#printed = printed;
    this.#views = new Map(form.content.sheets.map((sheet, index) => [sheet.name, { index, view: viewSheet(sheet) }]));
  }

  cell(sheet: string, row: number, column: number): FormCell | null {
    const found = this.#views.get(sheet);
    if (found === undefined) return null;
    const merge = found.view.mergeAt(row, column);
    const [top, left] = [merge?.top ?? row, merge?.left ?? column];
    const cell = found.view.cell(top, left);
    const text = cell?.text.trim() ?? '';
    const address = cellAddress(top, left);
    if (cell === undefined || text === '' || this.#printed?.get(`${sheet}!${address}`) === text) return null;
    return { sheet, address, text, lastRow: merge?.bottom ?? top, day: cell.date?.slice(0, 10) ?? null, isListed: (ruleAt(this.#form, found.index, top, left)?.entries ?? null) !== null };
  }

  table(table: FillTable): readonly FormReadingRow[] {
    const sheets = sheetsOf(this.#form, table);
    if (table.keys !== null) {
      return askingRows(sheets, table).map((asks) => {
        const sheet = this.#form.content.sheets[asks.sheet]?.name ?? '';
        return { sheet, row: asks.row, asks, cells: this.#cellsOf(table, sheet, asks.row) };
      });
    }
    return sheets.flatMap((sheet) => this.#listedRows(sheet, table));
  }

  #listedRows({ name, view }: TableSheet, table: FillTable): readonly FormReadingRow[] {
    return view.rows
      .filter(({ row }) => row >= table.firstRow && (table.lastRow === null || row <= table.lastRow))
      .flatMap(({ row }): readonly FormReadingRow[] => {
        const cells = this.#cellsOf(table, name, row);
        return Object.keys(cells).length === 0 ? [] : [{ sheet: name, row, asks: null, cells }];
      });
  }

  #cellsOf(table: FillTable, sheet: string, row: number): FormReadingRow['cells'] {
    const view = this.#views.get(sheet)?.view;
    return Object.fromEntries(
      table.columns.flatMap((column) => {
        // The cells below the first of a tall merged block are no cells of their own.
        const isInside = (view?.mergeAt(row, column.column)?.top ?? row) < row;
        const cell = isInside ? null : this.cell(sheet, row, column.column);
        return cell === null ? [] : [[column.field === 'mark' ? markKey(column) : column.field, cell] as const];
      }),
    );
  }
}
