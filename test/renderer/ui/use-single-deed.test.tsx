import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { useSingleDeed } from '#renderer/ui/use-single-deed.ts';

/** Deeds begun so far, and how to end the last of them. */
let begun = 0;
let end: (isDone: boolean) => void = () => undefined;

afterEach(() => {
  cleanup();
  begun = 0;
});

function Dialog({ isOpen = true }: { readonly isOpen?: boolean }) {
  const { isBusy, run } = useSingleDeed(isOpen);
  const deed = (): Promise<boolean> => {
    begun += 1;
    return new Promise((resolve) => (end = resolve));
  };
  return (
    <button type="button" aria-busy={isBusy} onClick={() => void run(deed)}>
      Save
    </button>
  );
}

const press = (): Promise<void> => userEvent.click(screen.getByRole('button', { name: 'Save' }));

it('runs once while it is being stored, and when it is done until the dialog is opened anew', async () => {
  const { rerender } = render(<Dialog />);
  await press();
  await press();
  expect(begun).toBe(1);
  expect(screen.getByRole('button')).toHaveAttribute('aria-busy', 'true');
  end(true);
  await press();
  expect(begun).toBe(1);
  rerender(<Dialog isOpen={false} />);
  await press();
  expect(begun).toBe(1);
  rerender(<Dialog isOpen />);
  await press();
  expect(begun).toBe(2);
});

it('may be tried again when it was not done', async () => {
  render(<Dialog />);
  await press();
  end(false);
  await press();
  expect(begun).toBe(2);
});
