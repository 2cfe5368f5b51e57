import ExcelJS from 'exceljs';
import type { Locator, Page } from '@playwright/test';
import { axeRound } from '../support/axe.ts';
import { expect, test } from '../support/journey.ts';
import { introduce } from '../support/workbench-page.ts';

const FIRST_ROW = 7;
const ROWS = 137;
const CODES = ['C', 'C', 'C', 'nc', 'C', 'OFI', 'C', 'NR', 'NC'];
const CLAUSES = ['4.1', '4.2', '5.1', '6.1', '7.2', '8.2.1', '8.3.3', '8.5.1.3', '8.7.2', '9.1', '9.3', '10.1', '10.2'];

/**
 * The workbook of scenario 5: headings in row 6 below one merged title row, 137 rows of which two repeat others, two
 * clauses that a spreadsheet made dates of, the codes C, nc, NC, OFI and NR, and a date that lost its format.
 */
async function checklistOfTheBody(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Checklist');
  sheet.addRow(['Musterzert AG – Audit checklist ISO/IEC 20000-1']);
  sheet.mergeCells('A1:G1');
  sheet.addRow(['Client', 'Nordlicht IT Services GmbH']);
  sheet.addRow(['Client no.', 'MZ-4471']);
  sheet.addRow([]);
  sheet.addRow([]);
  sheet.addRow(['No.', 'Clause', 'Question', 'Evidence seen', 'Finding', 'Auditor', 'Date']);
  const row = (number: number, of = number): (string | number)[] => {
    const clause = CLAUSES[of % CLAUSES.length] ?? '';
    return [number, clause, `Question ${String(of)}: what is done about ${clause}, and how is it known?`, `Record ${String(of)}`, CODES[of % CODES.length] ?? '', 'R. Vogel', '2026-03-09'];
  };
  for (let number = 1; number <= ROWS - 2; number += 1) sheet.addRow(row(number));
  // Two rows that repeat others, whatever they are numbered.
  sheet.addRow(row(136, 20));
  sheet.addRow(row(137, 40));
  const turned = (number: number, date: Date): void => {
    const cell = sheet.getRow(FIRST_ROW + number - 1).getCell(2);
    cell.value = date;
    cell.numFmt = 'dd.mm.yyyy';
  };
  turned(50, new Date(Date.UTC(2001, 5, 8)));
  turned(60, new Date(Date.UTC(2002, 1, 9)));
  sheet.getRow(FIRST_ROW + 69).getCell(7).value = 45_723;
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** Moves by Tab until the focus is there, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let step = 0; step < 120; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab did not get there');
}

async function press(page: Page, target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

async function chooseByKeys(page: Page, name: string, bytes: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await press(page, page.getByRole('button', { name: /^Choose a file/ }));
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
}

test('Scenario 5 by keyboard alone: 135 questions of 137 rows, both clauses offered back, and one undo', async ({ page }) => {
  test.slow();
  await introduce(page);
  const axe = axeRound(page);
  await page.keyboard.press('Alt+7');
  await chooseByKeys(page, 'Musterzert 20000-1.xlsx', await checklistOfTheBody());

  await expect(page.getByText('By its headings it looks like: Checklist.')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Checklist', exact: true })).toBeChecked();
  await expect(page.getByLabel('Headings are in row')).toHaveValue('6');
  const meaning = (heading: string): Locator => page.getByRole('combobox', { name: `Meaning: ${heading}` });
  await expect(meaning('Clause')).toHaveValue('clause');
  await expect(meaning('Question')).toHaveValue('question');
  await expect(meaning('Finding')).toHaveValue('assessment');
  await expect(meaning('Evidence seen')).toHaveValue('notes');
  await expect(meaning('Date')).toHaveValue('date');
  await axe.look('what it is and its columns');
  await press(page, page.getByRole('button', { name: 'Next', exact: true }));

  await expect(page.getByRole('heading', { name: '135 questions will be imported' })).toBeVisible();
  const duplicates = page.getByRole('table', { name: 'Rows that repeat another' });
  await expect(duplicates.getByRole('row')).toHaveCount(3);
  await expect(duplicates).toContainText('Checklist!26');
  await expect(duplicates).toContainText('Checklist!46');
  await expect(page.getByRole('table', { name: 'Dates shown as numbers' })).toContainText('Checklist!G76');
  await expect(page.getByText('Read as 2025-03-07.')).toBeVisible();
  const grade = (value: string): Locator => page.getByRole('combobox', { name: `Means: ${value}`, exact: true });
  await expect(grade('nc')).toHaveValue('minor-nc');
  await expect(grade('NC')).toHaveValue('major-nc');
  await expect(grade('OFI')).toHaveValue('ofi');
  await expect(grade('NR')).toHaveValue('not-verified');
  await expect(page.getByRole('button', { name: 'Import', exact: true })).toBeDisabled();
  await press(page, page.getByRole('checkbox', { name: 'These meanings are right' }), 'Space');
  await expect(page.getByRole('row', { name: /Checklist!B56/ })).toContainText('8.6.1');
  await expect(page.getByRole('row', { name: /Checklist!B66/ })).toContainText('9.2.2');
  await axe.look('its rows and problems');
  await press(page, page.getByRole('button', { name: 'Accept all 2' }));
  await expect(page.getByRole('switch', { name: 'Use 8.6.1' })).toBeChecked();
  await expect(page.getByRole('switch', { name: 'Use 9.2.2' })).toBeChecked();
  await press(page, page.getByRole('button', { name: 'Import', exact: true }));

  await expect(page.getByText('“Musterzert 20000-1” was imported').first()).toBeVisible();
  await expect(page.getByText('135 questions.', { exact: false })).toBeVisible();
  await axe.look('imported');
  await press(page, page.getByRole('button', { name: 'Save the layout' }));
  await expect(page.getByText('The layout “Musterzert 20000-1” was saved').first()).toBeVisible();

  // The layout, then the import; the line in the register stays.
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: Saved the layout Musterzert 20000-1')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: Imported checklist Musterzert 20000-1')).toBeVisible();
  await page.keyboard.press('Alt+9');
  await expect(page.getByText('Musterzert 20000-1', { exact: true })).toHaveCount(0);
  expect(axe.found).toEqual({});
});

