import type { Timestamp } from '../../../lib/calendar-date.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import type { PersonId, QuestionId } from '../../ids.ts';
import type { Answer, TakenFrom } from '../answer.ts';
import type { ChecklistQuestion } from '../template.ts';
import { countedAssessment } from '../tree-progress.ts';
import type { RelatedLookup, RelatedQuestion } from './related-questions.ts';

/** Whether an answer is finished enough to be taken over. */
export function canBeTaken(source: Answer | undefined): source is Answer {
  return source !== undefined && countedAssessment(source) !== 'not-assessed';
}

function snapshotOf(source: Answer, at: Timestamp): TakenFrom {
  const { questionId, assessment, notes } = source;
  return { questionId, assessment, notes, at };
}

/**
 * The target's answer with assessment and texts of the source, as an own answer of whoever takes it over. Notes typed
 * before stay in front; other texts are taken where the target has none. Who is assigned does not change.
 */
export function takeOverAnswer(target: Answer, source: Answer, by: PersonId, at: Timestamp): Answer {
  const { answeredFor: _, ...own } = target;
  return {
    ...own,
    assessment: source.assessment,
    notes: joinNotes(target.notes, source.notes),
    justification: target.justification.trim() === '' ? source.justification : target.justification,
    interviewee: target.interviewee.trim() === '' ? source.interviewee : target.interviewee,
    sample: target.sample.trim() === '' ? source.sample : target.sample,
    assessedBy: by,
    assessedAt: at,
    takenFrom: snapshotOf(source, at),
  };
}

function joinNotes(own: string, taken: string): string {
  if (own.trim() === '') return taken;
  return taken.trim() === '' || own.includes(taken) ? own : `${own}\n\n${taken}`;
}

/** The evidence of the source, linked to the target as well. Evidence that is linked already is left out. */
export function evidenceTakenAlong(
  evidence: readonly Evidence[],
  source: QuestionId,
  target: QuestionId,
): readonly Evidence[] {
  return evidence
    .filter(({ questionIds }) => questionIds.includes(source) && !questionIds.includes(target))
    .map((row) => ({ ...row, questionIds: [...row.questionIds, target] }));
}

/** How the source of a taken answer stands to what was taken. */
export type SourceState = 'same' | 'changed' | 'gone';

/** Whether the answer something was taken from has been changed since. */
export function sourceState(taken: TakenFrom, source: Answer | undefined): SourceState {
  if (source === undefined || source.assessment === 'not-assessed') return 'gone';
  return source.assessment === taken.assessment && source.notes === taken.notes ? 'same' : 'changed';
}

/** The answer with its source as it is now taken note of, its own content untouched. */
export function acceptSource(answer: Answer, source: Answer, at: Timestamp): Answer {
  return { ...answer, takenFrom: snapshotOf(source, at) };
}

/** The answer without its mark: from now on it stands for itself. */
export function forgetSource(answer: Answer): Answer {
  const { takenFrom: _, ...own } = answer;
  return own;
}

/** An unassessed question with the answers it could take over. */
export interface TakeOverProposal {
  readonly target: ChecklistQuestion;
  readonly candidates: readonly { readonly related: RelatedQuestion; readonly answer: Answer }[];
}

/** All unassessed questions whose related ones are answered, in their order. Nothing is chosen here: grades never merge by themselves. */
export function proposeTakeOvers(
  questions: readonly ChecklistQuestion[],
  answers: ReadonlyMap<QuestionId, Answer>,
  relatedOf: RelatedLookup,
): readonly TakeOverProposal[] {
  return questions.flatMap((target) => {
    if (countedAssessment(answers.get(target.id)) !== 'not-assessed') return [];
    const candidates = relatedOf(target).flatMap((related) => {
      const answer = answers.get(related.question.id);
      return canBeTaken(answer) ? [{ related, answer }] : [];
    });
    return candidates.length === 0 ? [] : [{ target, candidates }];
  });
}

/**
 * The candidate that can be offered as chosen: the only exact one, or one of several that all say the same. Null where
 * a person has to decide.
 */
export function obviousCandidate({ candidates }: TakeOverProposal): TakeOverProposal['candidates'][number] | null {
  const exact = candidates.filter(({ related }) => related.isExact);
  const [first] = exact;
  if (!first) return null;
  return exact.every(({ answer }) => answer.assessment === first.answer.assessment) ? first : null;
}
