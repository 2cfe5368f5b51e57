import { ASSESSMENTS, type Assessment } from '#shared/domain/checklist/assessment.ts';
import { FINDING_GRADES, type Finding, type FindingGrade } from '#shared/domain/finding/finding.ts';
import type { ChecklistRow } from './checklist-rows.ts';

/** The figures of the cover. Shares go from 0 to 1; null when nothing can be divided. */
export interface ResultCounts {
  readonly questions: number;
  readonly byAssessment: Readonly<Record<Assessment, number>>;
  readonly byGrade: Readonly<Record<FindingGrade, number>>;
  readonly clausesInScope: number;
  readonly clausesAssessed: number;
  readonly clausesConforming: number;
  readonly coverage: number | null;
  readonly conformity: number | null;
}

type ClauseResult = 'conforming' | 'nonconforming' | 'not-covered' | 'not-applicable';

/**
 * A clause is as good as its worst question (domain reference B.4). A nonconformity settles it at once; without one
 * it counts as assessed only when every question that applies was verified, so that the figure never flatters.
 */
function resultOfClause(assessments: readonly Assessment[]): ClauseResult {
  const applicable = assessments.filter((assessment) => assessment !== 'not-applicable');
  if (applicable.length === 0) return 'not-applicable';
  if (applicable.some((assessment) => assessment === 'major-nc' || assessment === 'minor-nc')) return 'nonconforming';
  const isOpen = applicable.some((assessment) => assessment === 'not-assessed' || assessment === 'not-verified');
  return isOpen ? 'not-covered' : 'conforming';
}

function countEach<Key extends string>(keys: readonly Key[], values: readonly Key[]): Readonly<Record<Key, number>> {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;
  for (const value of values) counts[value] += 1;
  return counts;
}

/** Counts per assessment and grade, and conformity over assessed clauses beside coverage (domain reference F, M10). */
export function countResults(rows: readonly ChecklistRow[], findings: readonly Finding[]): ResultCounts {
  const byClause = new Map<string, Assessment[]>();
  for (const { question, answer } of rows) {
    if (question === null || question.clause === '') continue;
    const key = `${question.templateId} ${question.clause}`;
    byClause.set(key, [...(byClause.get(key) ?? []), answer.assessment]);
  }
  const results = [...byClause.values()].map(resultOfClause).filter((result) => result !== 'not-applicable');
  const assessed = results.filter((result) => result !== 'not-covered').length;
  const conforming = results.filter((result) => result === 'conforming').length;
  return {
    questions: rows.length,
    byAssessment: countEach(ASSESSMENTS, rows.map((row) => row.answer.assessment)),
    byGrade: countEach(FINDING_GRADES, findings.map((finding) => finding.grade)),
    clausesInScope: results.length,
    clausesAssessed: assessed,
    clausesConforming: conforming,
    coverage: results.length === 0 ? null : assessed / results.length,
    conformity: assessed === 0 ? null : conforming / assessed,
  };
}
