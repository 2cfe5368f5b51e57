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

test('letters typed before the palette has the focus go into it, not into the question below', async () => {
  room = await showFrame(paths.checklist(AUDIT, QUESTION));
  const list = await screen.findByRole('listbox', { name: 'Questions' });
  list.focus();
  const press = (key: string, more: KeyboardEventInit = {}): boolean =>
    list.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
  press('k', { ctrlKey: true });
  // All in the same task: a busy machine hands over what was typed meanwhile at once.
  await Promise.resolve();
  for (const key of ['c', 'x', 'Backspace', 'h', 'a']) press(key);
  const field = await screen.findByRole('combobox', { name: /^Type a command/ });
  await waitFor(() => expect(field).toHaveFocus());
  await userEvent.keyboard('nge');
  expect(field).toHaveValue('change');
  await room.workspace.settled();
  const answer = await room.workspace.database.answers.get(`${AUDIT}/${QUESTION}` as AnswerId);
  expect(answer?.assessment).toBe('not-assessed');
});