async function nonconformityLog(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('NC log');
  sheet.addRow(['NC No.', 'Clause', 'Description of nonconformity', 'Objective evidence', 'Grade', 'Responsible', 'Due date', 'Status']);
  sheet.addRow(['MZ-1', '8.6.1', 'An incident was closed without a resolution note', 'INC-20418', 'minor', 'Peeter Saar', '2026-05-09', 'Open']);
  sheet.addRow(['MZ-2', '8.7.2', 'The continuity test of 2025 was missed', 'Plan of 2025', 'majr', 'Maria Costa', '31.02.2026', 'Open']);
  sheet.addRow(['MZ-3', '8.2.6', 'Two configuration items have no owner', 'CMDB export', 'minor', 'Maria Costa', '2026-06-09', 'Opn']);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

test('A nonconformity log goes into an audit: good rows in, bad ones named by their cells, the file back with marks', async ({ page }) => {
  test.slow();
  await introduce(page);
  const axe = axeRound(page);
  await page.getByRole('button', { name: 'New audit' }).first().click();
  await page.getByRole('combobox', { name: 'Organization audited' }).fill('Nordlicht IT Services GmbH');
  await page.getByRole('button', { name: 'Create audit' }).press('Enter');
  await page.getByRole('button', { name: 'Open the checklist' }).click();
  await page.keyboard.press('Alt+Shift+g');
  await chooseByKeys(page, 'Musterzert NC log.xlsx', await nonconformityLog());

  await expect(page.getByText('By its headings it looks like: Findings or nonconformities.')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Findings or nonconformities' })).toBeChecked();
  await press(page, page.getByRole('button', { name: 'Next', exact: true }));
  await expect(page.getByText('2 rows wait because of problems. The others can go in.')).toBeVisible();
  await expect(page.getByRole('row', { name: /NC log!E3/ })).toContainText('“majr” is not a grade. Did you mean “major”?');
  await expect(page.getByRole('row', { name: /NC log!G3/ })).toContainText('“31.02.2026” is not a day.');
  await expect(page.getByRole('row', { name: /NC log!H4/ })).toContainText('“Opn” is not a status. Did you mean “open”?');
  await axe.look('problems of a register');
  await press(page, page.getByRole('checkbox', { name: 'These meanings are right' }), 'Space');
  await press(page, page.getByRole('switch', { name: 'Use “open”: NC log!H4' }), 'Space');
  await expect(page.getByText('1 row waits because of a problem. The others can go in.')).toBeVisible();

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the file with its problems marked…' }).press('Enter');
  const marked = new ExcelJS.Workbook();
  await marked.xlsx.readFile(await (await saved).path());
  const sheet = marked.getWorksheet('NC log');
  expect(sheet?.getCell('E3').value).toBe('majr');
  expect(sheet?.getCell('I3').text).toContain('E3: “majr” is not a grade. Did you mean “major”?');

  await press(page, page.getByRole('button', { name: 'Import', exact: true }));
  await expect(page.getByText('New: 2. Changed: 0. Waiting in the file: 1. Kept as they are: 0.', { exact: false })).toBeVisible();
  await press(page, page.getByRole('button', { name: 'Open the findings' }));
  await expect(page.getByText('MZ-1').first()).toBeVisible();
  await expect(page.getByText('MZ-3').first()).toBeVisible();
  await expect(page.getByText('MZ-2')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: Imported findings from Musterzert NC log.xlsx')).toBeVisible();
  await expect(page.getByText('MZ-1')).toHaveCount(0);
  expect(axe.found).toEqual({});
});
