import { act, waitFor } from '@testing-library/react';
import type { AuditId, QuestionId, TemplateId } from '#shared/domain/ids.ts';
import { AppFrame } from '#renderer/app/frame/app-frame.tsx';
import { useOpenAudits } from '#renderer/app/frame/open-audits-store.ts';
import { useOverlays } from '#renderer/app/frame/overlay-store.ts';
import { put } from '#renderer/data/row-write.ts';
import type { Platform } from '#renderer/platform/platform.ts';
import { aFinding, anAnswer, anAudit, aPerson, someEvidence } from '#test/support/builders.ts';
import { aPlatform, renderScreen } from '#test/support/render-screen.tsx';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';

export const AUDIT = 'audit-1' as AuditId;
export const TEMPLATE = 'iso20000-1-2018-full-v1' as TemplateId;
export const QUESTION = `${TEMPLATE}/8.6.1-q1` as QuestionId;

/** The whole window over a small workspace: one audit with a note, a finding and a piece of evidence. */
export async function showFrame(location: string, platform: Platform = aPlatform()): Promise<TestWorkspace> {
  localStorage.clear();
  useOpenAudits.setState({ ids: [], lastId: null });
  useOverlays.setState({ open: null });
  const room = await aWorkspace();
  const author = aPerson();
  await room.workspace.setAuthor(author.id);
  const outcome = await room.workspace.commit({
    event: 'audit.created',
    subject: 'IA-2026-03',
    auditId: AUDIT,
    plan: () =>
      Promise.resolve([
        put('people', author),
        put('audits', anAudit({ state: 'in-progress' })),
        put('answers', anAnswer({ id: `${AUDIT}/${QUESTION}` as never, questionId: QUESTION, notes: 'Größe der Störung nicht geprüft' })),
        put('findings', aFinding({ questionIds: [QUESTION] })),
        put('evidence', someEvidence({ questionIds: [QUESTION] })),
      ]),
  });
  if (!outcome.ok) throw new Error(outcome.problem.detail);
  window.location.hash = location;
  await renderScreen(<AppFrame author={author} />, { workspace: room.workspace, platform });
  return room;
}

/** Goes to another place as a link would, and waits until the address says so. */
export async function goTo(location: string): Promise<void> {
  act(() => {
    window.location.hash = location;
  });
  await waitFor(() => {
    if (!window.location.hash.startsWith(`#${location}`)) throw new Error(window.location.hash);
  });
}

/** The place shown, without the hash. */
export function place(): string {
  return decodeURIComponent(window.location.hash.slice(1));
}
