import type { PersonId, QuestionId } from '../ids.ts';
import type { Answer } from './answer.ts';
import type { Assessment } from './assessment.ts';
import type { ColumnFilters } from './grid/column-filter.ts';
import { countedAssessment } from './tree-progress.ts';
import type { ChecklistQuestion } from './template.ts';

/** What the list is narrowed to; every part left empty narrows nothing. */
export interface QuestionFilter {
  readonly states: readonly Assessment[];
  /** An auditor, 'nobody' for questions without one, or null. */
  readonly assignedTo: PersonId | 'nobody' | null;
  /** All words must occur, anywhere in the question or in what was put down for it. */
  readonly text: string;
  /** Key of a node of the clause tree. */
  readonly clause: string | null;
  /** By columns of the grid: applied by `columnFilterTest`, because these cells hold more than question and answer. */
  readonly columns: ColumnFilters;
}

export const NO_FILTER: QuestionFilter = { states: [], assignedTo: null, text: '', clause: null, columns: {} };

/** Whether anything is filtered out by it. */
export function isFiltering(filter: QuestionFilter): boolean {
  return isFilteringRows(filter) || Object.keys(filter.columns).length > 0;
}

function isFilteringRows({ states, assignedTo, text, clause }: QuestionFilter): boolean {
  return states.length > 0 || assignedTo !== null || text.trim() !== '' || clause !== null;
}

function textOf(question: ChecklistQuestion, answer: Answer | undefined): string {
  const { code, clause, clauseTitle, practice, process } = question;
  const put = answer ? [answer.notes, answer.interviewee, answer.sample, answer.justification] : [];
  return [code, clause, clauseTitle, question.question, practice, process, ...put].join('\n').toLowerCase();
}

/**
 * The questions the filter leaves, in their order. `isInClause` answers for `filter.clause`. A question whose
 * "not applicable" lacks its justification is found under "not assessed" as well: it still needs work.
 */
export function filterQuestions(
  questions: readonly ChecklistQuestion[],
  answers: ReadonlyMap<QuestionId, Answer>,
  filter: QuestionFilter,
  isInClause: (question: ChecklistQuestion) => boolean,
): readonly ChecklistQuestion[] {
  if (!isFilteringRows(filter)) return questions;
  const words = filter.text.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const states = new Set(filter.states);
  const hasState = (answer: Answer | undefined): boolean =>
    states.size === 0 || states.has(answer?.assessment ?? 'not-assessed') || states.has(countedAssessment(answer));
  const isAssigned = (answer: Answer | undefined): boolean =>
    filter.assignedTo === null || (answer?.assignedTo ?? 'nobody') === filter.assignedTo;
  return questions.filter((question) => {
    const answer = answers.get(question.id);
    if (!hasState(answer) || !isAssigned(answer)) return false;
    if (filter.clause !== null && !isInClause(question)) return false;
    if (words.length === 0) return true;
    const text = textOf(question, answer);
    return words.every((word) => text.includes(word));
  });
}

/**
 * The question `step` places on from `current` among those shown. Where the current one is not shown itself (it was
 * graded out of the filter), the way goes on from its place in the whole checklist. Null at the end.
 */
export function questionBeside(
  shown: readonly ChecklistQuestion[],
  placeOf: ReadonlyMap<QuestionId, number>,
  current: QuestionId | null,
  step: 1 | -1,
): ChecklistQuestion | null {
  const place = current === null ? undefined : placeOf.get(current);
  if (place === undefined) return shown[0] ?? null;
  const placed = (question: ChecklistQuestion): number => placeOf.get(question.id) ?? -1;
  return (
    (step === 1
      ? shown.find((question) => placed(question) > place)
      : shown.findLast((question) => placed(question) < place)) ?? null
  );
}

/** The next question still to be assessed after `current`, from the top again at the end; null when all are done. */
export function nextToAssess(
  shown: readonly ChecklistQuestion[],
  answers: ReadonlyMap<QuestionId, Answer>,
  placeOf: ReadonlyMap<QuestionId, number>,
  current: QuestionId | null,
): ChecklistQuestion | null {
  const open = shown.filter(
    ({ id }) => id !== current && countedAssessment(answers.get(id)) === 'not-assessed',
  );
  return questionBeside(open, placeOf, current, 1) ?? open[0] ?? null;
}
