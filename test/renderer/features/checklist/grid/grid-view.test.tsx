import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Answer } from '#shared/domain/checklist/answer.ts';
import { resetGridLayout } from '#renderer/features/checklist/grid/grid-layout-store.ts';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';
import { ANNA, AUDIT, fillWorkspace, JONAS, press, showChecklist, storedAnswer, type ShownChecklist } from '../show-checklist.tsx';
import { activeCell, answersTable, cellText, copied, fillImported, grid, gridRow, idOf, pasteText, toGrid } from './grid-room.ts';

let here: TestWorkspace;
let shown: ShownChecklist | null = null;

beforeEach(async () => {
  resetGridLayout();
  here = await aWorkspace();
});
afterEach(async () => {
  shown?.unmount();
  shown = null;
  await here.workspace.settled();
  await here.discard();
});

const show = async (options?: Parameters<typeof showChecklist>[1]): Promise<ShownChecklist> => {
  shown = await showChecklist(here.workspace, options);
  await expect.element(page.getByRole('listbox', { name: 'Questions' })).toHaveFocus();
  await toGrid();
  return shown;
};
const undo = async (): Promise<void> => {
  expect((await here.workspace.undo()).ok).toBe(true);
};
const status = () => page.getByRole('status');
const pasteDialog = () => page.getByRole('dialog', { name: 'Paste into the grid' });

