import { isSameValue } from '../../change-log/row-change.ts';
import type { JsonValue } from '../../change-log/change.ts';
import type { ChecklistQuestion, StoredQuestion } from '../template.ts';
import { longestKeptOrder } from './longest-kept-order.ts';
import { matchQuestions } from './match-questions.ts';

/** What a question says, in the order people read it. Ids and places are not part of that. */
export const QUESTION_FIELDS = [
  'code',
  'clause',
  'clauseTitle',
  'question',
  'lookFor',
  'expectedEvidence',
  'methods',
  'samplingHint',
  'practice',
  'process',
  'importance',
  'related',
  'extra',
] as const satisfies readonly (keyof ChecklistQuestion)[];

export type QuestionField = (typeof QUESTION_FIELDS)[number];

/**
 * What an answer rests on: what was asked, of which clause, and what counts as proof. Another code, process or weight
 * leaves an answer as good as it was.
 */
export const ANSWERED_FIELDS: readonly QuestionField[] = ['clause', 'question', 'lookFor', 'expectedEvidence', 'samplingHint'];

/** One question in the comparison of two templates. */
export type QuestionDifference =
  | { readonly kind: 'added'; readonly to: StoredQuestion }
  | { readonly kind: 'removed'; readonly from: StoredQuestion }
  | {
      readonly kind: 'kept';
      readonly from: StoredQuestion;
      readonly to: StoredQuestion;
      /** Fields that differ. */
      readonly fields: readonly QuestionField[];
      /** It stands elsewhere among the questions both have. */
      readonly isMoved: boolean;
    };

export interface VersionComparison {
  /** All questions of both, in the order of the newer one; a removed one follows the question it followed. */
  readonly rows: readonly QuestionDifference[];
  readonly counts: Readonly<Record<DifferenceKind, number>>;
}

/** What people look for; one question can be both changed and moved. */
export const DIFFERENCE_KINDS = ['added', 'removed', 'changed', 'moved', 'same'] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** The kinds a row counts under. */
export function kindsOf(row: QuestionDifference): readonly DifferenceKind[] {
  if (row.kind !== 'kept') return [row.kind];
  const kinds: DifferenceKind[] = [];
  if (row.fields.length > 0) kinds.push('changed');
  if (row.isMoved) kinds.push('moved');
  return kinds.length === 0 ? ['same'] : kinds;
}

/** The fields in which two questions differ. */
export function changedFields(from: ChecklistQuestion, to: ChecklistQuestion): readonly QuestionField[] {
  // Questions are plain data, which the type of a single field does not tell.
  const value = (question: ChecklistQuestion, field: QuestionField) => question[field] as JsonValue;
  return QUESTION_FIELDS.filter((field) => !isSameValue(value(from, field), value(to, field)));
}

/** Whether an answer to `from` may not fit `to` any more. */
export function isAskedDifferently(from: ChecklistQuestion, to: ChecklistQuestion): boolean {
  return changedFields(from, to).some((field) => ANSWERED_FIELDS.includes(field));
}

/** Compares two templates question by question. Both lists in their order. */
export function compareVersions(
  from: readonly StoredQuestion[],
  to: readonly StoredQuestion[],
): VersionComparison {
  const pairs = new Map(matchQuestions(from, to).map((pair) => [pair.to, pair.from]));
  const placeBefore = new Map(from.map((question, place) => [question, place]));
  const kept = to.flatMap((question) => {
    const before = pairs.get(question);
    return before ? [{ question, place: placeBefore.get(before) ?? 0 }] : [];
  });
  const inOrder = longestKeptOrder(kept.map(({ place }) => place));
  const moved = new Set(kept.filter((_, index) => !inOrder.has(index)).map(({ question }) => question));

  const stillThere = new Set(pairs.values());
  const removedAfter = new Map<StoredQuestion | null, QuestionDifference[]>();
  let last: StoredQuestion | null = null;
  for (const question of from) {
    if (stillThere.has(question)) {
      last = question;
      continue;
    }
    const siblings = removedAfter.get(last);
    if (siblings) siblings.push({ kind: 'removed', from: question });
    else removedAfter.set(last, [{ kind: 'removed', from: question }]);
  }
  const rows: QuestionDifference[] = [...(removedAfter.get(null) ?? [])];
  for (const question of to) {
    const before = pairs.get(question);
    if (!before) {
      rows.push({ kind: 'added', to: question });
      continue;
    }
    rows.push({ kind: 'kept', from: before, to: question, fields: changedFields(before, question), isMoved: moved.has(question) });
    rows.push(...(removedAfter.get(before) ?? []));
  }
  return { rows, counts: countKinds(rows) };
}

function countKinds(rows: readonly QuestionDifference[]): Readonly<Record<DifferenceKind, number>> {
  const counts = { added: 0, removed: 0, changed: 0, moved: 0, same: 0 };
  for (const kind of rows.flatMap(kindsOf)) counts[kind] += 1;
  return counts;
}
