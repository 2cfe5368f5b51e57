import { expect, test } from '../support/journey.ts';
import { createAudit, goTo, introduce, untilSaved } from '../support/workbench-page.ts';

// Scenario 1 of the domain reference: start from zero, offline, in under three minutes.
test('A new user, offline, plans an audit over the 57 clauses with the built-in checklist', async ({ page, context }) => {
  const startedAt = Date.now();
  // Nothing but the program itself answers. The browser's own "offline" would cut that off too: here it comes from a loopback host.
  await context.route(({ hostname }) => hostname !== '127.0.0.1', (route) => route.abort('internetdisconnected'));
  await introduce(page);
  await createAudit(page);

  await page.getByRole('button', { name: 'Draft the agenda' }).press('Enter');
  await page.getByRole('menuitem', { name: /57 clauses/ }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Agenda (57 rows)' })).toBeVisible();

  await page.getByRole('button', { name: 'Move to “Planned”' }).press('Enter');
  await expect(page.getByText('Audit IA-2026-03 is now “Planned”')).toBeVisible();

  await goTo(page, 'Checklist');
  await expect(page.getByText('0 of 187 assessed')).toBeVisible();
  await untilSaved(page);
  expect(Date.now() - startedAt, 'three minutes are the limit of the scenario').toBeLessThan(180_000);
});

test('A step that is not allowed says what stands in the way, and nothing changes', async ({ page }) => {
  await introduce(page);
  await page.keyboard.press('n');
  await page.getByRole('combobox', { name: 'Organization audited' }).fill('Nordlicht IT Services GmbH');
  await page.getByRole('button', { name: 'Create audit' }).press('Enter');
  await page.getByRole('button', { name: 'Move to “Planned”' }).click();
  await expect(page.getByRole('dialog')).toContainText(/scope/i);
  await expect(page.getByRole('dialog')).toContainText(/first and the last day/);
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Move to “Planned”' })).toBeVisible();
});
