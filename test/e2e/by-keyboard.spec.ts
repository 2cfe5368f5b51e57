import ExcelJS from 'exceljs';
import { expect, test } from '../support/journey.ts';
import { bytesSavedBy, copyPicture, createAudit, goTo, introduce, untilSaved } from '../support/workbench-page.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('Audit, question, grade, finding, evidence and export are done by keyboard alone', async ({ page }) => {
  await introduce(page);
  await createAudit(page);
  await goTo(page, 'Checklist');
  await expect(page.getByText('0 of 187 assessed')).toBeVisible();

  await page.keyboard.press('c');
  await expect(page.getByText('1 of 187 assessed')).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('e');
  await page.keyboard.type('=HYPERLINK("x") is what the note says');
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await expect(page.getByText('2 of 187 assessed')).toBeVisible();

  await page.keyboard.type('8.6.1');
  await expect(page.getByRole('complementary').getByText('8.6.1-q1')).toBeVisible();
  await copyPicture(page);
  await page.keyboard.press('m');
  await expect(page.getByRole('textbox', { name: 'Statement' })).toBeFocused();
  await page.keyboard.type('No major incident had an owner.');
  await page.keyboard.press('Tab');
  await page.keyboard.type('INC-20500 to INC-20512, owner field empty');
  await page.keyboard.press('Control+v');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Raised NC-2026-001')).toBeVisible();
  await expect(page.getByText('3 of 187 assessed')).toBeVisible();
  await untilSaved(page);

  await goTo(page, 'Export');
  await page.getByRole('button', { name: 'Export', exact: true }).focus();
  const { name, bytes } = await bytesSavedBy(page, () => page.keyboard.press('Enter'));
  expect(name).toMatch(/^IA-2026-03 .*\.xlsx$/);

  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual(['Cover', 'Checklist', 'Findings', 'Evidence register', 'Corrective actions', 'Attendance', 'Codes', 'Meta', 'AuditBase']);
  const rows = textsOf(workbook, 'Checklist');
  expect(rows.length).toBeGreaterThan(187);
  expect(rows.find((row) => row.includes('4.1-q1'))).toContain('C – Conforming');
  expect(rows.find((row) => row.includes('4.1-q2'))).toContain('=HYPERLINK("x") is what the note says');
  expect(rows.find((row) => row.includes('8.6.1-q1'))).toContain('NC-2026-001');
  expect(textsOf(workbook, 'Findings').flat()).toContain('INC-20500 to INC-20512, owner field empty');
  expect(textsOf(workbook, 'Evidence register').flat()).toContain('EV-2026-0001');
});

test('Undo takes back a grade after a restart and says what it took back', async ({ page }) => {
  await introduce(page);
  await createAudit(page);
  await goTo(page, 'Checklist');
  await page.getByText('0 of 187 assessed').waitFor();
  await page.keyboard.press('c');
  await expect(page.getByText('1 of 187 assessed')).toBeVisible();
  await untilSaved(page);
  await page.reload();
  await page.getByText('1 of 187 assessed').waitFor();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: Graded 4.1-q1')).toBeVisible();
  await expect(page.getByText('0 of 187 assessed')).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByText('1 of 187 assessed')).toBeVisible();
});

function textsOf(workbook: ExcelJS.Workbook, sheet: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  workbook.getWorksheet(sheet)?.eachRow((row) => {
    const texts: string[] = [];
    row.eachCell((cell) => texts.push(cell.text));
    rows.push(texts);
  });
  return rows;
}
