import type { Timestamp } from '../../lib/calendar-date.ts';
import { failed, ok, type Result } from '../../lib/result.ts';
import type { Assessment } from '../../domain/checklist/assessment.ts';
import type { InitialAnswer } from '../../domain/checklist/answer.ts';
import type { ChecklistQuestion, ChecklistTemplate } from '../../domain/checklist/template.ts';
import type { QuestionId, TemplateId } from '../../domain/ids.ts';
import type { AnswerDraft, QuestionDraft } from './question-draft.ts';
import type { SheetReading } from './read-rows.ts';
import type { GradeMeanings } from './suggest-grades.ts';

/** An answer found in the file, for an audit that may be made from the checklist later. */
export interface PlannedAnswer {
  readonly code: string;
  readonly assessment: Assessment;
  /** The grade as the file has it. */
  readonly gradeRaw: string;
  readonly notes: string;
  readonly justification: string;
  readonly interviewee: string;
  readonly sample: string;
}

/** Everything one import would write. Nothing is written by making it. */
export interface ImportPlan {
  readonly template: ChecklistTemplate;
  readonly questions: readonly ChecklistQuestion[];
  readonly answers: readonly PlannedAnswer[];
  readonly counts: RowCounts;
}

/** What became of the rows of all chosen sheets. They add up: see `countRows`. */
export interface RowCounts {
  /** Non-empty rows in the sheets. */
  readonly rows: number;
  readonly aboveAndHeader: number;
  readonly questions: number;
  readonly sections: number;
  readonly joined: number;
  readonly skipped: number;
}

export interface PlanRequest {
  readonly readings: readonly SheetReading[];
  readonly grades: GradeMeanings;
  readonly title: string;
  readonly sourceName: string;
  /** A standard of the clause registry, or null for another one. */
  readonly standardId: string | null;
  readonly standardTitle: string;
  readonly edition: string;
  readonly language: string;
  readonly createdAt: Timestamp;
  readonly newTemplateId: () => TemplateId;
  readonly newQuestionId: () => QuestionId;
}

export type PlanProblem = { readonly code: 'no-questions' } | { readonly code: 'title-missing' };

/** Turns what was read into a checklist template with its questions. Codes become unique; the file's order is kept. */
export function planImport(request: PlanRequest): Result<ImportPlan, PlanProblem> {
  const title = request.title.trim();
  if (title === '') return failed({ code: 'title-missing' });
  const drafts = draftsOf(request.readings);
  if (drafts.length === 0) return failed({ code: 'no-questions' });
  const templateId = request.newTemplateId();
  const codes = uniqueCodes(drafts);
  const questions = drafts.map((draft, position) => toQuestion(draft, codes[position] ?? '', position, templateId, request.newQuestionId()));
  const answers = drafts.flatMap((draft, position) => toAnswer(draft.answer, codes[position] ?? '', request.grades));
  return ok({
    template: {
      id: templateId,
      family: templateId,
      version: 1,
      title,
      standardId: request.standardId,
      standardTitle: request.standardTitle.trim(),
      edition: request.edition.trim(),
      language: request.language,
      origin: 'imported',
      sourceName: request.sourceName,
      questionCount: questions.length,
      createdAt: request.createdAt,
    },
    questions,
    answers,
    counts: countRows(request.readings),
  });
}

/** The plan's answers for a new audit. A grade without a confirmed meaning goes into the notes, so that it is not lost. */
export function initialAnswers({ answers, questions }: ImportPlan): readonly InitialAnswer[] {
  const idOf = new Map(questions.map(({ code, id }) => [code, id]));
  return answers.flatMap(({ code, gradeRaw, notes, ...given }) => {
    const questionId = idOf.get(code);
    if (questionId === undefined) return [];
    const isUnread = given.assessment === 'not-assessed' && gradeRaw !== '' && !notes.includes(gradeRaw);
    const { assessment, justification, interviewee, sample } = given;
    return [{ questionId, assessment, justification, interviewee, sample, notes: isUnread ? [gradeRaw, notes].filter(Boolean).join('\n') : notes }];
  });
}

/** All questions of the readings, in order. */
export function draftsOf(readings: readonly SheetReading[]): readonly QuestionDraft[] {
  return readings.flatMap(({ outcomes }) => outcomes.flatMap((outcome) => (outcome.kind === 'question' ? [outcome.draft] : [])));
}

/** Counts the outcomes: `rows` is always the sum of the others. */
export function countRows(readings: readonly SheetReading[]): RowCounts {
  const all = readings.flatMap(({ outcomes }) => outcomes);
  const count = (...kinds: readonly string[]): number => all.filter(({ kind }) => kinds.includes(kind)).length;
  return {
    rows: all.length,
    aboveAndHeader: count('above-table', 'header'),
    questions: count('question'),
    sections: count('section'),
    joined: count('joined'),
    skipped: count('skipped'),
  };
}

/**
 * A code of its own for each question. The file's codes are kept where all rows have one and none repeats;
 * otherwise codes are made from the clause: 8.6.1-q2, or q17 without a clause.
 */
function uniqueCodes(drafts: readonly QuestionDraft[]): readonly string[] {
  const own = drafts.map(({ code }) => code);
  const isUsable = own.every((code) => code !== '' && code.length <= 40) && new Set(own).size === own.length;
  if (isUsable) return own;
  const counts = new Map<string, number>();
  return drafts.map(({ clause }) => {
    const number = (counts.get(clause) ?? 0) + 1;
    counts.set(clause, number);
    return clause === '' ? `q${number}` : `${clause}-q${number}`;
  });
}

function toQuestion(draft: QuestionDraft, code: string, position: number, templateId: TemplateId, id: QuestionId): ChecklistQuestion {
  const extra = code === draft.code || draft.code === '' ? draft.extra : { ...draft.extra, 'No.': draft.code };
  return {
    id,
    templateId,
    position,
    code,
    clause: draft.clause,
    clauseTitle: draft.clauseTitle,
    question: draft.question,
    lookFor: draft.lookFor,
    expectedEvidence: draft.expectedEvidence,
    methods: draft.methods,
    samplingHint: draft.samplingHint,
    practice: draft.practice,
    importance: draft.importance,
    process: draft.process,
    related: {},
    extra,
  };
}

/** A grade without a confirmed meaning grades nothing; its text stays with the notes' row as `gradeRaw`. */
function toAnswer(answer: AnswerDraft | null, code: string, grades: GradeMeanings): readonly PlannedAnswer[] {
  if (answer === null) return [];
  const assessment = grades[answer.gradeRaw] ?? 'not-assessed';
  const { gradeRaw, notes, justification, interviewee, sample } = answer;
  if (assessment === 'not-assessed' && [notes, justification, interviewee, sample].every((text) => text === '') && gradeRaw === '') return [];
  return [{ code, assessment, gradeRaw, notes, justification, interviewee, sample }];
}
