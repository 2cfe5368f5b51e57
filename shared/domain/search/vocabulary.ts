/** How a query word lies in a word of the text, the best first when sorted down. */
export const LIES = { inside: 0, atStart: 1, alone: 2, whole: 3 } as const;
export type Lie = (typeof LIES)[keyof typeof LIES];

/** All different words of the texts, each once, so that a query word is looked for in each of them only once. */
export interface Vocabulary {
  readonly count: number;
  /** The number of a word, given out when it is new. Numbers go up from 0 and are not reused. */
  numberOf(word: string): number;
  /** Calls back for every word that holds `part`, with how it lies there. `part` holds no blank. */
  eachWith(part: string, onWord: (number: number, lie: Lie) => void): void;
  /** All words with their numbers. */
  words(): Iterable<{ readonly text: string; readonly number: number }>;
  /** All words in the order of their numbers, to be kept: line by line in some pieces, each begun and ended by a line feed. */
  keep(): readonly string[];
}

/**
 * Words stand line by line in pieces of this length, in UTF-16 units. A piece stays one byte a letter as long as its
 * words are Western, whatever the other pieces hold; and only the last one is put together anew for a new word.
 */
const PIECE_LENGTH = 1 << 16;

interface Piece {
  text: string;
  readonly starts: number[];
  readonly first: number;
}

const NOT_PART_OF_A_WORD = /[^\p{L}\p{N}]/u;

function isBoundary(text: string, place: number): boolean {
  const code = text.charCodeAt(place);
  if (code < 128) return !((code > 47 && code < 58) || (code > 96 && code < 123));
  return NOT_PART_OF_A_WORD.test(text.charAt(place));
}

/** The line that holds a place, looked for from a line before it: first in growing steps, then by halves. */
function lineAt(starts: readonly number[], place: number, from: number): number {
  let low = from;
  let step = 1;
  while ((starts[low + step] ?? Infinity) <= place) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, starts.length) - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The same text as a string of its own: a slice of a long text would keep all of that text in memory. */
export function copyOf(slice: string): string {
  return ` ${slice}`.slice(1);
}

function piecesOf(kept: readonly string[]): Piece[] {
  let first = 0;
  return kept.map((text) => {
    const starts: number[] = [];
    for (let at = 1; at < text.length; at = text.indexOf('\n', at) + 1) starts.push(at);
    const piece = { text, starts, first };
    first += starts.length;
    return piece;
  });
}

function* wordsIn(pieces: readonly Piece[]): Iterable<{ readonly text: string; readonly number: number }> {
  for (const { text, starts, first } of pieces) {
    for (const [index, start] of starts.entries()) yield { text: text.slice(start, text.indexOf('\n', start)), number: first + index };
  }
}

/** A vocabulary of the words that were kept, in the order they were kept; or an empty one. */
export function createVocabulary(kept: readonly string[] = []): Vocabulary {
  const pieces = piecesOf(kept);
  let count = pieces.reduce((sum, { starts }) => sum + starts.length, 0);
  /** The number of each word; made when a word is first looked up: who only searches a kept vocabulary needs none. */
  let numbers: Map<string, number> | null = count === 0 ? new Map() : null;
  const known = (): Map<string, number> => {
    if (numbers === null) {
      numbers = new Map();
      for (const { text, number } of wordsIn(pieces)) numbers.set(copyOf(text), number);
    }
    return numbers;
  };

  const add = (word: string): number => {
    const number = count;
    count += 1;
    const own = copyOf(word);
    known().set(own, number);
    let piece = pieces.at(-1);
    if (piece === undefined || piece.text.length > PIECE_LENGTH) {
      piece = { text: '\n', starts: [], first: number };
      pieces.push(piece);
    }
    piece.starts.push(piece.text.length);
    piece.text += `${own}\n`;
    return number;
  };

  return {
    get count() {
      return count;
    },
    numberOf: (word) => known().get(word) ?? add(word),
    words: () => wordsIn(pieces),
    keep: () => pieces.map(({ text }) => text),
    eachWith(part, onWord) {
      if (part === '') return;
      for (const { text, starts, first } of pieces) {
        let place = text.indexOf(part);
        let index = 0;
        while (place >= 0) {
          index = lineAt(starts, place, index);
          const after = place + part.length;
          const isAtEdge = text.charCodeAt(place - 1) === 10;
          const isAtStart = isAtEdge || isBoundary(text, place - 1);
          const lie = !isAtStart
            ? LIES.inside
            : isAtEdge && text.charCodeAt(after) === 10
              ? LIES.whole
              : isBoundary(text, after)
                ? LIES.alone
                : LIES.atStart;
          onWord(first + index, lie);
          const next = starts[index + 1];
          place = next === undefined ? -1 : text.indexOf(part, next);
        }
      }
    },
  };
}
