import { cleanup, configure, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ClosingPage } from '#renderer/features/audits/closing/closing-page.tsx';
import { GapBadge } from '#renderer/features/audits/closing/gap-badge.tsx';
import { put } from '#renderer/data/row-write.ts';
import type { Audit } from '#shared/domain/audit/audit.ts';
import type { Answer } from '#shared/domain/checklist/answer.ts';
import type { Assessment } from '#shared/domain/checklist/assessment.ts';
import type { AnswerId, AuditId, QuestionId } from '#shared/domain/ids.ts';
import { aFinding, anAnswer, anAudit, aPerson, someEvidence } from '#test/support/builders.ts';
import { renderScreen } from '#test/support/render-screen.tsx';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';

// Strict durability on a busy machine takes its time.
configure({ asyncUtilTimeout: 8000 });
vi.setConfig({ testTimeout: 40_000 });

const ID = 'audit-1' as AuditId;
const question = (code: string): QuestionId => `iso20000-1-2018-full-v1/${code}` as QuestionId;
const answer = (code: string, fields: Partial<Answer>): Answer =>
  anAnswer({ id: `${ID}/${question(code)}` as AnswerId, questionId: question(code), ...fields });

let here: TestWorkspace;
beforeEach(async () => {
  here = await aWorkspace();
});
afterEach(async () => {
  cleanup();
  location.hash = '';
  history.replaceState(null, '', '/');
  await here.workspace.settled();
  await here.discard();
});

async function store(fields: Partial<Audit> = {}): Promise<void> {
  await here.workspace.commit({
    event: 'audit.created',
    subject: 'IA-2026-03',
    auditId: null,
    plan: () =>
      Promise.resolve([
        put('people', aPerson()),
        put('audits', anAudit({ state: 'in-progress', ...fields })),
        put('answers', answer('8.6.1-q1', { assessment: 'minor-nc', notes: 'INC-20418' })),
        put('answers', answer('8.6.1-q2', { assessment: 'conforming' })),
        put('findings', aFinding({ questionIds: [], dueDate: null })),
        put('evidence', someEvidence({ questionIds: [], findingIds: [] })),
      ]),
  });
}

async function open(onShowQuestions: (states: readonly Assessment[]) => void = () => undefined): Promise<void> {
  await renderScreen(<ClosingPage auditId={ID} onShowQuestions={onShowQuestions} />, { workspace: here.workspace });
}

const gap = (text: RegExp): Promise<HTMLElement> =>
  screen.findByText(text).then((found) => {
    const card = found.closest('li');
    if (!card) throw new Error('not in a list');
    return card;
  });

describe('what is missing before closing', () => {
  test('names each gap with its source and its rows, and each row leads to its place', async () => {
    await store();
    await open();
    const evidence = within(await gap(/called conforming with no note/));
    expect(evidence.getByText('Guidance: ISO 19011:2018, 6.4.7')).toBeVisible();
    await userEvent.click(evidence.getByRole('button', { name: '8.6.1-q2' }));
    expect(location.pathname).toBe(`/audits/${ID}/checklist/${encodeURIComponent(question('8.6.1-q2'))}`);
    await userEvent.click(within(await gap(/has no due date/)).getByRole('button', { name: 'NC-2026-007' }));
    expect(location.pathname).toBe(`/audits/${ID}/findings/finding-1`);
    await userEvent.click(within(await gap(/belongs to no question/)).getByRole('button', { name: 'EV-2026-0012' }));
    expect(location.pathname).toBe(`/audits/${ID}/evidence/evidence-1`);
    await userEvent.click(within(await gap(/closing meeting is not recorded/)).getByRole('button', { name: /^Go there/ }));
    expect(location.pathname).toBe(`/audits/${ID}/plan`);
  });

  test('says which gaps stop a step, and hands many questions to the checklist as a filter', async () => {
    await store();
    const shown = vi.fn();
    await open(shown);
    const meeting = await gap(/closing meeting is not recorded/);
    expect(meeting).toHaveTextContent('Stops the step');
    const unassessed = within(await gap(/185 of 187 questions are not assessed/));
    await userEvent.click(unassessed.getByRole('button', { name: /^Show them in the checklist/ }));
    expect(shown).toHaveBeenCalledWith(['not-assessed']);
    expect(unassessed.getAllByRole('listitem')).toHaveLength(17);
    await userEvent.click(unassessed.getByRole('button', { name: 'and 169 more' }));
    expect(unassessed.getAllByRole('listitem')).toHaveLength(185);
  });

  test('follows the work: a gap that is mended goes by itself', async () => {
    await store();
    await open();
    await gap(/graded as a nonconformity, but no finding/);
    await here.workspace.commit({
      event: 'finding.edited',
      subject: 'NC-2026-007',
      auditId: ID,
      plan: () => Promise.resolve([put('findings', aFinding({ questionIds: [question('8.6.1-q1')], dueDate: null }))]),
    });
    await vi.waitFor(() => expect(screen.queryByText(/graded as a nonconformity, but no finding/)).toBeNull(), { timeout: 8000 });
    expect(screen.getByText(/has no due date/)).toBeVisible();
  });

  test('says that a stopped audit is not closed, and that an audit is gone', async () => {
    await store({ state: 'stopped', resumeState: 'in-progress' });
    await open();
    expect(await screen.findByRole('heading', { name: 'This audit is not going on' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Open the plan' })).toBeVisible();
    cleanup();
    await renderScreen(<ClosingPage auditId={'none' as AuditId} onShowQuestions={() => undefined} />, { workspace: here.workspace });
    expect(await screen.findByRole('button', { name: 'Go to audits' })).toBeVisible();
  });
});

test('The number in the navigation counts the gaps and follows the work', async () => {
  await store();
  await renderScreen(<GapBadge auditId={ID} />, { workspace: here.workspace });
  const badge = await screen.findByTitle(/still missing/);
  const before = Number(badge.textContent);
  expect(before).toBeGreaterThan(5);
  await here.workspace.commit({
    event: 'answer.noted',
    subject: '8.6.1-q2',
    auditId: ID,
    plan: () => Promise.resolve([put('answers', answer('8.6.1-q2', { assessment: 'conforming', notes: 'MI-2025-07 seen' }))]),
  });
  await vi.waitFor(() => expect(screen.getByTitle(/still missing/)).toHaveTextContent(String(before - 1)), { timeout: 8000 });
});
