/** Highest a row can be, in points (a limit of the file format). */
const HIGHEST = 409;

/** The height of a row nobody has touched. */
const LOWEST = 15;

/** Height of one line for each point of the font, and the room above and below. */
const LINE_FACTOR = 1.36;
const PADDING = 2;

/** Letters of these scripts are about twice as wide as a digit. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\uFF00-\uFF60]/u;

/** No letter below this is wide. */
const ONLY_NARROW = /^[\t -\u10FF]*$/;

function widthOf(text: string): number {
  if (ONLY_NARROW.test(text)) return text.length;
  let width = 0;
  for (const letter of text) width += WIDE.test(letter) ? 2 : 1;
  return width;
}

/** Counts the lines of a paragraph word by word: words wrap, and those longer than a line are broken. */
class LineCount {
  readonly #width: number;
  lines = 1;
  #used = 0;

  constructor(width: number) {
    this.#width = width;
  }

  /** `visible` is the word without the blank behind it, which hangs over the edge at the end of a line. */
  add(visible: number, length: number): void {
    if (this.#used > 0 && this.#used + visible > this.#width) {
      this.lines += 1;
      this.#used = 0;
    }
    if (visible > this.#width) {
      this.lines += Math.ceil(visible / this.#width) - 1;
      this.#used = visible % this.#width;
    } else {
      this.#used += length;
    }
  }
}

const BLANK = 0x20;
const HYPHEN = 0x2d;

/** Lines that one paragraph takes. */
function linesOfParagraph(paragraph: string, width: number): number {
  const isNarrow = ONLY_NARROW.test(paragraph);
  if (isNarrow && paragraph.length <= width) return 1;
  const count = new LineCount(width);
  if (!isNarrow) {
    for (const word of paragraph.split(/(?<=[\s-])/)) count.add(widthOf(word.trimEnd()), widthOf(word));
    return count.lines;
  }
  let start = 0;
  for (let at = 0; at < paragraph.length; at += 1) {
    const code = paragraph.charCodeAt(at);
    if (code > BLANK && code !== HYPHEN) continue;
    const length = at + 1 - start;
    count.add(code === HYPHEN ? length : length - 1, length);
    start = at + 1;
  }
  if (start < paragraph.length) count.add(paragraph.length - start, paragraph.length - start);
  return count.lines;
}

/** The same for a text with line breaks. */
function linesOf(text: string, width: number): number {
  if (!text.includes('\n')) return linesOfParagraph(text, width);
  return text.split('\n').reduce((sum, paragraph) => sum + linesOfParagraph(paragraph, width), 0);
}

export interface MeasuredText {
  readonly text: string;
  /** Width of the column in characters. */
  readonly width: number;
  readonly isWrapped: boolean;
  /** In points. */
  readonly fontSize: number;
}

/**
 * Height in points that shows all texts of a row, or as much as a row can. Rather a line too many than one too few:
 * fonts differ, and not every program fits rows to their text when it opens a file.
 */
export function estimateRowHeight(texts: readonly MeasuredText[]): number {
  let height = LOWEST;
  for (const { text, width, isWrapped, fontSize } of texts) {
    const lines = isWrapped && text !== '' ? linesOf(text, Math.max(1, (width * 11) / fontSize)) : 1;
    height = Math.max(height, Math.ceil(lines * fontSize * LINE_FACTOR + PADDING));
  }
  return Math.min(HIGHEST, height);
}
