import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useMemo, useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import type { Command } from '#renderer/ui/commands/command.ts';
import { useCommands } from '#renderer/ui/commands/command-registry.ts';
import { useShortcutKeys } from '#renderer/ui/commands/use-shortcut-keys.ts';

const done: string[] = [];

function Keys() {
  useShortcutKeys();
  return null;
}

/** A screen that has been read: its commands can run. */
function ReadScreen({ letters }: { readonly letters: string }) {
  const commands = useMemo(
    () => letters.split('').map((letter): Command => ({ id: letter, label: letter, shortcut: letter.toUpperCase(), run: () => done.push(letter) })),
    [letters],
  );
  useCommands('screen', commands);
  return null;
}

/** The window with keys alone, and how to show a screen in it. */
function aWindow(): (letters: string) => void {
  const { rerender } = render(<Keys />);
  return (letters) => rerender(<><Keys /><ReadScreen key={letters} letters={letters} /></>);
}

const askForScreen = (): boolean => window.dispatchEvent(new HashChangeEvent('hashchange'));
const settle = (): Promise<void> => act(() => new Promise<void>((resolve) => void setTimeout(resolve, 120)));

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  done.length = 0;
});

it('answers the keys pressed while a screen was still being read, in their order, once', async () => {
  const show = aWindow();
  askForScreen();
  await userEvent.keyboard('jjf');
  show('fj');
  await settle();
  expect(done).toEqual(['j', 'j', 'f']);
  show('fjx');
  await settle();
  expect(done).toEqual(['j', 'j', 'f']);
});

/** A screen whose F opens a dialog, as one that raises a finding. */
function RaisingScreen() {
  const [isRaising, setRaising] = useState(false);
  const commands = useMemo(
    (): readonly Command[] => [
      { id: 'f', label: 'f', shortcut: 'F', run: () => setRaising(true) },
      { id: 'c', label: 'c', shortcut: 'C', run: () => done.push('c') },
    ],
    [],
  );
  useCommands('screen', commands);
  return isRaising ? <div role="dialog" aria-modal="true" aria-label="Raise">Raise</div> : null;
}

it('grades nothing with what was typed behind a key that opens a dialog', async () => {
  const { rerender } = render(<Keys />);
  askForScreen();
  await userEvent.keyboard('fcc');
  rerender(<><Keys /><RaisingScreen /></>);
  // Frames follow one another more closely than React draws what a frame asked for on a busy machine.
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((callback) => window.setTimeout(() => callback(0), 0));
  expect(await screen.findByRole('dialog', { name: 'Raise' })).toBeVisible();
  await settle();
  expect(done).toEqual([]);
});

it('lets a key that comes in between wait for its turn', async () => {
  const show = aWindow();
  askForScreen();
  await userEvent.keyboard('jj');
  show('fj');
  await userEvent.keyboard('f');
  await settle();
  expect(done).toEqual(['j', 'j', 'f']);
});

it('gives a screen nothing that was meant for the one before', async () => {
  const show = aWindow();
  show('a');
  askForScreen();
  await userEvent.keyboard('fa');
  askForScreen();
  show('af');
  await settle();
  expect(done).toEqual(['a']);
});

it('keeps them while the screen corrects its own address', async () => {
  const show = aWindow();
  askForScreen();
  await userEvent.keyboard('f');
  askForScreen();
  show('f');
  await settle();
  expect(done).toEqual(['f']);
});

it('keeps what is typed into a dialog that is being stored for the screen below, in its order', async () => {
  aWindow()('fj');
  const dialog = (isLeaving: boolean) => (
    <div role="dialog" aria-modal="true" aria-label="Raise">
      <div data-leaving={isLeaving}>
        <input aria-label="Statement" />
      </div>
    </div>
  );
  const { rerender } = render(dialog(false));
  const field = screen.getByRole('textbox', { name: 'Statement' });
  await userEvent.type(field, 'f');
  rerender(dialog(true));
  await userEvent.keyboard('jf');
  await settle();
  expect(field).toHaveValue('f');
  expect(done).toEqual([]);
  rerender(<p>Raised</p>);
  await settle();
  expect(done).toEqual(['j', 'f']);
});

it('gives them to nobody when the dialog could not be stored and stays', async () => {
  aWindow()('j');
  const dialog = (isLeaving: boolean) => <div role="dialog" aria-modal="true" aria-label="Raise"><input aria-label="Statement" data-leaving={isLeaving} /></div>;
  const { rerender } = render(dialog(true));
  screen.getByRole('textbox', { name: 'Statement' }).focus();
  await userEvent.keyboard('j');
  rerender(dialog(false));
  await settle();
  rerender(<p>Gone</p>);
  await settle();
  expect(done).toEqual([]);
});

it('forgets keys once something else is pressed', async () => {
  const show = aWindow();
  render(<button type="button">Elsewhere</button>);
  askForScreen();
  await userEvent.keyboard('f');
  await userEvent.click(screen.getByRole('button', { name: 'Elsewhere' }));
  show('f');
  await settle();
  expect(done).toEqual([]);
});

it('gives nothing to a screen whose field has taken the focus, nor to a dialog', async () => {
  const show = aWindow();
  askForScreen();
  await userEvent.keyboard('f');
  render(<div role="dialog" aria-modal="true" aria-label="Add">Add</div>);
  show('f');
  await settle();
  expect(done).toEqual([]);
});

it('forgets keys of a screen that took too long to be remembered as the reason', async () => {
  const show = aWindow();
  askForScreen();
  await userEvent.keyboard('f');
  const now = performance.now();
  vi.spyOn(performance, 'now').mockReturnValue(now + 5000);
  show('f');
  await settle();
  expect(done).toEqual([]);
});
