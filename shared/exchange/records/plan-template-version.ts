import { compareVersions, type VersionComparison } from '../../domain/checklist/versions/compare-versions.ts';
import { draftFromOther, type TemplateContent } from '../../domain/checklist/versions/make-draft.ts';
import { matchQuestions } from '../../domain/checklist/versions/match-questions.ts';
import type { ChecklistQuestion, StoredQuestion } from '../../domain/checklist/template.ts';
import type { QuestionId, TemplateId } from '../../domain/ids.ts';
import type { Timestamp } from '../../lib/calendar-date.ts';
import type { ImportField } from '../import/import-field.ts';
import type { ImportPlan } from '../import/plan-import.ts';

/** A checklist of a file as the next version of one that is here, with what differs. */
export interface VersionFromFile {
  /** A draft: it is looked at and released like every version, and then running audits can change to it. */
  readonly draft: TemplateContent;
  readonly comparison: VersionComparison;
}

/** Columns of a file behind the fields of a question. A field whose column the file lacks stays as it was. */
const COLUMNS_OF: Readonly<Partial<Record<keyof ChecklistQuestion, readonly ImportField[]>>> = {
  code: ['code'],
  clause: ['clause'],
  clauseTitle: ['title', 'section', 'clause'],
  lookFor: ['lookFor'],
  expectedEvidence: ['expectedEvidence'],
  methods: ['method'],
  samplingHint: ['sampling'],
  practice: ['practice'],
  importance: ['importance'],
  process: ['process'],
};

/**
 * The questions of a file as the next version of `base`: what is recognised keeps its identity, so that answers,
 * findings and evidence of running audits stay where they are, and keeps what the file has no column for.
 */
export function planTemplateVersion(
  base: TemplateContent,
  file: Pick<ImportPlan, 'template' | 'questions'>,
  mapped: ReadonlySet<ImportField>,
  made: { readonly id: TemplateId; readonly version: number; readonly at: Timestamp; readonly newIdentity: () => QuestionId },
): VersionFromFile {
  const before = new Map(matchQuestions(base.questions, file.questions).map(({ from, to }) => [to.id, from]));
  const hasExtra = (['other', 'owner', 'auditor', 'date', 'dueDate', 'action', 'applicable'] as const).some((field) => mapped.has(field));
  const questions = file.questions.map((question): StoredQuestion => {
    const known = before.get(question.id);
    if (known === undefined) return question;
    const kept = (Object.entries(COLUMNS_OF) as [keyof ChecklistQuestion, readonly ImportField[]][]).filter(
      ([field, columns]) => !columns.some((column) => mapped.has(column)) && isEmptyOrMade(field, question),
    );
    return {
      ...question,
      ...Object.fromEntries(kept.map(([field]) => [field, known[field]])),
      related: known.related,
      extra: hasExtra ? { ...known.extra, ...question.extra } : known.extra,
    };
  });
  const next = draftFromOther(base, { template: file.template, questions: uniqueCodes(questions) }, made);
  const draft = { template: { ...next.template, questionCount: next.questions.length }, questions: next.questions };
  return { draft, comparison: compareVersions(base.questions, draft.questions) };
}

/** Codes are made where the file has none, so a made one gives way to the one that is known. */
function isEmptyOrMade(field: keyof ChecklistQuestion, question: ChecklistQuestion): boolean {
  if (field === 'code') return true;
  const value = question[field];
  return typeof value === 'string' ? value === '' : Array.isArray(value) && value.length === 0;
}

/** A code kept from before can meet one that was made: the later of the two gets a letter. */
function uniqueCodes(questions: readonly StoredQuestion[]): readonly StoredQuestion[] {
  const taken = new Set<string>();
  return questions.map((question) => {
    let { code } = question;
    for (let letter = 97; taken.has(code) && letter < 123; letter += 1) code = `${question.code}${String.fromCharCode(letter)}`;
    taken.add(code);
    return code === question.code ? question : { ...question, code };
  });
}
