/** Highest a row can be, in points (a limit of the file format). */
const HIGHEST = 409;

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

/** Lines that one paragraph takes when words wrap and words longer than the line are broken. */
function linesOfParagraph(paragraph: string, width: number): number {
  if (paragraph.length <= width && ONLY_NARROW.test(paragraph)) return 1;
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(/(?<=[\s-])/)) {
    const length = widthOf(word);
    // A blank at the end of a line hangs over the edge.
    const visible = widthOf(word.trimEnd());
    if (used > 0 && used + visible > width) {
      lines += 1;
      used = 0;
    }
    if (visible > width) {
      lines += Math.ceil(visible / width) - 1;
      used = visible % width;
    } else {
      used += length;
    }
  }
  return lines;
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
  const heights = texts.map(({ text, width, isWrapped, fontSize }) => {
    const roomy = Math.max(1, (width * 11) / fontSize);
    const lines = isWrapped && text !== ''
      ? text.split('\n').reduce((sum, paragraph) => sum + linesOfParagraph(paragraph, roomy), 0)
      : 1;
    return lines * fontSize * LINE_FACTOR + PADDING;
  });
  return Math.min(HIGHEST, Math.max(15, ...heights.map(Math.ceil)));
}
