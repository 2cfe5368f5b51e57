import { parseCellAddress } from '../grid.ts';
import { viewSheet } from '../import/sheet-view.ts';
import type { ReadCell, WorkbookContent } from '../workbook-content.ts';
import { tidyText } from '../package/cell-text.ts';
import { CELL_TEXT_LIMIT, cleanText, splitText } from '../export/clean-text.ts';
import type { EditNote, EditValue } from './cell-edit.ts';
import type { PlannedCell } from './plan-fill.ts';

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
