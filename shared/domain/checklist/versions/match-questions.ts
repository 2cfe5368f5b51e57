import { identityOf, type StoredQuestion } from '../template.ts';

/** The same question in two versions or templates. */
export interface QuestionPair {
  readonly from: StoredQuestion;
  readonly to: StoredQuestion;
}

/** Texts alike from here on are the same question reworded; chosen so that a changed word or clause of a sentence passes. */
const NEAR_EQUAL = 0.7;
/** With the same code, half the words are enough. */
const SOMEWHAT_ALIKE = 0.4;
/** A word in more questions than this tells nothing about which one is meant. */
const TOO_COMMON = 60;

/** The words of a text, each once, to tell how alike two texts are. */
export function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}

/** How alike two texts are, from 0 to 1: shared words, twice, of all words (Dice). Two empty texts are alike. */
export function textLikeness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size + right.size === 0) return 1;
  let shared = 0;
  for (const word of left) if (right.has(word)) shared += 1;
  return (2 * shared) / (left.size + right.size);
}

/**
 * Pairs the questions of two templates: by identity first, then by code where the wording is somewhat alike, then by
 * equal and near-equal wording, and last by a code and clause nobody else has claimed. Codes alone are not trusted first: in
 * workbooks "17" is another question as soon as somebody inserts a row.
 */
export function matchQuestions(
  from: readonly StoredQuestion[],
  to: readonly StoredQuestion[],
): readonly QuestionPair[] {
  const pairs: QuestionPair[] = [];
  const left = new Set(from);
  const right = new Set(to);
  const pair = (one: StoredQuestion, other: StoredQuestion): void => {
    if (!left.has(one) || !right.has(other)) return;
    pairs.push({ from: one, to: other });
    left.delete(one);
    right.delete(other);
  };
  const pairBy = (keyOf: (question: StoredQuestion) => string, fits: (pair: QuestionPair) => boolean): void => {
    const byKey = new Map([...left].map((question) => [keyOf(question), question] as const));
    for (const other of [...right]) {
      const one = byKey.get(keyOf(other));
      if (one && fits({ from: one, to: other })) pair(one, other);
    }
  };
  pairBy(identityOf, () => true);
  if (left.size === 0 || right.size === 0) return pairs;
  const words = new Map([...left, ...right].map((question) => [question, wordsOf(question.question)] as const));
  const likeness = (one: StoredQuestion, other: StoredQuestion): number =>
    textLikeness(words.get(one) ?? new Set(), words.get(other) ?? new Set());
  pairBy(({ code }) => code, ({ from: one, to: other }) => likeness(one, other) >= SOMEWHAT_ALIKE);
  pairBy(({ question }) => question.trim().toLowerCase(), ({ from: one }) => one.question.trim() !== '');
  for (const { one, other } of nearest([...left], [...right], words)) pair(one, other);
  pairBy(
    ({ code, clause }) => `${clause} ${code}`,
    ({ from: one }) => one.clause !== '',
  );
  return pairs;
}

/** Pairs of near-equal wording, the most alike first. Only questions that share a telling word are looked at. */
function nearest(
  left: readonly StoredQuestion[],
  right: readonly StoredQuestion[],
  words: ReadonlyMap<StoredQuestion, ReadonlySet<string>>,
): readonly { readonly one: StoredQuestion; readonly other: StoredQuestion }[] {
  const holders = new Map<string, StoredQuestion[]>();
  for (const question of left) {
    for (const word of words.get(question) ?? []) {
      const known = holders.get(word);
      if (known) known.push(question);
      else holders.set(word, [question]);
    }
  }
  const found = right.flatMap((other) => {
    const own = words.get(other) ?? new Set<string>();
    const candidates = new Set(
      [...own].flatMap((word) => {
        const questions = holders.get(word) ?? [];
        return questions.length > TOO_COMMON ? [] : questions;
      }),
    );
    return [...candidates].map((one) => ({ one, other, alike: textLikeness(words.get(one) ?? new Set(), own) }));
  });
  return found.filter(({ alike }) => alike >= NEAR_EQUAL).toSorted((a, b) => b.alike - a.alike);
}
