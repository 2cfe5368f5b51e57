import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AUDIT_STATES, type Audit, type AuditState } from '#shared/domain/audit/audit.ts';
import { checkTransition, isSideState, moveAudit, nextStepOf, transitionsOf } from '#shared/domain/audit/life-cycle.ts';
import type { LifeCycleContext } from '#shared/domain/audit/guard.ts';
import { FINDING_GRADES, FINDING_STATES } from '#shared/domain/finding/finding.ts';
import { ANNA, AT, JONAS, aContext, aFinding, anAgendaRow, anAnswer, anAudit, day } from './audit-examples.ts';

function codes(context: LifeCycleContext, to: AuditState): { blocks: readonly string[]; warnings: readonly string[] } {
  const check = checkTransition(context, to);
  if (!check) throw new Error(`There is no step to ${to}`);
  return { blocks: check.blocks.map(({ code }) => code), warnings: check.warnings.map(({ code }) => code) };
}

const clear = { blocks: [], warnings: [] };
const inState = (state: AuditState, changes: Partial<Audit> = {}): Audit => anAudit({ state, ...changes });
const meeting = { heldAt: AT, attendees: ['Anna Berg', 'Maria Costa'], notes: '' };

describe('planning an audit', () => {
  it('is open once dates, scope, criteria and lead auditor are set', () => {
    expect(codes(aContext(), 'planned')).toEqual(clear);
  });

  it('is blocked by whatever is missing, all at once', () => {
    const audit = anAudit({ startDate: null, scope: ' ', criteria: [], leadAuditorId: null });
    expect(codes(aContext({ audit }), 'planned').blocks).toEqual([
      'dates-missing',
      'scope-missing',
      'criteria-missing',
      'lead-auditor-missing',
    ]);
  });

  it('is blocked by an edition the program does not know, but takes a document named by hand', () => {
    const itsm = { standardId: 'iso20000-1', title: 'ISO/IEC 20000-1' };
    const byHand = { standardId: null, title: 'Contract with ERP customers', edition: '2025-04' };
    const plan = (edition: string): readonly string[] =>
      codes(aContext({ audit: anAudit({ criteria: [{ ...itsm, edition }, byHand] }) }), 'planned').blocks;
    expect(plan('2018 + Amd 1:2024')).toEqual([]);
    expect(plan('2011')).toEqual(['edition-unknown']);
    expect(plan('')).toEqual(['edition-missing']);
  });

  it('is blocked by an end before the start', () => {
    expect(codes(aContext({ audit: anAudit({ endDate: day('2026-02-22') }) }), 'planned').blocks).toEqual(['dates-reversed']);
  });

  it('warns of another audit at the same time with the same people', () => {
    const other = anAudit({ reference: 'SA-2026-01', organization: 'Another', startDate: day('2026-02-25'), endDate: day('2026-02-27') });
    const warnings = (changes: Partial<Audit>): readonly string[] =>
      codes(aContext({ otherAudits: [{ ...other, ...changes }] }), 'planned').warnings;
    expect(warnings({})).toEqual(['overlaps-audit']);
    expect(warnings({ leadAuditorId: JONAS })).toEqual([]);
    expect(warnings({ startDate: day('2026-02-26') })).toEqual([]);
    expect(warnings({ state: 'cancelled' })).toEqual([]);
  });
});

