import { AlignmentType, ImageRun, Paragraph, TableCell, TableRow, WidthType, type Table } from 'docx';
import { cleanText } from '#shared/exchange/export/clean-text.ts';
import type { FigureBlock, Picture } from '#shared/domain/report/document.ts';
import type { WordPicture } from './painter.ts';
import type { Setting } from './setting.ts';
import { columnWidths, fixedTable, gap, NO_BORDERS } from './word-tables.ts';
import { STYLE } from './word-styles.ts';
import { plain, textParagraph } from './word-text.ts';

/** Word counts pictures in pixels of 96 to the inch. */
const TWIPS_PER_PIXEL = 15;

/** A picture higher than this share of the page could not stand on one page with its caption; small ones stay small. */
const HIGHEST_SHARE = 0.7;
const HIGHEST_SMALL_SHARE = 0.42;

/** The picture within a box of twips, keeping its ratio; small ones are not blown up beyond 96 dots to the inch. */
export function imageRun(picture: WordPicture, alt: string, box: { readonly width: number; readonly height: number }): ImageRun {
  const width = box.width / TWIPS_PER_PIXEL;
  const height = box.height / TWIPS_PER_PIXEL;
  const scale = Math.min(1, width / picture.width, height / picture.height);
  return new ImageRun({
    type: picture.type,
    data: picture.bytes,
    transformation: { width: Math.max(1, Math.round(picture.width * scale)), height: Math.max(1, Math.round(picture.height * scale)) },
    // Cleaned again: a cut can part the two halves of one character.
    altText: { name: cleanText(alt.slice(0, 80)).text, description: alt },
  });
}

/** A line in place of a picture Word cannot show: which one it is, and of what kind. */
function missingPicture({ alt, mediaType }: Picture, setting: Setting, keepNext: boolean): Paragraph {
  const text = alt === '' ? `[${mediaType}]` : `[${alt} – ${mediaType}]`;
  return textParagraph([{ text, style: 'muted' }], setting, { style: STYLE.picture, keepNext });
}

function figureParagraphs({ picture, caption, width: share }: FigureBlock, width: number, setting: Setting): readonly Paragraph[] {
  const shown = setting.pictures.get(picture.sha256);
  const hasCaption = caption !== '';
  const place = shown === undefined
    ? missingPicture(picture, setting, hasCaption)
    : new Paragraph({
      style: STYLE.picture,
      keepNext: hasCaption,
      ...(setting.direction === 'rtl' ? { bidirectional: true, alignment: AlignmentType.START } : {}),
      children: [imageRun(shown, picture.alt || caption, { width, height: setting.area.height * (share <= 50 ? HIGHEST_SMALL_SHARE : HIGHEST_SHARE) })],
    });
  return hasCaption ? [place, textParagraph(plain(caption), setting, { style: STYLE.caption, keepLines: true })] : [place];
}

/** Neighbours that fit beside each other, in the order they come. */
function rowsOfFigures(figures: readonly FigureBlock[]): readonly (readonly FigureBlock[])[] {
  const rows: FigureBlock[][] = [];
  let used = 0;
  for (const figure of figures) {
    const last = rows.at(-1);
    if (last !== undefined && used + figure.width <= 100) last.push(figure);
    else {
      rows.push([figure]);
      used = 0;
    }
    used += figure.width;
  }
  return rows;
}

/** Pictures, each with its caption under it and never parted from it; small ones beside each other. */
export function figuresOf(figures: readonly FigureBlock[], setting: Setting): readonly (Paragraph | Table)[] {
  return rowsOfFigures(figures).flatMap((row): readonly (Paragraph | Table)[] => {
    const [first] = row;
    if (first === undefined) return [];
    const share = (figure: FigureBlock): number => Math.min(100, Math.max(5, figure.width));
    if (row.length === 1) return figureParagraphs(first, (setting.area.width * share(first)) / 100, setting);
    const rest = Math.max(0, 100 - row.reduce((sum, figure) => sum + figure.width, 0));
    const shares = row.map((figure) => figure.width + rest / row.length);
    const widths = columnWidths(shares, setting.area.width);
    const cells = row.map((figure, index) => new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      children: figureParagraphs(figure, Math.min((widths[index] ?? 0) - 200, (setting.area.width * share(figure)) / 100), setting),
    }));
    return [fixedTable([new TableRow({ cantSplit: true, children: cells })], widths, setting, NO_BORDERS), gap()];
  });
}
