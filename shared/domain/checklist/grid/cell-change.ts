import type { Timestamp } from '../../../lib/calendar-date.ts';
import type { PersonId, QuestionId } from '../../ids.ts';
import type { Answer } from '../answer.ts';
import type { Assessment } from '../assessment.ts';
import { gradeAnswer } from '../grade-answer.ts';
import type { EditableColumn } from './grid-column.ts';

export type TextColumn = Exclude<EditableColumn, 'assessment' | 'assignedTo'>;

/** What stands in a cell that can be written into. */
export type CellValue =
  | { readonly column: 'assessment'; readonly value: Assessment }
  | { readonly column: 'assignedTo'; readonly value: PersonId | null }
  | { readonly column: TextColumn; readonly value: string };

/** One cell that becomes another; both values are of the same column. */
export interface CellChange {
  readonly questionId: QuestionId;
  readonly from: CellValue;
  readonly to: CellValue;
}

/** A row of the grid as the rules need it. */
export interface GridTarget {
  readonly questionId: QuestionId;
  /** As stored, or blank. */
  readonly answer: Answer;
}

/** What stands in a cell. */
export function cellValue(answer: Answer, column: EditableColumn): CellValue {
  if (column === 'assessment') return { column, value: answer.assessment };
  if (column === 'assignedTo') return { column, value: answer.assignedTo };
  return { column, value: answer[column] };
}

/** The value a cleared cell has. */
export function emptyValue(column: EditableColumn): CellValue {
  if (column === 'assessment') return { column, value: 'not-assessed' };
  if (column === 'assignedTo') return { column, value: null };
  return { column, value: '' };
}

/** The change that puts this value there; null when it stands there already. */
export function changeTo({ questionId, answer }: GridTarget, to: CellValue): CellChange | null {
  const from = cellValue(answer, to.column);
  return from.value === to.value ? null : { questionId, from, to };
}

/** The answer with one cell changed; an assessment brings who gave it and when. */
export function withValue(answer: Answer, cell: CellValue, by: PersonId, at: Timestamp): Answer {
  if (cell.column === 'assessment') return gradeAnswer(answer, cell.value, by, at);
  if (cell.column === 'assignedTo') return { ...answer, assignedTo: cell.value };
  return { ...answer, [cell.column]: cell.value };
}

/** Whether the cell still stands as the change expects it. */
export function isStillAsBefore(answer: Answer, { from }: CellChange): boolean {
  return cellValue(answer, from.column).value === from.value;
}