describe('agreeing the plan', () => {
  const agree = (rows: Parameters<typeof anAgendaRow>[0][]): ReturnType<typeof codes> =>
    codes(aContext({ audit: inState('planned', { agenda: rows.map((row, index) => anAgendaRow({ id: `row-${String(index)}`, ...row })) }) }), 'plan-agreed');

  it('is open with complete rows', () => {
    expect(agree([{}, { start: '10:00', end: '11:00' }])).toEqual(clear);
  });

  it('is blocked by rows without auditor, time or subject, named by number', () => {
    expect(agree([{ auditorId: null }, { start: '', date: null }, { clauses: [], subject: '' }]).blocks).toEqual([
      'agenda-auditor-missing',
      'agenda-time-missing',
      'agenda-subject-missing',
    ]);
    expect(agree([{ start: '10:00', end: '09:00' }]).blocks).toEqual(['agenda-time-wrong']);
    const check = checkTransition(aContext({ audit: inState('planned', { agenda: [anAgendaRow(), anAgendaRow({ auditorId: null })] }) }), 'plan-agreed');
    expect(check?.blocks[0]?.details).toMatchObject({ names: '2' });
  });

  it('is blocked by clause numbers the criteria do not have', () => {
    expect(agree([{ clauses: ['8.15'] }]).blocks).toEqual(['agenda-clause-unknown']);
    expect(agree([{ clauses: ['A.8.16'] }]).blocks).toEqual(['agenda-clause-unknown']);
    expect(agree([{ clauses: ['9.2.2', '8.10'] }]).blocks).toEqual(['agenda-clause-unknown']);
    expect(agree([{ clauses: ['9.2.2'] }]).blocks).toEqual([]);
  });

  it('warns of an auditor in two rooms, of too long a day, of the own area, of an empty agenda', () => {
    expect(agree([{}, { start: '09:30', end: '10:30' }]).warnings).toEqual(['auditor-double-booked']);
    expect(agree([{}, { start: '09:30', end: '10:30', auditorId: JONAS }]).warnings).toEqual([]);
    expect(agree([{ start: '08:00', end: '17:00' }]).warnings).toEqual(['auditor-over-allocated']);
    expect(agree([{ auditee: 'Service desk: Anna Berg' }]).warnings).toEqual(['auditor-own-area']);
    expect(agree([]).warnings).toEqual(['agenda-empty']);
  });
});

describe('preparing', () => {
  it('warns of clauses in scope that nobody asks about', () => {
    expect(codes(aContext({ audit: inState('plan-agreed') }), 'preparation')).toEqual(clear);
    const fewer = aContext({ audit: inState('plan-agreed') });
    const questions = fewer.questions.filter((question) => question.clause !== '8.7.2');
    const check = checkTransition({ ...fewer, questions }, 'preparation');
    expect(check?.warnings).toEqual([{ code: 'clauses-without-questions', place: 'checklist', details: { names: '8.7.2', count: 1 } }]);
    const agenda = [anAgendaRow({ clauses: ['8.6'] })];
    expect(codes({ ...fewer, questions, audit: inState('plan-agreed', { agenda }) }, 'preparation').warnings).toEqual([]);
  });

  it('warns of open nonconformities of the last audit that are not on the plan', () => {
    const earlier = anAudit({ id: 'audit-0' as Audit['id'], startDate: day('2025-02-24'), endDate: day('2025-02-25') });
    const old = aFinding({ auditId: earlier.id, reference: 'NC-2025-031', state: 'issued' });
    const warnings = (changes: Partial<LifeCycleContext>): readonly string[] =>
      codes(aContext({ audit: inState('plan-agreed', { agenda: [anAgendaRow({ clauses: ['4', '5', '6', '7', '8.1', '8.2', '8.3', '8.4', '8.5', '8.7', '9', '10', '8.6.2', '8.6.3'] })] }), otherAudits: [earlier], otherFindings: [old], ...changes }), 'preparation').warnings;
    expect(warnings({})).toEqual(['open-nonconformities-not-planned']);
    expect(warnings({ otherFindings: [{ ...old, state: 'closed' }] })).toEqual([]);
    // Closed on its accepted plan: this audit is where it is verified.
    const onPlan = { id: old.id, isVerifiedNextAudit: true };
    expect(warnings({ otherFindings: [{ ...old, state: 'closed' }], otherCases: [onPlan] })).toEqual(warnings({}));
    expect(warnings({ otherFindings: [{ ...old, state: 'closed' }], otherCases: [{ ...onPlan, isVerifiedNextAudit: false }] })).toEqual([]);
    expect(warnings({ audit: inState('plan-agreed', { agenda: [anAgendaRow()] }) })).toEqual([]);
  });
});

