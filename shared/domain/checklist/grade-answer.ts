import type { Timestamp } from '../../lib/calendar-date.ts';
import type { ClauseNumber, PersonId } from '../ids.ts';
import type { Answer } from './answer.ts';
import type { Assessment } from './assessment.ts';
import type { ChecklistQuestion } from './template.ts';

/**
 * The answer with a new assessment, who gave it and when. Taking the assessment back to "not assessed" also
 * forgets who and when. A justification typed before is kept: grading to and fro loses nothing. An assessment given
 * anew is given to the question as it reads now.
 */
export function gradeAnswer(answer: Answer, assessment: Assessment, by: PersonId, at: Timestamp): Answer {
  if (assessment === answer.assessment) return answer;
  const { answeredFor: _, ...anew } = answer;
  return assessment === 'not-assessed'
    ? { ...anew, assessment, assessedBy: null, assessedAt: null }
    : { ...anew, assessment, assessedBy: by, assessedAt: at };
}

/** Whether "not applicable" still lacks the justification it must carry (domain reference B.4 and finding 4). */
export function isJustificationMissing(answer: Pick<Answer, 'assessment' | 'justification'>): boolean {
  return answer.assessment === 'not-applicable' && answer.justification.trim() === '';
}

/**
 * Clauses all of whose questions are graded not applicable: worth a warning, because no clause of ISO/IEC 20000-1
 * may be excluded (domain finding 4). Questions without a clause are left aside.
 */
export function clausesWhollyNotApplicable(
  questions: readonly ChecklistQuestion[],
  answers: readonly Answer[],
): readonly ClauseNumber[] {
  const excluded = new Set(
    answers.filter((answer) => answer.assessment === 'not-applicable').map((answer) => answer.questionId),
  );
  const clauses = new Map<ClauseNumber, boolean>();
  for (const question of questions) {
    if (question.clause === '') continue;
    clauses.set(question.clause, (clauses.get(question.clause) ?? true) && excluded.has(question.id));
  }
  return [...clauses].filter(([, isExcluded]) => isExcluded).map(([clause]) => clause);
}
