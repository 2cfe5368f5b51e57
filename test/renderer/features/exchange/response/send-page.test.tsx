import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SendPage } from '#renderer/features/exchange/response/send-page.tsx';
import type { SaveRequest } from '#renderer/platform/platform.ts';
import { aPlatform, renderScreen } from '#test/support/render-screen.tsx';
import type { TestWorkspace } from '#test/support/test-workspace.ts';
import { aResponseRoom } from './response-room.ts';

let room: TestWorkspace | null = null;

afterEach(async () => {
  cleanup();
  await room?.discard();
  room = null;
});

const nothing = (): undefined => undefined;

describe('sending nonconformities to be answered', () => {
  it('says what is missing while nothing was issued, and leads there', async () => {
    room = await aResponseRoom({ isBare: true });
    const onOpenCases = vi.fn();
    await renderScreen(<SendPage onOpenCases={onOpenCases} onOpenRegister={nothing} />, { workspace: room.workspace });
    expect(await screen.findByText('No nonconformities to send yet')).toBeVisible();
    const way = screen.getByRole('button', { name: /Go to the nonconformities/ });
    await waitFor(() => expect(way).toHaveFocus());
    await userEvent.keyboard('{Enter}');
    expect(onOpenCases).toHaveBeenCalledOnce();
  });

  it('begins at the first choice; the keys choose, save and keep the focus, and the file is registered', async () => {
    room = await aResponseRoom();
    const platform = aPlatform();
    await renderScreen(<SendPage onOpenCases={nothing} onOpenRegister={nothing} />, { workspace: room.workspace, platform });
    const all = await screen.findByRole('checkbox', { name: 'All of this audit' });
    await waitFor(() => expect(all).toHaveFocus());
    expect(screen.getByText('2 nonconformities chosen')).toBeVisible();
    await userEvent.tab();
    await userEvent.keyboard(' ');
    expect(screen.getByText('1 nonconformity chosen')).toBeVisible();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('1 nonconformity saved as', { exact: false }, { timeout: 20_000 })).toBeVisible();
    expect(screen.getByRole('checkbox', { name: /NC-2026-001/ })).toHaveFocus();
    expect(platform.savedFiles).toHaveLength(1);
    const [registered] = await room.workspace.database.exchanges.toArray();
    expect(registered).toMatchObject({ direction: 'sent', kind: 'response-request', counts: { rows: 1 }, note: 'NC-2026-002' });
  });

  it('saves nothing without a choice or a name, and says so', async () => {
    room = await aResponseRoom();
    const platform = aPlatform();
    await renderScreen(<SendPage onOpenCases={nothing} onOpenRegister={nothing} />, { workspace: room.workspace, platform });
    await userEvent.click(await screen.findByRole('checkbox', { name: 'All of this audit' }));
    expect(screen.getByText('Choose at least one nonconformity.')).toBeVisible();
    expect(screen.getByRole('button', { name: /^Save the file/ })).toBeDisabled();
    await userEvent.click(screen.getByRole('checkbox', { name: 'All of this audit' }));
    await userEvent.clear(screen.getByRole('textbox', { name: 'File name' }));
    expect(screen.getByText('Give the file a name.')).toBeVisible();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(platform.savedFiles).toEqual([]);
  });

  it('is busy without letting go of the focus, and tells a cancelled and a refused save', async () => {
    room = await aResponseRoom();
    let answer: (result: Awaited<ReturnType<ReturnType<typeof aPlatform>['saveFile']>>) => void = nothing;
    const saveFile = vi.fn((_: SaveRequest) => new Promise<Awaited<ReturnType<ReturnType<typeof aPlatform>['saveFile']>>>((resolve) => (answer = resolve)));
    await renderScreen(<SendPage onOpenCases={nothing} onOpenRegister={nothing} />, { workspace: room.workspace, platform: aPlatform({ saveFile }) });
    await userEvent.click(await screen.findByRole('radio', { name: 'JSON' }));
    const save = screen.getByRole('button', { name: /^Save the file/ });
    save.focus();
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByText('Writing the file…')).toBeVisible();
    expect(save).toHaveAttribute('aria-disabled', 'true');
    expect(save).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    answer({ ok: true, value: 'cancelled' });
    expect(await screen.findByText('Nothing was saved.')).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(saveFile).toHaveBeenCalledTimes(2));
    answer({ ok: false, problem: { code: 'not-written', detail: 'The disk is full.' } } as never);
    expect(await screen.findByText('The file could not be written. The disk is full.')).toBeVisible();
    expect(save).toHaveFocus();
    expect(await room.workspace.database.exchanges.count()).toBe(0);
  });
});
