import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closingCheck, countGaps } from '#shared/domain/audit/closing-check/closing-check.ts';
import type { ClosingContext, ClosingGap, GapCode } from '#shared/domain/audit/closing-check/closing-gap.ts';
import { sourceOf } from '#shared/domain/audit/closing-check/gap-source.ts';
import { AUDIT_STATES, type Audit } from '#shared/domain/audit/audit.ts';
import { checkTransition, MAIN_PATH, moveAudit, nextStepOf } from '#shared/domain/audit/life-cycle.ts';
import { ASSESSMENTS } from '#shared/domain/checklist/assessment.ts';
import type { Evidence } from '#shared/domain/evidence/evidence.ts';
import { FINDING_GRADES, FINDING_STATES } from '#shared/domain/finding/finding.ts';
import type { EvidenceId, FindingId, QuestionId } from '#shared/domain/ids.ts';
import { builtInTemplates } from '#shared/domain/standard/built-in.ts';
import { someEvidence } from '#test/support/builders.ts';
import { ANNA, AT, AUDIT_ID, aContext, aFinding, anAgendaRow, anAnswer, anAudit, JONAS } from './audit-examples.ts';

const questions = builtInTemplates().flatMap((template) => template.questions);
const questionId = (code: string): QuestionId => `iso20000-1-2018-full-v1/${code}` as QuestionId;
const meeting = { heldAt: AT, attendees: ['Anna Berg'], notes: '' };

/** An audit in its fieldwork in which nothing is missing. */
function whole(audit: Partial<Audit> = {}, changes: Partial<ClosingContext> = {}): ClosingContext {
  return {
    ...aContext(),
    audit: anAudit({
      state: 'in-progress',
      agenda: [anAgendaRow()],
      openingMeeting: meeting,
      closingMeeting: meeting,
      conclusion: 'The SMS works.',
      degreeOfFulfilment: 'Fulfilled',
      reportNumber: 'R1',
      ...audit,
    }),
    answers: questions.map(({ code }) => anAnswer(code, 'conforming', { notes: 'Seen.' })),
    evidence: [],
    ...changes,
  };
}

function found(context: ClosingContext, code: GapCode): ClosingGap | undefined {
  return closingCheck(context).find((gap) => gap.code === code);
}

const withAnswer = (code: string, ...rest: Parameters<typeof anAnswer> extends [string, ...infer Rest] ? Rest : never): ClosingContext => {
  const context = whole();
  return { ...context, answers: [...context.answers.filter((answer) => answer.questionId !== questionId(code)), anAnswer(code, ...rest)] };
};

const evidence = (changes: Partial<Evidence>): Evidence => someEvidence({ id: 'e1' as EvidenceId, auditId: AUDIT_ID, questionIds: [questionId('4.1-q1')], ...changes });

