import { normalizeHeading } from '../import/normalize-text.ts';

/**
 * Letters to change, add, leave out or swap with their neighbour to make one text of the other (optimal string
 * alignment). Counting stops above `most`, which is then given as `most + 1`.
 */
export function editDistance(left: string, right: string, most = Number.POSITIVE_INFINITY): number {
  const a = Array.from(left);
  const b = Array.from(right);
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    if (Math.min(...row) > most) return most + 1;
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}

/** How many letters may differ before a word is another word: none in the shortest, one in four, three at most. */
function tolerance(length: number): number {
  return length < 3 ? 0 : Math.min(3, Math.max(1, Math.floor(length / 4)));
}

const foldedLists = new WeakMap<readonly string[], readonly string[]>();

/** A list is folded once, however many rows are held against it. */
function foldedWords(words: readonly string[]): readonly string[] {
  const folded = foldedLists.get(words) ?? words.map(normalizeHeading);
  foldedLists.set(words, folded);
  return folded;
}

/**
 * The known word that was most likely meant; null when none is near or two different ones are equally near. Case,
 * accents and punctuation do not count.
 */
export function didYouMean(written: string, known: readonly string[]): string | null {
  const text = normalizeHeading(written);
  if (text === '') return null;
  let best: { readonly word: string; readonly distance: number } | null = null;
  let isTied = false;
  const folds = foldedWords(known);
  for (const [index, word] of known.entries()) {
    const folded = folds[index] ?? '';
    const most = tolerance(Math.min(text.length, folded.length));
    const distance = editDistance(text, folded, most);
    if (distance > most) continue;
    if (best === null || distance < best.distance) {
      best = { word, distance };
      isTied = false;
    } else if (distance === best.distance && folded !== normalizeHeading(best.word)) {
      isTied = true;
    }
  }
  return best === null || isTied ? null : best.word;
}
