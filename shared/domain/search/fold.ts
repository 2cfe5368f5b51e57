/** Letters that are one sign of their own in Unicode, but an accent or a pair to whoever types them without it. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ı: 'i',
  ς: 'σ',
  '‐': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '„': '"',
};

const NEEDS_PLAIN = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu');

/** Accents, and signs without a shape (soft hyphen, joiners, byte order mark). The two of Japanese kana tell letters apart. */
const UNSEEN = /(?![\u3099\u309A])[\p{Mn}\p{Me}\p{Cf}]/gu;

const BEYOND_ASCII = /[^\0-\x7f]/;

/**
 * A text as it is searched: lower case, no accents, ß as ss, full-width and other shapes of a letter as the plain
 * one, one kind of dash. Works sign by sign: the fold of a text is the folds of its signs one after the other, so
 * that a place in the one can be found in the other.
 */
export function fold(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(UNSEEN, '')
    .toLowerCase()
    // Lower case may bring an accent of its own: İ becomes i and a dot.
    .replace(UNSEEN, '')
    .replace(NEEDS_PLAIN, (sign) => PLAIN[sign] ?? sign);
}

/** A text folded, with the way back: `starts[i]` and `ends[i]` bound the sign of the original that folded into place i. */
export interface FoldedText {
  readonly folded: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** One sign with the marks that follow it, of any script; Hangul and Indic signs too. */
const SIGN = /\P{M}\p{M}*|\p{M}+/gu;

/** Folds a short text (a title, a snippet) and remembers where each sign came from; positions are UTF-16 units. */
export function foldWithPlaces(text: string): FoldedText {
  // Most texts: each unit is a sign of its own and stays one.
  if (!BEYOND_ASCII.test(text)) {
    const places = Array.from({ length: text.length + 1 }, (_, place) => place);
    return { folded: text.toLowerCase(), starts: places.slice(0, -1), ends: places.slice(1) };
  }
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(SIGN)) {
    const [sign] = match;
    const plain = fold(sign);
    folded += plain;
    for (let unit = 0; unit < plain.length; unit += 1) {
      starts.push(match.index);
      ends.push(match.index + sign.length);
    }
  }
  return { folded, starts, ends };
}

/** The words of a query, folded and without doubles; none for a query of blanks. */
export function queryWords(query: string): readonly string[] {
  return [...new Set(foldedWords(query))];
}

/** The words of a text: what stands between blanks, folded. A fold may bring a blank of its own (the free-standing ´). */
export function foldedWords(text: string): readonly string[] {
  return fold(text).split(/\s+/).filter((word) => word !== '');
}