describe('what is missing before closing', () => {
  it('is nothing when every part is there', () => {
    expect(closingCheck(whole())).toEqual([]);
  });

  it('is a conforming question with no note, no sample and no evidence; any one of them is enough', () => {
    const bare = withAnswer('8.6.1-q2', 'conforming');
    expect(found(bare, 'conforming-without-evidence')).toMatchObject({
      severity: 'should',
      count: 1,
      rows: [{ kind: 'question', id: questionId('8.6.1-q2'), name: '8.6.1-q2' }],
    });
    expect(found(withAnswer('8.6.1-q2', 'conforming', { sample: '3 of 15' }), 'conforming-without-evidence')).toBeUndefined();
    const linked = { ...bare, evidence: [evidence({ questionIds: [questionId('8.6.1-q2')] })] };
    expect(found(linked, 'conforming-without-evidence')).toBeUndefined();
    expect(found(withAnswer('8.6.1-q2', 'observation'), 'conforming-without-evidence')).toBeUndefined();
  });

  it('is a nonconforming question no nonconformity stands on', () => {
    const graded = withAnswer('8.6.1-q1', 'minor-nc', { notes: 'INC-20418' });
    expect(found(graded, 'nonconformity-not-raised')?.rows.map(({ name }) => name)).toEqual(['8.6.1-q1']);
    const on = { questionIds: [questionId('8.6.1-q1')] };
    expect(found({ ...graded, findings: [aFinding(on)] }, 'nonconformity-not-raised')).toBeUndefined();
    expect(found({ ...graded, findings: [aFinding({ ...on, grade: 'observation' })] }, 'nonconformity-not-raised')).toBeDefined();
    expect(found({ ...graded, findings: [aFinding({ ...on, state: 'withdrawn' })] }, 'nonconformity-not-raised')).toBeDefined();
  });

  it('is a question not verified, not assessed, or not applicable without a reason, each by its code', () => {
    expect(found(withAnswer('6.1-q4', 'not-verified'), 'question-not-verified')?.rows.map(({ name }) => name)).toEqual(['6.1-q4']);
    expect(found(withAnswer('6.1-q4', 'not-assessed'), 'questions-not-assessed')).toMatchObject({ severity: 'should', count: 1, rows: [{ name: '6.1-q4' }] });
    expect(found(withAnswer('6.1-q4', 'not-applicable'), 'justification-missing')).toMatchObject({ severity: 'blocks', rows: [{ name: '6.1-q4' }] });
  });

  it('is a nonconformity that lacks a part: what the life cycle refuses blocks, the rest is worth a look', () => {
    const nonconformity = aFinding({ clauses: [], statement: '', objectiveEvidence: '', requirementReference: '', owner: '', dueDate: null });
    const gaps = closingCheck(whole({}, { findings: [nonconformity] })).filter(({ place, phase }) => place === 'findings' && phase === 'fieldwork');
    expect(gaps.map(({ code, severity }) => [code, severity])).toEqual([
      ['nonconformity-without-clause', 'blocks'],
      ['nonconformity-without-statement', 'blocks'],
      ['nonconformity-without-evidence', 'blocks'],
      ['nonconformity-without-requirement', 'should'],
      ['nonconformity-without-owner', 'should'],
      ['nonconformity-without-due-date', 'should'],
    ]);
    expect(gaps.every(({ rows }) => rows.length === 1 && rows[0]?.id === nonconformity.id)).toBe(true);
  });

  it('is a milder finding without clause, statement or evidence; a linked file is evidence', () => {
    const mild = aFinding({ grade: 'ofi', clauses: [], statement: ' ', objectiveEvidence: '' });
    const codes = (context: ClosingContext): readonly string[] => closingCheck(context).map(({ code }) => code);
    expect(codes(whole({}, { findings: [mild] }))).toEqual(['finding-without-clause', 'finding-without-statement', 'finding-without-evidence']);
    const shown = whole({}, { findings: [mild], evidence: [evidence({ findingIds: [mild.id] })] });
    expect(codes(shown)).toEqual(['finding-without-clause', 'finding-without-statement']);
  });

  it('is a nonconformity still a draft, before the report is issued', () => {
    const drafted = found(whole({}, { findings: [aFinding()] }), 'finding-draft');
    expect(drafted).toMatchObject({ severity: 'should', phase: 'report' });
    expect(found(whole({}, { findings: [aFinding({ state: 'issued' })] }), 'finding-draft')).toBeUndefined();
  });

  it('is evidence nothing refers to, and personal data kept without permission', () => {
    const gaps = closingCheck(whole({}, { evidence: [evidence({ questionIds: [], findingIds: [], hasPersonalData: true, hasPermissionToKeep: false })] }));
    expect(gaps.map(({ code, rows }) => [code, rows[0]?.id])).toEqual([
      ['evidence-unlinked', 'e1'],
      ['personal-data-without-permission', 'e1'],
    ]);
  });

  it('is a part of the plan that was taken away again after the plan was agreed, no longer refusing anything', () => {
    const agenda = [anAgendaRow(), anAgendaRow({ id: 'row-2', auditorId: null }), anAgendaRow({ id: 'row-3', auditorId: JONAS, auditee: 'Jonas Lind' })];
    const context = whole({ agenda, leadAuditorId: null, openingMeeting: null });
    expect(found(context, 'agenda-auditor-missing')).toMatchObject({ severity: 'should', rows: [{ kind: 'agenda', id: 'row-2', name: '2' }] });
    expect(found(context, 'auditor-own-area')).toMatchObject({ severity: 'should', rows: [{ id: 'row-3' }] });
    expect(found(context, 'lead-auditor-missing')?.severity).toBe('should');
    expect(found(context, 'opening-meeting-missing')?.severity).toBe('should');
  });

  it('is every unknown clause of the agenda by its row', () => {
    const agenda = [anAgendaRow(), anAgendaRow({ id: 'row-2', start: '11:00', end: '12:00', clauses: ['8.15'] })];
    expect(found(whole({ agenda }), 'agenda-clause-unknown')?.rows).toEqual([{ kind: 'agenda', id: 'row-2', name: '2' }]);
  });

  it('comes in the order an audit ends, what refuses a step first in each part', () => {
    const context = { ...aContext(), audit: anAudit({ state: 'in-progress' }), evidence: [], findings: [aFinding({ grade: 'major' })] };
    const gaps = closingCheck(context);
    expect(gaps.map(({ phase }) => phase)).toEqual([...gaps.map(({ phase }) => phase)].sort((a, b) => ['fieldwork', 'report', 'closing'].indexOf(a) - ['fieldwork', 'report', 'closing'].indexOf(b)));
    for (const phase of ['fieldwork', 'report', 'closing'] as const) {
      const severities = gaps.filter((gap) => gap.phase === phase).map(({ severity }) => severity);
      expect(severities).toEqual([...severities].sort());
    }
    expect(gaps.find(({ code }) => code === 'major-not-verified')).toMatchObject({ phase: 'closing', severity: 'blocks', rows: [{ name: 'NC-2026-007' }] });
    expect(countGaps(gaps)).toEqual({ blocks: gaps.filter(({ severity }) => severity === 'blocks').length, should: gaps.filter(({ severity }) => severity === 'should').length });
  });

  it('is nothing for an audit that was cancelled or stopped, and looked at from where it came for a postponed one', () => {
    const open = { closingMeeting: null };
    expect(closingCheck(whole({ ...open, state: 'cancelled', resumeState: 'in-progress' }))).toEqual([]);
    expect(closingCheck(whole({ ...open, state: 'stopped', resumeState: 'in-progress' }))).toEqual([]);
    expect(closingCheck(whole({ ...open, state: 'postponed', resumeState: 'in-progress' })).map(({ code, severity }) => [code, severity])).toEqual([['closing-meeting-missing', 'blocks']]);
  });
});

