import { axeRound } from '../support/axe.ts';
import { expect, test } from '../support/journey.ts';
import { createAudit, goTo, introduce } from '../support/workbench-page.ts';

test('axe finds nothing on the screens of a first audit, empty and in use', async ({ page }) => {
  test.setTimeout(180_000);
  const { look, found } = axeRound(page);
  await page.goto('/');
  await page.getByLabel('Your name').waitFor();
  await look('welcome');
  await introduce(page);
  await look('where to begin');
  await page.keyboard.press('n');
  await page.getByRole('dialog').waitFor();
  await look('new audit');
  await page.keyboard.press('Escape');
  await createAudit(page);
  await look('plan');
  for (const screen of ['Findings', 'Evidence', 'Export', 'Checklist'] as const) {
    await goTo(page, screen);
    await look(`${screen}, empty`);
  }
  await page.keyboard.press('x');
  await look('checklist, justification asked for');
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await page.keyboard.press('n');
  await page.getByRole('dialog').waitFor();
  await look('raise a finding');
  await page.keyboard.type('The issues are not reviewed.');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Raised NC-2026-001').waitFor();
  await look('checklist, in use');
  await goTo(page, 'Findings');
  await page.getByRole('row', { name: /NC-2026-001/ }).click();
  await look('finding');
  await page.keyboard.press('Alt+0');
  await look('audits, full');
  await page.getByRole('link', { name: 'History', exact: true }).click();
  await page.getByRole('button', { name: 'Check for tampering' }).click();
  await page.getByText('The history is intact.').waitFor();
  await look('history, checked');
  expect(found).toEqual({});
});
