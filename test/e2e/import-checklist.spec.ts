import ExcelJS from 'exceljs';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/journey.ts';
import { introduce } from '../support/workbench-page.ts';

/** A certification body's checklist as scenario 5 tells of: title rows, header in row 6, codes, clauses turned into dates. */
async function certificationBodyChecklist(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Checklist');
  sheet.addRow(['Musterzert AG – Audit checklist ISO/IEC 20000-1']);
  sheet.mergeCells('A1:F1');
  sheet.addRow(['Client', 'Nordlicht IT Services GmbH']);
  sheet.addRow(['Client no.', 'MZ-4471']);
  sheet.addRow([]);
  sheet.addRow([]);
  sheet.addRow(['No.', 'Clause', 'Question', 'Evidence seen', 'Finding', 'Comment']);
  const clauses = ['8.5.1.1', '8.5.1.2', '8.6.2', '8.6.3', '9.1', '9.3', '10.1', '10.2'];
  for (let number = 1; number <= 40; number += 1) {
    const clause = clauses[number % clauses.length] ?? '';
    sheet.addRow([number, clause, `Question ${String(number)} about clause ${clause}?`, '', number % 9 === 0 ? 'NC' : number % 7 === 0 ? 'nc' : 'C', number === 1 ? '=SUM(A1)' : '']);
  }
  const turned = sheet.addRow([41, new Date(Date.UTC(2001, 5, 8)), 'How are incidents escalated?', '', 'OFI', '']);
  turned.getCell(2).numFmt = 'dd.mm.yyyy';
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

async function choose(page: Page, name: string, bytes: Buffer): Promise<void> {
  await page.getByRole('link', { name: 'Checklists', exact: true }).click();
  await page.getByRole('button', { name: 'Import a checklist' }).or(page.getByRole('link', { name: 'Import a checklist' })).first().click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^Choose a file/ }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
}

test('A certification body’s checklist comes in with its answers, and one undo takes it back', async ({ page }) => {
  await introduce(page);
  await choose(page, 'Musterzert checklist.xlsx', await certificationBodyChecklist());
  await expect(page.getByRole('heading', { name: 'What does each column mean?' })).toBeVisible();
  await expect(page.getByLabel('Headings are in row')).toHaveValue('6');
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(page.getByRole('heading', { name: '41 questions will be imported' })).toBeVisible();
  await expect(page.getByText('Checklist!B47')).toBeVisible();
  await page.getByRole('checkbox', { name: 'These meanings are right' }).check();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText('“Musterzert checklist” was imported').first()).toBeVisible();

  await page.getByRole('button', { name: /^New audit with 41 answers/ }).click();
  await page.getByRole('combobox', { name: 'Organization audited' }).fill('Nordlicht IT Services GmbH');
  await page.getByRole('button', { name: 'Create audit' }).press('Enter');
  await page.getByRole('button', { name: 'Open the checklist' }).click();
  await expect(page.getByText('41 of 41 assessed')).toBeVisible();

  await page.keyboard.press('Control+z');
  await expect(page.getByText(/^Undone: Created audit/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: Imported checklist Musterzert checklist')).toBeVisible();
  await page.getByRole('link', { name: 'Checklists', exact: true }).click();
  await expect(page.getByText('Musterzert checklist', { exact: true })).toHaveCount(0);
});

test('What is no workbook gets a plain answer and nothing is stored', async ({ page }) => {
  await introduce(page);
  await choose(page, 'old register.xls', Buffer.from('d0cf11e0a1b11ae100000000', 'hex'));
  await expect(page.getByRole('alert')).toContainText('old register.xls cannot be imported');
  await page.getByRole('link', { name: 'History', exact: true }).click();
  await expect(page.getByText('Introduced Anna Berg')).toBeVisible();
  await expect(page.getByText('Imported checklist')).toHaveCount(0);
});
