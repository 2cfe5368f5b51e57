import { AlignmentType, Paragraph, Tab, TextRun, type IParagraphOptions, type IRunOptions } from 'docx';
import type { Runs, TextRun as ReportRun } from '#shared/domain/report/document.ts';
import { firstStrongDirection, splitByDirection, type TextDirection } from '#shared/lib/text-direction.ts';
import { FONT } from './word-look.ts';
import { STYLE } from './word-styles.ts';

/** Direction of the whole report: what a text of figures and signs alone follows. */
export interface TextSetting {
  readonly direction: TextDirection;
}

const STYLE_OF_RUN: Readonly<Record<ReportRun['style'], string | null>> = {
  plain: null,
  strong: STYLE.strong,
  emphasis: STYLE.emphasis,
  muted: STYLE.muted,
  mono: STYLE.mono,
};

/** Figures parted by strokes, such as a date or a number: after Arabic letters they would be shown from the wrong end. */
const PARTED_FIGURES = /^\p{Nd}+[-/]/u;
const LEFT_TO_RIGHT_MARK = '\u{200E}';

const HEBREW = /\p{Script=Hebrew}/u;

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HANGUL = /\p{Script=Hangul}/u;

/**
 * Han characters are drawn differently in Chinese, Japanese and Korean, and the code of a character does not tell which
 * is meant; kana and hangul beside them do. Chinese stands in the styles.
 */
function eastAsianLook(text: string): Pick<IRunOptions, 'font' | 'language'> {
  if (KANA.test(text)) return { font: { ascii: FONT, hAnsi: FONT, cs: FONT, eastAsia: 'Yu Gothic' }, language: { eastAsia: 'ja-JP' } };
  if (HANGUL.test(text)) return { font: { ascii: FONT, hAnsi: FONT, cs: FONT, eastAsia: 'Malgun Gothic' }, language: { eastAsia: 'ko-KR' } };
  return {};
}

/** The pieces of a run's text: words, and the tabs and line breaks that Word knows as elements. */
function runsOfText(text: string, look: IRunOptions): readonly TextRun[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    const lineBreak = index === 0 ? {} : { break: 1 };
    const pieces = line.split('\t');
    const children = pieces.flatMap((piece, at) => [...(at === 0 ? [] : [new Tab()]), ...(piece === '' ? [] : [piece])]);
    return children.length === 0 && index === 0 ? [] : [new TextRun({ ...look, ...lineBreak, children })];
  });
}

/** The words of a paragraph, ready for the file: with language, direction and style. */
export function textRuns(runs: Runs, paragraph: TextDirection, extra: IRunOptions = {}): readonly TextRun[] {
  const eastAsian = eastAsianLook(runs.map((run) => run.text).join(''));
  return runs.flatMap(({ text, style }) => {
    const styleId = STYLE_OF_RUN[style];
    const look: IRunOptions = {
      ...(style === 'mono' ? {} : eastAsian),
      ...(styleId === null ? {} : { style: styleId }),
      ...extra,
    };
    return splitByDirection(text, paragraph).flatMap((part) => {
      if (part.direction === 'rtl') {
        const language = HEBREW.test(part.text) ? { language: { ...look.language, bidirectional: 'he-IL' } } : {};
        return runsOfText(part.text, { ...look, ...language, rightToLeft: true });
      }
      const isTurned = paragraph === 'rtl' && PARTED_FIGURES.test(part.text);
      return runsOfText(isTurned ? LEFT_TO_RIGHT_MARK + part.text : part.text, look);
    });
  });
}

/** Direction of one paragraph: that of its first letter that has one, as browsers take it for `dir="auto"`. */
export function directionOf(runs: Runs, { direction }: TextSetting): TextDirection {
  return firstStrongDirection(runs.map((run) => run.text).join('')) ?? direction;
}

export function plain(text: string): Runs {
  return [{ text, style: 'plain' }];
}

const SIDES = {
  ltr: { start: AlignmentType.START, end: AlignmentType.END, center: AlignmentType.CENTER },
  rtl: { start: AlignmentType.RIGHT, end: AlignmentType.LEFT, center: AlignmentType.CENTER },
} as const;

/** Where text stands in a column or line: in a report read from the right all of a column lines up at the right. */
export function alignmentIn(align: 'start' | 'end' | 'center', { direction }: TextSetting): (typeof AlignmentType)[keyof typeof AlignmentType] {
  return SIDES[direction][align];
}

/** A paragraph of text in its own direction. */
export function textParagraph(
  runs: Runs,
  setting: TextSetting,
  options: Omit<IParagraphOptions, 'children' | 'bidirectional' | 'text'> = {},
  extra: IRunOptions = {},
): Paragraph {
  const direction = directionOf(runs, setting);
  return new Paragraph({
    ...options,
    ...(direction === 'rtl' ? { bidirectional: true } : {}),
    children: textRuns(runs, direction, extra),
  });
}

/** A text whose blank lines part it into paragraphs; line breaks within one stay line breaks. */
export function paragraphsOf(runs: Runs): readonly Runs[] {
  const paragraphs: ReportRun[][] = [[]];
  for (const run of runs) {
    run.text.split(/\r?\n[\t ]*\r?\n\s*/u).forEach((text, index) => {
      if (index > 0) paragraphs.push([]);
      paragraphs.at(-1)?.push({ ...run, text });
    });
  }
  const filled = paragraphs.filter((paragraph) => paragraph.some(({ text }) => text.trim() !== ''));
  return filled.length === 0 ? [[]] : filled;
}
