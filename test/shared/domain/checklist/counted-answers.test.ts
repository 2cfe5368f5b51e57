import { expect, test } from 'vitest';
import { rollUpChecklist } from '#shared/domain/checklist/roll-up.ts';
import { countedAnswers } from '#shared/domain/checklist/tree-progress.ts';
import type { QuestionId } from '#shared/domain/ids.ts';
import { anAnswer, aQuestion } from '#test/support/builders.ts';

test('A "not applicable" without its justification counts as not assessed in every figure', () => {
  const ids = ['a', 'b', 'c'] as readonly string[] as readonly QuestionId[];
  const questions = ids.map((id) => aQuestion({ id }));
  const [a, b, c] = ids;
  const answers = [
    anAnswer({ questionId: a ?? expect.fail(), assessment: 'not-applicable', justification: '  ' }),
    anAnswer({ questionId: b ?? expect.fail(), assessment: 'not-applicable', justification: 'No such service' }),
    anAnswer({ questionId: c ?? expect.fail(), assessment: 'conforming' }),
  ];
  expect(rollUpChecklist(questions, countedAnswers(answers)).overall).toMatchObject({ total: 3, assessed: 2, worst: 'conforming' });
});
