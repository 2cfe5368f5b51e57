import { parseCellAddress } from '../grid.ts';
import { viewSheet } from '../import/sheet-view.ts';
import type { ReadCell, WorkbookContent } from '../workbook-content.ts';
import { tidyText } from '../package/cell-text.ts';
import { CELL_TEXT_LIMIT, cleanText, splitText } from '../export/clean-text.ts';
import type { EditNote, EditValue } from './cell-edit.ts';
import type { FillLayout, FillTable } from './fill-layout.ts';
import { askingRows, sheetsOf } from './form-rows.ts';
import type { PlannedCell } from './plan-fill.ts';
import type { FillForm } from './read-form.ts';

/** What stands in the mapped places of a form. */
export interface FormReading {
  readonly facts: Readonly<Partial<Record<string, string>>>;
  readonly tables: readonly (readonly FormReadingRow[])[];
}

export interface FormReadingRow {
  readonly sheet: string;
  readonly row: number;
  /** Texts by field; ticked columns by `mark:` and their grades. */
  readonly values: Readonly<Partial<Record<string, string>>>;
}

/** Reads a filled form through its profile: the way back of `planFill`. Rows without a value are left out. */
export function readFilledForm(form: FillForm, layout: FillLayout): FormReading {
  const views = new Map(form.content.sheets.map((sheet) => [sheet.name, viewSheet(sheet)]));
  const facts: Partial<Record<string, string>> = {};
  for (const { fact, sheet, address } of layout.cells) {
    const place = parseCellAddress(address);
    const view = views.get(sheet);
    const merge = place ? view?.mergeAt(place.row, place.column) : undefined;
    const text = place ? view?.text(merge?.top ?? place.row, merge?.left ?? place.column) : undefined;
    if (text !== undefined && text !== '') facts[fact] = text;
  }
  return { facts, tables: layout.tables.map((table) => readTable(form, table)) };
}

function readTable(form: FillForm, table: FillTable): readonly FormReadingRow[] {
  const sheets = sheetsOf(form, table);
  const asked = table.keys ? new Set(askingRows(sheets, table).map(({ sheet, row }) => `${sheet} ${row}`)) : null;
  return sheets.flatMap(({ index, name, view }) =>
    view.rows
      .filter(({ row }) => row >= table.firstRow && (table.lastRow === null || row <= table.lastRow) && (asked === null || asked.has(`${index} ${row}`)))
      .flatMap(({ row }): readonly FormReadingRow[] => {
        const values = Object.fromEntries(
          table.columns
            .map(({ column, field, marks }) => [field === 'mark' ? `mark:${(marks ?? []).join(',')}` : field, view.text(row, column)] as const)
            .filter(([, text]) => text !== ''),
        );
        return Object.keys(values).length === 0 ? [] : [{ sheet: name, row, values }];
      }),
  );
}

/** Codes of notes that say a value was not written where it was meant to be. */
const NOT_WRITTEN: ReadonlySet<EditNote['code']> = new Set(['formula-kept', 'shared-formula-kept', 'table-heading-kept', 'unwritable', 'moved-to-merged-cell', 'written-twice']);

/** Cells that do not read as planned, looked up in the filled file itself. Empty when all do. */
export function cellsThatDiffer(content: WorkbookContent, cells: readonly PlannedCell[], notes: readonly EditNote[]): readonly PlannedCell[] {
  const excused = new Set(notes.filter(({ code }) => NOT_WRITTEN.has(code)).flatMap(({ sheet, address, detail }) => [`${sheet}!${address}`, `${sheet}!${detail}`]));
  const views = new Map(content.sheets.map((sheet) => [sheet.name, viewSheet(sheet)]));
  return cells.filter(({ edit }) => {
    const place = parseCellAddress(edit.address);
    if (!place || !edit.value || excused.has(`${edit.sheet}!${edit.address}`)) return false;
    return !holds(views.get(edit.sheet)?.cell(place.row, place.column), edit.value);
  });
}

function holds(cell: ReadCell | undefined, value: EditValue): boolean {
  switch (value.kind) {
    case 'empty':
      return cell === undefined;
    case 'number':
      return cell?.number === value.number;
    case 'boolean':
      return cell?.kind === 'boolean' && cell.text === String(value.boolean);
    case 'date':
      return cell?.date === value.date || cell?.text === (value.asText ?? value.date);
    case 'text': {
      const text = tidyText(splitText(cleanText(value.text).text, CELL_TEXT_LIMIT)[0] ?? '');
      return text.trim() === '' ? cell === undefined : cell?.text === text;
    }
  }
}
