import { ASSESSMENTS, type Assessment } from '../../domain/checklist/assessment.ts';
import { FINDING_GRADES } from '../../domain/finding/finding.ts';
import { gradeOf } from '../import/grade-words.ts';
import { ASSESSMENT_OF_GRADE, type FillLayout } from './fill-layout.ts';

/** Which value stands in where a form has no word for one of ours, nearest first (domain reference B.4). */
const INSTEAD: Readonly<Record<Assessment, readonly Assessment[]>> = {
  'not-assessed': ['not-verified'],
  conforming: ['good-practice'],
  'good-practice': ['conforming'],
  observation: ['ofi', 'conforming'],
  ofi: ['observation', 'conforming'],
  'minor-nc': ['major-nc'],
  'major-nc': ['minor-nc'],
  'not-verified': ['not-assessed'],
  'not-applicable': [],
};

export type GradeWords = Pick<FillLayout, 'assessments' | 'grades'>;

/**
 * Proposes the form's word for each of our values, from the entries of its drop-down list or the words that stand in
 * its column already. Without any, our own words. A proposal only: what a form's codes mean is confirmed by whoever
 * knows the body ("nc" and "NC" may differ).
 */
export function proposeWords(assessmentEntries: readonly string[], gradeEntries: readonly string[], own: GradeWords): GradeWords {
  const assessments = wordsFrom(assessmentEntries) ?? own.assessments;
  const byGrade = wordsFrom(gradeEntries);
  const grades = byGrade ? Object.fromEntries(FINDING_GRADES.map((grade) => [grade, byGrade[ASSESSMENT_OF_GRADE[grade]]])) : own.grades;
  return { assessments, grades: grades as FillLayout['grades'] };
}

function wordsFrom(entries: readonly string[]): FillLayout['assessments'] | null {
  const known = new Map<Assessment, string>();
  for (const entry of entries) {
    const meaning = gradeOf(entry);
    if (meaning !== null && !known.has(meaning)) known.set(meaning, entry);
  }
  // One word that is also a grade elsewhere says nothing about a column.
  if (!(['conforming', 'minor-nc', 'major-nc'] as const).some((meaning) => known.has(meaning))) return null;
  return Object.fromEntries(
    ASSESSMENTS.map((assessment) => [assessment, [assessment, ...INSTEAD[assessment]].map((one) => known.get(one)).find((word) => word !== undefined) ?? '']),
  ) as FillLayout['assessments'];
}
