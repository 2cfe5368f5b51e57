import { withoutGuard } from '../export/csv/guard-formula.ts';
import { NoteCounter } from '../note-counter.ts';
import { tidyText } from '../package/cell-text.ts';
import { LIMITS } from '../package/limits.ts';
import { RefusedError } from '../read-problem.ts';
import type { ReadCell, ReadRow, WorkbookContent } from '../workbook-content.ts';
import { decodeText } from './decode-text.ts';
import { detectSeparator, splitRecords } from './split-records.ts';

/**
 * Reads CSV or tab-separated text as a workbook of one sheet. Every cell stays text: 8.10 stays 8.10 and a
 * number is only taken for one where a column is said to hold numbers. An apostrophe that keeps a text from being run as
 * a formula is taken away again, as spreadsheets do. Throws `RefusedError` past the cell limit.
 */
export function readTextTable(bytes: Uint8Array, fileName: string): WorkbookContent {
  const { text, encoding, replaced } = decodeText(bytes);
  const { separator, body } = detectSeparator(text.replace(/^\uFEFF/, ''));
  const notes = new NoteCounter();
  if (replaced > 0) notes.add('replaced-characters', '', String(replaced));

  const rows: ReadRow[] = [];
  let count = 0;
  splitRecords(body, separator).forEach((fields, index) => {
    const cells: ReadCell[] = [];
    fields.forEach((field, position) => {
      const tidy = tidyText(withoutGuard(field));
      if (tidy.trim() !== '') cells.push({ row: index + 1, column: position + 1, kind: 'text', text: tidy });
    });
    count += cells.length;
    if (count > LIMITS.cells) {
      throw new RefusedError({ code: 'too-large', limit: 'cells', part: '', allowed: LIMITS.cells });
    }
    if (cells.length > 0) rows.push({ row: index + 1, cells });
  });
  const name = fileName.replace(/\.[^.]*$/, '');
  return {
    fileName,
    format: 'text-table',
    sheets: [{ name, state: 'visible', rows, hiddenRows: [], hiddenColumns: [], merges: [], notes: [] }],
    notes: notes.list(),
    encoding,
    separator,
  };
}
