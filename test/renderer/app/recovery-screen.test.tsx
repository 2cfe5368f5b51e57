import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { RecoveryScreen } from '#renderer/app/start/recovery-screen.tsx';
import type { OpeningObstacle } from '#renderer/data/decide-opening.ts';
import { startI18n } from '#renderer/i18n/i18n.ts';
import { createPlatform } from '#renderer/platform/create-platform.ts';
import { PlatformProvider } from '#renderer/platform/platform-context.tsx';
import { ThemeProvider } from '#renderer/ui/theme/theme-provider.tsx';

beforeAll(startI18n);
afterEach(cleanup);

const expected = { databaseId: 'a', schemaVersion: 1, entries: 42, head: 'h', writtenAt: '2026-02-24T10:32:00.000Z' };

function show(obstacle: OpeningObstacle) {
  const onRetry = vi.fn();
  render(
    <ThemeProvider>
      <PlatformProvider platform={createPlatform()}>
        <RecoveryScreen obstacle={obstacle} onRetry={onRetry} />
      </PlatformProvider>
    </ThemeProvider>,
  );
  return onRetry;
}

test('An emptied workspace says what was there and starts empty only after a tick and a press', async () => {
  const onRetry = show({ code: 'emptied', expected, dataLoss: null });
  expect(screen.getByRole('alert').textContent).toContain('42 recorded changes');
  const goOn = screen.getByRole('button', { name: 'Start with an empty workspace' });
  expect(goOn.hasAttribute('disabled')).toBe(true);
  await userEvent.click(screen.getByRole('checkbox'));
  await userEvent.click(goOn);
  expect(onRetry).toHaveBeenCalledExactlyOnceWith(true);
});

test('Looking again does not accept any loss', async () => {
  const onRetry = show({ code: 'behind', expected, found: 40 });
  await userEvent.click(screen.getByRole('button', { name: 'Look again' }));
  expect(onRetry).toHaveBeenCalledExactlyOnceWith(false);
});

test('A newer workspace cannot be opened, but its data can be saved', () => {
  show({ code: 'newer', found: 9, known: 1 });
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(screen.getByRole('button', { name: 'Save a copy of what is there' })).toBeTruthy();
  expect(screen.getByText(/Install the newer version/)).toBeTruthy();
});
