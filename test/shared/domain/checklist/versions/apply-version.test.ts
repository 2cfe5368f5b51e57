import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerId, blankAnswer, type Answer } from '#shared/domain/checklist/answer.ts';
import { gradeAnswer } from '#shared/domain/checklist/grade-answer.ts';
import { identityOf, type StoredQuestion } from '#shared/domain/checklist/template.ts';
import { planVersionChange, retiredAnswers } from '#shared/domain/checklist/versions/apply-version.ts';
import { draftNextVersion, releaseDraft, type TemplateContent } from '#shared/domain/checklist/versions/make-draft.ts';
import type { AuditId, PersonId, QuestionId, TemplateId } from '#shared/domain/ids.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';
import { anAudit, aQuestion } from '#test/support/builders.ts';
import { builtInTemplates } from '#shared/domain/standard/built-in.ts';

const AT = '2026-03-01T09:00:00.000Z' as Timestamp;
const AUDIT = 'audit-1' as AuditId;
const base = builtInTemplates()[0]?.template;
if (!base) throw new Error('The pack is missing');

const v1: TemplateContent = {
  template: { ...base, id: 'v1' as TemplateId, family: 'f' },
  questions: Array.from({ length: 6 }, (_, n) =>
    aQuestion({ id: `q${String(n)}` as QuestionId, templateId: 'v1' as TemplateId, code: `c${String(n)}`, position: n, question: `Question ${String(n)}?` }),
  ),
};

function next(from: TemplateContent, id: string, change: (questions: readonly StoredQuestion[]) => readonly StoredQuestion[]): TemplateContent {
  const draft = draftNextVersion(from, { id: id as TemplateId, version: from.template.version + 1, at: AT });
  return releaseDraft({ template: draft.template, questions: change(draft.questions) }, null, AT, '');
}

const given = (n: number, fields: Partial<Answer> = {}): Answer => ({
  ...blankAnswer(AUDIT, `q${String(n)}` as QuestionId),
  assessment: 'conforming',
  ...fields,
});
const audit = anAudit({ id: AUDIT, templateIds: ['x' as TemplateId, 'v1' as TemplateId] });
const reword = (n: number, question: string) => (questions: readonly StoredQuestion[]) =>
  questions.map((one) => (identityOf(one) === `q${String(n)}` ? { ...one, question } : one));

describe('changing an audit to another version', () => {
  const v2 = next(v1, 'v2', (questions) => [
    ...reword(1, 'Reworded?')(questions).filter((one) => identityOf(one) !== 'q2'),
    { ...aQuestion({ id: 'v2/new' as QuestionId, templateId: 'v2' as TemplateId, code: 'n' }), identity: 'new' as QuestionId },
  ]);

  test('keeps every answer where it is, marks what is asked differently, and puts the version in the place of the other', () => {
    const plan = planVersionChange(audit, v1, v2, [given(0), given(1), given(2)], () => undefined);
    expect(plan.audit.templateIds).toEqual(['x', 'v2']);
    expect(plan.answers).toEqual([given(1, { answeredFor: 'v1' as TemplateId })]);
    expect(plan.steps.map((step) => `${step.kind} ${step.question.id}`)).toEqual([
      'unchanged q0', 'reworded q1', 'unchanged q3', 'unchanged q4', 'unchanged q5', 'added new', 'removed q2',
    ]);
    const asked = new Set(v2.questions.map(identityOf));
    expect(retiredAnswers([given(0), given(1), given(2), blankAnswer(AUDIT, 'q9' as QuestionId)], asked)).toEqual([given(2)]);
  });

  test('marks nothing that nobody answered, nor what only got another code', () => {
    const recoded = next(v1, 'v2', (questions) => questions.map((one) => ({ ...one, code: `x-${one.code}`, question: identityOf(one) === 'q3' ? 'New words?' : one.question })));
    const plan = planVersionChange(audit, v1, recoded, [given(0), { ...blankAnswer(AUDIT, 'q3' as QuestionId), assignedTo: 'p' as PersonId }], () => undefined);
    expect(plan.answers).toEqual([]);
  });

  test('keeps the wording that was answered over two versions, and takes the mark back when it is asked as then', () => {
    const answered = given(1, { answeredFor: 'v1' as TemplateId });
    const v3 = next(v2, 'v3', reword(1, 'Reworded again?'));
    const wording = () => v1.questions[1];
    const twice = planVersionChange({ ...audit, templateIds: ['v2' as TemplateId] }, v2, v3, [answered], wording);
    expect(twice.answers).toEqual([]);
    expect(twice.steps.find(({ kind }) => kind === 'reworded')).toMatchObject({ from: { question: 'Question 1?' }, question: { question: 'Reworded again?' } });
    const asThen = next(v2, 'v3', reword(1, 'Question 1?'));
    const back = planVersionChange({ ...audit, templateIds: ['v2' as TemplateId] }, v2, asThen, [answered], wording);
    expect(back.answers).toEqual([given(1)]);
  });

  test('asks for nothing to be lost or renamed, whatever the versions are', () => {
    const versions = fc.array(fc.record({ n: fc.nat(5), kind: fc.constantFrom('reword', 'remove', 'code') }), { maxLength: 6 });
    fc.assert(
      fc.property(versions, fc.uniqueArray(fc.nat(5)), (changes, answered) => {
        const to = next(v1, 'v2', (questions) =>
          changes.reduce<readonly StoredQuestion[]>((list, { n, kind }) => {
            if (kind === 'remove') return list.filter((one) => identityOf(one) !== `q${String(n)}`);
            return list.map((one) => (identityOf(one) !== `q${String(n)}` ? one : kind === 'code' ? { ...one, code: 'other' } : { ...one, question: 'Else?' }));
          }, questions),
        );
        const answers = answered.map((n) => given(n));
        const plan = planVersionChange(audit, v1, to, answers, () => undefined);
        const after = new Map(answers.map((answer) => [answer.id, answer]));
        for (const answer of plan.answers) after.set(answer.id, answer);
        // The same answers under the same ids, equal but for the mark.
        expect([...after.values()].map(({ answeredFor: _, ...rest }) => rest)).toEqual(answers);
        for (const answer of after.values()) {
          const now = to.questions.find((one) => identityOf(one) === answer.questionId);
          const before = v1.questions.find(({ id }) => id === answer.questionId);
          expect(answer.answeredFor !== undefined).toBe(now !== undefined && now.question !== before?.question);
          expect(answer.id).toBe(answerId(AUDIT, answer.questionId));
        }
      }),
    );
  });

  test('a new assessment is one of the question as it reads now', () => {
    const marked = given(1, { answeredFor: 'v1' as TemplateId });
    expect(gradeAnswer(marked, 'observation', 'p' as PersonId, AT).answeredFor).toBeUndefined();
    expect(gradeAnswer(marked, 'conforming', 'p' as PersonId, AT)).toBe(marked);
  });
});
