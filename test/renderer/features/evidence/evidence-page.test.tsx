import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { notifications } from '@mantine/notifications';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { QuestionId } from '#shared/domain/ids.ts';
import { EvidencePage } from '#renderer/features/evidence/evidence-page.tsx';
import { useEvidenceView } from '#renderer/features/evidence/evidence-view-store.ts';
import { aPlatform, renderScreen } from '#test/support/render-screen.tsx';
import type { TestWorkspace } from '#test/support/test-workspace.ts';
import { pictureOf } from '../../workers/evidence/pictures.ts';
import { attached, AUDIT, aWorkspaceWithAudit, dragOver, pasteInto, register, transferOf } from './evidence-room.ts';

let opened: TestWorkspace;
const user = userEvent.setup();

beforeEach(async () => {
  await page.viewport(1280, 800);
  localStorage.clear();
  useEvidenceView.getState().setLayout('list');
  opened = await aWorkspaceWithAudit();
});

afterEach(async () => {
  cleanup();
  notifications.clean();
  await opened.discard();
});

async function show(platform = aPlatform()) {
  const onOpenQuestion = vi.fn();
  const onOpenFinding = vi.fn();
  await renderScreen(<EvidencePage auditId={AUDIT} onOpenQuestion={onOpenQuestion} onOpenFinding={onOpenFinding} />, {
    workspace: opened.workspace,
    platform,
  });
  return { onOpenQuestion, onOpenFinding, platform };
}

function row(name: RegExp) {
  return screen.findByRole('row', { name });
}

