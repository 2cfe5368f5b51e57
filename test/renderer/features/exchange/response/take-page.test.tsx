import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TakePage } from '#renderer/features/exchange/response/take-page.tsx';
import type { PickedFile } from '#renderer/platform/platform.ts';
import { aPlatform, renderScreen } from '#test/support/render-screen.tsx';
import type { TestWorkspace } from '#test/support/test-workspace.ts';
import { aResponseRoom, anAnswerFile } from './response-room.ts';

let room: TestWorkspace | null = null;

afterEach(async () => {
  cleanup();
  await room?.discard();
  room = null;
});

async function showTaking(pick: () => Promise<readonly PickedFile[]>, onDone: () => void = () => undefined): Promise<void> {
  if (room === null) throw new Error('no room');
  await renderScreen(<TakePage describe={({ code }) => code} describeRefusal={({ code }) => code} onDone={onDone} />, { workspace: room.workspace, platform: aPlatform({ pickFiles: () => pick().then((files) => [...files]) }) });
}

const picked = (bytes: Blob, name = 'answers.json'): Promise<readonly PickedFile[]> => Promise.resolve([{ name, mediaType: 'application/json', bytes }]);

describe('attaching answers from a file', () => {
  it('asks for a file first, with the focus on the button, and O opens the choice', async () => {
    room = await aResponseRoom();
    const pick = vi.fn(() => Promise.resolve([]));
    await showTaking(pick);
    const choose = await screen.findByRole('button', { name: /^Choose files/ });
    await waitFor(() => expect(choose).toHaveFocus());
    await userEvent.keyboard('o');
    expect(pick).toHaveBeenCalledOnce();
    expect(choose).toHaveFocus();
  });

  it('says while a file is being read which one it is', async () => {
    room = await aResponseRoom();
    const bytes = await anAnswerFile(room, { 'NC-2026-001': { correction: 'Filed.', name: 'Maria Costa' } });
    let read: () => void = () => undefined;
    const slow = new Proxy(bytes, {
      get: (target, key) => {
        if (key === 'arrayBuffer') return () => new Promise((resolve) => (read = () => void target.arrayBuffer().then(resolve)));
        const value: unknown = Reflect.get(target, key, target);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
    await showTaking(() => picked(slow, 'slow.json'));
    await userEvent.click(await screen.findByRole('button', { name: /^Choose files/ }));
    expect(await screen.findByText('Reading slow.json…')).toBeVisible();
    read();
    expect(await screen.findByText('What the file brings', {}, { timeout: 20_000 })).toBeVisible();
  });

  it('shows what each answer comes to with the focus on attaching, and attaches by the keys', async () => {
    room = await aResponseRoom();
    const bytes = await anAnswerFile(room, { 'NC-2026-001': { correction: 'Test set for 2 June.', name: 'Maria Costa' } });
    const onDone = vi.fn();
    await showTaking(() => picked(bytes), onDone);
    await screen.findByRole('button', { name: /^Choose files/ });
    await userEvent.keyboard('o');
    const answer = await screen.findByRole('article', { name: 'NC-2026-001 Plan 1' }, { timeout: 20_000 });
    expect(answer).toHaveTextContent('Test set for 2 June.');
    const attach = screen.getByRole('button', { name: /^Attach 1 answer/ });
    await waitFor(() => expect(attach).toHaveFocus());
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    const submissions = await room.workspace.database.submissions.toArray();
    expect(submissions.map(({ number, received }) => [number, received?.answeredBy])).toEqual([[1, 'Maria Costa']]);
    const [registered] = await room.workspace.database.exchanges.toArray();
    expect(registered).toMatchObject({ direction: 'received', kind: 'response', fileName: 'answers.json' });
  });

  it('asks first whose answers they are when the file names nobody', async () => {
    room = await aResponseRoom();
    const bytes = await anAnswerFile(room, { 'NC-2026-002': { correction: 'Filed.' } });
    await showTaking(() => picked(bytes));
    await userEvent.click(await screen.findByRole('button', { name: /^Choose files/ }));
    const answerer = await screen.findByRole('textbox', { name: 'Answered by' }, { timeout: 20_000 });
    await waitFor(() => expect(answerer).toHaveFocus());
    expect(screen.getByRole('button', { name: /^Attach 1 answer/ })).toBeDisabled();
    await userEvent.keyboard('Maria Costa');
    await waitFor(() => expect(screen.getByRole('button', { name: /^Attach 1 answer/ })).toBeEnabled());
  });

  it('refuses what is no file of answers, and says when nothing can be attached', async () => {
    room = await aResponseRoom();
    const empty = await anAnswerFile(room, {});
    const files = [await picked(new Blob(['{}']), 'other.json'), await picked(empty, 'unanswered.json')];
    await showTaking(() => Promise.resolve(files.shift() ?? []));
    await userEvent.click(await screen.findByRole('button', { name: /^Choose files/ }));
    expect(await screen.findByText(/^other\.json is not a file of answers/, {}, { timeout: 20_000 })).toBeVisible();
    await userEvent.keyboard('o');
    expect(await screen.findByText('Nothing in these files can be attached.', {}, { timeout: 20_000 })).toBeVisible();
    expect(within(screen.getByRole('list', { name: 'Files' })).getByText('unanswered.json')).toBeVisible();
    expect(screen.getByRole('button', { name: /^Only register the file/ })).toBeEnabled();
    await userEvent.click(screen.getByRole('button', { name: 'Leave out unanswered.json' }));
    await waitFor(() => expect(screen.getByRole('button', { name: /^Choose files/ })).toHaveFocus());
  });
});
