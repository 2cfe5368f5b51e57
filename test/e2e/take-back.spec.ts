import { axeRound } from '../support/axe.ts';
import { editWorkbook } from '../support/edit-workbook.ts';
import { expect, test } from '../support/journey.ts';
import { bytesSavedBy, createAudit, goTo, introduce, untilSaved } from '../support/workbench-page.ts';

test('A workbook goes out, is edited on both sides, and comes back by keyboard alone: nothing is lost and one undo takes it back', async ({ page }) => {
  const { look, found } = axeRound(page);
  await introduce(page);
  await createAudit(page);
  await page.keyboard.press('Alt+2');
  const note = page.getByRole('textbox', { name: 'Notes', exact: true });
  await expect(page.getByRole('option', { name: /^4\.1-q1/ })).toBeVisible();
  await page.keyboard.press('c');
  await untilSaved(page);

  await goTo(page, 'Export');
  const exported = await bytesSavedBy(page, async () => {
    await page.getByRole('textbox', { name: 'File name' }).press('Enter');
  });
  await expect(page.getByText(/was saved|is saved|saved/i).first()).toBeVisible();

  // Elsewhere: a colleague answers, with another library, in German, and breaks a few things on the way.
  const book = await editWorkbook(exported.bytes);
  book.type('Checklist', '4.1-q1', 'Assessment', 'N – Nebenabweichung');
  book.type('Checklist', '4.1-q1', 'Notes', 'Theirs: the list of issues is of 2024.');
  book.type('Checklist', '4.2-q1', 'Assessment', 'C');
  book.type('Checklist', '4.2-q1', 'Notes', '=1+1 is what the screen said');
  book.type('Checklist', '4.3-q1', 'Assessment', 'majr');
  book.type('Checklist', '4.3-q1', 'Question', 'A question rewritten?');
  book.add('Findings', { Grade: 'Observation', Statement: 'The on-call list hangs on the wall.', Clauses: '8.6.1' });
  book.type('Checklist', 'Interviewee', 'Interviewee', 'Talked to');
  book.type('Attendance', 'Anna Berg', 'Name', 'Mia Koch');
  const returned = await book.save();

  // Here, meanwhile.
  await page.keyboard.press('Alt+2');
  await expect(page.getByRole('option', { name: /^4\.1-q1/ })).toBeVisible();
  await note.fill('Mine: the list of issues is current.');
  await page.keyboard.press('Tab');
  await untilSaved(page);

  await page.keyboard.press('Alt+Shift+B');
  await expect(page.getByRole('button', { name: 'Choose the workbook' })).toBeFocused();
  await look('take a workbook back');
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles({ name: 'from Jonas.xlsx', mimeType: 'application/octet-stream', buffer: returned });

  // The keys begin at the first choice: both changed the notes of 4.1-q1.
  const conflict = page.getByRole('region', { name: '4.1-q1, Notes' });
  await expect(conflict).toBeFocused();
  await expect(conflict).toContainText(/Here.*Mine.*the list of issues is.*current/);
  await expect(conflict).toContainText(/Workbook.*Theirs.*the list of issues is.*of 2024/);
  await expect(conflict).toContainText('Changed here by Anna Berg');
  await expect(conflict).toContainText('Checklist!G2');
  await expect(page.getByText('2 decisions are open')).toBeVisible();
  await expect(page.getByText('“Talked to” is read as “Interviewee”, because of where it stands.')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Read “Talked to” as' })).toHaveValue('interviewee');
  await look('merge: to decide');
  await page.keyboard.press('m');
  await expect(conflict.getByRole('button', { name: 'Keep mine' })).toHaveAttribute('aria-pressed', 'true');
  // The next choice has the focus: a finding that is new.
  await expect(page.getByRole('region', { name: 'The on-call list hangs on the wall.' })).toBeFocused();
  await page.keyboard.press('t');
  await expect(page.getByText(/Everything is decided/)).toBeVisible();

  const parts = page.getByRole('group', { name: 'What to show' });
  await expect(parts.getByRole('button', { name: 'Taken 3', exact: true })).toBeVisible();
  for (const part of ['Taken 3', 'Not taken 3']) {
    await parts.getByRole('button', { name: part, exact: true }).press('Enter');
    await look(`merge: ${part}`);
  }
  await expect(page.getByText('4.3-q1, Assessment: “majr” is no grade')).toBeVisible();
  await expect(page.getByText('“Anna Berg” was changed to “Mia Koch”. This sheet is not taken back; change it here: on the plan of the audit, under Meetings.')).toBeVisible();
  await expect(page.getByText(/4\.3-q1: “Question” was edited in the workbook/)).toBeVisible();

  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Go to the checklist' })).toBeFocused();
  await expect(page.getByText('4 changes were written. Undo takes all of them back.')).toBeVisible();
  await look('merged');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: /^4\.1-q1/ })).toBeVisible();
  await expect(note).toHaveValue('Mine: the list of issues is current.');
  await expect(page.getByText('2 of 187 assessed')).toBeVisible();
  await goTo(page, 'Findings');
  await expect(page.getByText('The on-call list hangs on the wall.')).toBeVisible();

  // The same file once more has nothing new but what was not taken.
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/^Undone: Merged the workbook from Jonas\.xlsx/)).toBeVisible();
  await expect(page.getByText('The on-call list hangs on the wall.')).toHaveCount(0);
  await page.keyboard.press('Alt+2');
  await expect(page.getByText('1 of 187 assessed')).toBeVisible();
  expect(found).toEqual({});
});

test('A workbook of an audit that is not here, and one of somebody else, are told plainly', async ({ page }) => {
  await introduce(page);
  await createAudit(page);
  await goTo(page, 'Export');
  const exported = await bytesSavedBy(page, async () => {
    await page.getByRole('textbox', { name: 'File name' }).press('Enter');
  });
  await page.keyboard.press('Alt+0');
  await createAudit(page, { reference: 'IA-2026-04' });
  await page.keyboard.press('Alt+Shift+B');
  const choose = async (buffer: Buffer, button: string): Promise<void> => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: button }).press('Enter');
    await (await chooser).setFiles({ name: 'returned.xlsx', mimeType: 'application/octet-stream', buffer });
  };
  await choose(exported.bytes, 'Choose the workbook');
  await expect(page.getByText('The workbook belongs to IA-2026-03, which is another audit here.')).toBeVisible();
  await page.getByRole('button', { name: 'Go to IA-2026-03' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Choose the workbook' })).toBeFocused();
  await choose(exported.bytes, 'Choose the workbook');
  await expect(page.getByRole('heading', { name: 'No difference' })).toBeVisible();

  // The import page knows such a file as well, and hands it over.
  await page.keyboard.press('Alt+7');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^Choose a file/ }).press('Enter');
  await (await chooser).setFiles({ name: 'returned.xlsx', mimeType: 'application/octet-stream', buffer: exported.bytes });
  await expect(page.getByText('This workbook was exported from IA-2026-03')).toBeVisible();
  await page.getByRole('button', { name: 'Take a workbook back' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'No difference' })).toBeVisible();
});