describe('the evidence page', () => {
  it('attaches what the file dialog gives, by key, and lists it', async () => {
    await show(
      aPlatform({
        pickFiles: () => Promise.resolve([{ name: 'Queue.png', mediaType: 'image/png', bytes: new Blob(['hello']) }]),
      }),
    );
    await screen.findByText('No evidence yet');
    await user.keyboard('p');
    expect(await row(/EV-2026-0001 Queue/)).toBeVisible();
    expect((await register(opened.workspace))[0]?.file?.mediaType).toBe('text/plain');
  });

  it('takes a pasted picture as a screenshot with a name of its own', async () => {
    await show();
    await screen.findByText('No evidence yet');
    pasteInto(document.body, transferOf([new File([await pictureOf(40, 30)], 'image.png', { type: 'image/png' })]));
    expect(await row(/Pasted image .* Screenshot/)).toBeVisible();
  });

  it('takes files let fall on the page', async () => {
    await show();
    const target = await screen.findByText('No evidence yet');
    const dataTransfer = transferOf([new File(['one'], 'one.txt'), new File(['two'], 'two.txt')]);
    dragOver(target, 'dragenter', dataTransfer);
    expect(await screen.findByText('Let go to attach')).toBeVisible();
    dragOver(target, 'drop', dataTransfer);
    expect(await row(/one Document/)).toBeVisible();
    expect(await row(/two Document/)).toBeVisible();
    expect(screen.queryByText('Let go to attach')).toBeNull();
  });

  it('names files it could not attach and what to do', async () => {
    await show(
      aPlatform({ pickFiles: () => Promise.resolve([{ name: 'void.txt', mediaType: '', bytes: new Blob([]) }]) }),
    );
    await screen.findByText('No evidence yet');
    await user.keyboard('p');
    expect(await screen.findByText(/“void.txt” is empty/)).toBeVisible();
  });

  it('filters by words and by missing links', async () => {
    await attached(opened.workspace, 'Escalation.txt', new Blob(['a']));
    await attached(opened.workspace, 'Roster.txt', new Blob(['b']), { questionIds: ['question-1' as QuestionId] });
    await show();
    await row(/Roster/);
    await user.type(screen.getByRole('textbox', { name: 'Search the register' }), 'escal');
    await waitFor(() => expect(screen.queryByRole('row', { name: /Roster/ })).toBeNull());
    await user.clear(screen.getByRole('textbox', { name: 'Search the register' }));
    await user.click(screen.getByRole('checkbox', { name: 'Unlinked only' }));
    await waitFor(() => expect(screen.queryByRole('row', { name: /Roster/ })).toBeNull());
    expect(await row(/Escalation/)).toBeVisible();
  });

  it('opens an item by keyboard and saves its fields while they are typed', async () => {
    await attached(opened.workspace, 'Escalation.txt', new Blob(['a']));
    await show();
    (await row(/Escalation/)).focus();
    await user.keyboard('{Enter}');
    const source = await screen.findByRole('textbox', { name: 'Source' });
    await user.type(source, 'Service desk manager');
    await user.tab();
    await waitFor(async () => expect((await register(opened.workspace))[0]?.source).toBe('Service desk manager'));
    await user.click(screen.getByRole('checkbox', { name: 'Holds personal data' }));
    await waitFor(async () => expect((await register(opened.workspace))[0]?.hasPersonalData).toBe(true));
  });

  it('refuses a clause that does not exist and takes one that does', async () => {
    await attached(opened.workspace, 'Escalation.txt', new Blob(['a']));
    await show();
    await user.click(await row(/Escalation/));
    const clauses = await screen.findByRole('combobox', { name: 'Clauses' });
    await user.type(clauses, '8.15{Enter}');
    expect(await screen.findByText(/8.15 is no clause/)).toBeVisible();
    await user.clear(clauses);
    await user.type(clauses, '8.6.1{Enter}');
    await waitFor(async () => expect((await register(opened.workspace))[0]?.clauses).toEqual(['8.6.1']));
  });

  it('links to a finding found by search, opens it, and unlinks it', async () => {
    await attached(opened.workspace, 'Escalation.txt', new Blob(['a']));
    const { onOpenFinding } = await show();
    await user.click(await row(/Escalation/));
    await user.type(await screen.findByRole('combobox', { name: 'Link to a finding' }), 'NC-2026');
    await user.click(await screen.findByRole('option', { name: /NC-2026-007/ }));
    await user.click(await screen.findByRole('button', { name: 'Open NC-2026-007' }));
    expect(onOpenFinding).toHaveBeenCalledWith('finding-1');
    await user.click(screen.getByRole('button', { name: 'Unlink NC-2026-007' }));
    await waitFor(async () => expect((await register(opened.workspace))[0]?.findingIds).toEqual([]));
  });

  it('verifies the stored bytes and tells when they changed', async () => {
    const line = await attached(opened.workspace, 'Escalation.txt', new Blob(['a']));
    await show();
    await user.click(await row(/Escalation/));
    await user.click(await screen.findByRole('button', { name: 'Verify' }));
    expect(await screen.findByText(/^Intact/)).toBeVisible();
    if (line.file) await opened.workspace.database.blobs.put({ sha256: line.file.sha256, blob: new Blob(['b']) });
    await user.click(screen.getByRole('button', { name: 'Verify' }));
    expect(await screen.findByText(/^Changed/)).toBeVisible();
  });

  it('saves a copy under the kept name', async () => {
    await attached(opened.workspace, 'Escalation.txt', new Blob(['abc']));
    const { platform } = await show();
    await user.click(await row(/Escalation/));
    await user.click(await screen.findByRole('button', { name: 'Save a copy' }));
    await waitFor(() => expect(platform.savedFiles).toMatchObject([{ suggestedName: 'Escalation.txt', mediaType: 'text/plain' }]));
  });

  it('deletes after asking, and undo brings the item back', async () => {
    await attached(opened.workspace, 'Escalation.txt', new Blob(['abc']));
    await show();
    await user.click(await row(/Escalation/));
    await user.click(await screen.findByRole('button', { name: 'Delete' }));
    const dialog = await screen.findByRole('dialog', { name: 'Delete EV-2026-0001?' });
    await user.click(within(dialog).getByRole('button', { name: 'Delete' }));
    await waitFor(async () => expect(await register(opened.workspace)).toEqual([]));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await row(/Escalation/)).toBeVisible();
  });

  it('takes an interview note without a file', async () => {
    await show();
    await user.click(await screen.findByRole('button', { name: 'Add without a file' }));
    await user.type(await screen.findByRole('textbox', { name: 'Title' }), 'Manager on escalation{Enter}');
    expect(await row(/Manager on escalation Interview note/)).toBeVisible();
  });

  it('takes it once though Enter is held down', async () => {
    await show();
    await user.click(await screen.findByRole('button', { name: 'Add without a file' }));
    await user.type(await screen.findByRole('textbox', { name: 'Title' }), 'Manager on escalation{Enter}{Enter}{Enter}');
    expect(await row(/Manager on escalation Interview note/)).toBeVisible();
    await opened.workspace.settled();
    expect(await register(opened.workspace)).toHaveLength(1);
  });

  it('shows pictures in a grid that the arrow keys move through', async () => {
    for (const name of ['a', 'b', 'c']) await attached(opened.workspace, `${name}.png`, await pictureOf(50 + name.charCodeAt(0), 40));
    await show();
    await user.click(await screen.findByText('Pictures'));
    const tiles = await screen.findAllByRole('option');
    tiles[0]?.focus();
    await user.keyboard('{ArrowRight}{Enter}');
    expect(await screen.findByRole('textbox', { name: 'Title' })).toHaveValue('b');
    await waitFor(() => expect(document.querySelectorAll('[role="option"] img')).toHaveLength(3));
  });

  it('has nothing serious or critical for axe, empty and full, as list and as pictures', { timeout: 40_000 }, async () => {
    const { run } = await import('axe-core');
    const serious = async (): Promise<readonly string[]> => {
      const { violations } = await run(document.body, { rules: { region: { enabled: false } } });
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
    };
    await show();
    await screen.findByText('No evidence yet');
    expect(await serious()).toEqual([]);
    await attached(opened.workspace, 'Door.png', await pictureOf(60, 40), { questionIds: ['question-1' as QuestionId] });
    await user.click(await row(/Door/));
    await screen.findByRole('group', { name: 'Preview of Door.png' });
    expect(await serious()).toEqual([]);
    await user.click(screen.getByText('Pictures'));
    await screen.findByRole('option');
    expect(await serious()).toEqual([]);
  });
});
