export type TextDirection = 'ltr' | 'rtl';

/** A part of a text that is read in one direction. */
export interface DirectedText {
  readonly text: string;
  readonly direction: TextDirection;
}

const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}]/u;
const LETTER = /\p{L}/u;
const FIGURE = /\p{Nd}/u;
const MARK = /\p{M}/u;

/** The marks that only say which way to read. */
const RIGHT_TO_LEFT_MARKS = '\u{200F}\u{061C}';
const LEFT_TO_RIGHT_MARK = '\u{200E}';

function directionOfLetter(letter: string): TextDirection | null {
  if (RIGHT_TO_LEFT_MARKS.includes(letter)) return 'rtl';
  if (letter === LEFT_TO_RIGHT_MARK) return 'ltr';
  if (!LETTER.test(letter)) return null;
  return RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
}

/**
 * The direction of the first letter that has one, as the Unicode bidirectional algorithm (rules P2 and P3) finds the
 * direction of a paragraph; null for a text of figures and signs alone.
 */
export function firstStrongDirection(text: string): TextDirection | null {
  for (const letter of text) {
    const direction = directionOfLetter(letter);
    if (direction !== null) return direction;
  }
  return null;
}

/**
 * Cuts a text where the direction of reading changes. Figures count as left-to-right, so that a date or the number of
 * a clause keeps its order; blanks and signs go with what stands on both sides of them, or else with the paragraph
 * (rules N1 and N2).
 */
export function splitByDirection(text: string, paragraph: TextDirection): readonly DirectedText[] {
  if (text === '') return [];
  const letters = Array.from(text);
  const directions: (TextDirection | null)[] = [];
  letters.forEach((letter, index) => {
    const own = directionOfLetter(letter) ?? (FIGURE.test(letter) ? 'ltr' : null);
    directions.push(own ?? (MARK.test(letter) ? (directions[index - 1] ?? null) : null));
  });
  let before: TextDirection = paragraph;
  let from = 0;
  while (from < directions.length) {
    const here = directions[from] ?? null;
    if (here !== null) {
      before = here;
      from += 1;
      continue;
    }
    let to = from;
    while (to < directions.length && (directions[to] ?? null) === null) to += 1;
    const after = directions[to] ?? paragraph;
    directions.fill(before === after ? before : paragraph, from, to);
    from = to;
  }
  const parts: { text: string; direction: TextDirection }[] = [];
  letters.forEach((letter, index) => {
    const direction = directions[index] ?? paragraph;
    const last = parts.at(-1);
    if (last?.direction === direction) last.text += letter;
    else parts.push({ text: letter, direction });
  });
  return parts;
}
