import { answerId, blankAnswer, type Answer } from '../../domain/checklist/answer.ts';
import type { Assessment } from '../../domain/checklist/assessment.ts';
import { gradeAnswer } from '../../domain/checklist/grade-answer.ts';
import type { ChecklistQuestion } from '../../domain/checklist/template.ts';
import type { AuditId, PersonId, QuestionId } from '../../domain/ids.ts';
import type { Timestamp } from '../../lib/calendar-date.ts';
import { atOnce, eachInSteps, type Steps } from '../../lib/steps.ts';
import { oneLine } from '../import/normalize-text.ts';
import type { AnswerDraft, QuestionDraft } from '../import/question-draft.ts';
import type { SheetReading } from '../import/read-rows.ts';
import type { SheetMapping } from '../import/suggest-mapping.ts';
import { suggestGradeWord } from './record-words.ts';
import type { LeftOutReason, RecordOutcome } from './read-records.ts';
import { changesBetween, isHeldBack, labelOf, toPlan, type PlannedRow, type RecordPlan } from './record-plan.ts';
import { recordProblem, recordProblemKey, type RecordDecisions, type RecordProblem, type RecordProblemCode } from './record-problem.ts';
import { matchDraftsInSteps, type DraftMatch } from './match-answers.ts';

export interface AnswerContext {
  readonly auditId: AuditId;
  /** What the audit asks. */
  readonly questions: readonly ChecklistQuestion[];
  /** Answers of the audit as they are. */
  readonly answers: readonly Answer[];
  readonly by: PersonId;
  readonly at: Timestamp;
}

export interface AnswerPlanRequest {
  readonly readings: readonly SheetReading[];
  readonly mappingOf: (sheet: string) => SheetMapping;
  /** By written grade; null or missing: its rows wait. */
  readonly meanings: Readonly<Record<string, Assessment | null>>;
  readonly decisions: RecordDecisions;
  readonly context: AnswerContext;
}

/**
 * Plans an answered checklist as answers of an audit that exists. Rows are matched to its questions; a row that
 * matches none is reported, and an answer that is here already is only overwritten where the user releases the row.
 */
export function* planAnswersInSteps(request: AnswerPlanRequest): Steps<RecordPlan<Answer>> {
  const { context, readings } = request;
  const drafts = readings.flatMap(({ outcomes }) => outcomes.flatMap((outcome) => (outcome.kind === 'question' ? [outcome.draft] : [])));
  const matches = yield* matchDraftsInSteps(drafts, context.questions);
  const stored = new Map(context.answers.map((answer) => [answer.questionId, answer]));
  const taken = new Map<QuestionId, string>();
  const problems: RecordProblem[] = [];
  const rows = yield* eachInSteps(drafts, (draft): PlannedRow<Answer> => {
    const own: RecordProblem[] = [];
    const row = planRow(draft, matches.get(draft), request, stored, taken, own);
    problems.push(...own);
    return row;
  });
  const outcomes = readings.flatMap((reading) => reading.outcomes.map((outcome) => leftOutOf(reading.sheet, outcome))).filter((outcome) => outcome !== null);
  return toPlan(rows, outcomes, problems);
}

/** The same in one go. */
export function planAnswers(request: AnswerPlanRequest): RecordPlan<Answer> {
  return atOnce(planAnswersInSteps(request));
}

