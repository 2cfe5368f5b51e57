import type { Audit } from '../../audit/audit.ts';
import type { QuestionId } from '../../ids.ts';
import { isGiven, type Answer } from '../answer.ts';
import { asAsked, identityOf, type ChecklistQuestion, type StoredQuestion } from '../template.ts';
import { isAskedDifferently } from './compare-versions.ts';
import type { TemplateContent } from './make-draft.ts';

/** What becomes of one question when an audit changes to another version of its checklist. */
export type VersionStep =
  /** Asked as before; or asked as it was when it was answered. */
  | { readonly kind: 'unchanged'; readonly question: ChecklistQuestion; readonly answer: Answer | null }
  /** Asked differently. With an answer, that is kept and marked. */
  | {
      readonly kind: 'reworded';
      readonly from: ChecklistQuestion;
      readonly question: ChecklistQuestion;
      readonly answer: Answer | null;
    }
  | { readonly kind: 'added'; readonly question: ChecklistQuestion }
  /** No longer asked. The answer stays as it is and is shown apart. */
  | { readonly kind: 'removed'; readonly question: ChecklistQuestion; readonly answer: Answer | null };

export interface VersionPlan {
  readonly steps: readonly VersionStep[];
  /** The audit with the other version in the place of the one it had. */
  readonly audit: Audit;
  /** Answers whose mark comes or goes; no answer is written otherwise, and none removed. */
  readonly answers: readonly Answer[];
}

/**
 * Plans the change of an audit from one version of its checklist to another of the same family. Nothing moves: a
 * question keeps its identity, so answers, findings and evidence stay where they are. `wordingAnswered` gives the
 * question as it read when the answer was given, where that was another version than `from`.
 */
export function planVersionChange(
  audit: Audit,
  from: TemplateContent,
  to: TemplateContent,
  answers: readonly Answer[],
  wordingAnswered: (answer: Answer) => StoredQuestion | undefined,
): VersionPlan {
  const byQuestion = new Map(answers.map((answer) => [answer.questionId, answer]));
  const before = new Map(from.questions.map((question) => [identityOf(question), question]));
  const still = new Set<QuestionId>();
  const changed: Answer[] = [];
  const steps: VersionStep[] = to.questions.map((row): VersionStep => {
    const id = identityOf(row);
    still.add(id);
    const question = asAsked(row);
    const answer = byQuestion.get(id) ?? null;
    const given = answer !== null && isGiven(answer) ? answer : null;
    const old = before.get(id);
    if (given === null) {
      if (old === undefined) return { kind: 'added', question };
      return isAskedDifferently(old, row)
        ? { kind: 'reworded', from: asAsked(old), question, answer }
        : { kind: 'unchanged', question, answer };
    }
    const answered = wordingAnswered(given) ?? old;
    if (answered !== undefined && isAskedDifferently(answered, row)) {
      if (given.answeredFor !== answered.templateId) changed.push({ ...given, answeredFor: answered.templateId });
      return { kind: 'reworded', from: asAsked(answered), question, answer: given };
    }
    if (given.answeredFor !== undefined) changed.push(confirmAnswer(given));
    return { kind: 'unchanged', question, answer: given };
  });
  const removed = from.questions
    .filter((question) => !still.has(identityOf(question)))
    .map((question): VersionStep => {
      const answer = byQuestion.get(identityOf(question)) ?? null;
      return { kind: 'removed', question: asAsked(question), answer };
    });
  return {
    steps: [...steps, ...removed],
    audit: { ...audit, templateIds: audit.templateIds.map((id) => (id === from.template.id ? to.template.id : id)) },
    answers: changed,
  };
}

/** The answer as one to the question as it reads now: it holds still. */
export function confirmAnswer(answer: Answer): Answer {
  const { answeredFor: _, ...confirmed } = answer;
  return confirmed;
}

/** The answers to questions that none of the audit's checklists asks any more, given ones alone. */
export function retiredAnswers(answers: Iterable<Answer>, asked: ReadonlySet<QuestionId>): readonly Answer[] {
  return [...answers].filter((answer) => !asked.has(answer.questionId) && isGiven(answer));
}
