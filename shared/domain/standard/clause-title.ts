/** Words that carry no meaning in a clause title. */
const FILLERS = new Set([
  'a', 'an', 'the', 'of', 'and', 'or', 'for', 'to', 'in', 'on', 'its', 'it', 'them', 'with',
  'der', 'die', 'das', 'des', 'dem', 'den', 'ein', 'eine', 'einer', 'eines', 'und', 'oder', 'von', 'fur', 'zu', 'zur', 'zum', 'im', 'am', 'mit', 'ihr', 'ihrer', 'ihres',
]);

/** Short forms auditors write in notes and spreadsheets. */
const SHORT_FORMS: Readonly<Record<string, readonly string[]>> = {
  mgmt: ['management'],
  mgt: ['management'],
  mngt: ['management'],
  sms: ['service', 'management', 'system'],
  isms: ['information', 'security', 'management', 'system'],
  qms: ['quality', 'management', 'system'],
  slm: ['service', 'level', 'management'],
  brm: ['business', 'relationship', 'management'],
  nc: ['nonconformity'],
  ca: ['corrective', 'action'],
  infosec: ['information', 'security'],
  is: ['information', 'security'],
};

/** Meaningful words of a title in one spelling: lower case, no accents, American -ize, no plural s. */
export function titleWords(title: string): readonly string[] {
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/non[- ]conformit/g, 'nonconformit')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .flatMap((word) => SHORT_FORMS[word] ?? [word])
    .filter((word) => word !== '' && !FILLERS.has(word))
    .map((word) =>
      word
        .replace(/is(ation|ations|e|ed|ing)$/, 'iz$1')
        .replace(/ies$/, 'y')
        .replace(/(?<=[^su])s$/, ''),
    );
}

/** Words of the titles the registry knows: a few hundred, compared with every reference typed or imported. */
const knownTitles = new Map<string, readonly string[]>();

function knownWords(title: string): readonly string[] {
  const words = knownTitles.get(title) ?? titleWords(title);
  knownTitles.set(title, words);
  return words;
}

/** Number of single-letter slips between two words, swaps counted as one; stops counting past `limit`. */
export function slipsBetween(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const isSame = left[row - 1] === right[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      if (left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? cost) + 1);
      }
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return last[right.length] ?? limit + 1;
}

function isSameWord(given: string, known: string): boolean {
  if (given === known) return true;
  if (given.length >= 4 && known.startsWith(given)) return true;
  const limit = given.length >= 8 ? 2 : given.length >= 5 ? 1 : 0;
  return limit > 0 && slipsBetween(given, known, limit) <= limit;
}

/** Share of `words` that also stand in `others`, 0 to 1. */
function shareFound(words: readonly string[], others: readonly string[]): number {
  if (words.length === 0) return 0;
  return words.filter((word) => others.some((other) => isSameWord(word, other) || isSameWord(other, word))).length / words.length;
}

export type TitleLikeness =
  /** All words fit both ways. */
  | 'same'
  /** The given title is a shorter form of the known one: "Nonconformity" for "Nonconformity and corrective action". */
  | 'shorter'
  /** The known title stands in the given one, with more words around it. */
  | 'longer'
  | 'different';

/** Compares a title somebody typed with the one the registry knows. */
export function compareTitles(given: string, known: string): TitleLikeness {
  const givenWords = titleWords(given);
  const wordsKnown = knownWords(known);
  const isGivenInKnown = shareFound(givenWords, wordsKnown) === 1;
  const isKnownInGiven = shareFound(wordsKnown, givenWords) === 1;
  if (isGivenInKnown && isKnownInGiven) return 'same';
  if (isGivenInKnown) return 'shorter';
  return isKnownInGiven ? 'longer' : 'different';
}

/** How much two titles have in common, 0 to 1, for putting suggestions in order. */
export function titleCloseness(given: string, known: string): number {
  const givenWords = titleWords(given);
  const wordsKnown = knownWords(known);
  const there = shareFound(givenWords, wordsKnown);
  const back = shareFound(wordsKnown, givenWords);
  return there + back === 0 ? 0 : (2 * there * back) / (there + back);
}

/** Likest first. */
const LIKENESS_ORDER: readonly TitleLikeness[] = ['same', 'shorter', 'longer', 'different'];

/** The best of several titles a clause is known by, one for each language. */
export function likestTitle(given: string, known: readonly string[]): TitleLikeness {
  const found = new Set(known.map((title) => compareTitles(given, title)));
  return LIKENESS_ORDER.find((likeness) => found.has(likeness)) ?? 'different';
}
