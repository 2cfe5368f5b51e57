import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankAnswer, type Answer } from '#shared/domain/checklist/answer.ts';
import { ASSESSMENTS } from '#shared/domain/checklist/assessment.ts';
import { filterQuestions, nextToAssess, NO_FILTER, questionBeside, type QuestionFilter } from '#shared/domain/checklist/filter-questions.ts';
import { asksForFinding, proposedGrade } from '#shared/domain/checklist/finding-for-assessment.ts';
import type { AuditId, PersonId, QuestionId } from '#shared/domain/ids.ts';
import { aQuestion } from '#test/support/builders.ts';

const questions = ['a', 'b', 'c', 'd'].map((id, position) =>
  aQuestion({ id: id as QuestionId, code: `8.${String(position)}-q1`, position, question: `Question ${id}`, practice: '', process: '' }),
);
const placeOf = new Map(questions.map(({ id }, place) => [id, place]));
const anna = 'anna' as PersonId;

function answered(fields: Readonly<Record<string, Partial<Answer>>>): ReadonlyMap<QuestionId, Answer> {
  return new Map(
    Object.entries(fields).map(([id, given]) => [
      id as QuestionId,
      { ...blankAnswer('audit-1' as AuditId, id as QuestionId), ...given },
    ]),
  );
}

const answers = answered({
  a: { assessment: 'minor-nc', notes: 'INC-20418 without resolution' },
  b: { assessment: 'not-applicable', justification: '' },
  c: { assessment: 'conforming', assignedTo: anna },
});

const ids = (filter: Partial<QuestionFilter>): string =>
  filterQuestions(questions, answers, { ...NO_FILTER, ...filter }, ({ id }) => id !== 'd').map(({ id }) => id).join('');

describe('filtering questions', () => {
  test('leaves all without a filter', () => expect(ids({})).toBe('abcd'));
  test('by several states shows questions with any of them', () => expect(ids({ states: ['minor-nc', 'conforming'] })).toBe('ac'));
  test('finds "not applicable" without a justification under "not assessed" as well', () => {
    expect(ids({ states: ['not-assessed'] })).toBe('bd');
    expect(ids({ states: ['not-applicable'] })).toBe('b');
  });
  test('by auditor, and by nobody', () => {
    expect(ids({ assignedTo: anna })).toBe('c');
    expect(ids({ assignedTo: 'nobody' })).toBe('abd');
  });
  test('by text finds all words in any order in questions and notes', () => {
    expect(ids({ text: 'resolution inc-20418' })).toBe('a');
    expect(ids({ text: ' QUESTION  8.1 ' })).toBe('b');
    expect(ids({ text: 'resolution nowhere' })).toBe('');
  });
  test('by clause asks the tree', () => expect(ids({ clause: 'some key' })).toBe('abc'));
});

describe('moving on', () => {
  test('goes to the neighbour shown and stops at the ends', () => {
    expect(questionBeside(questions, placeOf, 'b' as QuestionId, 1)?.id).toBe('c');
    expect(questionBeside(questions, placeOf, 'b' as QuestionId, -1)?.id).toBe('a');
    expect(questionBeside(questions, placeOf, 'd' as QuestionId, 1)).toBeNull();
    expect(questionBeside(questions, placeOf, null, 1)?.id).toBe('a');
  });

  test('goes on from the place of a question that the filter took out', () => {
    const shown = questions.filter(({ id }) => id !== 'b');
    expect(questionBeside(shown, placeOf, 'b' as QuestionId, 1)?.id).toBe('c');
    expect(questionBeside(shown, placeOf, 'b' as QuestionId, -1)?.id).toBe('a');
  });

  test('finds the next question to assess and begins again at the top', () => {
    expect(nextToAssess(questions, answers, placeOf, 'b' as QuestionId)?.id).toBe('d');
    expect(nextToAssess(questions, answers, placeOf, 'd' as QuestionId)?.id).toBe('b');
    const done = answered(Object.fromEntries(questions.map(({ id }) => [id, { assessment: 'conforming' as const }])));
    expect(nextToAssess(questions, done, placeOf, 'a' as QuestionId)).toBeNull();
  });

  test('forward and back again leads where one came from, whatever is shown', () => {
    fc.assert(
      fc.property(fc.subarray(questions, { minLength: 2 }), fc.nat(), (shown, at) => {
        const from = shown[at % (shown.length - 1)];
        const next = questionBeside(shown, placeOf, from?.id ?? null, 1);
        expect(questionBeside(shown, placeOf, next?.id ?? null, -1)?.id).toBe(from?.id);
      }),
    );
  });
});

describe('grading and findings', () => {
  test('a nonconformity asks for its finding first', () => {
    expect(asksForFinding('minor-nc', 'not-assessed', [])).toBe('minor');
    expect(asksForFinding('major-nc', 'minor-nc', ['minor'])).toBe('major');
  });
  test('with such a finding there, the grade alone is set right; pressed once more, another finding is meant', () => {
    expect(asksForFinding('minor-nc', 'major-nc', ['minor'])).toBeNull();
    expect(asksForFinding('minor-nc', 'minor-nc', ['minor'])).toBe('minor');
  });
  test('no other value asks for one', () => {
    const asking = ASSESSMENTS.filter((assessment) => asksForFinding(assessment, 'not-assessed', []) !== null);
    expect(asking).toEqual(['minor-nc', 'major-nc']);
  });
  test('a finding is proposed with the grade that fits', () => {
    expect(ASSESSMENTS.map(proposedGrade)).toEqual([
      'minor', 'observation', 'good-practice', 'observation', 'ofi', 'minor', 'major', 'minor', 'minor',
    ]);
  });
});
