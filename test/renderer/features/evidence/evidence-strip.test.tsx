import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FindingId, QuestionId } from '#shared/domain/ids.ts';
import { EvidenceStrip } from '#renderer/features/evidence/evidence-strip.tsx';
import { EvidenceIntake, type StripLink } from '#renderer/features/evidence/use-evidence-intake.ts';
import { renderScreen } from '#test/support/render-screen.tsx';
import type { TestWorkspace } from '#test/support/test-workspace.ts';
import { pictureOf } from '../../workers/evidence/pictures.ts';
import { attached, AUDIT, aWorkspaceWithAudit, dragOver, pasteInto, register, transferOf } from './evidence-room.ts';

let opened: TestWorkspace;
const user = userEvent.setup();
const QUESTION: StripLink = { questionId: 'question-1' as QuestionId, clauses: ['8.6.1'] };
const FINDING: StripLink = { findingId: 'finding-1' as FindingId, clauses: ['8.6.1'] };

beforeEach(async () => {
  opened = await aWorkspaceWithAudit();
});

afterEach(async () => {
  cleanup();
  await opened.discard();
});

function show(link: StripLink) {
  return renderScreen(
    <>
      <textarea aria-label="Notes" />
      <EvidenceStrip auditId={AUDIT} link={link} compact />
    </>,
    { workspace: opened.workspace },
  );
}

async function aScreenshot(): Promise<File> {
  return new File([await pictureOf(60, 40)], 'image.png', { type: 'image/png' });
}

describe('the evidence strip', () => {
  it('takes a picture pasted while notes are typed, linked to the question and its clause', async () => {
    await show(QUESTION);
    await screen.findByText('Drop files here or paste a picture.');
    screen.getByRole('textbox', { name: 'Notes' }).focus();
    pasteInto(screen.getByRole('textbox', { name: 'Notes' }), transferOf([await aScreenshot()]));
    expect(await screen.findByRole('button', { name: /Look at .*EV-2026-0001/ })).toBeVisible();
    expect((await register(opened.workspace))[0]).toMatchObject({ questionIds: ['question-1'], clauses: ['8.6.1'] });
  });

  it('leaves text pasted into a field alone, also when a picture of it comes along', async () => {
    await show(QUESTION);
    await screen.findByText('Drop files here or paste a picture.');
    const event = pasteInto(screen.getByRole('textbox', { name: 'Notes' }), transferOf([await aScreenshot()], 'A1\tB1'));
    expect(event.defaultPrevented).toBe(false);
    expect(await register(opened.workspace)).toEqual([]);
  });

  it('links a file that is already in the audit instead of listing it twice', async () => {
    const picture = await pictureOf(60, 40);
    await attached(opened.workspace, 'Door.png', picture, { questionIds: ['question-1' as QuestionId] });
    await show(FINDING);
    const strip = await screen.findByText('Drop files here or paste a picture.');
    dragOver(strip, 'drop', transferOf([new File([picture], 'copy.png')]));
    expect(await screen.findByRole('button', { name: /Look at Door EV-2026-0001/ })).toBeVisible();
    expect(await register(opened.workspace)).toMatchObject([{ questionIds: ['question-1'], findingIds: ['finding-1'] }]);
  });

  it('takes away its own link only', async () => {
    await attached(opened.workspace, 'Door.txt', new Blob(['a']), {
      questionIds: ['question-1' as QuestionId],
      findingIds: ['finding-1' as FindingId],
    });
    await show(FINDING);
    await user.click(await screen.findByRole('button', { name: 'Unlink EV-2026-0001' }));
    await waitFor(async () => expect(await register(opened.workspace)).toMatchObject([{ questionIds: ['question-1'], findingIds: [] }]));
  });

  it('opens a file large and steps to the next by button', async () => {
    for (const [name, text] of [['First', 'one'], ['Second', 'two']] as const) {
      await attached(opened.workspace, `${name}.txt`, new Blob([text]), { findingIds: ['finding-1' as FindingId] });
    }
    await show(FINDING);
    await user.click(await screen.findByRole('button', { name: /Look at First/ }));
    expect(await screen.findByText('one')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Next evidence' }));
    expect(await screen.findByText('two')).toBeVisible();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByText('two')).toBeNull());
  });

  it('takes a pasted picture once, also when it stands beside an intake for the same question', async () => {
    await renderScreen(
      <>
        <EvidenceIntake auditId={AUDIT} link={QUESTION} />
        <EvidenceStrip auditId={AUDIT} link={QUESTION} compact />
      </>,
      { workspace: opened.workspace },
    );
    await screen.findByText('Drop files here or paste a picture.');
    pasteInto(document.body, transferOf([await aScreenshot()]));
    expect(await screen.findByRole('button', { name: /Look at .*EV-2026-0001/ })).toBeVisible();
    expect(await register(opened.workspace)).toHaveLength(1);
  });
});
