import { goTo, loadSample, WORDS } from '../../build/guide-pictures/open-program.ts';
import { axeRound } from '../support/axe.ts';
import { expect, test } from '../support/journey.ts';
import { bytesSavedBy } from '../support/workbench-page.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
test.setTimeout(180_000);

test('Figures of the sample: tiles, a figure by keyboard, its table, the ways out, and axe finds nothing', async ({ page }) => {
  const { look, found } = axeRound(page);
  // The periods go by today; the sample stays where it is in the calendar.
  await page.clock.setFixedTime(new Date('2026-04-15T10:00:00Z'));
  await page.goto('/');
  await loadSample(page, WORDS.en);
  await page.keyboard.press('Alt+Shift+F');
  await expect(page.getByRole('article')).toHaveCount(16);
  await expect(page.getByRole('article', { name: 'Conformity' })).toContainText(/Coverage\s*\d/);
  await look('figures');

  // A figure by keyboard: open, walk along the chart, show its table, copy it, go back.
  await page.getByRole('button', { name: 'Conformity', exact: true }).press('Enter');
  const chart = page.getByRole('listbox', { name: /^Conformity and coverage/ });
  await chart.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table', { name: /^Behind/ })).toBeVisible();
  await look('figure with its list');
  await page.getByRole('button', { name: 'Close the list' }).press('Enter');
  await expect(chart).toBeFocused();
  await page.keyboard.press('t');
  await expect(page.getByRole('table', { name: /^Conformity and coverage/ })).toBeVisible();
  await page.keyboard.press('c');
  await expect(page.getByText('The table is on the clipboard.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('IA-2026-03');
  const workbook = await bytesSavedBy(page, () => page.keyboard.press('w'));
  expect(workbook.name).toMatch(/^Conformity and coverage .*\.xlsx$/);
  await page.keyboard.press('t');
  await expect(page.locator('svg.recharts-surface')).toBeVisible();
  const picture = await bytesSavedBy(page, () => page.keyboard.press('p'));
  expect(picture.name).toMatch(/\.png$/);
  expect(picture.bytes.subarray(1, 4).toString()).toBe('PNG');

  await goTo(page, '/figures/clauses');
  await page.getByRole('grid', { name: 'Heat map of clauses and audits' }).waitFor();
  await look('heat map');
  await page.locator('h1').focus();
  await page.keyboard.press('Backspace');
  await expect(page.getByRole('article')).toHaveCount(16);
  expect(found).toEqual({});
});
