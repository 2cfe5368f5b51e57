import { describe, expect, test } from 'vitest';
import type { FindingState } from '#shared/domain/finding/finding.ts';
import type { CaseContext } from '#shared/domain/nonconformity/case-context.ts';
import { receivePlan, type ReceivedPlan } from '#shared/domain/nonconformity/receive-plan.ts';
import type { PersonId, Sha256 } from '#shared/domain/ids.ts';
import { findProfile } from '#shared/domain/programme/built-in-profiles.ts';
import type { CalendarDate, Timestamp } from '#shared/lib/calendar-date.ts';
import { anAudit, aFinding, aPerson } from '#test/support/builders.ts';
import { aCase, aCause, aContainment, anAction, aProgramme, aSubmission } from '#test/support/case-builders.ts';

const MARIA = aPerson({ id: 'maria-costa' as PersonId, name: 'Maria Costa', roles: [] });
const day = (text: string) => text as CalendarDate;

function aContext(state: FindingState, fields: Partial<CaseContext> = {}): CaseContext {
  const programme = aProgramme();
  return {
    finding: aFinding({ state }),
    nonconformity: aCase({ containment: { ...aContainment(), correction: '', evidence: '', extent: '', doneOn: null, responsible: '' }, cause: aCause({ directCause: '', rootCauses: [] }), ticks: [] }),
    submissions: [],
    actions: [],
    audit: anAudit({ type: 'surveillance' }),
    people: [MARIA, aPerson()],
    by: MARIA,
    today: day('2026-05-06'),
    at: '2026-05-06T09:00:00.000Z' as Timestamp,
    hasEvidenceAttached: false,
    profile: findProfile(programme, programme.externalProfileId),
    reportDate: null,
    certificateEnd: null,
    ...fields,
  };
}

function aPlan(fields: Partial<ReceivedPlan> = {}): ReceivedPlan {
  return {
    containment: aContainment(),
    cause: aCause(),
    actions: [anAction()],
    submittedOn: day('2026-05-04'),
    received: {
      fileName: 'answers.xlsx',
      fileSha256: 'a'.repeat(64) as Sha256,
      answerSha256: 'b'.repeat(64) as Sha256,
      answeredBy: 'Maria Costa',
      acknowledgement: { name: 'Maria Costa', on: day('2026-03-16'), verdict: 'accept', reason: '' },
      rest: {},
    },
    ...fields,
  };
}

const NOTE = 'Received as answers.xlsx';

describe('a plan that comes as a file', () => {
  test('of a certification body goes from issued to submitted, each step under the name of who answered', () => {
    const { outcome, steps, missing, submission } = receivePlan(aContext('issued'), aPlan(), NOTE);
    expect(steps).toEqual(['acknowledge', 'contain', 'find-cause', 'submit-plan']);
    expect(missing).toEqual([]);
    expect(outcome.finding.state).toBe('cap-submitted');
    expect(outcome.nonconformity.steps.map(({ by, on, as }) => [by, on, as])).toEqual([
      ['maria-costa', '2026-03-16', 'auditee'],
      ['maria-costa', '2026-03-16', 'action-owner'],
      ['maria-costa', '2026-05-04', 'action-owner'],
      ['maria-costa', '2026-05-04', 'action-owner'],
    ]);
    expect(outcome.submissions).toEqual([submission]);
    expect(submission).toMatchObject({ number: 1, submittedBy: 'maria-costa', submittedOn: '2026-05-04', releasedBy: null, decision: null });
  });

  test('with a correction alone is contained, and the answer is a submission all the same', () => {
    const { outcome, steps, missing } = receivePlan(aContext('issued'), aPlan({ cause: aCause({ directCause: '', rootCauses: [] }), actions: [] }), NOTE);
    expect(steps).toEqual(['acknowledge', 'contain']);
    expect(missing.map(({ code }) => code)).toEqual(['cause-incomplete']);
    expect([outcome.finding.state, outcome.submissions.length]).toEqual(['contained', 1]);
  });

  test('whose cause repeats the finding does not become a plan to be decided on', () => {
    const { statement } = aFinding();
    const cause = aCause({ rootCauses: [{ id: 'cause-1', text: statement, category: 'other' }] });
    const { outcome, missing } = receivePlan(aContext('issued'), aPlan({ cause }), NOTE);
    expect(missing.map(({ code }) => code)).toContain('cause-repeats-finding');
    expect(outcome.finding.state).toBe('contained');
  });

  test('of an internal audit waits for the quality manager to release it here', () => {
    const { outcome, missing } = receivePlan(aContext('issued', { audit: anAudit({ type: 'internal' }) }), aPlan(), NOTE);
    expect(outcome.finding.state).toBe('cause-found');
    expect(missing.map(({ code }) => code)).toEqual(['release-missing']);
  });

  test('that disputes leads to the dispute and no further', () => {
    const plan = aPlan();
    const disputed = aPlan({ received: { ...plan.received, acknowledgement: { name: 'Maria Costa', on: day('2026-03-16'), verdict: 'dispute', reason: 'The record exists.' } } });
    const { outcome, steps } = receivePlan(aContext('issued'), disputed, NOTE);
    expect(steps).toEqual(['dispute']);
    expect(outcome.nonconformity.steps.at(-1)?.reason).toBe('The record exists.');
    expect(outcome.submissions).toHaveLength(1);
  });

  test('after a rejection has the next number and leaves the rejected one as it was', () => {
    const rejected = aSubmission({ decision: { isAccepted: false, by: 'anna-berg' as PersonId, on: day('2026-05-05'), at: '2026-05-05T09:00:00.000Z' as Timestamp, reason: 'Cause repeats' } });
    const { outcome, submission } = receivePlan(aContext('cap-rejected', { submissions: [rejected], nonconformity: aCase({ ticks: [] }), actions: [anAction()] }), aPlan(), NOTE);
    expect([submission.number, outcome.finding.state]).toEqual([2, 'cap-submitted']);
    expect(outcome.submissions[0]).toBe(rejected);
  });

  test('in place of one that waits replaces it, without a step', () => {
    const { outcome, steps } = receivePlan(aContext('cap-submitted', { submissions: [aSubmission()] }), aPlan(), NOTE);
    expect([steps, outcome.finding.state, outcome.submissions.length]).toEqual([[], 'cap-submitted', 2]);
  });

  test('changes nothing of the finding but the state and date that follow from its case', () => {
    const context = aContext('issued');
    const { state: _state, dueDate: _due, ...finding } = receivePlan(context, aPlan(), NOTE).outcome.finding;
    expect(context.finding).toMatchObject(finding);
  });

  test('that leaves places blank takes nothing away from what is written here', () => {
    const context = aContext('acknowledged', { nonconformity: aCase() });
    const blank = aPlan({ containment: { ...aContainment(), extent: '', evidence: '' }, cause: aCause({ directCause: '', rootCauses: [], notes: '' }) });
    const { nonconformity } = receivePlan(context, blank, NOTE).outcome;
    expect(nonconformity.containment.extent).toBe(aContainment().extent);
    expect(nonconformity.cause.rootCauses).toEqual(aCause().rootCauses);
  });
});
