import { expect, test } from '../support/journey.ts';
import { createAudit, goTo, introduce } from '../support/workbench-page.ts';

test('First start, sample, look around, remove: by keyboard, in under a minute, and the workspace is empty again', async ({ page }) => {
  const startedAt = Date.now();
  await introduce(page, 'Mira Holm');

  // The first way to begin has the focus; the arrows lead to the others.
  await expect(page.getByRole('button', { name: /^Start a new audit/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: /^Look around in the sample workspace/ })).toBeFocused();
  const loadingAt = Date.now();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Checklist' })).toBeVisible({ timeout: 30_000 });
  test.info().annotations.push({ type: 'loading the sample', description: `${String(Date.now() - loadingAt)} ms` });
  await expect(page.getByText('127 of 187 assessed')).toBeVisible();
  expect(Date.now() - startedAt, 'the first start takes under a minute').toBeLessThan(60_000);

  await goTo(page, 'Findings');
  await expect(page.getByText('NC-2026-007')).toBeVisible();
  await goTo(page, 'Evidence');
  await expect(page.getByText('INC-20418 with an empty resolution')).toBeVisible();

  await page.keyboard.press('Alt+6');
  await expect(page.getByRole('heading', { name: 'What is missing before closing' })).toBeVisible();
  await page.getByRole('button', { name: /^Show them in the checklist: 3 questions are still “not verified”/ }).press('Enter');
  await expect(page.getByText(/^3 of 187/)).toBeVisible();

  await page.keyboard.press('Alt+0');
  await expect(page.getByText('Sample', { exact: true })).toHaveCount(4);
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('Remove the sample');
  await page.keyboard.press('Enter');
  const question = page.getByRole('dialog', { name: 'Remove the sample workspace?' });
  await expect(question).toContainText('4 sample audits with 148 assessments, 17 findings and 14 pieces of evidence');
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await question.getByRole('button', { name: 'Remove the sample' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Where do you want to begin?' })).toBeVisible();
  await expect(page.getByRole('navigation').getByText('IA-2026-03')).toHaveCount(0);
});

test('Beside own work the sample comes and goes without touching it, and Undo brings it back whole', async ({ page }) => {
  await introduce(page);
  await createAudit(page, { reference: 'IA-2026-03' });
  await page.keyboard.press('ControlOrMeta+,');
  await page.getByRole('button', { name: 'Load the sample workspace' }).press('Enter');
  await expect(page.getByText('127 of 187 assessed')).toBeVisible({ timeout: 30_000 });
  // The own audit has the number, so the sample's takes the next free one.
  await page.keyboard.press('Alt+0');
  const row = page.getByRole('row', { name: /IA-2026-04.*In progress/ });
  await expect(row).toContainText('Sample');
  await expect(page.getByRole('row', { name: /IA-2026-03.*Draft/ })).not.toContainText('Sample');

  await page.keyboard.press('ControlOrMeta+,');
  await page.getByRole('button', { name: 'Remove the sample' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Remove the sample' }).press('Enter');
  await expect(page.getByText('The sample workspace is removed')).toBeVisible();
  await page.keyboard.press('Alt+0');
  await expect(page.getByRole('row', { name: /IA-2026-03.*Draft/ })).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(2);

  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('row', { name: /IA-2026-04.*In progress/ })).toContainText('127 of 187');
});
