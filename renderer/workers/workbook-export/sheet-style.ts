import type ExcelJS from 'exceljs';
import type { ColumnDescription, RowRole, Tone } from '#shared/exchange/export/workbook-description.ts';

/** Days and moments as ISO writes them: no reader takes the month for the day. */
export const DATE_FORMAT = 'yyyy-mm-dd';
export const INSTANT_FORMAT = 'yyyy-mm-dd hh:mm';

/** Text format: what is typed over such a cell stays text too, so 8.10 does not become 8.1. */
export const TEXT_FORMAT = '@';

/**
 * Text that a program could take for a formula. The library cannot write `quotePrefix`, so such cells carry this
 * format until `finish-package.ts` turns it into the real mark.
 */
export const QUOTED_TEXT_FORMAT = '@;@;@;@';

const FONT = 'Calibri';
const INK = 'FF1F2937';
const HEADER_FILL = 'FF1F3A5F';
const SECTION_FILL = 'FFE8EDF3';
const RULE = 'FFCBD2DA';

/** Fill and ink of each tone; each pair has a contrast of at least 4.5 to 1. */
export const TONE_COLOURS: Readonly<Record<Tone, { readonly fill: string; readonly ink: string }>> = {
  good: { fill: 'FFE3F4E5', ink: 'FF1B5E20' },
  strength: { fill: 'FFC8E6C9', ink: 'FF124116' },
  info: { fill: 'FFE1EEFB', ink: 'FF0D4A86' },
  notice: { fill: 'FFFFF6D6', ink: 'FF6B4E00' },
  minor: { fill: 'FFFFE3C7', ink: 'FF7A3500' },
  major: { fill: 'FFF8D0D0', ink: 'FF7F1010' },
  open: { fill: 'FFF1F3F5', ink: 'FF4A5560' },
  muted: { fill: 'FFE7E7EC', ink: 'FF55555F' },
};

function solid(argb: string): ExcelJS.Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}

const THIN = { style: 'thin', color: { argb: RULE } } as const;

const FONTS: Readonly<Record<RowRole, Partial<ExcelJS.Font>>> = {
  title: { name: FONT, size: 20, bold: true, color: { argb: HEADER_FILL } },
  subtitle: { name: FONT, size: 13, color: { argb: INK } },
  section: { name: FONT, size: 11, bold: true, color: { argb: HEADER_FILL } },
  header: { name: FONT, size: 10, bold: true, color: { argb: 'FFFFFFFF' } },
  fact: { name: FONT, size: 10, color: { argb: INK } },
  total: { name: FONT, size: 11, bold: true, color: { argb: INK } },
  note: { name: FONT, size: 9, italic: true, color: { argb: 'FF4A5560' } },
  body: { name: FONT, size: 10, color: { argb: INK } },
};

function makeStyle(role: RowRole, column: ColumnDescription, isFirst: boolean): Partial<ExcelJS.Style> {
  const font = role === 'fact' && isFirst ? { ...FONTS.fact, bold: true } : FONTS[role];
  // Headings and notes of a form run over the empty cells beside them; a wrapped cell would not.
  const isWrapped = role === 'title' || role === 'subtitle' || role === 'section' ? false : column.isWrapped;
  const base: Partial<ExcelJS.Style> = {
    font,
    alignment: {
      vertical: 'top',
      horizontal: column.align,
      wrapText: isWrapped,
      // Figures at the right edge would touch the text of the next column.
      ...(column.align === 'right' ? { indent: 1 } : {}),
    },
  };
  if (role === 'header') {
    return {
      ...base,
      fill: solid(HEADER_FILL),
      alignment: { vertical: 'middle', horizontal: column.align, wrapText: true },
      border: { bottom: THIN },
    };
  }
  if (role === 'section') return { ...base, fill: solid(SECTION_FILL) };
  if (role === 'body') return { ...base, border: { bottom: THIN, right: THIN } };
  if (role === 'fact' || role === 'total') return { ...base, border: { bottom: THIN } };
  return base;
}

/** Gives the look of one cell, from the role of its row, its column and its number format. */
export type StyleOf = (role: RowRole, column: ColumnDescription, isFirst: boolean, format: string) => Partial<ExcelJS.Style>;

/**
 * Styles for one workbook. Cells that look alike get one and the same object: the library recognizes it at once and
 * would otherwise compare the style of every cell with all it has seen.
 */
export function stylesOfWorkbook(): StyleOf {
  const made = new Map<string, Partial<ExcelJS.Style>>();
  return (role, column, isFirst, format) => {
    const key = [role, column.align, column.isWrapped, isFirst && role === 'fact', format].join(' ');
    const known = made.get(key);
    if (known !== undefined) return known;
    const style = { ...makeStyle(role, column, isFirst), numFmt: format };
    made.set(key, style);
    return style;
  };
}
