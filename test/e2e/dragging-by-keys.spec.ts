import type { Locator } from '@playwright/test';
import { goTo, loadSample, WORDS } from '../../build/guide-pictures/open-program.ts';
import { expect, test } from '../support/journey.ts';

/*
 * Whatever is dragged has a way by keys. What can be dragged: panels apart (SplitView, and notes from guide), columns of
 * the grid to another place and to another width, a block of cells, questions of a draft, and files onto a screen. The
 * grid has no handle to fill by dragging. Notes and guide are in fieldwork.test.tsx, SplitView in split-view.test.tsx.
 */

const AUDIT = '/audits/00000000-5a4d-7000-8000-020000000001';

test.beforeEach(async ({ page }) => {
  await page.goto('/');
  await loadSample(page, WORDS.en);
  // The running audit opens a moment after the notice, and would take the place of the screen gone to.
  await page.getByRole('listbox', { name: 'Questions' }).waitFor();
});

async function widthOf(heading: Locator): Promise<number> {
  return (await heading.boundingBox())?.width ?? 0;
}

test('A column of the grid is widened, moved and filled down over a block of cells without a mouse', async ({ page }) => {
  await goTo(page, `${AUDIT}/checklist`);
  await page.keyboard.press('Alt+g');
  const grid = page.getByRole('grid', { name: 'Checklist as a grid' });
  await expect(grid).toBeFocused();
  const heading = page.getByRole('columnheader', { name: /Assessment/ });
  const before = await widthOf(heading);
  await page.keyboard.press('Control+Home');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Alt+l');
  const menu = page.getByRole('dialog', { name: /the column Assessment/ });
  await menu.getByRole('button', { name: 'Wider' }).press('Enter');
  await expect.poll(() => widthOf(heading)).toBeGreaterThan(before);
  await menu.getByRole('button', { name: 'Move to the front' }).press('Enter');
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  const names = await page.getByRole('columnheader').allInnerTexts();
  expect(names.findIndex((name) => name.includes('Assessment'))).toBeLessThan(names.findIndex((name) => name.includes('Question')));

  await grid.focus();
  await page.keyboard.press('Control+Home');
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('3 × 1 cells selected')).toBeVisible();
});

test('Panels are made wider by arrow keys on the bar between them', async ({ page }) => {
  await goTo(page, `${AUDIT}/findings/00000000-5a4d-7000-8000-030000000001`);
  const bar = page.getByRole('separator', { name: /Resize the panels/ });
  const panel = page.getByRole('complementary', { name: /^Finding/ });
  const before = await widthOf(panel);
  await bar.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => widthOf(panel)).toBe(before + 48);
});

test('Files come in by a key where they can be let fall', async ({ page }) => {
  await goTo(page, `${AUDIT}/evidence`);
  await page.getByRole('row', { name: /EV-2026-0011/ }).waitFor();
  // A key that comes before the screen listens opens nothing; people press it again.
  await expect(async () => {
    const attaching = page.waitForEvent('filechooser', { timeout: 3_000 });
    await page.keyboard.press('p');
    await (await attaching).setFiles({ name: 'Minutes.txt', mimeType: 'text/plain', buffer: Buffer.from('Minutes of the review') });
  }).toPass({ timeout: 30_000 });
  await expect(page.getByRole('row', { name: /Minutes/ })).toBeVisible();
  await goTo(page, '/checklists/import');
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^Choose a file/ }).press('Enter');
  await (await choosing).setFiles({ name: 'Suppliers.csv', mimeType: 'text/csv', buffer: Buffer.from('Clause;Question\n8.3.4;Is each supplier measured?\n') });
  await expect(page.getByRole('heading', { name: 'What does each column mean?' })).toBeVisible();
});

test('A question of a draft changes its place with Alt and an arrow key', async ({ page }) => {
  await goTo(page, '/checklists');
  await page.getByRole('heading', { name: 'ISO/IEC 20000-1 full' }).waitFor();
  await page.keyboard.press('e');
  const outline = page.getByRole('listbox', { name: 'Questions by clause' });
  await outline.focus();
  await page.keyboard.press('ArrowDown');
  const first = outline.getByRole('option').first();
  const text = await first.innerText();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(first).not.toHaveText(text);
});
