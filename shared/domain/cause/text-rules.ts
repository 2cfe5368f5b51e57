import { fold } from '../search/fold.ts';

/** Texts with at least this share of their words in common say the same (Jaccard, over words that carry meaning). */
export const SAME_WORDS_FROM = 0.75;
/** Texts that differ in at most the rest of their letters say the same: small rewordings, endings, typing errors. */
export const SAME_LETTERS_FROM = 0.8;
/** Beyond this many letters only the words are compared; nobody retypes a page with small changes. */
const LETTERS_COMPARED = 1500;

/** Words without a meaning of their own. "Not", "no", "never" are none of them: they turn a sentence round. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an and are as at be been because by for from had has have in is it its of on or so that the their there these they this to was were which with will would ' +
    'aber als am an auch auf aus bei da das dass dem den der des die dies diese dieser dieses durch ein eine einem einen einer eines er es fur gewesen hat hatte ich im in ist ihr ihre mit nach oder sich sie sind so und vom von vor war waren wegen weil werden wird wurde wurden zu zum zur'
  ).split(' '),
);

/** The words of a text that carry meaning: folded, without punctuation and stop words. */
export function meaningfulWords(text: string): readonly string[] {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !STOP_WORDS.has(word));
  return telling.length > 0 ? telling : words;
}

/** Shared words of all words, from 0 to 1. */
function shareOfWords(left: readonly string[], right: readonly string[]): number {
  const a = new Set(left);
  const b = new Set(right);
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / (a.size + b.size - shared);
}

/** Least number of letters to add, drop or replace (Levenshtein), kept to two rows. */
function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}

function areLettersSame(left: string, right: string): boolean {
  const longest = Math.max(left.length, right.length);
  if (longest > LETTERS_COMPARED || Math.min(left.length, right.length) / longest < SAME_LETTERS_FROM) return false;
  return 1 - editDistance(left, right) / longest >= SAME_LETTERS_FROM;
}

/**
 * Whether two texts say the same in (nearly) the same words, whatever their case, accents, punctuation, small words
 * and order. A cause that only repeats the finding explains nothing (domain reference B.5; the reviewer's ten points).
 * An empty text repeats nothing.
 */
export function isNearlyEqual(left: string, right: string): boolean {
  const a = meaningfulWords(left);
  const b = meaningfulWords(right);
  if (a.length === 0 || b.length === 0) return left.trim() !== '' && fold(left).trim() === fold(right).trim();
  return shareOfWords(a, b) >= SAME_WORDS_FROM || areLettersSame(a.join(' '), b.join(' '));
}
