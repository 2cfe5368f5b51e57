import type { ImportField } from './import-field.ts';
import { normalizeHeading } from './normalize-text.ts';
import { ALL_HEADING_WORDS } from './words/all-words.ts';

/** How well a heading fits one field, from 0 to 1, and the language whose words fitted. */
export interface HeadingMatch {
  readonly field: ImportField;
  readonly score: number;
  readonly language: string;
}

interface Phrase {
  readonly text: string;
  readonly field: ImportField;
  readonly language: string;
  readonly isWeak: boolean;
}

const WEAK = 0.62;
const NOT_SPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const LONG_HEADING = 70;
const HEAD_LAST: ReadonlySet<string> = new Set(['en', 'de', 'nl', 'sv']);

interface Dictionary {
  readonly exact: ReadonlyMap<string, readonly Phrase[]>;
  /** Phrases of at least two letters by their first word, to be found inside longer headings. */
  readonly byFirstWord: ReadonlyMap<string, readonly Phrase[]>;
  readonly unspaced: readonly Phrase[];
}

let dictionary: Dictionary | null = null;

/** Best match per field for a heading, best first; empty when none of its words is known. */
export function matchHeading(heading: string): readonly HeadingMatch[] {
  const text = normalizeHeading(heading);
  if (text === '') return [];
  dictionary ??= buildDictionary();
  const best = new Map<ImportField, HeadingMatch>();
  const offer = (phrase: Phrase, share: number): void => {
    const score = share * (phrase.isWeak ? WEAK : 1);
    const known = best.get(phrase.field);
    if (!known || known.score < score) best.set(phrase.field, { field: phrase.field, score, language: phrase.language });
  };
  for (const phrase of dictionary.exact.get(text) ?? []) offer(phrase, 1);
  for (const { phrase, share } of partsIn(text, dictionary)) offer(phrase, share);
  return [...best.values()].sort((left, right) => right.score - left.score);
}

/** Best match of a heading, or null below `least`. */
export function bestHeading(heading: string, least = 0.55): HeadingMatch | null {
  const first = matchHeading(heading)[0];
  return first && first.score >= least ? first : null;
}

/** A phrase inside a longer heading counts by how much of the heading it is; at either end it counts more. */
function partsIn(text: string, words: Dictionary): readonly { readonly phrase: Phrase; readonly share: number }[] {
  const found: { phrase: Phrase; share: number }[] = [];
  const isShortHeading = text.split(' ').length <= 3;
  const add = (phrase: Phrase, at: number): void => {
    if (phrase.text === text) return;
    const endsHeading = at + phrase.text.length === text.length;
    const isAtEnd = at === 0 || endsHeading;
    // "Session timeouts" is no session number: short words and numbering words have to end a short heading.
    const needsEnd = phrase.field === 'code' || (phrase.text.length < 5 && !NOT_SPACED.test(phrase.text));
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

function buildDictionary(): Dictionary {
  const exact = new Map<string, Phrase[]>();
  const byFirstWord = new Map<string, Phrase[]>();
  const unspaced: Phrase[] = [];
  for (const { language, words } of ALL_HEADING_WORDS) {
    for (const [field, written] of Object.entries(words) as [ImportField, readonly string[]][]) {
      for (const entry of written) {
        const isWeak = entry.startsWith('~');
        const text = normalizeHeading(isWeak ? entry.slice(1) : entry) || entry;
        const phrase: Phrase = { text, field, language, isWeak };
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

function push(map: Map<string, Phrase[]>, key: string, phrase: Phrase): void {
  const list = map.get(key);
  if (list) list.push(phrase);
  else map.set(key, [phrase]);
}
