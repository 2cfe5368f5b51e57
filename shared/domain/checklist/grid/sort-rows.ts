import type { ChecklistQuestion } from '../template.ts';
import type { GridColumn } from './grid-column.ts';

export interface ColumnSort {
  readonly column: GridColumn;
  readonly isDescending: boolean;
}

/** What a cell is sorted by: numbers by size, texts by locale, null and empty texts last in either direction. */
export type SortKey = string | number | null;

/** The sorting after a click on a heading: up, down, none. `isAdding` keeps the other columns and sorts within them. */
export function nextSorting(
  sorting: readonly ColumnSort[],
  column: GridColumn,
  isAdding: boolean,
): readonly ColumnSort[] {
  const current = sorting.find((sort) => sort.column === column);
  const next = current === undefined ? { column, isDescending: false } : current.isDescending ? null : { column, isDescending: true };
  if (!isAdding) return next === null ? [] : [next];
  if (next === null) return sorting.filter((sort) => sort.column !== column);
  return current === undefined ? [...sorting, next] : sorting.map((sort) => (sort.column === column ? next : sort));
}

/** The questions sorted by one column after the other; rows alike in all of them keep their order. */
export function sortQuestions(
  questions: readonly ChecklistQuestion[],
  sorting: readonly ColumnSort[],
  keyOf: (question: ChecklistQuestion, column: GridColumn) => SortKey,
  compareTexts: (left: string, right: string) => number,
): readonly ChecklistQuestion[] {
  if (sorting.length === 0) return questions;
  // Each key is worked out once, not at every comparison.
  const keyed = questions.map((question) => ({ question, keys: sorting.map(({ column }) => keyOf(question, column)) }));
  keyed.sort((left, right) => {
    for (const [index, { isDescending }] of sorting.entries()) {
      const order = compareKeys(left.keys[index] ?? null, right.keys[index] ?? null, isDescending, compareTexts);
      if (order !== 0) return order;
    }
    return 0;
  });
  return keyed.map(({ question }) => question);
}

function compareKeys(
  left: SortKey,
  right: SortKey,
  isDescending: boolean,
  compareTexts: (left: string, right: string) => number,
): number {
  if (left === right) return 0;
  if (left === null || left === '') return right === null || right === '' ? 0 : 1;
  if (right === null || right === '') return -1;
  const order =
    typeof left === 'number' && typeof right === 'number' ? left - right : compareTexts(String(left), String(right));
  return isDescending ? -order : order;
}
