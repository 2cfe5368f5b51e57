import { ASSESSMENT_KEYS, ASSESSMENTS, type Assessment } from '#shared/domain/checklist/assessment.ts';
import type { FindingGrade } from '#shared/domain/finding/finding.ts';
import type { ExportWords } from './export-words.ts';
import type { Tone } from './workbook-description.ts';

/** Letters of the grades, the same that raise a finding from the checklist. */
export const GRADE_CODES: Readonly<Record<FindingGrade, string>> = {
  major: 'M',
  minor: 'N',
  observation: 'B',
  ofi: 'O',
  'good-practice': 'G',
};

export const ASSESSMENT_TONES: Readonly<Record<Assessment, Tone>> = {
  'not-assessed': 'open',
  conforming: 'good',
  'good-practice': 'strength',
  observation: 'notice',
  ofi: 'info',
  'minor-nc': 'minor',
  'major-nc': 'major',
  'not-verified': 'open',
  'not-applicable': 'muted',
};

export const GRADE_TONES: Readonly<Record<FindingGrade, Tone>> = {
  major: 'major',
  minor: 'minor',
  observation: 'notice',
  ofi: 'info',
  'good-practice': 'strength',
};

/**
 * Code and word in one cell ("N – Minor nonconformity"): two cells could come to disagree when somebody edits one,
 * and a formula that joins them would be a formula in a file whose cells are all plain values.
 */
export function assessmentValue(assessment: Assessment, words: ExportWords): string {
  return `${ASSESSMENT_KEYS[assessment]} – ${words.assessments[assessment]}`;
}

/** Code and word of a grade in one cell. */
export function gradeValue(grade: FindingGrade, words: ExportWords): string {
  return `${GRADE_CODES[grade]} – ${words.grades[grade]}`;
}

/** Reads what `assessmentValue` wrote, in any language, or null when the cell does not begin with one of the codes. */
export function readAssessmentValue(text: string): Assessment | null {
  const code = /^\s*([0A-Za-z])\s*(?:[–-]|$)/.exec(text)?.[1]?.toUpperCase();
  return ASSESSMENTS.find((assessment) => ASSESSMENT_KEYS[assessment] === code) ?? null;
}
