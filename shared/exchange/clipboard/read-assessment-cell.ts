import { ASSESSMENTS, type Assessment } from '../../domain/checklist/assessment.ts';
import { readAssessmentValue } from '../export/code-values.ts';
import { gradeOf } from '../import/grade-words.ts';
import { normalizeHeading } from '../import/normalize-text.ts';

/**
 * What an assessment typed or pasted as text means: the program's own words first (`words`, long and short), then the
 * words and codes of other people's forms, then our one-letter codes ("N – Minor nonconformity"). Words go before
 * letters, because "N-A" is not applicable and no minor nonconformity. Null when it means nothing known.
 */
export function readAssessmentCell(
  text: string,
  words: readonly Readonly<Record<Assessment, string>>[],
): Assessment | null {
  const wanted = normalizeHeading(text);
  const own = wanted === '' ? undefined : ASSESSMENTS.find((value) => words.some((of) => normalizeHeading(of[value]) === wanted));
  return own ?? gradeOf(text) ?? readAssessmentValue(text);
}
