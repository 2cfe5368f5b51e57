import type { ClauseNumber } from '../ids.ts';
import { ancestorsOfClause } from '../standard/clause-number.ts';
import type { Answer } from './answer.ts';
import { ASSESSMENTS, type Assessment } from './assessment.ts';
import type { ChecklistQuestion } from './template.ts';

/** Worst first (domain reference B.4). Values after "good practice" say nothing about conformity. */
const WORST_FIRST: readonly Assessment[] = [
  'major-nc',
  'minor-nc',
  'not-verified',
  'observation',
  'ofi',
  'conforming',
  'good-practice',
  'not-applicable',
  'not-assessed',
];

/** State of a clause, or of a whole checklist, made of the questions in it and below it. */
export interface RollUp {
  /** Worst value given so far; "not applicable" only when nothing else was given, "not assessed" when nothing was. */
  readonly worst: Assessment;
  readonly total: number;
  /** Questions that have any value but "not assessed". */
  readonly assessed: number;
  readonly counts: Readonly<Record<Assessment, number>>;
}

/** The worst of some assessment values; "not assessed" for none. */
export function worstAssessment(values: Iterable<Assessment>): Assessment {
  let worst = WORST_FIRST.length - 1;
  for (const value of values) worst = Math.min(worst, WORST_FIRST.indexOf(value));
  return WORST_FIRST[worst] ?? 'not-assessed';
}

/** How often each value was given. */
export type Counts = Record<Assessment, number>;

export function noCounts(): Counts {
  return Object.fromEntries(ASSESSMENTS.map((value) => [value, 0])) as Counts;
}

/** The state that counts add up to; keeps the counts themselves. */
export function toRollUp(counts: Readonly<Counts>): RollUp {
  const total = ASSESSMENTS.reduce((sum, value) => sum + counts[value], 0);
  return {
    worst: worstAssessment(ASSESSMENTS.filter((value) => counts[value] > 0)),
    total,
    assessed: total - counts['not-assessed'],
    counts,
  };
}

export interface ChecklistRollUp {
  readonly overall: RollUp;
  /** By clause number, containers included; questions without a clause count under ''. */
  readonly byClause: ReadonlyMap<ClauseNumber, RollUp>;
}

/** State and progress of every clause and of the whole checklist, from its questions and the answers given. */
export function rollUpChecklist(
  questions: readonly ChecklistQuestion[],
  answers: readonly Pick<Answer, 'questionId' | 'assessment'>[],
): ChecklistRollUp {
  const given = new Map(answers.map((answer) => [answer.questionId, answer.assessment]));
  const overall = noCounts();
  const byClause = new Map<ClauseNumber, Counts>();
  for (const question of questions) {
    const assessment = given.get(question.id) ?? 'not-assessed';
    overall[assessment] += 1;
    for (const clause of [question.clause, ...ancestorsOfClause(question.clause)]) {
      const counts = byClause.get(clause) ?? noCounts();
      counts[assessment] += 1;
      byClause.set(clause, counts);
    }
  }
  return {
    overall: toRollUp(overall),
    byClause: new Map([...byClause].map(([clause, counts]) => [clause, toRollUp(counts)])),
  };
}

/** What a clause without any question shows. */
export const EMPTY_ROLL_UP: RollUp = toRollUp(noCounts());
