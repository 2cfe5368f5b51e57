import { cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { paths } from '#renderer/ui/paths.ts';
import type { AnswerId } from '#shared/domain/ids.ts';
import type { TestWorkspace } from '#test/support/test-workspace.ts';
import { AUDIT, QUESTION, showFrame } from './frame-room.tsx';

let room: TestWorkspace | null = null;

afterEach(async () => {
  cleanup();
  await room?.discard();
  room = null;
});

/**
 * Opens a question with the focus in the list. `press` presses keys there, all in the same task: a busy machine hands over
 * what was typed meanwhile at once.
 */
async function atQuestion() {
  const opened = await showFrame(paths.checklist(AUDIT, QUESTION));
  room = opened;
  const list = await screen.findByRole('listbox', { name: 'Questions' });
  list.focus();
  const press = (key: string, more: KeyboardEventInit = {}): boolean =>
    list.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
  return { opened, list, press };
}

const gradeOfQuestion = async ({ workspace }: TestWorkspace) => {
  await workspace.settled();
  return (await workspace.database.answers.get(`${AUDIT}/${QUESTION}` as AnswerId))?.assessment;
};

test('a statement typed right after F goes into it whole, and grades nothing below', async () => {
  const { opened, list, press } = await atQuestion();
  press('f');
  for (let turn = 0; turn < 50 && screen.queryByRole('dialog') === null; turn++) await Promise.resolve();
  expect(list).toHaveFocus();
  for (const key of ['C', 'x', 'Backspace', 'ArrowDown', 'h', 'a']) press(key);
  const field = await screen.findByRole('textbox', { name: /^Statement/ });
  await waitFor(() => expect(field).toHaveFocus());
  await userEvent.keyboard('nge');
  expect(field).toHaveValue('Change');
  expect(await gradeOfQuestion(opened)).toBe('not-assessed');
});

test('what was typed for a dialog that was left at once is not written into the next', async () => {
  const { press } = await atQuestion();
  press('k', { ctrlKey: true });
  await Promise.resolve();
  for (const key of ['a', 'b', 'Escape']) press(key);
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await userEvent.keyboard('{Control>}k{/Control}');
  const field = await screen.findByRole('combobox', { name: /^Type a command/ });
  await waitFor(() => expect(field).toHaveFocus());
  expect(field).toHaveValue('');
});

test('letters typed before the palette has the focus go into it, not into the question below', async () => {
  const { opened, press } = await atQuestion();
  press('k', { ctrlKey: true });
  await Promise.resolve();
  for (const key of ['c', 'x', 'Backspace', 'h', 'a']) press(key);
  const field = await screen.findByRole('combobox', { name: /^Type a command/ });
  await waitFor(() => expect(field).toHaveFocus());
  await userEvent.keyboard('nge');
  expect(field).toHaveValue('change');
  expect(await gradeOfQuestion(opened)).toBe('not-assessed');
});