describe('moving', () => {
  test('goes by arrows, Home, End, Page and with Ctrl to the edges, and never leaves the grid', async () => {
    await fillWorkspace(here.workspace);
    await show({ at: '4.1-q1' });
    expect(activeCell()).toBe('4.1-q1, Assessment');
    await press('ArrowDown', 'ArrowRight');
    await expect.poll(activeCell).toBe('4.1-q2, Notes');
    await press('Home');
    await expect.poll(activeCell).toBe('4.1-q2, No.');
    await press('ArrowLeft', 'End');
    await expect.poll(activeCell).toBe('4.1-q2, Evidence');
    await press('{Control>}{End}{/Control}');
    await expect.poll(activeCell).toMatch(/^10\.2-q\d, Evidence$/);
    await press('ArrowDown', '{Control>}{Home}{/Control}');
    await expect.poll(activeCell).toBe('4.1-q1, No.');
    await press('PageDown');
    await expect.poll(activeCell).not.toMatch(/^4\.1/);
    await press('PageUp', 'ArrowUp');
    await expect.poll(activeCell).toBe('4.1-q1, No.');
    await expect.element(grid()).toHaveFocus();
  });

  test('turns round with the script: in a right-to-left window the left arrow goes forward', async () => {
    document.documentElement.dir = 'rtl';
    try {
      await fillWorkspace(here.workspace);
      await show({ at: '4.1-q1' });
      await press('ArrowLeft');
      await expect.poll(activeCell).toBe('4.1-q1, Notes');
    } finally {
      document.documentElement.dir = '';
    }
  });

  test('is told to a screen reader: place of the cell among all rows and columns, and what is selected', async () => {
    await fillWorkspace(here.workspace);
    await show({ at: '4.1-q2' });
    await expect.element(grid()).toHaveAttribute('aria-rowcount', '188');
    await expect.element(gridRow('4.1-q2')).toHaveAttribute('aria-rowindex', '3');
    await expect.element(gridRow('4.1-q2').getByRole('rowheader')).toHaveAttribute('aria-readonly', 'true');
    await press('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    await expect.element(status().filter({ hasText: '3 rows selected' })).toBeInTheDocument();
    await press('{Shift>} {/Shift}');
    await expect.element(gridRow('4.1-q4')).toHaveAttribute('aria-selected', 'true');
    await expect.element(gridRow('4.2-q1')).toHaveAttribute('aria-selected', 'false');
  });
});

describe('writing in place', () => {
  test('begins with typing, goes on with Enter and Tab, and every text is one undo', async () => {
    await fillWorkspace(here.workspace);
    await show({ at: '4.1-q1' });
    await press('ArrowRight');
    await userEvent.keyboard('8 of 15 tickets{Enter}second{Tab}because{Enter}');
    await expect.poll(activeCell).toBe('4.1-q3, Justification');
    await expect.poll(async () => (await storedAnswer(here.workspace, '4.1-q2'))?.justification).toBe('because');
    expect(await storedAnswer(here.workspace, '4.1-q1')).toMatchObject({ notes: '8 of 15 tickets', assessment: 'not-assessed' });
    expect(await storedAnswer(here.workspace, '4.1-q2')).toMatchObject({ notes: 'second' });
    await undo();
    expect(await storedAnswer(here.workspace, '4.1-q2')).toMatchObject({ notes: 'second', justification: '' });
  });

  test('opens with Enter or F2 on what stands there, breaks the line with Alt and Enter, and Escape drops it', async () => {
    await fillWorkspace(here.workspace, { '4.1-q1': { notes: 'one' } });
    await show({ at: '4.1-q1' });
    await press('ArrowRight', '{F2}');
    await userEvent.keyboard('{Alt>}{Enter}{/Alt}two{Enter}');
    await expect.poll(async () => (await storedAnswer(here.workspace, '4.1-q1'))?.notes).toBe('one\ntwo');
    await press('ArrowUp', 'Enter');
    await userEvent.keyboard(' three{Escape}');
    await expect.element(grid()).toHaveFocus();
    await here.workspace.settled();
    expect((await storedAnswer(here.workspace, '4.1-q1'))?.notes).toBe('one\ntwo');
    await page.getByRole('button', { name: 'Keep it' }).click();
    await expect.poll(async () => (await storedAnswer(here.workspace, '4.1-q1'))?.notes).toBe('one\ntwo three');
  });

  test('is kept when the look is switched or the screen goes away in the middle of a word', async () => {
    await fillWorkspace(here.workspace);
    await show({ at: '4.1-q1' });
    await press('ArrowRight');
    await userEvent.keyboard('half a sen');
    await userEvent.keyboard('{Alt>}g{/Alt}');
    await expect.poll(async () => (await storedAnswer(here.workspace, '4.1-q1'))?.notes).toBe('half a sen');
    await toGrid();
    await press('ArrowDown', 'ArrowRight');
    await userEvent.keyboard('other half');
    shown?.unmount();
    shown = null;
    await expect.poll(async () => (await storedAnswer(here.workspace, '4.1-q2'))?.notes).toBe('other half');
  });

  test('takes no letters for commands, and letters outside text cells still grade', async () => {
    await fillWorkspace(here.workspace);
    const { raised } = await show({ at: '4.1-q1' });
    await press('c');
    await expect.poll(() => cellText('4.1-q1', 'Assessment')).toBe('Conforming');
    await press('ArrowDown', 'n');
    expect(raised).toEqual([['4.1-q2', 'minor']]);
    await press('ArrowRight');
    await userEvent.keyboard('cgn 8.6{Enter}');
    await expect.poll(async () => (await storedAnswer(here.workspace, '4.1-q2'))?.notes).toBe('cgn 8.6');
    expect(raised).toHaveLength(1);
    expect((await storedAnswer(here.workspace, '4.1-q2'))?.assessment).toBe('not-assessed');
  });

  test('a not applicable asks for its justification in its own cell', async () => {
    await fillWorkspace(here.workspace);
    await show({ at: '4.1-q1' });
    await press('x');
    await expect.element(page.getByRole('textbox', { name: 'Justification of 4.1-q1' })).toHaveFocus();
    await userEvent.keyboard('No such supplier{Enter}');
    await expect.poll(() => storedAnswer(here.workspace, '4.1-q1')).toMatchObject({ assessment: 'not-applicable', justification: 'No such supplier' });
  });

  test('people are chosen by typing part of the name', async () => {
    await fillWorkspace(here.workspace);
    await show({ at: '4.1-q1' });
    await press('a');
    await expect.element(page.getByRole('combobox', { name: 'Assigned to of 4.1-q1' }).or(page.getByRole('textbox', { name: 'Assigned to of 4.1-q1' }))).toHaveFocus();
    await userEvent.keyboard('jon{Enter}');
    await expect.poll(async () => (await storedAnswer(here.workspace, '4.1-q1'))?.assignedTo).toBe(JONAS.id);
    await expect.element(grid()).toHaveFocus();
  });

  test('cells that are read only say so', async () => {
    await fillWorkspace(here.workspace);
    await show({ at: '4.1-q1' });
    await press('Home', 'Enter');
    await expect.element(status().filter({ hasText: 'No. is not written here' })).toBeInTheDocument();
  });
});

describe('many rows at once', () => {
  test('are graded after one question that says that no finding is raised, and taken back by one undo', async () => {
    await fillWorkspace(here.workspace, { '4.1-q2': { assessment: 'conforming', assessedBy: JONAS.id } });
    const { raised } = await show({ at: '4.1-q1' });
    const before = await answersTable(here.workspace);
    await press('{Shift>}{ArrowDown}{ArrowDown}{/Shift}', 'm');
    const dialog = page.getByRole('dialog', { name: 'Grade 3 rows: Major nonconformity?' });
    await expect.element(dialog.getByText(/No finding is raised/)).toBeVisible();
    await press('Enter');
    await expect.poll(async () => Object.values(await answersTable(here.workspace)).map(({ assessment }) => assessment)).toEqual(['major-nc', 'major-nc', 'major-nc']);
    expect(raised).toEqual([]);
    await expect.element(grid()).toHaveFocus();
    await undo();
    expect(await answersTable(here.workspace)).toEqual(before);
  });

  test('are chosen one by one with Ctrl and a click or Ctrl and Space, assigned and cleared', async () => {
    await fillWorkspace(here.workspace, { '4.2-q1': { notes: 'old' } });
    await show({ at: '4.1-q1' });
    await gridRow('4.2-q1').getByRole('gridcell').nth(3).click({ modifiers: ['Control'] });
    await press('ArrowDown', '{Control>} {/Control}');
    await expect.element(page.getByText('3 rows selected', { exact: true }).first()).toBeVisible();
    await press('a');
    await page.getByRole('menuitem', { name: JONAS.name }).click();
    await expect.poll(async () => Object.values(await answersTable(here.workspace)).filter(({ assignedTo }) => assignedTo === JONAS.id).length).toBe(3);
    const rows = await answersTable(here.workspace);
    expect(Object.keys(rows).map((id) => id.split('/')[1]).sort()).toEqual(['4.1-q1', '4.1-q2', '4.2-q1']);
    await press('Escape');
    await expect.element(page.getByRole('toolbar', { name: 'What to do with the selected rows' })).not.toBeInTheDocument();
  });

  test('fill down takes the first row into the others, also from the row above, each as one undo', async () => {
    await fillWorkspace(here.workspace, { '4.1-q1': { notes: 'same everywhere', sample: '5 of 9' } });
    await show({ at: '4.1-q1' });
    const before = await answersTable(here.workspace);
    await press('ArrowRight', '{Shift>}{ArrowDown}{ArrowDown}{/Shift}', '{Control>}d{/Control}');
    await expect.poll(async () => (await storedAnswer(here.workspace, '4.1-q3'))?.notes).toBe('same everywhere');
    expect((await storedAnswer(here.workspace, '4.1-q3'))?.sample).toBe('');
    expect(await storedAnswer(here.workspace, '4.1-q4')).toBeUndefined();
    await undo();
    expect(await answersTable(here.workspace)).toEqual(before);
    await press('ArrowDown', '{Control>}d{/Control}');
    await expect.poll(async () => (await storedAnswer(here.workspace, '4.1-q2'))?.notes).toBe('same everywhere');
  });

  test('fill down at once after typing takes what was typed, not what stood there before', async () => {
    await fillWorkspace(here.workspace, { '4.1-q1': { notes: 'old' } });
    await show({ at: '4.1-q1' });
    await press('ArrowRight');
    await userEvent.keyboard('new{Enter}{Control>}d{/Control}');
    await expect.poll(async () => (await storedAnswer(here.workspace, '4.1-q2'))?.notes).toBe('new');
  });

  test('filling nonconformities down asks first', async () => {
    await fillWorkspace(here.workspace, { '4.1-q1': { assessment: 'minor-nc' } });
    await show({ at: '4.1-q1' });
    await press('{Shift>}{ArrowDown}{/Shift}', '{Control>}d{/Control}');
    await expect.element(page.getByRole('dialog', { name: 'Make 1 row a nonconformity?' }).getByText(/No finding is raised/)).toBeVisible();
    await press('Escape');
    await here.workspace.settled();
    expect(await storedAnswer(here.workspace, '4.1-q2')).toBeUndefined();
  });

  test('Delete clears the cells of the range alone', async () => {
    await fillWorkspace(here.workspace, {
      '4.1-q1': { notes: 'a', justification: 'b', sample: 'c' },
      '4.1-q2': { notes: 'd', justification: 'e' },
    });
    await show({ at: '4.1-q1' });
    await press('ArrowRight', '{Shift>}{ArrowDown}{ArrowRight}{/Shift}', 'Delete');
    await expect.poll(() => storedAnswer(here.workspace, '4.1-q2')).toMatchObject({ notes: '', justification: '' });
    expect(await storedAnswer(here.workspace, '4.1-q1')).toMatchObject({ notes: '', justification: '', sample: 'c' });
  });
});

describe('copy and paste', () => {
  const lines = (count: number): string =>
    Array.from({ length: count }, (_, place) =>
      [
        place % 50 === 7 ? 'perhaps' : (['C', 'ok', 'N – Minor nonconformity', ''][place % 4] ?? ''),
        `"note ${String(place + 1)}, first line\nsecond ""line"""`,
        place % 3 === 0 ? '=SUM(A1:A9)' : '',
      ].join('\t'),
    ).join('\r\n') + '\r\n';

  test('of 500 rows is shown exactly, applied exactly and undone exactly', async () => {
    await fillImported(here.workspace, 520);
    await show();
    const id = (number: number): string => idOf(number, 'imported-520');
    // Something is there before: what is pasted over, and what must stay.
    await press('g', 'ArrowRight');
    await userEvent.keyboard('stood here before{Enter}');
    await press('{Control>}{End}{/Control}', '{ArrowLeft}', '{ArrowLeft}', '{ArrowLeft}', '{ArrowLeft}', '{ArrowLeft}', '{ArrowLeft}');
    await userEvent.keyboard('untouched{Enter}');
    await expect.poll(async () => (await answersTable(here.workspace))[id(520)]?.notes).toBe('untouched');
    const before = await answersTable(here.workspace);
    await press('{Control>}{Home}{/Control}', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    await expect.poll(activeCell).toBe('Q1, Assessment');

    pasteText(lines(500));
    // 10 of 500 assessments mean nothing; of the others 122 are empty and stand so already.
    const unread = Array.from({ length: 500 }, (_, place) => place).filter((place) => place % 50 === 7);
    const isRead = (place: number): boolean => place % 50 !== 7;
    const graded = Array.from({ length: 500 }, (_, place) => place).filter((place) => isRead(place) && place % 4 !== 3);
    const formulas = Array.from({ length: 500 }, (_, place) => place).filter((place) => place % 3 === 0);
    const cells = graded.length + 500 + formulas.length;
    await expect.element(pasteDialog().getByText(`${cells.toLocaleString('en')} cells change in 500 rows`)).toBeVisible();
    await expect.element(pasteDialog().getByText(`${String(unread.length)} cells cannot be read and are left out`)).toBeVisible();
    const table = pasteDialog().getByRole('table', { name: 'What changes' });
    await expect.element(table).toHaveAttribute('aria-rowcount', String(cells + unread.length + 1));
    expect(table.getByRole('row').elements().length).toBeLessThan(80);
    const listed = table.getByRole('row').elements().map((row) => [...row.querySelectorAll('[role="cell"]')].map((cell) => cell.textContent));
    expect(listed[1]).toEqual(['Q8', 'Assessment', 'stays as it is', 'No assessment is called this: perhaps']);
    expect(listed[1 + unread.length]).toEqual(['Q1', 'Assessment', 'Good practice', 'Conforming']);
    expect(listed[2 + unread.length]).toEqual(['Q1', 'Notes', 'stood here before', 'note 1, first line\nsecond "line"']);
    expect(await answersTable(here.workspace)).toEqual(before);

    await pasteDialog().getByRole('button', { name: `Change ${cells.toLocaleString('en')} cells` }).click();
    await expect.element(page.getByText('Pasted into 500 rows').first()).toBeVisible();
    const after = await answersTable(here.workspace);
    expect(Object.keys(after)).toHaveLength(501);
    expect(after[id(520)]).toEqual(before[id(520)]);
    for (let place = 0; place < 500; place += 1) {
      const answer = after[id(place + 1)];
      const assessment = isRead(place) ? ((['conforming', 'conforming', 'minor-nc'] as const)[place % 4] ?? 'not-assessed') : 'not-assessed';
      expect(answer).toMatchObject({
        auditId: AUDIT,
        assessment,
        notes: `note ${String(place + 1)}, first line\nsecond "line"`,
        justification: place % 3 === 0 ? '=SUM(A1:A9)' : '',
        interviewee: '',
        assignedTo: null,
        assessedBy: assessment === 'not-assessed' ? null : ANNA.id,
      } satisfies Partial<Answer>);
    }
    expect(await here.workspace.database.findings.count()).toBe(0);
    const entries = await here.workspace.database.changes.toArray();
    expect(entries.filter(({ event }) => event === 'answer.pasted')).toHaveLength(1);

    await undo();
    expect(await answersTable(here.workspace)).toEqual(before);
    expect((await here.workspace.redo()).ok).toBe(true);
    expect(await answersTable(here.workspace)).toEqual(after);
  });

  test('what is copied from some rows is pasted into others as it is', async () => {
    await fillWorkspace(here.workspace, {
      '4.1-q1': { assessment: 'conforming', notes: 'a\tb "c"\nd', assignedTo: JONAS.id },
      '4.1-q2': { assessment: 'not-applicable', notes: '=1+1', justification: 'none here' },
    });
    await show({ at: '4.1-q1' });
    await press('{Shift>}{ArrowDown}{/Shift}', '{Shift>}{End}{/Shift}');
    const { text, html } = copied();
    expect(text.split('\t')[0]).toBe('C – Conforming');
    expect(text).toContain('"a\tb ""c""\nd"');
    expect(html).toContain('<td');
    await press('Escape', 'ArrowDown', 'ArrowDown');
    await expect.poll(activeCell).toBe('4.1-q3, Assessment');
    pasteText(text);
    await pasteDialog().getByRole('button', { name: /^Change \d+ cells$/ }).click();
    await expect.poll(() => storedAnswer(here.workspace, '4.1-q4')).toMatchObject({ assessment: 'not-applicable', notes: '=1+1', justification: 'none here' });
    expect(await storedAnswer(here.workspace, '4.1-q3')).toMatchObject({ assessment: 'conforming', notes: 'a\tb "c"\nd', assignedTo: JONAS.id });
  });

  test('says how many rows go past the end, and changes nothing when it is cancelled', async () => {
    await fillImported(here.workspace, 12);
    await show();
    const before = await answersTable(here.workspace);
    await press('ArrowRight');
    pasteText('x\r\n'.repeat(20));
    await expect.element(pasteDialog().getByText('8 rows go past the last row shown and are left out')).toBeVisible();
    await press('Escape');
    await expect.element(grid()).toHaveFocus();
    expect(await answersTable(here.workspace)).toEqual(before);
  });

  test('a preview that has been overtaken writes nothing', async () => {
    await fillWorkspace(here.workspace, { '4.1-q1': { notes: 'old' } });
    await show({ at: '4.1-q1' });
    await press('ArrowRight');
    pasteText('new\r\nother\r\n');
    await expect.element(pasteDialog()).toBeVisible();
    const { saveAnswerText } = await import('#renderer/features/checklist/checklist-actions.ts');
    await saveAnswerText(here.workspace, AUDIT, { id: 'iso20000-1-2018-full-v1/4.1-q1' as Answer['questionId'], code: '4.1-q1' }, 'notes', 'from elsewhere');
    const before = await answersTable(here.workspace);
    await pasteDialog().getByRole('button', { name: 'Change 2 cells' }).click();
    await expect.element(page.getByRole('alert')).toBeVisible();
    expect(await answersTable(here.workspace)).toEqual(before);
  });
});

describe('sorting, filtering and columns', () => {
  test('a click on a heading sorts, Shift adds a column, and rows stay where they are while they are graded', async () => {
    await fillWorkspace(here.workspace, { '4.1-q2': { notes: 'b' }, '5.1-q1': { notes: 'a' }, '4.1-q4': { notes: 'b' } });
    await show({ at: '4.1-q2' });
    const codes = (): string[] => grid().getByRole('rowheader').elements().slice(0, 4).map(({ textContent }) => textContent);
    await grid().getByRole('button', { name: 'Notes', exact: true }).click();
    await expect.poll(codes).toEqual(['5.1-q1', '4.1-q2', '4.1-q4', '4.1-q1']);
    await expect.element(grid().getByRole('columnheader', { name: /^Notes/ })).toHaveAttribute('aria-sort', 'ascending');
    await grid().getByRole('button', { name: 'No.', exact: true }).click({ modifiers: ['Shift'] });
    await grid().getByRole('button', { name: /^No\./ }).first().click({ modifiers: ['Shift'] });
    await expect.poll(codes).toEqual(['5.1-q1', '4.1-q4', '4.1-q2', '10.2-q4']);
    grid().element().focus();
    await expect.poll(activeCell).toBe('4.1-q2, Assessment');
    await press('ArrowRight');
    await userEvent.keyboard('zzz{Enter}');
    await expect.poll(async () => (await storedAnswer(here.workspace, '4.1-q2'))?.notes).toBe('zzz');
    expect(codes()).toEqual(['5.1-q1', '4.1-q4', '4.1-q2', '10.2-q4']);
  });

  test('a column is filtered by key, both looks show the same rows, and clearing the filters clears it', async () => {
    await fillWorkspace(here.workspace, { '4.1-q2': { notes: 'Ticket 17' }, '5.1-q1': { notes: 'ticket 4' } });
    await show({ at: '4.1-q2' });
    await press('ArrowRight', '{Alt>}l{/Alt}');
    await userEvent.keyboard('TICKET{Enter}');
    await expect.element(page.getByText('2 of 187 questions')).toBeVisible();
    await expect.element(grid()).toHaveFocus();
    await userEvent.keyboard('{Alt>}g{/Alt}');
    await expect.poll(() => page.getByRole('listbox', { name: 'Questions' }).getByRole('option').elements().length).toBe(2);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect.element(page.getByText('187 questions', { exact: true })).toBeVisible();
  });

  test('a filter that leaves nothing says so, and keys grade nothing unseen', async () => {
    await fillWorkspace(here.workspace);
    await show({ at: '4.1-q1' });
    await press('{Alt>}l{/Alt}');
    await userEvent.keyboard('nothing is called this{Enter}');
    await expect.element(page.getByText('No question matches')).toBeVisible();
    await press('c');
    await here.workspace.settled();
    expect(await answersTable(here.workspace)).toEqual({});
  });

  test('columns are chosen, moved and widened by key and found again', async () => {
    await fillImported(here.workspace, 12, (position) => ({ extra: { Weight: String(position) } }));
    await show();
    const headings = (): string[] => grid().getByRole('columnheader').elements().map((cell) => cell.querySelector('button')?.title ?? '');
    await press('{Alt>}c{/Alt}');
    await page.getByRole('checkbox', { name: 'Weight' }).click();
    await page.getByRole('checkbox', { name: 'Sample' }).click();
    await page.getByRole('button', { name: 'Move Notes further to the front' }).click();
    await press('Escape');
    await expect.poll(headings).toEqual(['No.', 'Clause', 'Question', 'Notes', 'Assessment', 'Justification', 'Interviewee', 'Assigned to', 'Findings', 'Evidence', 'Weight']);
    expect(cellText('Q5', 'Weight')).toBe('4');
    const width = (): number => grid().getByRole('columnheader', { name: /^Assessment/ }).element().getBoundingClientRect().width;
    const before = width();
    await press('{Alt>}l{/Alt}');
    await page.getByRole('button', { name: 'Wider' }).click();
    expect(width()).toBe(before + 32);
    expect(JSON.parse(localStorage.getItem('checklist.grid') ?? '{}')).toMatchObject({ visibility: { 'extra:Weight': true, sample: false } });
  });
});

describe('the two looks', () => {
  test('keep the question, the filters and the place on the screen', async () => {
    await fillImported(here.workspace, 400);
    await show();
    await press('{Control>}{ArrowDown}{/Control}');
    await expect.poll(activeCell).toBe('Q400, Assessment');
    await press(...Array.from({ length: 12 }, () => 'PageUp'));
    const at = activeCell().split(',')[0] ?? '';
    const offset = (element: Element, box: Element): number => element.getBoundingClientRect().top - box.getBoundingClientRect().top;
    const inGrid = offset(gridRow(at).element(), grid().element());
    await userEvent.keyboard('{Alt>}g{/Alt}');
    const list = page.getByRole('listbox', { name: 'Questions' });
    await expect.element(list).toHaveFocus();
    const card = list.getByRole('option', { selected: true });
    await expect.element(card).toHaveAccessibleName(new RegExp(`^${at} `));
    await expect.poll(() => Math.abs(offset(card.element(), list.element()) - (inGrid - 32))).toBeLessThan(3);
    await userEvent.keyboard('{Alt>}g{/Alt}');
    await expect.element(grid()).toHaveFocus();
    await expect.poll(activeCell).toBe(`${at}, Assessment`);
    await expect.poll(() => Math.abs(offset(gridRow(at).element(), grid().element()) - inGrid)).toBeLessThan(3);
  });

  test('are remembered for the audit', async () => {
    await fillWorkspace(here.workspace);
    await show({ at: '4.1-q1' });
    shown?.unmount();
    shown = await showChecklist(here.workspace, { at: '4.1-q1' });
    await expect.element(grid()).toHaveFocus();
  });
});

describe('at 10,000 rows', () => {
  test('only the rows in sight are in the page, wherever it is scrolled to', async () => {
    await fillImported(here.workspace, 10_000);
    await show();
    const mounted = (): number => grid().getByRole('row').elements().length;
    expect(mounted()).toBeLessThan(40);
    await press('{Control>}{End}{/Control}');
    await expect.poll(activeCell).toBe('Q10000, Evidence');
    await expect.element(gridRow('Q10000')).toBeInViewport();
    expect(mounted()).toBeLessThan(40);
    grid().element().scrollTop = 200_000;
    await expect.poll(() => grid().getByRole('rowheader').elements().length).toBeGreaterThan(8);
    expect(mounted()).toBeLessThan(41);
    await press('ArrowUp');
    await expect.poll(activeCell).toBe('Q9999, Evidence');
    await expect.element(gridRow('Q9999')).toBeInViewport();
  });

  test('a key press renders the cells that change and no others', async () => {
    await fillImported(here.workspace, 10_000);
    await show();
    const changed = new Set<Element>();
    const observer = new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        const cell = element?.closest('[role="gridcell"], [role="rowheader"]');
        if (cell) changed.add(cell);
      }
    });
    observer.observe(grid().element(), { subtree: true, childList: true, attributes: true, characterData: true });
    await press('ArrowDown');
    await expect.poll(activeCell).toBe('Q2, Assessment');
    expect(changed.size).toBe(2);
    changed.clear();
    await press('c');
    await expect.poll(() => cellText('Q2', 'Assessment')).toBe('Conforming');
    expect(changed.size).toBe(1);
    observer.disconnect();
  });
});
