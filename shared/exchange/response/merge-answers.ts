import { answerHash, tidyAnswer, type Answer, type AnswerAction } from './answer.ts';

/** One value of two, where at most one says something or both say the same; undefined when they differ. */
function either<Value extends string | null>(left: Value, right: Value): Value | undefined {
  if (left === right || right === null || right === '') return left;
  return left === null || left === '' ? right : undefined;
}

/** The same for every field of two objects alike. */
function eachEither<Part extends Readonly<Record<string, string | null>>>(left: Part, right: Part): Part | undefined {
  const merged = Object.keys(left).map((key) => [key, either(left[key] ?? null, right[key] ?? null)] as const);
  // Every key of the parts got a value, or the parts differ.
  return merged.some(([, value]) => value === undefined) ? undefined : (Object.fromEntries(merged) as unknown as Part);
}

const actionKey = (action: AnswerAction): string => JSON.stringify(Object.entries(action).filter(([key]) => key !== 'id').toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** All actions of both, the same one once. Two that bear one id and differ cannot be told which is meant. */
function mergeActions(left: readonly AnswerAction[], right: readonly AnswerAction[]): readonly AnswerAction[] | undefined {
  const known = new Map(left.map((action) => [actionKey(action), action]));
  const added = right.filter((action) => !known.has(actionKey(action)));
  const ids = new Set(left.flatMap(({ id }) => (id === null ? [] : [id])));
  return added.some(({ id }) => id !== null && ids.has(id)) ? undefined : [...left, ...added];
}

/**
 * Puts together what two people wrote to the same nonconformity in two copies of a file; null when they say different
 * things in one field. Nothing of either is lost: what cannot be put together stays two answers.
 */
export function mergeAnswers(first: Answer, second: Answer): Answer | null {
  const [left, right] = [tidyAnswer(first), tidyAnswer(second)];
  if (answerHash(left) === answerHash(right)) return left;
  const acknowledgement = eachEither(left.acknowledgement, right.acknowledgement);
  const correction = eachEither(left.correction, right.correction);
  const submitted = eachEither(left.submitted, right.submitted);
  const { rootCauses: leftCauses, ...leftCause } = left.cause;
  const { rootCauses: rightCauses, ...rightCause } = right.cause;
  const cause = eachEither(leftCause, rightCause);
  const isSameCauses = JSON.stringify(leftCauses) === JSON.stringify(rightCauses);
  const rootCauses = rightCauses.length === 0 || isSameCauses ? leftCauses : leftCauses.length === 0 ? rightCauses : undefined;
  const actions = mergeActions(left.actions, right.actions);
  if (!acknowledgement || !correction || !submitted || !cause || !rootCauses || !actions) return null;
  return { acknowledgement, correction, cause: { ...cause, rootCauses }, actions: [...actions], submitted };
}
