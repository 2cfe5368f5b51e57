import type { Assessment } from '../checklist/assessment.ts';
import { worstAssessment } from '../checklist/roll-up.ts';
import type { Finding, FindingGrade } from './finding.ts';

const ASSESSMENT_OF_GRADE: Readonly<Record<FindingGrade, Assessment>> = {
  major: 'major-nc',
  minor: 'minor-nc',
  observation: 'observation',
  ofi: 'ofi',
  'good-practice': 'good-practice',
};

const GRADE_OF_ASSESSMENT: Readonly<Partial<Record<Assessment, FindingGrade>>> = {
  'major-nc': 'major',
  'minor-nc': 'minor',
  observation: 'observation',
  ofi: 'ofi',
  'good-practice': 'good-practice',
};

/** The assessment a question has when a finding of this grade is raised on it. */
export function assessmentOfGrade(grade: FindingGrade): Assessment {
  return ASSESSMENT_OF_GRADE[grade];
}

/** The grade of finding an assessment calls for; null for those that call for none. */
export function gradeOfAssessment(assessment: Assessment): FindingGrade | null {
  return GRADE_OF_ASSESSMENT[assessment] ?? null;
}

/** What the findings on one question make of it: the worst of their grades, withdrawn ones left out; null for none. */
export function assessmentFromFindings(findings: readonly Pick<Finding, 'grade' | 'state'>[]): Assessment | null {
  const standing = findings.filter((finding) => finding.state !== 'withdrawn');
  return standing.length === 0 ? null : worstAssessment(standing.map((finding) => assessmentOfGrade(finding.grade)));
}

/**
 * The assessment after the findings on a question changed from `before` to `after`. It follows the findings as long
 * as it agreed with them; an assessment the auditor set by hand stays, and so does the last one when no finding is left.
 */
export function followFindings(
  current: Assessment,
  before: readonly Pick<Finding, 'grade' | 'state'>[],
  after: readonly Pick<Finding, 'grade' | 'state'>[],
): Assessment {
  if (current !== assessmentFromFindings(before)) return current;
  return assessmentFromFindings(after) ?? current;
}
