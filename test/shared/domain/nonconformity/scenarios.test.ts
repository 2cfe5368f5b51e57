import { describe, expect, it } from 'vitest';
import { checkStep } from '#shared/domain/nonconformity/life-cycle.ts';
import { dueNow, extendDeadline } from '#shared/domain/nonconformity/due.ts';
import { decideRecurrence, proposedRecurrences, type CaseOfAudit } from '#shared/domain/nonconformity/recurrence.ts';
import { blankCase, PLAN_TICKS, type Nonconformity } from '#shared/domain/nonconformity/nonconformity.ts';
import { findProfile } from '#shared/domain/programme/built-in-profiles.ts';
import { currentDate } from '#shared/domain/programme/deadlines.ts';
import type { AuditId, FindingId } from '#shared/domain/ids.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';
import { daysBetween } from '#shared/lib/calendar-date.ts';
import { aFinding, anAudit } from '#test/support/builders.ts';
import { aCause, aContainment, anAction } from '#test/support/case-builders.ts';
import { aContext, after, ANNA, day, EXTERNAL, INES, KARL, MARIA, PEETER, refusals, told } from './case-examples.ts';

const STATEMENT = 'The continuity test planned for 2025 was not carried out.';

describe('scenario 7: M-01 of the surveillance audit, rejected once', () => {
  const start = aContext('draft', {
    finding: aFinding({ reference: 'M-01', grade: 'major', state: 'draft', statement: STATEMENT, clauses: ['8.7.2'], dueDate: null, auditId: EXTERNAL.id }),
    actions: [],
    audit: EXTERNAL,
    by: INES,
    profile: findProfile(undefined, 'cb-30-60-90'),
    certificateEnd: day('2027-04-30'),
  });
  const write = (context: typeof start, fields: Partial<Nonconformity>): typeof start => ({
    ...context,
    nonconformity: { ...(context.nonconformity ?? blankCase(context.finding)), ...fields },
  });
  const cause = (text: string) => aCause({ directCause: 'The test was left out of the calendar.', rootCauses: [{ id: 'cause-1', text, category: 'responsibility-unclear' }] });
  const plan = anAction({ findingId: start.finding.id, title: 'Name an owner of the continuity plan', dueDate: day('2026-06-02') });

  const issued = after(start, 'issue', ANNA, told('2026-03-11'));
  const acknowledged = after(issued, 'acknowledge', KARL, told('2026-03-13'));
  const contained = after(write(acknowledged, { containment: aContainment({ doneOn: day('2026-03-27') }) }), 'contain', PEETER, told('2026-03-30'));

  it('sets 10 April, 10 May and 9 June from the last audit day', () => {
    const { original, start: from, bounded } = issued.nonconformity?.deadlines ?? { original: {}, start: null, bounded: null };
    expect(from).toBe('2026-03-11');
    expect(original).toEqual({ containment: '2026-04-10', plan: '2026-05-10', implementation: '2026-06-09', effectiveness: null });
    expect(bounded).toEqual([]);
    expect(issued.finding.dueDate).toBe('2026-06-09');
  });

  it('stops a root cause that repeats the finding before it can be handed in', () => {
    const repeated = write(contained, { cause: cause('Continuity test, planned for 2025, was NOT carried out!'), ticks: PLAN_TICKS });
    expect(refusals(repeated, 'find-cause', PEETER, told('2026-05-04'))).toEqual(['cause-repeats-finding']);
    const forced = { ...repeated, finding: { ...repeated.finding, state: 'cause-found' as const }, actions: [plan] };
    expect(refusals(forced, 'submit-plan', PEETER, told('2026-05-04', { confirmedBy: MARIA.id }))).toEqual(['cause-repeats-finding']);
  });

  const first = write({ ...contained, actions: [plan] }, { cause: cause('People did not look at the calendar.'), ticks: PLAN_TICKS });
  const submitted = after(after(first, 'find-cause', PEETER, told('2026-05-04')), 'submit-plan', PEETER, told('2026-05-04', { confirmedBy: MARIA.id }));
  const rejected = after(submitted, 'reject-plan', INES, told('2026-05-08', { reason: 'The cause is no cause of the system' }));
  const second = after(write(rejected, { cause: cause('No owner of continuity plan') }), 'find-cause', PEETER, told('2026-05-10'));
  const resubmitted = after(second, 'submit-plan', PEETER, told('2026-05-10', { confirmedBy: MARIA.id }));
  const accepted = after(resubmitted, 'accept-plan', INES, told('2026-05-12'));
  const done = { ...accepted, actions: [{ ...plan, state: 'done' as const, doneOn: day('2026-06-02'), doneBy: PEETER.id, actualEvidence: 'Test report of 2 June' }] };
  const implemented = after(done, 'implement', PEETER, told('2026-06-02'));
  const reviewed = after(implemented, 'accept-evidence', INES, told('2026-06-05'));
  const effective = after(reviewed, 'confirm-effective', MARIA, told('2026-08-28'));
  const closed = after(effective, 'close', MARIA, told('2026-08-28'));

  it('keeps both submissions, the first with its rejection', () => {
    expect(closed.submissions.map(({ number, submittedOn, decision }) => [number, submittedOn, decision?.isAccepted, decision?.on, decision?.reason])).toEqual([
      [1, '2026-05-04', false, '2026-05-08', 'The cause is no cause of the system'],
      [2, '2026-05-10', true, '2026-05-12', ''],
    ]);
    expect(closed.submissions[0]?.cause.rootCauses[0]?.text).toBe('People did not look at the calendar.');
    expect(closed.submissions[0]).toEqual({ ...submitted.submissions[0], decision: closed.submissions[0]?.decision });
  });

  it('is due for its check on 31 August, closed by the body on 5 June and inside on 28 August, 170 days after the issue', () => {
    expect(implemented.nonconformity?.deadlines?.original.effectiveness).toBe('2026-08-31');
    expect(reviewed.finding.state).toBe('effectiveness-check-due');
    expect(dueNow(reviewed.finding, reviewed.nonconformity, day('2026-08-28'))).toMatchObject({ kind: 'effectiveness', date: '2026-08-31', daysLeft: 3, overdueBy: 0 });
    expect(closed.nonconformity).toMatchObject({ issuedOn: '2026-03-11', implementedOn: '2026-06-02', bodyClosedOn: '2026-06-05', closedOn: '2026-08-28' });
    expect(daysBetween(day('2026-03-11'), day('2026-08-28'))).toBe(170);
    expect(dueNow(closed.finding, closed.nonconformity, day('2027-01-01'))).toBeNull();
  });

  it('blocks Peeter from verifying his own action, whatever role he is given', () => {
    const alsoReviewer = { ...PEETER, roles: [...PEETER.roles, 'cb-reviewer' as const] };
    expect(refusals(implemented, 'accept-evidence', alsoReviewer, told('2026-06-05', { reason: 'In a hurry' }))).toEqual(['performer-verifies']);
    expect(refusals(reviewed, 'confirm-effective', alsoReviewer, told('2026-08-28', { reason: 'In a hurry' }))).toEqual(['performer-verifies']);
    expect(refusals(effective, 'close', alsoReviewer, told('2026-08-28', { reason: 'In a hurry' }))).toEqual(['performer-verifies']);
  });

  it('shows the block on the screen before it is tried', () => {
    expect(checkStep({ ...implemented, by: { ...PEETER, roles: ['auditor'] } }, 'accept-evidence', told('2026-06-05'))?.blocks).toEqual([
      { code: 'performer-verifies', details: { name: 'Peeter Saar' } },
    ]);
  });
});

