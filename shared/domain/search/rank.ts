import type { Lie } from './vocabulary.ts';

/** Where in a record a word stands. */
export const PLACES = { code: 0, titleStart: 1, title: 2, text: 3 } as const;
export type Place = (typeof PLACES)[keyof typeof PLACES];

/**
 * What a word found is worth by where it stands (row) and how it lies there: inside a word, at the start of one,
 * one word alone, all of it between blanks. A code typed in full comes before everything, then the beginning of a
 * title, then the beginning of a word; a part of a word comes last.
 */
const RANKS: Readonly<Record<Lie, readonly number[]>> = {
  // code, start of the title, title, text
  0: [75, 70, 68, 30],
  1: [172, 160, 130, 80],
  2: [176, 165, 140, 90],
  3: [250, 168, 142, 92],
};

/** The worth of a word found that lies so, 30 to 250, by the place where it stands. */
export function ranksOf(lie: Lie): readonly number[] {
  return RANKS[lie];
}
