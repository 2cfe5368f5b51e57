import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankAnswer } from '#shared/domain/checklist/answer.ts';
import { ASSESSMENTS, type Assessment } from '#shared/domain/checklist/assessment.ts';
import { conformityOf, shareOf } from '#shared/domain/checklist/conformity.ts';
import { clausesWhollyNotApplicable, gradeAnswer, isJustificationMissing } from '#shared/domain/checklist/grade-answer.ts';
import { rollUpChecklist, worstAssessment } from '#shared/domain/checklist/roll-up.ts';
import type { AuditId, PersonId } from '#shared/domain/ids.ts';
import { builtInStandards, builtInTemplates } from '#shared/domain/standard/built-in.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';

const AUDIT = 'audit-1' as AuditId;
const questions = builtInTemplates().slice(0, 1).flatMap((template) => template.questions);
const [itsm] = builtInStandards();
if (!itsm) throw new Error('The pack is missing');

const answers = (grades: Readonly<Record<string, Assessment>>) =>
  questions.flatMap((question) => {
    const assessment = grades[question.code] ?? grades[question.clause];
    return assessment ? [{ ...blankAnswer(AUDIT, question.id), assessment }] : [];
  });

describe('the state of a clause', () => {
  it('is the worst value of its questions and of those below it', () => {
    const { byClause, overall } = rollUpChecklist(questions, answers({ '8.6.1-q1': 'conforming', '8.6.1-q2': 'minor-nc', '8.6.2-q1': 'observation', '8.7.2-q1': 'major-nc' }));
    expect(byClause.get('8.6.1')?.worst).toBe('minor-nc');
    expect(byClause.get('8.6.2')?.worst).toBe('observation');
    expect(byClause.get('8.6')?.worst).toBe('minor-nc');
    expect(byClause.get('8')?.worst).toBe('major-nc');
    expect(byClause.get('4')?.worst).toBe('not-assessed');
    expect(overall).toMatchObject({ total: 187, assessed: 4 });
  });

  it('keeps the order Major, Minor, Not verified, Observation, OFI, Conforming', () => {
    const order: readonly Assessment[] = ['major-nc', 'minor-nc', 'not-verified', 'observation', 'ofi', 'conforming', 'good-practice', 'not-applicable', 'not-assessed'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ASSESSMENTS)), (values) => {
        const worst = worstAssessment(values);
        expect(order.indexOf(worst)).toBe(Math.min(order.length - 1, ...values.map((value) => order.indexOf(value))));
      }),
    );
  });

  it('counts every question once at each level', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ASSESSMENTS), { minLength: questions.length, maxLength: questions.length }), (values) => {
        const given = questions.map((question, index) => ({ questionId: question.id, assessment: values[index] ?? 'not-assessed' }));
        const { overall, byClause } = rollUpChecklist(questions, given);
        const top = [...byClause].filter(([clause]) => !clause.includes('.')).map(([, rollUp]) => rollUp);
        expect(top.reduce((sum, rollUp) => sum + rollUp.total, 0)).toBe(overall.total);
        expect(top.reduce((sum, rollUp) => sum + rollUp.assessed, 0)).toBe(overall.assessed);
        expect(Object.values(overall.counts).reduce((sum, count) => sum + count, 0)).toBe(187);
      }),
      { numRuns: 30 },
    );
  });
});

describe('conformity', () => {
  it('is computed over the 57 leaves, with coverage beside it', () => {
    expect(conformityOf(itsm, rollUpChecklist(questions, []))).toEqual({ leaves: 57, inScope: 57, assessed: 0, conforming: 0, weighted: 0 });
    const graded = answers({ '4.1': 'conforming', '4.2': 'observation', '8.6.1': 'minor-nc', '8.7.2': 'major-nc', '7.6': 'not-verified', '8.4.2': 'not-applicable' });
    expect(conformityOf(itsm, rollUpChecklist(questions, graded))).toEqual({ leaves: 57, inScope: 56, assessed: 4, conforming: 2, weighted: 2.5 });
  });

  it('gives a half-assessed clause no verdict, unless a nonconformity decided it', () => {
    const partly = rollUpChecklist(questions, answers({ '8.6.1-q1': 'conforming', '8.6.3-q1': 'minor-nc' }));
    expect(conformityOf(itsm, partly)).toMatchObject({ assessed: 1, conforming: 0 });
  });

  it('has no share where there is no whole', () => {
    expect(shareOf(0, 0)).toBeNull();
    expect(shareOf(1, 4)).toBe(0.25);
  });
});

describe('grading', () => {
  const blank = blankAnswer(AUDIT, questions[0]?.id ?? ('' as never));
  const anna = 'anna' as PersonId;
  const at = '2026-02-23T09:00:00.000Z' as Timestamp;

  it('notes who and when, and forgets both when taken back', () => {
    const graded = gradeAnswer(blank, 'minor-nc', anna, at);
    expect(graded).toMatchObject({ assessment: 'minor-nc', assessedBy: 'anna', assessedAt: at });
    expect(gradeAnswer(graded, 'not-assessed', anna, at)).toEqual(blank);
    expect(gradeAnswer(graded, 'minor-nc', 'jonas' as PersonId, at)).toBe(graded);
  });

  it('asks a justification for "not applicable" alone', () => {
    for (const assessment of ASSESSMENTS) {
      expect(isJustificationMissing({ assessment, justification: '' })).toBe(assessment === 'not-applicable');
    }
    expect(isJustificationMissing({ assessment: 'not-applicable', justification: 'Run by the group' })).toBe(false);
  });

  it('notices a clause that is left out as a whole', () => {
    expect(clausesWhollyNotApplicable(questions, answers({ '8.7.2': 'not-applicable', '8.6.1-q1': 'not-applicable' }))).toEqual(['8.7.2']);
  });
});