describe('fieldwork', () => {
  it('starts with a recorded opening meeting, and warns when nobody is on the list', () => {
    expect(codes(aContext({ audit: inState('preparation') }), 'in-progress').blocks).toEqual(['opening-meeting-missing']);
    expect(codes(aContext({ audit: inState('preparation', { openingMeeting: meeting }) }), 'in-progress')).toEqual(clear);
    const alone = inState('preparation', { openingMeeting: { ...meeting, attendees: [] } });
    expect(codes(aContext({ audit: alone }), 'in-progress')).toEqual({ blocks: [], warnings: ['attendance-empty'] });
  });

  const done = (changes: Partial<LifeCycleContext>, audit: Partial<Audit> = {}): ReturnType<typeof codes> =>
    codes(aContext({ audit: inState('in-progress', { closingMeeting: meeting, ...audit }), ...changes }), 'fieldwork-done');
  const allAnswers = aContext().questions.map((question) => anAnswer(question.code, 'conforming'));

  it('ends with a recorded closing meeting and nothing left unassessed', () => {
    expect(done({ answers: allAnswers })).toEqual(clear);
    expect(done({ answers: allAnswers }, { closingMeeting: null }).blocks).toEqual(['closing-meeting-missing']);
    expect(done({ answers: allAnswers.slice(1) }).warnings).toEqual(['questions-not-assessed']);
  });

  it('does not end with a nonconformity that lacks clause, statement or evidence', () => {
    const findings = [aFinding({ clauses: [], statement: '', objectiveEvidence: ' ' })];
    expect(done({ answers: allAnswers, findings }).blocks).toEqual([
      'nonconformity-without-clause',
      'nonconformity-without-statement',
      'nonconformity-without-evidence',
    ]);
    expect(done({ answers: allAnswers, findings: [aFinding({ grade: 'ofi', clauses: [] })] })).toEqual(clear);
    expect(done({ answers: allAnswers, findings: [aFinding({ state: 'withdrawn', clauses: [] })] })).toEqual(clear);
    const pictured = aFinding({ objectiveEvidence: '' });
    expect(done({ answers: allAnswers, findings: [pictured], evidence: [{ findingIds: [pictured.id] }] })).toEqual(clear);
  });

  it('does not end with "not applicable" that nobody justified, and warns when a whole clause is left out', () => {
    const excluded = allAnswers.map((answer) =>
      answer.questionId.includes('/8.7.2-') ? { ...answer, assessment: 'not-applicable' as const } : answer,
    );
    expect(done({ answers: excluded })).toEqual({ blocks: ['justification-missing'], warnings: ['clause-not-applicable'] });
    const justified = excluded.map((answer) => ({ ...answer, justification: 'Run by the group' }));
    expect(done({ answers: justified })).toEqual({ blocks: [], warnings: ['clause-not-applicable'] });
  });

  it('asks to explain planned clauses nobody looked at', () => {
    const agenda = [anAgendaRow({ clauses: ['8.7.2'] })];
    const answers = allAnswers.filter((answer) => !answer.questionId.includes('/8.7.2-'));
    expect(done({ answers }, { agenda }).warnings).toEqual(['questions-not-assessed', 'deviations-not-explained']);
    expect(done({ answers }, { agenda, planDeviations: 'Continuity test moved to May' }).warnings).toEqual(['questions-not-assessed']);
  });
});

describe('reporting and closing', () => {
  it('issues a report with conclusion, degree of fulfilment and number', () => {
    expect(codes(aContext({ audit: inState('report-draft') }), 'report-issued').blocks).toEqual(['conclusion-missing', 'degree-missing', 'report-number-missing']);
    const audit = inState('report-draft', { conclusion: 'Effective', degreeOfFulfilment: '96 %', reportNumber: 'R-1' });
    expect(codes(aContext({ audit }), 'report-issued')).toEqual(clear);
  });

  it('offers follow-up when there are nonconformities, otherwise closing', () => {
    const audit = inState('report-issued');
    expect(nextStepOf(audit, [aFinding()])?.to).toBe('follow-up');
    expect(nextStepOf(audit, [aFinding({ grade: 'observation' })])?.to).toBe('closed');
    expect(codes(aContext({ audit, findings: [aFinding()] }), 'closed').blocks).toEqual(['nonconformities-to-follow-up']);
    expect(codes(aContext({ audit }), 'follow-up').blocks).toEqual(['no-nonconformities']);
  });

  it('closes after majors are verified; a minor may stay open on an accepted plan', () => {
    const close = (...findings: Parameters<typeof aFinding>[0][]): ReturnType<typeof codes> =>
      codes(aContext({ audit: inState('follow-up'), findings: findings.map((finding) => aFinding(finding)) }), 'closed');
    expect(close({ grade: 'major', state: 'implemented' }).blocks).toEqual(['major-not-verified']);
    expect(close({ grade: 'major', state: 'evidence-accepted' })).toEqual(clear);
    expect(close({ state: 'cap-submitted' }).blocks).toEqual(['minor-without-plan']);
    expect(close({ state: 'cap-accepted' })).toEqual({ blocks: [], warnings: ['minor-open'] });
    expect(close({ state: 'closed' }, { grade: 'ofi' })).toEqual(clear);
  });

  it('reopens a closed audit for a reason alone', () => {
    const audit = inState('closed');
    expect(codes(aContext({ audit }), 'follow-up').blocks).toEqual(['reason-missing']);
    expect(moveAudit(aContext({ audit, reason: 'Complaint of a customer' }), 'follow-up')).toMatchObject({ ok: true, value: { state: 'follow-up' } });
  });
});

