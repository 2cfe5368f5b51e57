import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeWorkbook } from '#renderer/workers/workbook-export/write-workbook.ts';
import { column, headerRow, row, textCell } from '#shared/exchange/export/cells.ts';
import type { SheetDescription, WorkbookDescription } from '#shared/exchange/export/workbook-description.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';

function aWorkbookOf(fields: Partial<SheetDescription>): WorkbookDescription {
  const columns = [column('number', 'Number', 10), column('answer', 'Answer', 40), column('date', 'Date', 12, { type: 'date' })];
  return {
    title: 'Form',
    author: '',
    createdAt: '2026-03-12T09:00:00.000Z' as Timestamp,
    lists: [],
    sheets: [
      {
        id: 'form',
        name: 'Form',
        columns,
        rows: [headerRow(columns), row('body', textCell('M-01'), textCell('so far'))],
        headerRow: 1,
        frozenColumns: 1,
        validations: [],
        tones: [],
        print: { orientation: 'landscape', columnCount: 3, header: '', footer: '', pageOf: '{page}/{pages}' },
        ...fields,
      },
    ],
  };
}

async function reopen(description: WorkbookDescription): Promise<{ readonly sheet: ExcelJS.Worksheet; readonly protection: string | null }> {
  const workbook = new ExcelJS.Workbook();
  const bytes = await writeWorkbook(description);
  await workbook.xlsx.load(bytes.buffer);
  const sheet = workbook.getWorksheet('Form');
  const part = unzipSync(bytes)['xl/worksheets/sheet1.xml'];
  if (sheet === undefined || part === undefined) throw new Error('no sheet');
  return { sheet, protection: /<sheetProtection\b[^>]*>/.exec(strFromU8(part))?.[0] ?? null };
}

/** A cell is locked unless it says otherwise; on a sheet without protection that means nothing. */
const isLocked = (sheet: ExcelJS.Worksheet, address: string): boolean => sheet.getCell(address).style.protection?.locked !== false;

describe('a protected sheet', () => {
  test('locks all but the open cells, also below the rows that hold something', async () => {
    const { sheet, protection } = await reopen(aWorkbookOf({ protection: { open: [{ fromRow: 2, toRow: 4, fromColumn: 1, toColumn: 2 }] } }));
    expect(protection).toContain('sheet="1"');
    for (const allowed of ['formatColumns="0"', 'formatRows="0"', 'sort="0"', 'autoFilter="0"']) expect(protection).toContain(allowed);
    expect(protection, 'no password').not.toMatch(/hashValue|password/);
    expect(['A1', 'B1', 'A2', 'A4', 'B5'].map((address) => isLocked(sheet, address))).toEqual([true, true, true, true, true]);
    expect(['B2', 'C2', 'B4', 'C4'].map((address) => isLocked(sheet, address))).toEqual([false, false, false, false]);
    expect(sheet.getCell('B2').value).toBe('so far');
    // What is typed into an empty answer keeps its kind.
    expect(sheet.getCell('C4').numFmt).toBe('yyyy-mm-dd');
    expect(sheet.getCell('B4').numFmt).toBe('@');
  });

  test('is one only when it is described so', async () => {
    expect((await reopen(aWorkbookOf({}))).protection).toBeNull();
  });
});
