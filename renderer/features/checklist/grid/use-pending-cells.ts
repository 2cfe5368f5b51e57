import { useCallback, useMemo, useState } from 'react';
import type { Answer } from '#shared/domain/checklist/answer.ts';
import type { TextColumn } from '#shared/domain/checklist/grid/cell-change.ts';
import type { QuestionId } from '#shared/domain/ids.ts';

/** A text on its way to the disk and back. */
export interface PendingCell {
  readonly questionId: QuestionId;
  readonly column: TextColumn;
  readonly text: string;
  /** What stood there when it was written. */
  readonly before: string;
}

export interface PendingCells {
  readonly of: (questionId: QuestionId) => readonly PendingCell[];
  readonly add: (cell: PendingCell) => void;
  readonly drop: (cell: PendingCell) => void;
}

const NONE: readonly PendingCell[] = [];

/** Shows what was just written in a cell until it is read back, so that it never flickers to what stood there before. */
export function usePendingCells(answers: ReadonlyMap<QuestionId, Answer>): PendingCells {
  const [cells, setCells] = useState(NONE);
  const isOpen = ({ questionId, column, before }: PendingCell): boolean => (answers.get(questionId)?.[column] ?? '') === before;
  // Read back, a cell has done its work; it must not cover what is written there later.
  if (!cells.every(isOpen)) setCells(cells.filter(isOpen));
  const add = useCallback((cell: PendingCell) => {
    setCells((all) => [...all.filter(({ questionId, column }) => questionId !== cell.questionId || column !== cell.column), cell]);
  }, []);
  const drop = useCallback((cell: PendingCell) => setCells((all) => all.filter((other) => other !== cell)), []);
  return useMemo(() => {
    const byQuestion = Map.groupBy(cells, ({ questionId }) => questionId);
    return { of: (questionId) => byQuestion.get(questionId) ?? NONE, add, drop };
  }, [cells, add, drop]);
}
