/** A text without case and accents, with the place in the original that each of its characters came from. */
export interface FoldedText {
  readonly text: string;
  /** `starts[i]` is where character i of `text` begins in the original; one more entry holds the original's length. */
  readonly starts: readonly number[];
}

function foldCharacter(character: string): string {
  return character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
}

/** Makes "Prüfung" and "prufung" the same for a search, and keeps the way back for highlighting. */
export function foldWithPlaces(original: string): FoldedText {
  let text = '';
  const starts: number[] = [];
  let at = 0;
  for (const character of original) {
    const folded = foldCharacter(character);
    for (let index = 0; index < folded.length; index += 1) starts.push(at);
    text += folded;
    at += character.length;
  }
  starts.push(original.length);
  return { text, starts };
}

/** The same, when only the folded text is wanted. */
export function foldText(original: string): string {
  return foldCharacter(original);
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where the words stand in a text, in reading order and not overlapping; `to` is behind the last character. */
export function findWords(original: string, words: readonly string[]): readonly Span[] {
  const { text, starts } = foldWithPlaces(original);
  const found = words
    .map(foldText)
    .filter((word) => word !== '')
    .flatMap((word) => {
      const spans: Span[] = [];
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        spans.push({ from: starts[at] ?? 0, to: starts[at + word.length] ?? original.length });
      }
      return spans;
    })
    .sort((left, right) => left.from - right.from || right.to - left.to);
  return found.filter((span, index) => found.slice(0, index).every((before) => before.to <= span.from));
}
