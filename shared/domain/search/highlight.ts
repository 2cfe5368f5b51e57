import { foldWithPlaces, foldedWords } from './fold.ts';
import type { SearchField, SearchText } from './search-record.ts';

/** A part of a text from `start` up to, not with, `end`, in UTF-16 units. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

/** A text with the parts of it that a query found. Marks are in order and do not touch each other. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

export interface Snippet extends MarkedText {
  readonly field: SearchField;
}

/** A snippet is about this long, in UTF-16 units; it begins and ends at words. */
const SNIPPET_LENGTH = 180;
const BEFORE_MATCH = 50;

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Places of a word in a folded text: where words begin with it; where none does, all places. */
function placesOf(folded: string, word: string): readonly number[] {
  const places: number[] = [];
  if (word === '') return places;
  for (let place = folded.indexOf(word); place >= 0; place = folded.indexOf(word, place + word.length)) places.push(place);
  const atStart = places.filter((place) => place === 0 || !LETTER_OR_DIGIT.test(folded.charAt(place - 1)));
  return atStart.length > 0 ? atStart : places;
}

/**
 * Where the words of a query stand in a short text: at the beginnings of words, or within them where no word begins
 * so. `words` are folded, as `queryWords` gives them.
 */
export function markWords(text: string, words: readonly string[]): readonly Mark[] {
  const { folded, starts, ends } = foldWithPlaces(text);
  const found = words.flatMap((word) =>
    placesOf(folded, word).map((place): Mark => ({ start: starts[place] ?? 0, end: ends[place + word.length - 1] ?? 0 })),
  );
  const marks: Mark[] = [];
  for (const mark of found.toSorted((left, right) => left.start - right.start || right.end - left.end)) {
    const last = marks.at(-1);
    if (last !== undefined && mark.start <= last.end) marks[marks.length - 1] = { start: last.start, end: Math.max(last.end, mark.end) };
    else marks.push(mark);
  }
  return marks;
}

/** The whole text on one line with its marks. */
export function markText(text: string, words: readonly string[]): MarkedText {
  const line = oneLine(text);
  return { text: line, marks: markWords(line, words) };
}

/**
 * The part of a row's texts that shows best why it was found: from the text with the most of the words, around the
 * first of them. Without any of the words, the beginning of the first text; null when there are no texts.
 */
export function makeSnippet(texts: readonly SearchText[], words: readonly string[]): Snippet | null {
  let best: { readonly field: SearchField; readonly text: string; readonly found: number } | null = null;
  for (const { field, text } of texts) {
    const spelled = foldedWords(text).join(' ');
    const found = words.filter((word) => spelled.includes(word)).length;
    if (best === null || found > best.found) best = { field, text, found };
  }
  if (best === null) return null;
  const line = oneLine(best.text);
  const [first] = markWords(line, words);
  const cut = cutAround(line, first?.start ?? 0);
  return { field: best.field, text: cut, marks: markWords(cut, words) };
}

function cutAround(line: string, match: number): string {
  if (line.length <= SNIPPET_LENGTH) return line;
  const from = match <= BEFORE_MATCH ? 0 : startOfWord(line, match - BEFORE_MATCH, match);
  const to = from + SNIPPET_LENGTH >= line.length ? line.length : endOfWord(line, from + SNIPPET_LENGTH, match + 1);
  return `${from > 0 ? '… ' : ''}${line.slice(from, to).trim()}${to < line.length ? ' …' : ''}`;
}

/** The next beginning of a word from `place` on, but not past `match`; never between the halves of one sign. */
function startOfWord(line: string, place: number, match: number): number {
  const blank = line.indexOf(' ', place);
  return blank >= 0 && blank < match ? blank + 1 : wholeSign(line, place);
}

function endOfWord(line: string, place: number, match: number): number {
  const blank = line.lastIndexOf(' ', place);
  return blank > match ? blank : wholeSign(line, place);
}

function wholeSign(line: string, place: number): number {
  return /[\uDC00-\uDFFF]/.test(line.charAt(place)) ? place - 1 : place;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
