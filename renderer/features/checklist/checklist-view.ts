import type { TFunction } from 'i18next';
import { useDeferredValue, useMemo, useState } from 'react';
import { buildClauseTree, keysWithin, scopesOf, type ChecklistScope, type ClauseTree } from '#shared/domain/checklist/clause-tree.ts';
import { checklistTally, type ChecklistFigures } from '#shared/domain/checklist/checklist-tally.ts';
import { filterQuestions, type QuestionFilter } from '#shared/domain/checklist/filter-questions.ts';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import type { QuestionId } from '#shared/domain/ids.ts';
import { useBuiltInStandards } from '#renderer/platform/packs.ts';
import type { ChecklistRows } from './checklist-queries.ts';

/** The parts that depend on the questions alone. */
export interface ChecklistShape {
  readonly scopes: readonly ChecklistScope[];
  readonly tree: ClauseTree;
  readonly questionOf: ReadonlyMap<QuestionId, ChecklistQuestion>;
  readonly placeOf: ReadonlyMap<QuestionId, number>;
  readonly scopeOf: ReadonlyMap<QuestionId, ChecklistScope>;
}

/** Tree, order and scopes of the questions. */
export function useChecklistShape({ templates, questions }: ChecklistRows): ChecklistShape {
  const builtIn = useBuiltInStandards();
  return useMemo(() => {
    const scopes = scopesOf(templates, questions, builtIn);
    return {
      scopes,
      tree: buildClauseTree(scopes),
      questionOf: new Map(questions.map((question) => [question.id, question])),
      placeOf: new Map(questions.map(({ id }, place) => [id, place])),
      scopeOf: new Map(scopes.flatMap((scope) => scope.questions.map(({ id }) => [id, scope] as const))),
    };
  }, [templates, questions, builtIn]);
}

/** Progress and figures; an answer that changes is counted, the other thousands are not counted again. */
export function useChecklistFigures({ questions, answers }: ChecklistRows, { scopes, tree }: ChecklistShape): ChecklistFigures {
  const [figuresOf] = useState(checklistTally);
  return useMemo(() => figuresOf(questions, scopes, tree, answers), [figuresOf, questions, answers, scopes, tree]);
}

/** The questions a filter leaves, now. */
export function questionsShownBy(
  { questions, answers }: Pick<ChecklistRows, 'questions' | 'answers'>,
  { tree }: Pick<ChecklistShape, 'tree'>,
  filter: QuestionFilter,
): readonly ChecklistQuestion[] {
  const within = filter.clause === null ? null : keysWithin(tree, filter.clause);
  return filterQuestions(questions, answers, filter, ({ id }) => within?.has(tree.keyOfQuestion.get(id) ?? '') ?? true);
}

/** The questions the filter leaves, for the list. Typing in the filter goes before filtering thousands of rows. */
export function useShownQuestions(
  { questions, answers }: ChecklistRows,
  { tree }: ChecklistShape,
  { states, assignedTo, clause, text }: QuestionFilter,
): readonly ChecklistQuestion[] {
  // Only the text waits: all else is one press, and would draw the screen twice for it.
  const typed = useDeferredValue(text);
  return useMemo(
    () => questionsShownBy({ questions, answers }, { tree }, { states, assignedTo, clause, text: typed, columns: {} }),
    [questions, answers, tree, states, assignedTo, clause, typed],
  );
}

/** Number and title of a clause of the tree; empty for none. */
export function nameOfNode(tree: ClauseTree, key: string | null, t: TFunction): string {
  const node = key === null ? undefined : tree.nodes.get(key);
  if (!node) return '';
  return node.kind === 'rest' ? t('checklist.tree.rest') : `${node.number} ${node.title}`.trim();
}

/** One line of the list: a clause's heading or a question. */
export type ListRow =
  | { readonly kind: 'heading'; readonly key: string; readonly rem: number; readonly nodeKey: string; readonly scopeTitle: string }
  | { readonly kind: 'question'; readonly key: string; readonly rem: number; readonly question: ChecklistQuestion; readonly place: number };

const HEADING_REM = 1.875;
const QUESTION_REM = 3.375;

/** Questions with a heading wherever the clause changes. */
export function useListRows(
  shown: readonly ChecklistQuestion[],
  { tree, scopes, scopeOf }: ChecklistShape,
): readonly ListRow[] {
  return useMemo(() => {
    const rows: ListRow[] = [];
    let last: string | undefined;
    shown.forEach((question, index) => {
      const nodeKey = tree.keyOfQuestion.get(question.id) ?? '';
      if (nodeKey !== last) {
        const scopeTitle = scopes.length > 1 ? (scopeOf.get(question.id)?.title ?? '') : '';
        rows.push({ kind: 'heading', key: `heading-${String(index)}-${nodeKey}`, rem: HEADING_REM, nodeKey, scopeTitle });
      }
      last = nodeKey;
      rows.push({ kind: 'question', key: question.id, rem: QUESTION_REM, question, place: index + 1 });
    });
    return rows;
  }, [shown, tree, scopes, scopeOf]);
}
