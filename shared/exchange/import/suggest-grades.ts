import { ASSESSMENT_KEYS, ASSESSMENTS, type Assessment } from '../../domain/checklist/assessment.ts';
import { gradeOf } from './grade-words.ts';
import type { QuestionDraft } from './question-draft.ts';

/** One value of the grade columns, how often it stands there, and what it most likely means. */
export interface GradeSuggestion {
  /** As written: "nc" and "NC" are two values. */
  readonly value: string;
  readonly count: number;
  /** Null when nothing is known: the user has to say. */
  readonly suggestion: Assessment | null;
}

/** Confirmed meanings by written value. Null: keep the value as a note and grade nothing. */
export type GradeMeanings = Readonly<Record<string, Assessment | null>>;

const OWN_CODES: ReadonlyMap<string, Assessment> = new Map(ASSESSMENTS.map((meaning) => [ASSESSMENT_KEYS[meaning], meaning]));

/**
 * Lists the distinct grades of all questions with a suggested meaning each, the commonest first. A file that uses
 * only this program's own codes is read by them.
 */
export function suggestGrades(drafts: readonly QuestionDraft[]): readonly GradeSuggestion[] {
  const counts = new Map<string, number>();
  for (const { answer } of drafts) {
    const value = answer?.gradeRaw ?? '';
    if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const values = [...counts.keys()];
  const isOwn = values.some((value) => ['B', 'O', 'G', 'V', 'M', 'X'].includes(value)) && values.every((value) => OWN_CODES.has(value));
  return [...counts]
    .sort(([, left], [, right]) => right - left)
    .map(([value, count]) => ({ value, count, suggestion: isOwn ? (OWN_CODES.get(value) ?? null) : single(value) }));
}

/** Y and N alone are yes and no on most forms. */
function single(value: string): Assessment | null {
  if (value === 'N' || value === 'n') return 'minor-nc';
  return gradeOf(value);
}
