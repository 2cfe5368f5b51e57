import ExcelJS from 'exceljs';
import { axeRound } from '../support/axe.ts';
import { aWorkbook } from '../support/workbook-builder.ts';
import { expect, test } from '../support/journey.ts';
import { bytesSavedBy, goTo, introduce, untilSaved } from '../support/workbench-page.ts';

/** A body's form, still blank. */
const BLANK = aWorkbook()
  .withSheet('Checklist', [
    ['Checklist of the body'],
    ['Lead auditor', '________'],
    ['Sites', '________'],
    ['Conclusion', '________'],
    ['Audit dates', '________'],
    [],
    ['Clause', 'Question', 'Result', 'Evidence seen'],
    ['4.1', 'Is the context known?'],
    ['8.6.1', 'How are incidents handled?'],
    ['9.2', 'Are audits carried out?'],
  ])
  .withSheet('Nonconformities', [['NC No.', 'Clause', 'Description of nonconformity', 'Grade', 'Due date']])
  .build();

/** What the body changes in the filled form, with another library. */
async function answeredBy(bytes: Buffer): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const cover = workbook.getWorksheet('Checklist');
  if (cover === undefined) throw new Error('No checklist in the filled form');
  expect(cover.getCell('B2').text).toBe('Anna Berg');
  expect(cover.getCell('B3').text).toBe('Hamburg, Tallinn, Porto');
  expect(cover.getCell('B5').text).toBe('2026-02-23 – 2026-02-25');
  cover.getCell('B5').value = '23. – 26.02.2026';
  cover.getCell('B2').value = 'Mia Koch, Lead auditor';
  cover.getCell('B3').value = 'Hamburg; Tallinn; Braga, Campus 2';
  const log = workbook.getWorksheet('Nonconformities');
  log?.addRow(['X-1', '8.6.1', 'The on-call list hangs on the wall.', 'Minor']);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

test('A filled form comes back changed and is taken field by field, by keyboard alone; one undo takes it back', async ({ page }) => {
  test.setTimeout(240_000);
  const axe = axeRound(page);
  await introduce(page);
  await page.getByRole('button', { name: /^Look around in the sample workspace/ }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'The sample workspace is loaded' })).toBeVisible({ timeout: 30_000 });

  // It is filled once, and saved with its places.
  await page.keyboard.press('Control+K');
  await page.keyboard.type('Fill a form of a certification body');
  await page.keyboard.press('Enter');
  const blank = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a form' }).press('Enter');
  await (await blank).setFiles({ name: 'Form.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(BLANK) });
  await expect(page.getByRole('grid')).toBeVisible();
  const audit = page.getByRole('combobox', { name: 'Audit', exact: true });
  await audit.focus();
  await page.keyboard.type('IA-2026-03');
  await page.getByRole('button', { name: 'Save the form' }).press('Enter');
  await untilSaved(page);
  await page.getByRole('button', { name: 'Next' }).press('Enter');
  await expect(page.getByText('every cell reads as planned')).toBeVisible({ timeout: 30_000 });
  const filled = await bytesSavedBy(page, () => page.getByRole('button', { name: 'Fill and save' }).press('Enter'));
  await expect(page.getByText('Form.xlsx is filled')).toBeVisible();
  const returned = await answeredBy(filled.bytes);

  // It comes back.
  await page.keyboard.press('Control+K');
  await page.keyboard.type('Read a filled form back');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Read a filled form' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Audit', exact: true }).focus();
  await page.keyboard.type('IA-2026-03');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose the filled form' }).press('Enter');
  await (await chooser).setFiles({ name: 'from the body.xlsx', mimeType: 'application/octet-stream', buffer: returned });

  // Whoever is not known is asked once; until then nothing of them is taken.
  const who = page.getByRole('combobox', { name: 'Who is Mia Koch?' });
  await expect(who).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('button', { name: /^Different/ })).toContainText('3');
  await axe.look('a filled form, somebody unknown in it');
  await who.focus();
  await page.keyboard.type('Add');
  await expect(who).toHaveValue('new');
  await expect(page.getByRole('button', { name: /^Different/ })).toContainText('4');

  const sites = page.getByRole('region', { name: /, Sites$/ });
  await expect(sites).toContainText('Braga, Campus 2');
  await expect(sites).toContainText('Checklist!B3');
  await page.getByRole('button', { name: 'Next to decide' }).press('Enter');
  for (let difference = 0; difference < 4; difference += 1) await page.keyboard.press('t');
  await expect(page.getByText(/Everything is decided · 4 changes will be written/)).toBeVisible();
  await axe.look('a filled form, decided');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('The form is taken over')).toBeVisible();

  // It is in the audit, and out of it again.
  await expect(page.getByRole('button', { name: /^Go to the checklist/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await goTo(page, 'Plan');
  const lead = page.getByRole('combobox', { name: 'Lead auditor' });
  await expect(lead).toHaveValue('Mia Koch');
  await expect(page.getByText('Braga, Campus 2').first()).toBeVisible();
  await expect(page.getByLabel('Last day')).toHaveValue('2026-02-26');
  await goTo(page, 'Findings');
  await expect(page.getByText('The on-call list hangs on the wall.').first()).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('The on-call list hangs on the wall.')).toHaveCount(0);
  await goTo(page, 'Plan');
  await expect(lead).toHaveValue(/^Anna Berg/);
  await expect(page.getByText('Braga, Campus 2')).toHaveCount(0);
  expect(axe.found).toEqual({});
});