describe('side states', () => {
  it('need a reason and lead back to where the audit was', () => {
    const audit = inState('in-progress');
    expect(moveAudit(aContext({ audit }), 'postponed')).toMatchObject({ ok: false, problem: { code: 'blocked' } });
    const moved = moveAudit(aContext({ audit, reason: 'Site closed' }), 'postponed');
    if (!moved.ok) throw new Error('The audit was not postponed');
    expect(moved.value).toMatchObject({ state: 'postponed', resumeState: 'in-progress' });
    const back = moveAudit(aContext({ audit: moved.value, reason: 'Site open again' }), 'in-progress');
    expect(back).toMatchObject({ ok: true, value: { state: 'in-progress', resumeState: null } });
  });

  it('keep the way back when a postponed audit is cancelled', () => {
    const audit = inState('postponed', { resumeState: 'planned' });
    expect(moveAudit(aContext({ audit, reason: 'No budget' }), 'cancelled')).toMatchObject({ value: { state: 'cancelled', resumeState: 'planned' } });
  });
});

describe('every step of the life cycle', () => {
  const state = fc.constantFrom(...AUDIT_STATES);
  const finding = fc
    .record({ grade: fc.constantFrom(...FINDING_GRADES), state: fc.constantFrom(...FINDING_STATES), statement: fc.constantFrom('', 'x'), clauses: fc.constantFrom([], ['8.6.1']) })
    .map((changes) => aFinding(changes));
  // An audit knows the way back exactly while it is in a side state: no step makes one of another kind.
  const standing = fc
    .record({ state, cameFrom: state.filter((one) => !isSideState(one) && one !== 'closed') })
    .map(({ state: now, cameFrom }) => ({ state: now, resumeState: isSideState(now) ? cameFrom : null }));
  const context = fc
    .record({
      standing,
      scope: fc.constantFrom('', 'all'),
      leadAuditorId: fc.constantFrom(null, ANNA),
      conclusion: fc.constantFrom('', 'fine'),
      openingMeeting: fc.constantFrom(null, meeting),
      closingMeeting: fc.constantFrom(null, meeting),
      agenda: fc.constantFrom([], [anAgendaRow()], [anAgendaRow({ clauses: ['8.15'] })]),
      reason: fc.constantFrom('', 'because'),
      findings: fc.array(finding, { maxLength: 3 }),
    })
    .map(({ standing: stands, reason, findings, ...changes }) => aContext({ audit: anAudit({ ...changes, ...stands }), reason, findings }));

  it('is in the table, and only when no guard blocks it and warnings have a reason', () => {
    fc.assert(
      fc.property(context, state, (given, to) => {
        const moved = moveAudit(given, to);
        const isOffered = transitionsOf(given.audit).some((step) => step.to === to);
        const check = checkTransition(given, to);
        expect(check !== null).toBe(isOffered);
        const isOpen = check !== null && check.blocks.length === 0 && (check.warnings.length === 0 || given.reason !== '');
        expect(moved.ok).toBe(isOpen);
        if (!moved.ok) return;
        expect(moved.value.state).toBe(to);
        expect(moved.value.resumeState === null).toBe(!isSideState(to));
        expect({ ...moved.value, state: given.audit.state, resumeState: given.audit.resumeState }).toEqual(given.audit);
      }),
      { numRuns: 300 },
    );
  });

  it('never leads from a closed audit anywhere but to follow-up, and from every other state leads on', () => {
    for (const from of AUDIT_STATES) {
      const steps = transitionsOf({ state: from, resumeState: isSideState(from) ? 'planned' : null });
      expect(new Set(steps.map((step) => step.to)).size).toBe(steps.length);
      expect(steps.length).toBeGreaterThan(0);
      if (from === 'closed') expect(steps.map((step) => step.to)).toEqual(['follow-up']);
    }
  });
});
