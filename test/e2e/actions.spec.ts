import { expect, test } from '../support/journey.ts';
import { readCalendar, textOf } from '../support/read-calendar.ts';
import { axeRound } from '../support/axe.ts';
import { bytesSavedBy, createAudit, goTo, introduce, untilSaved } from '../support/workbench-page.ts';

/** A day from today as the browser's calendar has it, which is another than in UTC for an hour or two at night. */
const day = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' });

test.setTimeout(240_000);

test('Actions are added to a case, moved by keys, changed together, handed to their owners, and seen on the day they are due', async ({ page }) => {
  await introduce(page, 'Maria Costa');
  await createAudit(page);
  await goTo(page, 'Findings');
  await page.keyboard.press('f');
  await page.getByRole('textbox', { name: /^Statement/ }).fill('A priority 1 incident was closed without a resolution note.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Raised NC-2026-001')).toBeVisible();

  await page.keyboard.press('Alt+Shift+N');
  await page.getByRole('row', { name: /NC-2026-001/ }).press('Enter');
  for (const [index, title] of ['Make the resolution note a mandatory field', 'Train the service desk'].entries()) {
    await page.getByRole('button', { name: 'Add an action', exact: true }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Add an action to NC-2026-001' });
    await dialog.getByRole('textbox', { name: /^Action/ }).fill(title);
    await dialog.getByLabel('Due').fill(day(index === 0 ? -3 : 10));
    await dialog.getByRole('combobox', { name: 'Owner' }).fill('Peeter Saar');
    await page.getByRole('option', { name: /Peeter Saar/ }).click();
    await dialog.getByRole('textbox', { name: /^Action/ }).press('Control+Enter');
    await expect(page.getByRole('button', { name: new RegExp(`CA-\\d{4}-00${String(index + 1)} ?${title}`) })).toBeVisible();
  }

  // The board: a card is moved by keys and asks for what it needs to be told.
  await page.keyboard.press('Alt+Shift+A');
  const card = page.getByRole('button', { name: /^CA-\d{4}-001/ });
  await expect(card).toContainText('3 days late');
  await card.press('Shift+ArrowRight');
  await expect(page.getByRole('region', { name: 'In progress, 1 action' }).getByRole('button', { name: /^CA-\d{4}-001/ })).toBeFocused();
  const axe = axeRound(page);
  await axe.look('board of actions');
  await card.press('Shift+ArrowRight');
  await expect(page.getByRole('dialog')).toBeVisible();
  await axe.look('dialog of a move');
  await page.keyboard.press('Escape');
  await expect(card).toBeFocused();

  // The grid: both get another due date, with a comment, as one step.
  await page.keyboard.press('g');
  await page.getByRole('gridcell', { name: /^CA-\d{4}-001$/ }).press('Control+a');
  await expect(page.getByText('2 selected')).toBeVisible();
  await axe.look('grid of actions');
  await page.keyboard.press('e');
  const bulk = page.getByRole('dialog', { name: 'Change 2 actions' });
  await bulk.getByRole('radio', { name: 'Move the due date' }).check();
  await bulk.getByLabel('New due date').fill(day(5));
  await bulk.getByRole('textbox', { name: 'Comment' }).fill('The tool is released later');
  await axe.look('change of many actions');
  await bulk.getByRole('button', { name: 'Change 2 actions' }).press('Enter');
  await expect(page.getByText('2 actions changed')).toBeVisible();
  await expect(page.getByRole('gridcell', { name: 'in 5 days' })).toHaveCount(2);
  await untilSaved(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('t');
  await expect(page.getByRole('list', { name: 'Actions on a timeline' }).getByRole('button')).toHaveCount(2);
  await axe.look('timeline of actions');

  // What the owner gets.
  await page.keyboard.press('l');
  const lists = page.getByRole('dialog', { name: 'Lists for owners' });
  await expect(lists.getByRole('checkbox', { name: 'Peeter Saar: 2 actions, 0 late' })).toBeChecked();
  await axe.look('lists for owners');
  const workbook = await bytesSavedBy(page, () => lists.getByRole('button', { name: 'Workbook' }).press('Enter'));
  expect(workbook.name).toMatch(/^Peeter Saar Corrective actions .*\.xlsx$/);
  expect(workbook.bytes.subarray(0, 2).toString()).toBe('PK');
  await expect(lists.getByText('1 file saved')).toBeVisible();
  await expect(lists.getByRole('button', { name: 'Workbook' })).toBeFocused();
  const calendar = await bytesSavedBy(page, () => lists.getByRole('button', { name: 'Calendar file' }).press('Enter'));
  expect(calendar.name).toMatch(/\.ics$/);
  const events = readCalendar(new Uint8Array(calendar.bytes)).children;
  expect(events.map((event) => textOf(event, 'SUMMARY')?.replace(/^CA-\d{4}-/, ''))).toEqual([
    '001 Make the resolution note a mandatory field',
    '002 Train the service desk',
  ]);
  await page.keyboard.press('Escape');

  // The day shows them, and leads back to one.
  await page.keyboard.press('Alt+Shift+T');
  await expect(page.getByRole('region', { name: 'In 14 days: 2' })).toContainText('Make the resolution note a mandatory field');
  await expect(page.getByRole('region', { name: 'Findings not issued: 1' })).toContainText('NC-2026-001');
  await axe.look('today');
  await page.getByRole('region', { name: 'In 14 days: 2' }).getByRole('button', { name: /CA-\d{4}-002/ }).press('Enter');
  await expect(page.getByRole('article', { name: /^Action CA-\d{4}-002/ })).toBeVisible();
  await axe.look('an action beside the timeline');
  expect(axe.found).toEqual({});
});