describe('scenario 8: NC-2026-007, overdue and extended', () => {
  const finding = aFinding({ state: 'acknowledged', dueDate: day('2026-05-09') });
  const request = { kind: 'implementation', to: day('2026-05-30'), approvedBy: MARIA, reason: 'The supplier delivers on 28 May', on: day('2026-05-20'), at: '2026-05-20T08:00:00.000Z' as Timestamp } as const;

  it('is 11 days overdue on 20 May', () => {
    expect(dueNow(finding, null, day('2026-05-20'))).toEqual({ kind: 'implementation', date: '2026-05-09', daysLeft: -11, overdueBy: 11 });
  });

  it('is extended to 30 May by Maria with the old date kept, and counts as extended once', () => {
    const extended = extendDeadline(finding, null, anAudit(), request);
    if (!extended.ok) throw new Error(extended.problem.code);
    const { deadlines } = extended.value.nonconformity;
    expect(extended.value.finding.dueDate).toBe('2026-05-30');
    expect(deadlines?.original.implementation).toBe('2026-05-09');
    expect(deadlines?.extensions).toEqual([{ ...request, from: '2026-05-09', approvedBy: MARIA.id }]);
    expect(deadlines && currentDate(deadlines, 'implementation')).toBe('2026-05-30');
    expect(dueNow(extended.value.finding, extended.value.nonconformity, day('2026-05-20'))?.overdueBy).toBe(0);
  });

  it.each([
    ['approver-not-allowed', { approvedBy: PEETER }],
    ['reason-missing', { reason: ' ' }],
    ['not-later', { to: day('2026-05-09') }],
    ['no-date-to-extend', { kind: 'plan' as const }],
    ['date-invalid', { to: day('2026-02-30') }],
  ])('is refused as %s', (code, fields) => {
    expect(extendDeadline(finding, null, anAudit(), { ...request, ...fields })).toMatchObject({ ok: false, problem: { code } });
  });
});

