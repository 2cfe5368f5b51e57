import type { ImportField } from './import-field.ts';
import { normalizeHeading } from './normalize-text.ts';
import { ALL_HEADING_WORDS } from './words/all-words.ts';
import type { HeadingWords } from './words/heading-words.ts';

/** How well a heading fits one field, from 0 to 1, and the language whose words fitted. */
export interface HeadingMatch<Field extends string = ImportField> {
  readonly field: Field;
  readonly score: number;
  readonly language: string;
}

interface Phrase<Field extends string> {
  readonly text: string;
  readonly field: Field;
  readonly language: string;
  readonly isWeak: boolean;
}

const WEAK = 0.62;
const NOT_SPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const LONG_HEADING = 70;
/** What a heading says without the scale or the hint behind it: "Bewertung (1-3)". */
const BRACKETS = /\s*[([{][^)\]}]*[)\]}]\s*$/u;
/** What follows one of these only says more of what stands before: "Guidance for auditor", "Date of the audit". */
const BEFORE_MORE = /^(.+?) (?:for|of|by the|f(?:u|ue)r|von|zur|zum|der|des|pour|para|per|voor|van) .+$/;
const WITHOUT_BRACKETS = 0.96;
const WITHOUT_MORE = 0.88;
const ABBREVIATED = 0.85;
const HEAD_LAST: ReadonlySet<string> = new Set(['en', 'de', 'nl', 'sv']);

interface Dictionary<Field extends string> {
  readonly exact: ReadonlyMap<string, readonly Phrase<Field>[]>;
  /** Phrases of at least two letters by their first word, to be found inside longer headings. */
  readonly byFirstWord: ReadonlyMap<string, readonly Phrase<Field>[]>;
  readonly unspaced: readonly Phrase<Field>[];
}

/** Best match per field for a heading, best first; empty when none of its words is known. */
export type HeadingMatcher<Field extends string> = (heading: string) => readonly HeadingMatch<Field>[];

/** A matcher over the words of one kind of table, in all languages; `numbering` are fields whose words must end a short heading. */
export function headingMatcher<Field extends string>(all: readonly HeadingWords<Field>[], numbering: ReadonlySet<Field>): HeadingMatcher<Field> {
  let dictionary: Dictionary<Field> | null = null;
  return (heading) => {
    const text = normalizeHeading(heading);
    if (text === '') return [];
    dictionary ??= buildDictionary(all);
    const best = new Map<Field, HeadingMatch<Field>>();
    const offer = (phrase: Phrase<Field>, share: number): void => {
      const score = share * (phrase.isWeak ? WEAK : 1);
      const known = best.get(phrase.field);
      if (!known || known.score < score) best.set(phrase.field, { field: phrase.field, score, language: phrase.language });
    };
    const { exact } = dictionary;
    const whole = exact.get(text) ?? [];
    for (const phrase of whole) offer(phrase, 1);
    if (whole.length === 0) {
      const core = normalizeHeading(heading.replace(BRACKETS, ''));
      if (core !== text) for (const phrase of exact.get(core) ?? []) offer(phrase, WITHOUT_BRACKETS);
      for (const phrase of exact.get(BEFORE_MORE.exec(core)?.[1] ?? '') ?? []) offer(phrase, WITHOUT_MORE);
      const abbreviated = abbreviatedBy(heading, dictionary);
      if (abbreviated) offer(abbreviated, ABBREVIATED);
    }
    for (const { phrase, share } of partsIn(text, dictionary, numbering)) offer(phrase, share);
    return [...best.values()].sort((left, right) => right.score - left.score);
  };
}

/** Matches headings of checklists. */
export const matchHeading: HeadingMatcher<ImportField> = headingMatcher(ALL_HEADING_WORDS, new Set<ImportField>(['code']));

/** Best match of a heading, or null below `least`. */
export function bestHeading(heading: string, least = 0.55): HeadingMatch | null {
  const first = matchHeading(heading)[0];
  return first && first.score >= least ? first : null;
}

