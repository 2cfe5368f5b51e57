import { gradeOfAssessment } from '../finding/finding-assessment.ts';
import { isNonconformity, type FindingGrade } from '../finding/finding.ts';
import type { Assessment } from './assessment.ts';

/** The grade proposed when somebody raises a finding on a question that stands like this. */
export function proposedGrade(assessment: Assessment): FindingGrade {
  return gradeOfAssessment(assessment) ?? (assessment === 'conforming' ? 'observation' : 'minor');
}

/**
 * Whether grading so asks for a finding first: a nonconformity is nothing without its statement and evidence
 * (domain reference B.5). Where such a finding is there already, the grade alone can be set right.
 */
export function asksForFinding(
  wanted: Assessment,
  current: Assessment,
  raised: readonly FindingGrade[],
): FindingGrade | null {
  const grade = gradeOfAssessment(wanted);
  if (grade === null || !isNonconformity(grade)) return null;
  return wanted === current || !raised.includes(grade) ? grade : null;
}
