import { expect, test } from 'vitest';
import type { ActionId, Sha256, SubmissionId } from '#shared/domain/ids.ts';
import { isSuperseded, type Submission } from '#shared/domain/nonconformity/submission.ts';
import { BLANK_ANSWER, type Answer } from '#shared/exchange/response/answer.ts';
import { newActionsOf, planOfAnswer } from '#shared/exchange/response/plan-of-answer.ts';
import type { CalendarDate, Timestamp } from '#shared/lib/calendar-date.ts';
import { anAction } from '#test/support/action-builders.ts';

type Told = Answer['actions'][number];
const told = (fields: Partial<Told>): Told => ({ id: null, action: '', owner: '', dueDate: null, plannedEvidence: '', actualEvidence: '', criterion: '', checkDate: null, rootCause: '', ...fields });

test('an answer sent again knows its planned actions by their words, so that a correction adds none twice', () => {
  const known = [anAction({ title: 'Name an owner.' }), anAction({ id: 'action-2' as ActionId, reference: 'CA-2026-002', title: 'Write it down.', state: 'done' })];
  const answer: Answer = {
    ...BLANK_ANSWER,
    actions: [told({ action: 'Name an owner. ', plannedEvidence: 'Role description' }), told({ action: 'Name an owner.' }), told({ action: 'Write it down.' }), told({ id: 'action-2', action: 'Write it down.' })],
  };
  expect(newActionsOf(answer, known).map(({ action }) => action)).toEqual(['Name an owner.', 'Write it down.']);
  const plan = planOfAnswer(answer, {
    finding: { id: known[0]?.findingId ?? ('' as never), auditId: known[0]?.auditId ?? ('' as never) },
    nonconformity: null,
    actions: known,
    newId: () => 'new',
    references: ['CA-2026-003', 'CA-2026-004'],
    ownerOf: () => null,
    today: '2026-05-07' as CalendarDate,
    at: '2026-05-07T08:00:00.000Z' as Timestamp,
    rest: {},
    fileName: 'again.xlsx',
    fileSha256: '' as Sha256,
    answerSha256: '' as Sha256,
  });
  expect(plan.actions.map(({ reference, plannedEvidence }) => [reference, plannedEvidence])).toEqual([
    ['CA-2026-001', 'Role description'],
    ['CA-2026-003', ''],
    ['CA-2026-004', ''],
    ['CA-2026-002', known[1]?.plannedEvidence],
  ]);
});

test('a plan nobody decided on is superseded by a newer one; a decided one and the newest are not', () => {
  const plan = (number: number, decision: Submission['decision'] = null) => ({ id: `f/${String(number)}` as SubmissionId, number, decision }) as Submission;
  const decided = { isAccepted: false } as NonNullable<Submission['decision']>;
  const all = [plan(1, decided), plan(2), plan(3)];
  expect(all.map((one) => isSuperseded(one, all))).toEqual([false, true, false]);
});
