import { kindsOf, type QuestionDifference, type VersionComparison } from '../../domain/checklist/versions/compare-versions.ts';
import type { TemplateContent } from '../../domain/checklist/versions/make-draft.ts';
import type { ChecklistTemplate, StoredQuestion } from '../../domain/checklist/template.ts';
import type { QuestionId, TemplateId } from '../../domain/ids.ts';
import type { Timestamp } from '../../lib/calendar-date.ts';
import { planImport } from '../import/plan-import.ts';
import type { ChosenSheet, ImportReading } from '../import/read-sheets.ts';
import type { GradeMeanings } from '../import/suggest-grades.ts';
import { planTemplateVersion } from './plan-template-version.ts';

/** The checklist a file becomes the next version of, and what is said about that version. Its questions are with the surroundings. */
export interface AskedVersion {
  readonly base: ChecklistTemplate;
  readonly number: number;
  readonly standardId: string | null;
  readonly standardTitle: string;
  readonly edition: string;
  readonly sourceName: string;
}

/** The version the file would become. */
export interface VersionLook {
  readonly draft: TemplateContent;
  readonly counts: VersionComparison['counts'];
  /** Questions that are added, changed, moved or removed. */
  readonly differing: readonly QuestionDifference[];
}

/** What was read as the next version of a checklist; null when nothing was read that is a question. */
export function lookAtVersion(
  asked: AskedVersion,
  questions: readonly StoredQuestion[],
  { reading, sheets, meanings }: { readonly reading: ImportReading; readonly sheets: readonly ChosenSheet[]; readonly meanings: GradeMeanings },
  { at, newId }: { readonly at: Timestamp; readonly newId: (key: string) => string },
): VersionLook | null {
  const { base, number, standardId, standardTitle, edition, sourceName } = asked;
  const numbered = (key: string): (() => QuestionId) => {
    let made = 0;
    return () => {
      made += 1;
      return newId(`${key} ${String(made)}`) as QuestionId;
    };
  };
  const file = planImport({
    readings: reading.readings,
    grades: meanings,
    title: base.title,
    standardId,
    standardTitle,
    edition,
    sourceName,
    language: base.language,
    createdAt: at,
    newTemplateId: () => newId('v file') as TemplateId,
    newQuestionId: numbered('v row'),
  });
  if (!file.ok) return null;
  const mapped = new Set(sheets.flatMap(({ mapping }) => mapping.map(({ field }) => field)));
  const made = { id: newId('v draft') as TemplateId, version: number, at, newIdentity: numbered('v question') };
  const { draft, comparison } = planTemplateVersion({ template: base, questions }, file.value, mapped, made);
  return { draft, counts: comparison.counts, differing: comparison.rows.filter((row) => kindsOf(row)[0] !== 'same') };
}
