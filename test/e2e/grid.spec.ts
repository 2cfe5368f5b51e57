import ExcelJS from 'exceljs';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/journey.ts';
import { introduce, untilSaved } from '../support/workbench-page.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const ROWS = 500;

/** A checklist of 500 questions as somebody keeps it in a spreadsheet. */
async function controlsWorkbook(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Controls');
  sheet.addRow(['No.', 'Clause', 'Question', 'Weight']);
  for (let number = 1; number <= ROWS; number += 1) {
    sheet.addRow([number, `8.6.${String((number % 3) + 1)}`, `Is control ${String(number)} in place?`, number % 2 === 0 ? 'high' : 'low']);
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const note = (number: number): string => `Seen in ticket ${String(number)},\nclosed in "time"`;

/** What a spreadsheet puts on the clipboard for three columns of 500 rows. */
function copiedCells(): string {
  const lines = Array.from({ length: ROWS }, (_, place) =>
    [place % 2 === 0 ? 'Conforming' : 'OFI', `"${note(place + 1).replaceAll('"', '""')}"`, '=1+1'].join('\t'),
  );
  return `${lines.join('\r\n')}\r\n`;
}

type StoredAnswer = Readonly<Record<'id' | 'questionId' | 'assessment' | 'notes' | 'justification', string>>;

/** All answers as stored. */
function storedAnswers(page: Page): Promise<readonly StoredAnswer[]> {
  return page.evaluate(
    () =>
      new Promise<readonly StoredAnswer[]>((resolve, reject) => {
        const opening = indexedDB.open('luminous-audit');
        opening.onerror = () => reject(new Error('the database did not open'));
        opening.onsuccess = () => {
          const reading = opening.result.transaction('answers').objectStore('answers').getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result as readonly StoredAnswer[]);
          };
        };
      }),
  );
}

test('500 rows copied in a spreadsheet are pasted into the grid after a preview and taken back by one undo', async ({ page }) => {
  test.slow();
  await introduce(page);
  await page.getByRole('link', { name: 'Checklists', exact: true }).click();
  await page.getByRole('button', { name: 'Import a checklist' }).or(page.getByRole('link', { name: 'Import a checklist' })).first().click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^Choose a file/ }).click();
  await (await chooser).setFiles({ name: 'Controls.xlsx', mimeType: 'application/octet-stream', buffer: await controlsWorkbook() });
  await expect(page.getByRole('heading', { name: 'What does each column mean?' })).toBeVisible();
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(page.getByRole('heading', { name: '500 questions will be imported' })).toBeVisible();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByRole('button', { name: 'Use in a new audit' }).click();
  await page.getByRole('combobox', { name: 'Organization audited' }).fill('Nordlicht IT Services GmbH');
  await page.getByRole('button', { name: 'Create audit' }).press('Enter');
  await page.getByRole('button', { name: 'Open the checklist' }).click();
  await expect(page.getByText('0 of 500 assessed', { exact: true })).toBeVisible();

  await page.keyboard.press('Alt+g');
  const grid = page.getByRole('grid', { name: 'Checklist as a grid' });
  await expect(grid).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('stood here before');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Home');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
  await untilSaved(page);
  const before = await storedAnswers(page);
  expect(before.map(({ notes }) => notes)).toEqual(['stood here before']);

  await page.evaluate((text) => navigator.clipboard.writeText(text), copiedCells());
  await page.keyboard.press('Control+v');
  const preview = page.getByRole('dialog', { name: 'Paste into the grid' });
  await expect(preview.getByText('1,500 cells change in 500 rows')).toBeVisible();
  await expect(preview.getByRole('row').filter({ hasText: 'stood here before' })).toContainText('Seen in ticket 1,');
  expect(await storedAnswers(page)).toEqual(before);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Pasted into 500 rows').first()).toBeVisible();
  await expect(page.getByText('500 of 500 assessed', { exact: true })).toBeVisible();
  await untilSaved(page);
  const after = await storedAnswers(page);
  expect(after).toHaveLength(ROWS);
  expect(new Set(after.map(({ notes }) => notes))).toEqual(new Set(Array.from({ length: ROWS }, (_, place) => note(place + 1))));
  expect(after.every(({ justification }) => justification === '=1+1')).toBe(true);
  expect(after.filter(({ assessment }) => assessment === 'ofi')).toHaveLength(ROWS / 2);

  // The focus is back in the grid: copying what was pasted gives what was copied in the spreadsheet.
  await expect(grid).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+Shift+ArrowDown');
  await page.keyboard.press('Control+c');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.replaceAll('\r\n', '\n')).toBe(Array.from({ length: ROWS }, (_, place) => `"${note(place + 1).replaceAll('"', '""')}"\n`).join(''));

  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: Pasted into 500 questions')).toBeVisible();
  await expect(page.getByText('0 of 500 assessed', { exact: true })).toBeVisible();
  await untilSaved(page);
  expect(await storedAnswers(page)).toEqual(before);
});
