import { goTo as goToAddress, loadSample, WORDS } from '../../build/guide-pictures/open-program.ts';
import { axeRound } from '../support/axe.ts';
import { expect, test } from '../support/journey.ts';
import { createAudit, goTo, introduce, untilSaved } from '../support/workbench-page.ts';

test.setTimeout(180_000);

test('axe finds nothing on checklists with versions, their editor, comparison and use in a running audit', async ({ page }) => {
  const { look, found } = axeRound(page);
  await introduce(page);
  await createAudit(page);
  await goTo(page, 'Checklist');
  await page.getByText('187 questions').waitFor();
  await page.keyboard.press('c');
  await untilSaved(page);
  await page.getByRole('link', { name: 'Checklists', exact: true }).click();
  await page.getByRole('heading', { name: 'ISO/IEC 20000-1 full' }).waitFor();
  await look('checklists');
  await page.keyboard.press('n');
  await page.getByRole('dialog', { name: 'New checklist' }).waitFor();
  await look('new checklist');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.keyboard.press('e');
  const outline = page.getByRole('listbox', { name: 'Questions by clause' });
  await outline.focus();
  await page.keyboard.press('ArrowDown');
  const form = page.getByRole('group', { name: 'Question 4.1-q1' });
  await form.getByRole('textbox', { name: 'Question', exact: true }).fill('Who decided which issues matter?');
  await look('checklist being written');
  await page.keyboard.press('Escape');
  await outline.getByRole('option', { name: /Who decided which issues matter/ }).waitFor();
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/Changed 1/).waitFor();
  await look('release of a version');
  await dialog.getByRole('textbox').fill('The first question made clearer');
  await dialog.getByRole('button', { name: 'Release', exact: true }).click();
  await page.getByText(/Version 2, released by Anna Berg/).waitFor();
  await look('checklists with versions');
  await page.keyboard.press('c');
  await page.getByRole('listbox', { name: 'Differences' }).getByRole('option').first().waitFor();
  await look('comparison');
  await page.getByRole('navigation').getByRole('link', { name: /IA-2026-03/ }).first().click();
  await goTo(page, 'Checklist');
  await page.getByRole('button', { name: 'Review and change' }).click();
  await dialog.getByText('186 questions are asked as before').waitFor();
  await look('what a version changes in an audit');
  await dialog.getByRole('button', { name: 'Change to version 2' }).click();
  await page.getByRole('button', { name: 'Show old and new wording' }).click();
  await look('question that changed since it was answered');
  await page.keyboard.press('Alt+g');
  await page.getByRole('rowheader', { name: /question changed since it was answered/ }).waitFor();
  await look('grid with a question that changed');
  expect(found).toEqual({});
});

test('axe finds nothing on an audit of two standards', async ({ page }) => {
  const { look, found } = axeRound(page);
  await introduce(page);
  await createAudit(page);
  await page.locator('.mantine-MultiSelect-input').last().click();
  await page.getByRole('option', { name: /27001/ }).click();
  await untilSaved(page);
  await goTo(page, 'Checklist');
  await page.getByText('310 questions').waitFor();
  await page.keyboard.press('c');
  await page.getByRole('region', { name: 'In the other checklists' }).waitFor();
  await look('related questions');
  await page.getByRole('button', { name: 'Review', exact: true }).click();
  await page.getByRole('dialog', { name: 'Take over answers between standards' }).waitFor();
  await look('answers to take over');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: /^4\.1-q1 .*27001/ }).click();
  await page.getByRole('heading', { name: /information security management system can achieve/ }).waitFor();
  await page.keyboard.press('Alt+u');
  await page.getByText('Taken over from 4.1-q1').waitFor();
  await look('answer taken over');
  expect(found).toEqual({});
});

test('axe finds nothing on the guide, the settings and the import', async ({ page }) => {
  const { look, found } = axeRound(page);
  await page.goto('/');
  await loadSample(page, WORDS.en);
  await goToAddress(page, '/guide');
  await look('guide');
  await page.getByRole('searchbox', { name: 'Search the guide' }).fill('power cut');
  await page.getByRole('list', { name: 'Found in the guide' }).getByRole('link').first().waitFor();
  await look('guide, searched');
  await goToAddress(page, '/guide/keyboard');
  await look('guide, keys');
  await goToAddress(page, '/settings');
  await look('settings');
  await page.keyboard.press('F1');
  await page.getByRole('complementary', { name: 'Guide' }).getByRole('heading', { level: 2 }).waitFor();
  await look('guide beside the settings');
  await page.keyboard.press('Escape');
  await goToAddress(page, '/checklists/import');
  await look('import');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^Choose a file/ }).click();
  await (await chooser).setFiles({
    name: 'Supplier audit.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Clause;Question;Look for\n8.3.4;Is each supplier measured?;Reports\n99.9;Is this clause known?;\n'),
  });
  await page.getByRole('heading', { name: 'What does each column mean?' }).waitFor();
  await look('import, columns');
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await page.getByRole('heading', { name: /questions will be imported/ }).waitFor();
  await look('import, before it is stored');
  expect(found).toEqual({});
});