function planRow(
  draft: QuestionDraft,
  match: DraftMatch | undefined,
  request: AnswerPlanRequest,
  stored: ReadonlyMap<QuestionId, Answer>,
  taken: Map<QuestionId, string>,
  problems: RecordProblem[],
): PlannedRow<Answer> {
  const { context, decisions, meanings } = request;
  const mapping = request.mappingOf(draft.sheet);
  const columnOf = (...fields: readonly string[]): number => mapping.find(({ field }) => fields.includes(field))?.column ?? 1;
  const note = (code: RecordProblemCode, column: number, raw: string, hint = ''): boolean => {
    const problem = recordProblem(code, { sheet: draft.sheet, row: draft.row, column }, raw, hint);
    problems.push(problem);
    return hint !== '' && decisions.accepted.has(recordProblemKey(problem));
  };
  const key = `${draft.sheet}!${draft.row}`;
  const place = { key, sheet: draft.sheet, row: draft.row };
  const asks = columnOf('question', 'requirement', 'title');
  const waiting = (label: string): PlannedRow<Answer> => ({ ...place, label, fate: 'waiting', isOverwriting: false, changes: [], write: null });
  const own = labelOf(draft.code || draft.clause, draft.question);
  if (match === undefined) {
    note('no-question-matches', asks, oneLine(draft.question).slice(0, 120));
    return waiting(own);
  }
  const { question } = match;
  const before = stored.get(question.id) ?? blankAnswer(context.auditId, question.id);
  const given = draft.answer;
  if (given === null) return { ...place, label: question.code, fate: 'same', isOverwriting: false, changes: [], write: null };
  const other = taken.get(question.id);
  if (other !== undefined) {
    note('question-matched-twice', asks, oneLine(draft.question).slice(0, 120), '');
    return waiting(`${question.code} (${other})`);
  }
  taken.set(question.id, key);
  if (match.by === 'clause') note('question-by-clause', asks, oneLine(draft.question).slice(0, 120), `${question.code}: ${oneLine(question.question).slice(0, 80)}`);
  const assessment = assessmentOf(given, meanings, (hint) => note('grade-unknown', columnOf('assessment', 'mark'), given.gradeRaw, hint));
  const after = answered(before, given, assessment, context);
  if (after.assessment === 'not-applicable' && after.justification.trim() === '') note('justification-missing', columnOf('justification', 'notes', 'assessment'), given.gradeRaw);
  const { changes, isOverwriting } = changesBetween(shownAnswer(before), shownAnswer(after));
  const isWaiting = isHeldBack(problems, decisions);
  const isNew = !stored.has(question.id) || changes.every(({ now }) => now === '');
  return {
    ...place,
    label: question.code,
    fate: isWaiting ? 'waiting' : changes.length === 0 ? 'same' : isNew ? 'new' : 'changed',
    isOverwriting,
    changes,
    write: isWaiting || changes.length === 0 ? null : { ...after, id: answerId(context.auditId, question.id) },
  };
}

/** The meaning of a row's grade; null leaves the assessment as it is. A grade nobody knows holds its row back. */
function assessmentOf(given: AnswerDraft, meanings: AnswerPlanRequest['meanings'], unknown: (hint: string) => boolean): Assessment | null {
  if (given.gradeRaw === '') return null;
  const meaning = meanings[given.gradeRaw] ?? null;
  if (meaning !== null) return meaning;
  const hint = suggestGradeWord(given.gradeRaw) ?? '';
  return unknown(hint) ? (ASSESSMENT_OF_WORD[hint] ?? null) : null;
}

/** The assessments of the words that are suggested. */
const ASSESSMENT_OF_WORD: Readonly<Record<string, Assessment>> = {
  major: 'major-nc', 'major nc': 'major-nc', 'major nonconformity': 'major-nc', hauptabweichung: 'major-nc', majeure: 'major-nc', mayor: 'major-nc', maggiore: 'major-nc',
  minor: 'minor-nc', 'minor nc': 'minor-nc', 'minor nonconformity': 'minor-nc', nonconformity: 'minor-nc', nebenabweichung: 'minor-nc', mineure: 'minor-nc', menor: 'minor-nc', minore: 'minor-nc',
  observation: 'observation', obs: 'observation', beobachtung: 'observation', hinweis: 'observation',
  ofi: 'ofi', 'opportunity for improvement': 'ofi', improvement: 'ofi', verbesserung: 'ofi', empfehlung: 'ofi', recommendation: 'ofi',
  'good practice': 'good-practice', strength: 'good-practice', conforming: 'conforming',
};

/** An empty cell says nothing: it never empties what is here. */
function answered(before: Answer, given: AnswerDraft, assessment: Assessment | null, { by, at }: AnswerContext): Answer {
  const graded = assessment === null || assessment === 'not-assessed' ? before : gradeAnswer(before, assessment, by, at);
  return {
    ...graded,
    notes: given.notes || before.notes,
    justification: given.justification || before.justification,
    interviewee: given.interviewee || before.interviewee,
    sample: given.sample || before.sample,
  };
}

function shownAnswer({ assessment, notes, justification, interviewee, sample }: Answer): Readonly<Record<string, string>> {
  return { assessment: assessment === 'not-assessed' ? '' : assessment, notes, justification, interviewee, sample };
}

function leftOutOf(sheet: string, outcome: SheetReading['outcomes'][number]): Extract<RecordOutcome, { kind: 'left-out' }> | null {
  const told = (reason: LeftOutReason, text: string): Extract<RecordOutcome, { kind: 'left-out' }> => ({ kind: 'left-out', sheet, row: outcome.row, reason, text });
  switch (outcome.kind) {
    case 'question':
      return null;
    case 'skipped':
      return told(outcome.reason, outcome.text);
    case 'section':
      return told('section', outcome.title);
    default:
      return told(outcome.kind, '');
  }
}
