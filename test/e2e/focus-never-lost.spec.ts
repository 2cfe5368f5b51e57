import { expect, test } from '../support/journey.ts';
import { keepsFocus } from '../support/focus-watch.ts';
import { copyPicture, createAudit, goTo, introduce, untilSaved } from '../support/workbench-page.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('The focus is never lost, whatever is opened, closed, deleted, filtered away or undone by keyboard', async ({ page }) => {
  test.setTimeout(240_000);
  const press = (key: string) => () => page.keyboard.press(key);
  const keeps = (what: string, step: () => Promise<unknown>) => keepsFocus(page, what, step);
  /** Runs a command from the palette, as somebody does who does not know its key. */
  const command = (name: string) => async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(name);
    // Only the chosen entry is run by Enter: on a busy machine it is there before the typing has chosen it.
    await page.getByRole('option', { name, selected: true }).waitFor();
    await page.keyboard.press('Enter');
  };

  await introduce(page);
  await keeps('opening the new audit', press('n'));
  await keeps('leaving the new audit', press('Escape'));
  await createAudit(page);
  await keeps('creating an audit', () => Promise.resolve());

  for (const screen of ['Plan', 'Checklist', 'Findings', 'Evidence', 'Export'] as const) {
    await keeps(`going to ${screen}`, () => goTo(page, screen));
    await keeps(`palette on ${screen}`, press('Control+k'));
    await keeps(`palette closed on ${screen}`, press('Escape'));
    await keeps(`shortcuts on ${screen}`, command('Show keyboard shortcuts'));
    await keeps(`shortcuts closed on ${screen}`, press('Escape'));
  }
  for (const name of ['Go to history', 'Go to settings', 'Go to checklists', 'Go to audits']) {
    await keeps(name, command(name));
  }

  await page.getByRole('link', { name: 'IA-2026-03' }).first().press('Enter');
  await goTo(page, 'Checklist');
  await page.getByText('0 of 187 assessed').waitFor();
  await keeps('grading', press('c'));
  await keeps('stepping', press('j'));
  await keeps('notes', press('e'));
  await page.keyboard.type('Seen at the desk');
  await keeps('the time into the notes', press('Alt+t'));
  await keeps('the interviewee', press('Alt+i'));
  await page.keyboard.type('Service desk lead');
  await keeps('back to the notes', press('Enter'));
  await expect(page.getByRole('textbox', { name: 'Notes', exact: true })).toBeFocused();
  await keeps('the history of the notes', press('Alt+h'));
  await keeps('history closed', press('Escape'));
  await expect(page.getByRole('textbox', { name: 'Notes', exact: true })).toBeFocused();
  await keeps('large notes', press('Alt+Enter'));
  await expect(page.getByRole('textbox', { name: 'Notes', exact: true })).toBeFocused();
  await keeps('out of large notes', press('Escape'));
  await untilSaved(page);
  await keeps('undo while writing', press('Control+z'));
  await keeps('redo', press('Control+Shift+z'));
  await keeps('the steps to undo', press('Control+Alt+z'));
  await keeps('two steps back', async () => {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  });
  await keeps('the steps to undo again', press('Control+Alt+z'));
  await keeps('steps closed', press('Escape'));

  await keeps('the clauses', press('t'));
  await keeps('back to the list', press('Escape'));
  await keeps('the search', press('/'));
  await keeps('a search that finds nothing', () => page.keyboard.type('zzzz'));
  await keeps('back from a search that finds nothing', press('Escape'));
  await keeps('filters cleared', command('Clear the filters'));
  await keeps('another look at the rows', command('Switch between cards and grid'));
  await keeps('and back', command('Switch between cards and grid'));

  await keeps('a finding', press('n'));
  await keeps('a finding given up', press('Escape'));
  await copyPicture(page);
  await keeps('a finding again', press('n'));
  await page.keyboard.type('The record has no owner');
  await page.keyboard.press('Control+v');
  await keeps('the finding saved', press('Control+Enter'));
  await expect(page.getByText('Raised NC-2026-001')).toBeVisible();

  await goTo(page, 'Findings');
  await page.getByRole('row', { name: /NC-2026-001/ }).waitFor();
  await keeps('the first finding', press('j'));
  await keeps('a filter that takes the finding away', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('zzzz');
  });
  await keeps('the filter cleared', () => page.getByRole('button', { name: 'Clear filters' }).first().press('Enter'));
  await keeps('the finding deleted', async () => {
    await page.getByRole('row', { name: /NC-2026-001/ }).press('Enter');
    await page.getByRole('button', { name: 'Delete', exact: false }).last().press('Enter');
  });
  await keeps('the deletion undone', press('Control+z'));

  await goTo(page, 'Evidence');
  await keeps('opening evidence', async () => {
    await page.getByText('EV-2026-0001').first().click();
  });
  await keeps('deleting evidence', () => page.getByRole('button', { name: /Delete/ }).last().press('Enter'));
  await keeps('the evidence back', press('Control+z'));

  await keeps('the audit as it was', command('See this audit as it was on a date'));
  await keeps('one change earlier', () => page.getByRole('button', { name: 'One change earlier' }).press('Enter'));
  for (let step = 0; step < 12; step += 1) await page.keyboard.press('Enter');
  await keeps('before the beginning', () => Promise.resolve());
  await keeps('the parts', () => page.getByRole('button', { name: 'One change later' }).press('Enter'));
  await keeps('back to today', () => page.getByRole('button', { name: 'Back to the audit of today' }).press('Enter'));

  await keeps('the history', command('Go to history'));
  await expect(page.getByRole('heading', { name: 'History', exact: true })).toBeVisible();
  await keeps('the next change', press('j'));
  await keeps('a filter without a hit', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('zzzz');
  });
  await keeps('the history whole again', () => page.getByRole('button', { name: 'Clear filters' }).last().press('Enter'));

  await keeps('the audits', command('Go to audits'));
  await expect(page.getByRole('heading', { name: 'Audits', exact: true })).toBeVisible();
  await keeps('the menu of an audit', () => page.getByRole('button', { name: /^Actions for IA-2026-03|IA-2026-03.*actions/i }).first().press('Enter'));
  await keeps('the menu closed', press('Escape'));
  await keeps('the audit closed in the navigation', () => page.getByRole('button', { name: 'Close IA-2026-03' }).press('Enter'));
});
