import { assertNever } from '../../lib/assert-never.ts';
import { isNonconformity, type FindingGrade } from '../finding/finding.ts';
import type { Assessment } from './assessment.ts';

/** The grade of finding an assessment speaks of; null for values that are no finding. */
export function gradeForAssessment(assessment: Assessment): FindingGrade | null {
  switch (assessment) {
    case 'major-nc':
      return 'major';
    case 'minor-nc':
      return 'minor';
    case 'observation':
    case 'ofi':
    case 'good-practice':
      return assessment;
    case 'conforming':
    case 'not-assessed':
    case 'not-verified':
    case 'not-applicable':
      return null;
    default:
      return assertNever(assessment);
  }
}

/** The grade proposed when somebody raises a finding on a question that stands like this. */
export function proposedGrade(assessment: Assessment): FindingGrade {
  return gradeForAssessment(assessment) ?? (assessment === 'conforming' ? 'observation' : 'minor');
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
  const grade = gradeForAssessment(wanted);
  if (grade === null || !isNonconformity(grade)) return null;
  return wanted === current || !raised.includes(grade) ? grade : null;
}
