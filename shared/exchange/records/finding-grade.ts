import type { FindingGrade } from '../../domain/finding/finding.ts';
import { oneLine } from '../import/normalize-text.ts';
import type { RowReader } from './read-values.ts';
import { cellOfField, lineOfField, type RecordCell, type RecordRow } from './read-records.ts';
import { meaningOfGrade, suggestGradeWord, type GradeMeaning } from './record-words.ts';

/** Confirmed meanings by written value; null: the user has not said, so its rows wait. */
export type GradeMeanings = Readonly<Record<string, GradeMeaning | null>>;

/** One written grade, how often it stands in the log, and what it most likely means. */
export interface FindingGradeSuggestion {
  readonly value: string;
  readonly count: number;
  /** Null when nothing is known. */
  readonly suggestion: GradeMeaning | null;
  /** The word that may have been meant; empty when none is near. */
  readonly hint: string;
}

/** What a row says of its grade: in its own column, or at the start of its comment ("Minor nonconformity. …"). */
export function writtenGrade(record: RecordRow): { readonly value: string; readonly found: RecordCell } | null {
  const own = cellOfField(record, 'grade');
  if (own) return { value: lineOfField(record, 'grade'), found: own };
  const note = cellOfField(record, 'note');
  const first = oneLine(note?.text ?? '').split(/[.;:]/)[0] ?? '';
  return note && meaningOfGrade(first) !== null ? { value: first.trim(), found: note } : null;
}

/** Lists the grades of a log, the commonest first, each with what it most likely means. */
export function suggestFindingGrades(records: readonly RecordRow[]): readonly FindingGradeSuggestion[] {
  const counts = new Map<string, number>();
  for (const record of records) {
    const written = writtenGrade(record);
    if (written !== null) counts.set(written.value, (counts.get(written.value) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, left], [, right]) => right - left)
    .map(([value, count]) => {
      const suggestion = meaningOfGrade(value);
      return { value, count, suggestion, hint: suggestion === null ? (suggestGradeWord(value) ?? '') : '' };
    });
}

const BY_REFERENCE: readonly (readonly [RegExp, FindingGrade])[] = [
  [/^OFI/i, 'ofi'],
  [/^(OBS|AOC)/i, 'observation'],
  [/^GP/i, 'good-practice'],
];

/** The grade of a row; null with a problem when none is written or its meaning is not known. */
export function gradeOfRecord(reader: RowReader, meanings: GradeMeanings, reference: string, gradeOfOthers: FindingGrade | null): GradeMeaning | null {
  const written = writtenGrade(reader.record);
  if (written !== null) {
    const meaning = meanings[written.value] ?? null;
    if (meaning !== null) return meaning;
    const hint = suggestGradeWord(written.value) ?? '';
    return reader.note('grade-unknown', written.found, hint, written.value) === 'accepted' ? meaningOfGrade(hint) : null;
  }
  const told = BY_REFERENCE.find(([begins]) => begins.test(reference))?.[1] ?? gradeOfOthers;
  if (told === null) reader.note('grade-missing', undefined, '');
  return told;
}
