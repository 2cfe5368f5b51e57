import { aWorkbook } from '../support/workbook-builder.ts';
import { expect, test } from '../support/journey.ts';
import { axeRound } from '../support/axe.ts';
import { bytesSavedBy, introduce } from '../support/workbench-page.ts';

test('A form of a certification body is filled by the keyboard alone, and axe finds nothing on the way', async ({ page }) => {
  test.setTimeout(180_000);
  const axe = axeRound(page);
  await introduce(page);
  await page.getByRole('button', { name: /^Look around in the sample workspace/ }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'The sample workspace is loaded' })).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('Control+K');
  await page.keyboard.type('Fill a form of a certification body');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Fill a form' })).toBeVisible();
  await axe.look('choice of a form');

  const form = aWorkbook()
    .withSheet('Checklist', [['Checklist of the body'], ['Client:', '________'], ['Lead auditor:', '________'], [], ['Clause', 'Question', 'Result', 'Evidence seen'], ['4.1', 'Is the context known?'], ['8.6.1', 'How are incidents handled?'], ['9.2', 'Are audits carried out?']])
    .withSheet('Nonconformities', [['NC No.', 'Clause', 'Description of nonconformity', 'Grade', 'Due date']])
    .build();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a form' }).press('Enter');
  await (await chooser).setFiles({ name: 'Form.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(form) });
  await expect(page.getByRole('grid')).toBeVisible();
  const audit = page.getByRole('combobox', { name: 'Audit', exact: true });
  await audit.focus();
  await page.keyboard.type('IA-2026-03');
  await expect(audit).toHaveValue(/./);
  await axe.look('what goes where');

  await page.getByRole('button', { name: /^Lead auditor/ }).press('Enter');
  await expect(page.getByRole('grid')).toBeFocused();
  await axe.look('a place is being picked');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Lead auditor/ })).toBeFocused();
  await expect(page.getByRole('button', { name: /^Lead auditor/ })).toContainText('C3');
  await page.getByRole('button', { name: 'Next' }).press('Enter');
  await expect(page.getByText('every cell reads as planned')).toBeVisible({ timeout: 30_000 });
  await axe.look('check before saving');
  const { name, bytes } = await bytesSavedBy(page, () => page.getByRole('button', { name: 'Fill and save' }).press('Enter'));
  expect(name).toBe('Form.xlsx');
  expect(bytes.byteLength).toBeGreaterThan(1_000);
  await expect(page.getByText('Form.xlsx is filled')).toBeVisible();
  await axe.look('done');
  await page.getByRole('button', { name: 'Open the register' }).press('Enter');
  await expect(page.getByRole('row', { name: /Filled form/ })).toBeVisible();
  expect(axe.found).toEqual({});
});