const someFinding = fc
  .record({
    grade: fc.constantFrom(...FINDING_GRADES),
    state: fc.constantFrom(...FINDING_STATES),
    statement: fc.constantFrom('', 'Wrong.'),
    objectiveEvidence: fc.constantFrom('', 'INC-1'),
    clauses: fc.constantFrom<readonly string[]>([], ['8.6.1']),
    number: fc.integer({ min: 1, max: 999 }),
  })
  .map(({ number, ...fields }) => aFinding({ ...fields, id: `f${String(number)}` as FindingId, reference: `NC-2026-${String(number)}` }));

const someContext = fc
  .record({
    state: fc.constantFrom(...AUDIT_STATES.filter((state) => MAIN_PATH.some((one) => one === state))),
    findings: fc.uniqueArray(someFinding, { maxLength: 4, selector: ({ id }) => id }),
    grades: fc.array(fc.constantFrom(...ASSESSMENTS), { minLength: 3, maxLength: 3 }),
    isLed: fc.boolean(),
    isOpened: fc.boolean(),
    isEnded: fc.boolean(),
    isReported: fc.boolean(),
  })
  .map(({ state, findings, grades, isLed, isOpened, isEnded, isReported }): ClosingContext => {
    const shown = questions.slice(0, 3);
    const audit: Partial<Audit> = {
      state,
      leadAuditorId: isLed ? ANNA : null,
      openingMeeting: isOpened ? meeting : null,
      closingMeeting: isEnded ? meeting : null,
      ...(isReported ? {} : { conclusion: '', reportNumber: '' }),
    };
    return whole(audit, { questions: shown, answers: shown.map(({ code }, index) => anAnswer(code, grades[index] ?? 'not-assessed')), findings });
  });

describe('the check and the life cycle', () => {
  it('agree: an audit goes the whole way to closed exactly when nothing blocks', () => {
    fc.assert(
      fc.property(someContext, (context) => {
        let audit: Audit = context.audit;
        let isStopped = false;
        while (audit.state !== 'closed' && !isStopped) {
          const step = nextStepOf(audit, context.findings);
          if (!step) throw new Error(`no step from ${audit.state}`);
          const moved = moveAudit({ ...context, audit, reason: 'because' }, step.to);
          if (moved.ok) audit = moved.value;
          else isStopped = true;
        }
        expect(countGaps(closingCheck(context)).blocks === 0).toBe(!isStopped);
      }),
      { numRuns: 300 },
    );
  });

  it('agree on the next step: what refuses it is in the list, with the same words', () => {
    fc.assert(
      fc.property(someContext, (context) => {
        const step = nextStepOf(context.audit, context.findings);
        const check = step && checkTransition(context, step.to);
        const told = closingCheck(context).map(({ problem }) => problem);
        for (const problem of [...(check?.blocks ?? []), ...(check?.warnings ?? [])]) expect(told).toContainEqual(problem);
      }),
      { numRuns: 200 },
    );
  });

  it('tell each thing once, with at least one row or the audit itself behind it, and where it comes from', () => {
    fc.assert(
      fc.property(someContext, (context) => {
        const gaps = closingCheck(context);
        const keys = gaps.map(({ code, problem }) => `${code} ${JSON.stringify(problem?.details ?? null)}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const gap of gaps) {
          expect(gap.count).toBeGreaterThanOrEqual(Math.max(1, gap.rows.length));
          const source = sourceOf(gap.code);
          expect(source.kind === 'guidance' ? source.clause : source.kind).not.toBe('');
        }
      }),
      { numRuns: 100 },
    );
  });
});
