import type { Page } from '@playwright/test';
import { goTo, loadSample, WORDS } from '../../build/guide-pictures/open-program.ts';
import { axeRound } from '../support/axe.ts';
import { expect, test } from '../support/journey.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
test.setTimeout(180_000);

const AUDIT = '/audits/00000000-5a4d-7000-8000-020000000001';

/** First start with the sample workspace; its running audit stands open. */
async function openSample(page: Page): Promise<void> {
  await page.goto('/');
  await loadSample(page, WORDS.en);
}

/** Leaves a dialog, a menu or a panel and waits until it is gone. */
async function leave(page: Page, role: 'dialog' | 'menu' = 'dialog'): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole(role).waitFor({ state: 'hidden' });
}

test('axe finds nothing on the checklist in cards, the palette, the menu, the keys and the search', async ({ page }) => {
  const { look, found } = axeRound(page);
  await openSample(page);
  await goTo(page, `${AUDIT}/checklist`);
  await look('cards');
  await page.getByRole('listbox', { name: 'Questions' }).focus();
  await page.keyboard.press('e');
  await page.keyboard.press('Alt+Enter');
  await look('large notes');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await look('keys of the checklist');
  await leave(page);
  await page.keyboard.press('Alt+m');
  await page.getByRole('menu').waitFor();
  await look('menu');
  await page.keyboard.press('ArrowRight');
  await look('menu, next');
  await leave(page, 'menu');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('incident');
  await page.getByText('Found in your data').waitFor();
  await look('palette with hits');
  await leave(page);
  await goTo(page, '/search/continuity');
  await page.getByRole('listbox', { name: 'Search results' }).getByRole('option').first().waitFor();
  await look('search with hits');
  await goTo(page, '/search/zzzzzz');
  await page.getByText('Nothing found').waitFor();
  await look('search without hits');
  expect(found).toEqual({});
});

test('axe finds nothing on the grid, in all that can be opened in it', async ({ page }) => {
  const { look, found } = axeRound(page);
  await openSample(page);
  await goTo(page, `${AUDIT}/checklist`);
  await page.keyboard.press('Alt+g');
  const grid = page.getByRole('grid', { name: 'Checklist as a grid' });
  await expect(grid).toBeFocused();
  await look('grid');
  await page.keyboard.press('Control+Home');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: /^Assessment of/ }).waitFor();
  await look('grid, an assessment being chosen');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: /^Notes of/ }).waitFor();
  await look('grid, notes being written');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await look('grid, rows selected');
  // Over text cells letters are written; over an assessment they are commands.
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('a');
  await page.getByRole('menu').waitFor();
  await look('grid, rows being assigned');
  await leave(page, 'menu');
  await page.keyboard.press('n');
  await page.getByRole('dialog', { name: /^Grade/ }).waitFor();
  await look('grid, rows being graded');
  await leave(page);
  await page.keyboard.press('Alt+l');
  await page.getByRole('dialog', { name: /the column Assessment/ }).waitFor();
  await look('grid, menu of a column');
  await leave(page);
  await page.keyboard.press('Alt+c');
  await page.getByRole('dialog', { name: 'Columns of the grid' }).waitFor();
  await look('grid, columns');
  await leave(page);
  await page.keyboard.press('Control+Home');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
  await page.evaluate(() => navigator.clipboard.writeText('OFI\tSeen in the register\r\nperhaps\tAsked the owner\r\n'));
  await page.keyboard.press('Control+v');
  await page.getByRole('dialog', { name: 'Paste into the grid' }).getByText(/cells? change/).first().waitFor();
  await look('grid, paste preview');
  await leave(page);
  expect(found).toEqual({});
});

test('axe finds nothing on plan, findings, evidence and the check before closing', async ({ page }) => {
  const { look, found } = axeRound(page);
  await openSample(page);
  await goTo(page, '/audits');
  await look('audits');
  await goTo(page, `${AUDIT}/plan`);
  await look('plan');
  await goTo(page, `${AUDIT}/findings`);
  await look('findings');
  await goTo(page, `${AUDIT}/findings/00000000-5a4d-7000-8000-030000000001`);
  await look('finding');
  await goTo(page, `${AUDIT}/evidence`);
  await look('evidence');
  await goTo(page, `${AUDIT}/evidence/00000000-5a4d-7000-8000-040000000001`);
  await look('evidence, detail');
  await goTo(page, `${AUDIT}/closing`);
  await look('before closing');
  await goTo(page, `${AUDIT}/export`);
  await look('export');
  expect(found).toEqual({});
});

test('axe finds nothing on the history in all its forms', async ({ page }) => {
  const { look, found } = axeRound(page);
  await openSample(page);
  await goTo(page, `${AUDIT}/findings/00000000-5a4d-7000-8000-030000000004`);
  const statement = page.getByRole('textbox', { name: 'Statement' });
  await statement.fill(`${await statement.inputValue()} The weekly review did not notice.`);
  await page.keyboard.press('Tab');
  await page.waitForTimeout(500);
  await statement.focus();
  await page.keyboard.press('Alt+h');
  await page.getByRole('dialog', { name: /^History of/ }).waitFor();
  await look('history of a field');
  await leave(page);
  await page.keyboard.press('Control+Alt+z');
  await page.getByRole('dialog', { name: 'Undo and redo' }).waitFor();
  await look('steps to undo');
  await leave(page);
  await goTo(page, `${AUDIT}/as-of`);
  await look('as it was');
  await page.getByRole('button', { name: 'One change earlier' }).click();
  for (const tab of ['Plan', 'Findings', 'Evidence', 'Changed since']) {
    await page.getByRole('tab', { name: tab }).click();
    await look(`as it was, ${tab}`);
  }
  await goTo(page, '/history');
  await look('history');
  await page.keyboard.press('/');
  await page.keyboard.type('incident');
  await page.getByText(/changes? shown/).first().waitFor();
  await look('history, filtered');
  await page.keyboard.type('zzzz');
  await page.getByText('No change matches').waitFor();
  await look('history, nothing matches');
  expect(found).toEqual({});
});
