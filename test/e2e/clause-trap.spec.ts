import { expect, test } from '../support/journey.ts';
import { createAudit, goTo, introduce } from '../support/workbench-page.ts';

// Scenario 3 of the domain reference: unknown numbers are refused, a number with another clause's title is flagged.
test('The clause check refuses 8.15, flags 10.2 Nonconformity and points to 10.1', async ({ page }) => {
  await introduce(page);
  await page.getByRole('link', { name: 'Checklists', exact: true }).click();
  const check = page.getByLabel('Check a clause reference');
  await check.fill('8.15 Change management');
  await expect(page.getByText('There is no clause 8.15 in the criteria.')).toBeVisible();
  await check.fill('10.2 Nonconformity');
  await expect(page.getByText(/“Nonconformity” does not belong to this number/)).toBeVisible();
  await expect(page.getByRole('button', { name: '10.1 Nonconformity and corrective action' })).toBeVisible();
  await check.fill('8.6.1 Incident management');
  await expect(page.getByText('ISO/IEC 20000-1:2018 + Amd 1:2024, 8.6.1 Incident management')).toBeVisible();
});

test('A.8.16 is accepted in a finding only when ISO/IEC 27001 is among the criteria', async ({ page }) => {
  await introduce(page);
  await createAudit(page);
  const typeClause = async (): Promise<void> => {
    await goTo(page, 'Checklist');
    await page.getByText('187 questions').waitFor();
    await page.keyboard.press('n');
    await page.getByRole('dialog').getByRole('combobox', { name: 'Clauses' }).fill('A.8.16');
    await page.keyboard.press('Enter');
  };
  await typeClause();
  await expect(page.getByRole('dialog')).toContainText('There is no clause A.8.16 in the criteria.');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').getByRole('button', { name: /Discard|Close/ }).last().click();

  await goTo(page, 'Plan');
  await page.getByRole('button', { name: 'Add a criterion' }).click();
  await page.getByRole('menuitem', { name: /27001/ }).click();
  await typeClause();
  await expect(page.getByRole('dialog')).not.toContainText('There is no clause');
  await expect(page.getByRole('dialog').getByText('A.8.16', { exact: true })).toBeVisible();
});
