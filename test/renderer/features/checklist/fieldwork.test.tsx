import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { setNotesMode } from '#renderer/features/checklist/fieldwork/fieldwork-store.ts';
import { timeStamp } from '#renderer/features/checklist/fieldwork/time-stamp.ts';
import { insertAtCaret } from '#renderer/ui/insert-at-caret.ts';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';
import { fillWorkspace, press, showChecklist, storedAnswer, type ShownChecklist } from './show-checklist.tsx';

let here: TestWorkspace;
let shown: ShownChecklist;

beforeEach(async () => {
  here = await aWorkspace();
  localStorage.removeItem('split:notes-and-guide');
});
afterEach(async () => {
  setNotesMode(false);
  shown.unmount();
  await here.workspace.settled();
  await here.discard();
});

const notes = () => page.getByRole('textbox', { name: 'Notes', exact: true });
const written = () => (notes().element() as HTMLTextAreaElement).value;
const interviewee = () => page.getByRole('combobox', { name: 'Interviewee' });

async function open(options: { readonly width?: number } = {}): Promise<void> {
  shown = await showChecklist(here.workspace, { at: '8.6.1-q1', ...options });
  await expect.element(notes()).toBeVisible();
}

describe('the time in the notes', () => {
  test('is put at the caret while they are written', async () => {
    await fillWorkspace(here.workspace);
    await open();
    await press('e');
    await userEvent.keyboard('Desk. ');
    await userEvent.keyboard('{Alt>}t{/Alt}');
    await userEvent.keyboard('showed the register');
    await expect.poll(written).toMatch(/^Desk\. \[\d{2}:\d{2}\] showed the register$/);
    await expect.poll(async () => (await storedAnswer(here.workspace, '8.6.1-q1'))?.notes).toMatch(/^Desk\. \[\d{2}:\d{2}\] showed the register$/);
  });

  test('begins a line of its own from anywhere else on the screen', async () => {
    await fillWorkspace(here.workspace, { '8.6.1-q1': { notes: 'First line' } });
    await open();
    await userEvent.keyboard('{Alt>}t{/Alt}');
    await expect.element(notes()).toHaveFocus();
    await userEvent.keyboard('x');
    await expect.poll(written).toMatch(/^First line\n\[\d{2}:\d{2}\] x$/);
  });

  test('is written with two digits each', () => {
    expect(timeStamp(new Date(2026, 1, 24, 9, 5))).toBe('[09:05] ');
  });

  test('takes the place of what is selected', async () => {
    await fillWorkspace(here.workspace, { '8.6.1-q1': { notes: 'one two three' } });
    await open();
    const area = notes().element() as HTMLTextAreaElement;
    area.focus();
    area.setSelectionRange(4, 7);
    insertAtCaret(area, '2');
    await expect.element(notes()).toHaveValue('one 2 three');
    expect([area.selectionStart, area.selectionEnd]).toEqual([5, 5]);
  });
});

describe('the interviewee', () => {
  test('is named without leaving the notes for long', async () => {
    await fillWorkspace(here.workspace);
    await open();
    await press('e');
    await userEvent.keyboard('Asked ');
    await userEvent.keyboard('{Alt>}i{/Alt}');
    await expect.element(interviewee()).toHaveFocus();
    await userEvent.keyboard('Service desk lead{Enter}');
    await expect.element(notes()).toHaveFocus();
    await userEvent.keyboard('why');
    await expect.element(notes()).toHaveValue('Asked why');
    await expect.poll(async () => (await storedAnswer(here.workspace, '8.6.1-q1'))?.interviewee).toBe('Service desk lead');
  });

  test('is offered again for the next question, by key and by click', async () => {
    await fillWorkspace(here.workspace, { '8.6.1-q1': { interviewee: 'Maria Costa', assessment: 'conforming' } });
    await open();
    await press('j');
    await expect.element(page.getByRole('button', { name: 'Take Maria Costa' })).toBeVisible();
    await userEvent.keyboard('{Alt>}{Shift>}i{/Shift}{/Alt}');
    await expect.poll(async () => (await storedAnswer(here.workspace, '8.6.1-q2'))?.interviewee).toBe('Maria Costa');
    await press('j');
    await userEvent.click(page.getByRole('button', { name: 'Take Maria Costa' }));
    await expect.poll(async () => (await storedAnswer(here.workspace, '8.6.1-q3'))?.interviewee).toBe('Maria Costa');
    await expect.element(interviewee()).toHaveFocus();
  });

  test('is never overwritten by the last one', async () => {
    await fillWorkspace(here.workspace, {
      '8.6.1-q1': { interviewee: 'Maria Costa' },
      '8.6.1-q2': { interviewee: 'Head of operations' },
    });
    await open();
    await press('j');
    await expect.element(interviewee()).toHaveValue('Head of operations');
    await userEvent.keyboard('{Alt>}{Shift>}i{/Shift}{/Alt}');
    await expect.element(page.getByRole('status').filter({ hasText: 'has an interviewee already' })).toBeInTheDocument();
    expect((await storedAnswer(here.workspace, '8.6.1-q2'))?.interviewee).toBe('Head of operations');
  });
});

describe('large notes', () => {
  test('give the question the whole screen and back, with the caret where it was', async () => {
    await fillWorkspace(here.workspace, { '8.6.1-q1': { notes: 'abcdef' } });
    await open();
    const area = notes().element() as HTMLTextAreaElement;
    area.focus();
    area.setSelectionRange(3, 3);
    await userEvent.keyboard('{Alt>}{Enter}{/Alt}');
    await expect.poll(() => area.getBoundingClientRect().height).toBeGreaterThan(220);
    expect(notes().element()).toBe(area);
    await userEvent.keyboard('X');
    await expect.element(notes()).toHaveValue('abcXdef');
    await expect.element(page.getByText('What to look for')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('listbox', { name: 'Questions' })).toHaveFocus();
    expect(area.getBoundingClientRect().height).toBeLessThan(220);
  });

  test('divide the room with the guide by a bar that keys move and that stays', async () => {
    await fillWorkspace(here.workspace);
    await open();
    await userEvent.keyboard('{Alt>}{Enter}{/Alt}');
    const bar = page.getByRole('separator', { name: 'Divide notes and guide' });
    const before = Number(bar.element().getAttribute('aria-valuenow'));
    (bar.element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(Number(bar.element().getAttribute('aria-valuenow'))).toBe(before + 4);
    expect(localStorage.getItem('split:notes-and-guide')).toBe(String(before + 4));
    await userEvent.keyboard('{Home}');
    expect(bar.element().getAttribute('aria-valuenow')).toBe(bar.element().getAttribute('aria-valuemin'));
  });
});
