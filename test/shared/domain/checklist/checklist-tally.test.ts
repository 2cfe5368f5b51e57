import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ASSESSMENTS } from '#shared/domain/checklist/assessment.ts';
import type { Answer } from '#shared/domain/checklist/answer.ts';
import { checklistTally, type ChecklistFigures } from '#shared/domain/checklist/checklist-tally.ts';
import { buildClauseTree, clauseKey, scopesOf } from '#shared/domain/checklist/clause-tree.ts';
import { conformityOf } from '#shared/domain/checklist/conformity.ts';
import { clausesWhollyNotApplicable, isJustificationMissing } from '#shared/domain/checklist/grade-answer.ts';
import { rollUpChecklist } from '#shared/domain/checklist/roll-up.ts';
import { countedAnswers, countedAssessment, progressOfTree } from '#shared/domain/checklist/tree-progress.ts';
import type { QuestionId, TemplateId } from '#shared/domain/ids.ts';
import { builtInStandards, builtInTemplates } from '#shared/domain/standard/built-in.ts';
import { anAnswer, aQuestion } from '#test/support/builders.ts';

const builtIn = builtInTemplates()[0];
if (!builtIn) throw new Error('no built-in checklist');
const own = ['', '', '7.5'].map((clause, index) =>
  aQuestion({ id: `own-${String(index)}` as QuestionId, templateId: 'own' as TemplateId, position: index, clause, clauseTitle: index === 0 ? 'Hall' : '' }),
);
const questions = [...builtIn.questions.slice(0, 40), ...own];
const templates = [builtIn.template, { ...builtIn.template, id: 'own' as TemplateId, standardId: null, title: 'Our own' }];
const scopes = scopesOf(templates, questions, builtInStandards());
const tree = buildClauseTree(scopes);

/** The figures as they are worked out from all answers at once. */
function figuresAtOnce(answers: ReadonlyMap<QuestionId, Answer>): ChecklistFigures {
  const given = countedAnswers(answers.values());
  return {
    overall: rollUpChecklist(questions, given).overall,
    given: rollUpChecklist(questions, [...answers.values()]).overall.counts,
    progress: progressOfTree(tree, questions, ({ id }) => countedAssessment(answers.get(id))),
    standards: scopes.flatMap(({ standard, questions: ofScope }) =>
      standard ? [{ standard, figures: conformityOf(standard, rollUpChecklist(ofScope, given)) }] : [],
    ),
    unjustified: [...answers.values()].filter((answer) => questions.some(({ id }) => id === answer.questionId) && isJustificationMissing(answer)).length,
    excluded: new Set(
      scopes.flatMap(({ key, questions: ofScope }) =>
        clausesWhollyNotApplicable(ofScope, [...answers.values()]).map((clause) => clauseKey(key, clause)),
      ),
    ),
  };
}

const change = fc.record({
  place: fc.integer({ min: -1, max: questions.length - 1 }),
  assessment: fc.option(fc.constantFrom(...ASSESSMENTS), { nil: null, freq: 5 }),
  justification: fc.constantFrom('', ' ', 'No such service'),
});

describe('the tally of a checklist', () => {
  it('is, after any changes in any steps, what counting all answers at once gives', () => {
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 6 }), { minLength: 1, maxLength: 12 }), (steps) => {
        const figuresOf = checklistTally();
        let answers: ReadonlyMap<QuestionId, Answer> = new Map();
        for (const step of steps) {
          const next = new Map(answers);
          for (const { place, assessment, justification } of step) {
            // Answers to questions that the checklist does not ask stay in the store and count nowhere.
            const questionId = questions[place]?.id ?? ('gone' as QuestionId);
            if (assessment === null) next.delete(questionId);
            else next.set(questionId, anAnswer({ questionId, assessment, justification }));
          }
          answers = next;
          expect(figuresOf(questions, scopes, tree, answers)).toEqual(figuresAtOnce(answers));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('leaves figures that were given before as they were', () => {
    const figuresOf = checklistTally();
    const question = questions[0];
    if (!question) throw new Error('no question');
    const before = figuresOf(questions, scopes, tree, new Map());
    const kept = structuredClone({ overall: before.overall, given: before.given, progress: before.progress });
    figuresOf(questions, scopes, tree, new Map([[question.id, anAnswer({ questionId: question.id, assessment: 'major-nc' })]]));
    expect({ overall: before.overall, given: before.given, progress: before.progress }).toEqual(kept);
  });
});
