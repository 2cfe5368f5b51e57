import { ASSESSMENT_KEYS } from '#shared/domain/checklist/assessment.ts';
import { assessmentOfGrade } from '#shared/domain/finding/finding-assessment.ts';
import { FINDING_GRADES, type FindingGrade } from '#shared/domain/finding/finding.ts';

/** The letter of a grade: the same that gives a question the assessment it leads to. */
export function keyOfGrade(grade: FindingGrade): string {
  return ASSESSMENT_KEYS[assessmentOfGrade(grade)];
}

/** The grade of a letter; null for other keys. */
export function gradeOfKey(key: string): FindingGrade | null {
  return FINDING_GRADES.find((grade) => keyOfGrade(grade) === key.toUpperCase()) ?? null;
}
