import type { ColumnDescription, NumberFormat, RowRole, Tone } from '../../export/workbook-description.ts';

/** Days and moments as ISO writes them: no reader takes the month for the day. */
export const DATE_FORMAT = 'yyyy-mm-dd';
export const INSTANT_FORMAT = 'yyyy-mm-dd hh:mm';

/** Text format: what is typed over such a cell stays text too, so 8.10 does not become 8.1. */
export const TEXT_FORMAT = '@';

const WHOLE_FORMAT = '#,##0';

export const NUMBER_FORMATS: Readonly<Record<NumberFormat, string>> = { whole: WHOLE_FORMAT, decimal: '#,##0.0', percent: '0.0%' };

/** The format of a column, for cells that hold nothing yet. */
export const COLUMN_FORMATS: Readonly<Record<ColumnDescription['type'], string>> = {
  text: TEXT_FORMAT,
  date: DATE_FORMAT,
  instant: INSTANT_FORMAT,
  number: WHOLE_FORMAT,
};

const INK = 'FF1F2937';
const HEADER_FILL = 'FF1F3A5F';
const SECTION_FILL = 'FFE8EDF3';
export const RULE = 'FFCBD2DA';
const OPEN_FILL = 'FFFFFBE6';

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

export interface FontLook {
  readonly size: number;
  /** Null: the colour of ordinary text. */
  readonly colour: string | null;
  readonly isBold: boolean;
  readonly isItalic: boolean;
}

export interface CellLook {
  readonly font: FontLook;
  readonly fill: string | null;
  readonly rules: 'none' | 'below' | 'below-and-right';
  readonly horizontal: ColumnDescription['align'] | null;
  readonly vertical: 'top' | 'center';
  readonly isWrapped: boolean;
  readonly indent: number;
  /** Can be edited although the sheet is protected. */
  readonly isOpen: boolean;
}

function font(size: number, colour: string | null, mark: 'bold' | 'italic' | 'plain' = 'plain'): FontLook {
  return { size, colour, isBold: mark === 'bold', isItalic: mark === 'italic' };
}

export const DEFAULT_FONT = font(11, null);

const FONTS: Readonly<Record<RowRole, FontLook>> = {
  title: font(20, HEADER_FILL, 'bold'),
  subtitle: font(13, INK),
  section: font(11, HEADER_FILL, 'bold'),
  header: font(10, 'FFFFFFFF', 'bold'),
  fact: font(10, INK),
  total: font(11, INK, 'bold'),
  note: font(9, 'FF4A5560', 'italic'),
  body: font(10, INK),
};

const RULES: Readonly<Record<RowRole, CellLook['rules']>> = {
  title: 'none',
  subtitle: 'none',
  section: 'none',
  header: 'below',
  fact: 'below',
  total: 'below',
  note: 'none',
  body: 'below-and-right',
};

/** A whole column, also below the table, so that a clause number typed there stays text and a day stays a day. */
export function lookOfColumn(column: ColumnDescription): CellLook {
  return { font: DEFAULT_FONT, fill: null, rules: 'none', horizontal: null, vertical: 'top', isWrapped: column.isWrapped, indent: 0, isOpen: false };
}

/** The look of a cell, from the role of its row and its column; `isFirst` for the first cell of a row. */
export function lookOfCell(role: RowRole, column: ColumnDescription, isFirst: boolean): CellLook {
  const isHeader = role === 'header';
  // Headings and notes of a form run over the empty cells beside them; a wrapped cell would not.
  const runsOver = role === 'title' || role === 'subtitle' || role === 'section';
  return {
    font: role === 'fact' && isFirst ? { ...FONTS.fact, isBold: true } : FONTS[role],
    fill: isHeader ? HEADER_FILL : role === 'section' ? SECTION_FILL : null,
    rules: RULES[role],
    horizontal: column.align,
    vertical: isHeader ? 'center' : 'top',
    isWrapped: isHeader || (!runsOver && column.isWrapped),
    // Figures at the right edge would touch the text of the next column.
    indent: column.align === 'right' && !isHeader ? 1 : 0,
    isOpen: false,
  };
}

/** A cell of a protected sheet that waits to be filled in, and looks so. */
export function lookOfOpenCell(role: RowRole, column: ColumnDescription, isFirst: boolean): CellLook {
  return { ...lookOfCell(role, column, isFirst), fill: OPEN_FILL, isOpen: true };
}