describe('scenario 9: the same clause and category come back', () => {
  const category = (name: string) => aCause({ rootCauses: [{ id: 'c', text: 'Closing rules are not known', category: name }] });
  const former = anAudit({ id: 'former' as AuditId, startDate: day('2025-06-02'), endDate: day('2025-06-04') });
  const old: CaseOfAudit = {
    finding: aFinding({ id: 'old' as FindingId, reference: 'NC-2025-031', state: 'closed', auditId: former.id }),
    nonconformity: { ...blankCase(aFinding({ id: 'old' as FindingId })), cause: category('procedure-not-followed'), issuedOn: day('2025-06-05'), closedOn: day('2025-09-12') },
    audit: former,
  };
  const fresh: CaseOfAudit = {
    finding: aFinding({ state: 'cause-found' }),
    nonconformity: { ...blankCase(aFinding()), cause: category('procedure-not-followed'), issuedOn: day('2026-03-10') },
    audit: anAudit(),
  };
  const references = (all: readonly CaseOfAudit[], present = fresh): readonly string[] => proposedRecurrences(present, all).map(({ finding }) => finding.reference);
  const oldWith = (finding: Partial<CaseOfAudit['finding']>, nonconformity: Partial<Nonconformity> = {}): CaseOfAudit => ({
    ...old,
    finding: { ...old.finding, ...finding },
    nonconformity: old.nonconformity && { ...old.nonconformity, ...nonconformity },
  });

  it('proposes NC-2025-031, and not the new one for the old', () => {
    expect(references([old, fresh])).toEqual(['NC-2025-031']);
    expect(references([old, fresh], old)).toEqual([]);
  });

  it('proposes a clause above or below, up to 24 months before, and nothing else', () => {
    expect(references([oldWith({ clauses: ['8.6'] })])).toEqual(['NC-2025-031']);
    expect(references([oldWith({ clauses: ['8.6.2'] })])).toEqual([]);
    expect(references([oldWith({}, { cause: category('competence') })])).toEqual([]);
    expect(references([oldWith({}, { issuedOn: day('2024-03-10') })])).toEqual(['NC-2025-031']);
    expect(references([oldWith({}, { issuedOn: day('2024-03-09') })])).toEqual([]);
    expect(references([oldWith({ state: 'withdrawn' })])).toEqual([]);
    expect(references([{ ...old, audit: { ...old.audit, organization: 'Another' } }])).toEqual([]);
    expect(references([{ ...old, audit: { ...old.audit, criteria: [{ standardId: 'iso9001', title: 'ISO 9001', edition: '2015' }] } }])).toEqual([]);
  });

  it('is accepted or refused with a reason by a lead auditor or the quality manager, once', () => {
    const present = fresh.nonconformity ?? blankCase(fresh.finding);
    const decide = (by: typeof ANNA, reason: string, base = present) =>
      decideRecurrence(base, { earlierId: old.finding.id, decision: 'accepted', reason, on: day('2026-03-20') }, by, anAudit({ leadAuditorId: null, team: [] }));
    expect(decide(PEETER, 'Same')).toMatchObject({ problem: { code: 'not-allowed' } });
    expect(decide(ANNA, '')).toMatchObject({ problem: { code: 'reason-missing' } });
    const accepted = decide(MARIA, 'Same field, same team');
    if (!accepted.ok) throw new Error(accepted.problem.code);
    expect(accepted.value.recurrences).toEqual([{ earlierId: 'old', decision: 'accepted', reason: 'Same field, same team', by: MARIA.id, on: '2026-03-20' }]);
    expect(decide(ANNA, 'Again', accepted.value)).toMatchObject({ problem: { code: 'already-decided' } });
    expect(references([old], { ...fresh, nonconformity: accepted.value })).toEqual([]);
  });
});
