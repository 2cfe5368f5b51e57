import { notifications } from '@mantine/notifications';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SampleSection } from '#renderer/features/sample/sample-section.tsx';
import { aPlatform, renderScreen } from '#test/support/render-screen.tsx';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';

vi.setConfig({ testTimeout: 90_000 });

let here: TestWorkspace;
beforeEach(async () => {
  here = await aWorkspace();
});
afterEach(async () => {
  cleanup();
  notifications.clean();
  await here.workspace.settled();
  await here.discard();
});

test('a press before it is known whether the sample is there loads it once', async () => {
  const onOpen = vi.fn();
  const shown = renderScreen(<SampleSection onOpen={onOpen} />, { workspace: here.workspace, platform: aPlatform() });
  const button = await waitFor(() => screen.getByRole('button', { name: 'Load the sample workspace' }), { interval: 1 });
  fireEvent.click(button);
  fireEvent.click(button);
  await shown;
  await waitFor(() => expect(onOpen).toHaveBeenCalledOnce(), { timeout: 60_000 });
  expect(await screen.findByRole('button', { name: 'Remove the sample' })).toBeVisible();
  expect(await here.workspace.database.audits.count()).toBe(4);
  expect((await here.workspace.database.changes.toArray()).filter(({ event }) => event.startsWith('sample.'))).toHaveLength(1);
});