const ABBREVIATION = /^([\p{L}]{4,})\.(?:\s*[([{].*)?$/u;

/** "Verantw.", "Bemerk.": the one word that begins so, when all that begin so mean one field. */
function abbreviatedBy<Field extends string>(heading: string, { exact }: Dictionary<Field>): Phrase<Field> | null {
  const begin = ABBREVIATION.exec(heading.trim())?.[1];
  if (begin === undefined) return null;
  const text = normalizeHeading(begin);
  const meant = [...exact].flatMap(([word, phrases]) => (word.startsWith(text) && !word.includes(' ') ? phrases.filter(({ isWeak }) => !isWeak) : []));
  const [first] = meant;
  return first !== undefined && meant.every(({ field }) => field === first.field) ? first : null;
}

/** A phrase inside a longer heading counts by how much of the heading it is; at either end it counts more. */
function partsIn<Field extends string>(
  text: string,
  words: Dictionary<Field>,
  numbering: ReadonlySet<Field>,
): readonly { readonly phrase: Phrase<Field>; readonly share: number }[] {
  const found: { phrase: Phrase<Field>; share: number }[] = [];
  const isShortHeading = text.split(' ').length <= 3;
  const add = (phrase: Phrase<Field>, at: number): void => {
    if (phrase.text === text) return;
    const endsHeading = at + phrase.text.length === text.length;
    const isAtEnd = at === 0 || endsHeading;
    // "Session timeouts" is no session number: short words and numbering words have to end a short heading.
    const needsEnd = numbering.has(phrase.field) || (phrase.text.length < 5 && !NOT_SPACED.test(phrase.text));
    if (needsEnd && !(endsHeading && isShortHeading)) return;
    const length = Math.min(text.length, LONG_HEADING);
    // English and German say what a thing is in the last word: "Remediation status" is a status, no remediation.
    const isHead = isShortHeading && HEAD_LAST.has(phrase.language) ? (endsHeading ? 0.16 : 0) : isAtEnd ? 0.1 : 0;
    const share = 0.42 + 0.4 * (phrase.text.length / length) + isHead;
    found.push({ phrase, share: Math.min(share, 0.92) });
  };
  let at = 0;
  for (const word of text.split(' ')) {
    for (const phrase of words.byFirstWord.get(word) ?? []) {
      const end = at + phrase.text.length;
      if (text.startsWith(phrase.text, at) && (end === text.length || text[end] === ' ')) add(phrase, at);
    }
    at += word.length + 1;
  }
  if (NOT_SPACED.test(text)) {
    for (const phrase of words.unspaced) {
      const place = text.indexOf(phrase.text);
      if (place >= 0) add(phrase, place);
    }
  }
  return found;
}

function buildDictionary<Field extends string>(all: readonly HeadingWords<Field>[]): Dictionary<Field> {
  const exact = new Map<string, Phrase<Field>[]>();
  const byFirstWord = new Map<string, Phrase<Field>[]>();
  const unspaced: Phrase<Field>[] = [];
  for (const { language, words } of all) {
    for (const [field, written] of Object.entries(words) as [Field, readonly string[]][]) {
      for (const entry of written) {
        const isWeak = entry.startsWith('~');
        const text = normalizeHeading(isWeak ? entry.slice(1) : entry) || entry;
        const phrase: Phrase<Field> = { text, field, language, isWeak };
        push(exact, text, phrase);
        if (NOT_SPACED.test(text)) {
          if (text.length >= 2) unspaced.push(phrase);
        } else if (text.length >= 2) {
          push(byFirstWord, text.split(' ')[0] ?? text, phrase);
        }
      }
    }
  }
  return { exact, byFirstWord, unspaced };
}

function push<Field extends string>(map: Map<string, Phrase<Field>[]>, key: string, phrase: Phrase<Field>): void {
  const list = map.get(key);
  if (list) list.push(phrase);
  else map.set(key, [phrase]);
}
