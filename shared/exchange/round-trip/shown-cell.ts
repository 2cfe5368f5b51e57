import type { CellDescription } from '../export/workbook-description.ts';
import { instantToSerial, serialToDate } from '../serial-date.ts';
import type { ReadCell } from '../workbook-content.ts';
import { textMark } from './text-key.ts';

/** A described cell as the reader of workbooks gives it back. */
export function shownText(cell: CellDescription | undefined): string {
  if (cell === undefined) return '';
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'text':
      return cell.text;
    case 'number':
      return String(cell.number);
    case 'date':
      return cell.date;
    case 'instant':
      return serialToDate(instantToSerial(Date.parse(cell.at))) ?? cell.at;
  }
}

/** Of a moment the day counts: programs round its minutes. */
const MOMENT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}$/;

/** The mark of a cell for reading only. */
export function markOfShown(text: string): string {
  return textMark(text.replace(MOMENT, '$1'));
}

/** The mark of such a cell as it was read back. */
export function markOfRead(cell: ReadCell | undefined): string {
  return cell === undefined ? '' : markOfShown(cell.text);
}
