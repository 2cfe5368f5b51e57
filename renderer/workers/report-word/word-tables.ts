import {
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type ITableBordersOptions,
} from 'docx';
import type { KeyValue, Runs, TableBlock, TableColumn, TableRow as ReportRow } from '#shared/domain/report/document.ts';
import type { Setting } from './setting.ts';
import { GROUP_FILL, HEAD_FILL, toneColours } from './word-look.ts';
import { NO_LINE, STYLE, THIN } from './word-styles.ts';
import { alignmentIn, paragraphsOf, plain, textParagraph } from './word-text.ts';

/**
 * A row longer than this may break across pages: kept whole it would leave most of a page empty, and one longer than a
 * page could not be shown at all.
 */
const LONGEST_WHOLE_ROW = 1_400;

const CELL_MARGINS = { top: 20, bottom: 20, left: 85, right: 85 } as const;
const NO_MARGINS = { top: 30, bottom: 30, left: 0, right: 0 } as const;

/** Small tables and lists of facts stay together on a page. */
const LONGEST_WHOLE_FACTS = 1_200;
const LARGEST_WHOLE_TABLE = 12;

export const NO_BORDERS: ITableBordersOptions = {
  top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE, insideHorizontal: NO_LINE, insideVertical: NO_LINE,
};

/** Shares of a width in whole twips that add up to it, so that the grid and the cells say the same in every program. */
export function columnWidths(shares: readonly number[], width: number): readonly number[] {
  const sum = shares.reduce((total, share) => total + Math.max(0, share), 0);
  let before = 0;
  let given = 0;
  return shares.map((share) => {
    before += sum > 0 ? Math.max(0, share) / sum : 1 / shares.length;
    const next = Math.round(before * width);
    const own = next - given;
    given = next;
    return own;
  });
}

/**
 * A table of a fixed layout over the given width: Word and LibreOffice then keep the columns as they are said. A flush
 * one has its text at the very edge, in line with the paragraphs around it.
 */
export function fixedTable(
  rows: readonly TableRow[],
  widths: readonly number[],
  setting: Setting,
  borders: ITableBordersOptions,
  isFlush = false,
): Table {
  return new Table({
    rows,
    columnWidths: [...widths],
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: isFlush ? NO_MARGINS : CELL_MARGINS,
    borders,
    ...(setting.direction === 'rtl' ? { visuallyRightToLeft: true } : {}),
  });
}

/** The thin line between two tables, or after one. */
export function gap(): Paragraph {
  return new Paragraph({ style: STYLE.gap });
}

function lengthOf(runs: Runs): number {
  return runs.reduce((sum, { text }) => sum + text.length, 0);
}

/** How much of a column a text fills: many letters in a narrow column are as high as more in a wide one. */
function isShort(runs: Runs, share: number): boolean {
  return lengthOf(runs) <= LONGEST_WHOLE_ROW * (share / 100) * 2;
}

function cellParagraphs(runs: Runs, column: Pick<TableColumn, 'align'>, setting: Setting): readonly Paragraph[] {
  return paragraphsOf(runs).map((part) =>
    textParagraph(part, setting, { style: STYLE.tableText, alignment: alignmentIn(column.align, setting) }),
  );
}

function headRow(columns: readonly TableColumn[], widths: readonly number[], setting: Setting): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ heading, align }, index) => new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      shading: { fill: HEAD_FILL },
      verticalAlign: VerticalAlignTable.BOTTOM,
      borders: { bottom: { ...THIN, size: 8, color: setting.accent } },
      children: [textParagraph(plain(heading), setting, { style: STYLE.tableHeading, alignment: alignmentIn(align, setting) })],
    })),
  });
}

function groupRow({ cells }: ReportRow, columns: number, width: number, setting: Setting): TableRow {
  return new TableRow({
    cantSplit: true,
    children: [new TableCell({
      columnSpan: columns,
      width: { size: width, type: WidthType.DXA },
      shading: { fill: GROUP_FILL },
      children: [textParagraph(cells[0] ?? [], setting, { style: STYLE.tableHeading })],
    })],
  });
}

function bodyRow(row: ReportRow, columns: readonly TableColumn[], widths: readonly number[], setting: Setting, keepNext: boolean): TableRow {
  const { fill } = toneColours(row.tone, setting.accent);
  return new TableRow({
    keepNext,
    cantSplit: columns.every((column, index) => isShort(row.cells[index] ?? [], column.width)),
    children: columns.map((column, index) => new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      ...(fill === null ? {} : { shading: { fill } }),
      children: cellParagraphs(row.cells[index] ?? [], column, setting),
    })),
  });
}

/** A table whose head stands again on every page, its caption above it, as tables have it. */
export function tableOf({ caption, columns, rows }: TableBlock, setting: Setting): readonly (Paragraph | Table)[] {
  if (columns.length === 0) return [];
  const widths = columnWidths(columns.map(({ width }) => width), setting.area.width);
  const length = rows.reduce((sum, { cells }) => sum + cells.reduce((all, runs) => all + lengthOf(runs), 0), 0);
  const isKeptWhole = rows.length <= LARGEST_WHOLE_TABLE && length <= LONGEST_WHOLE_FACTS;
  const body = rows.map((row, index) =>
    row.isGroup ? groupRow(row, columns.length, setting.area.width, setting) : bodyRow(row, columns, widths, setting, isKeptWhole && index < rows.length - 1),
  );
  const borders = { top: THIN, bottom: THIN, left: THIN, right: THIN, insideHorizontal: THIN, insideVertical: THIN };
  return [
    ...(caption === '' ? [] : [textParagraph(plain(caption), setting, { style: STYLE.caption, keepNext: true, spacing: { before: 120, after: 60 } })]),
    fixedTable([headRow(columns, widths, setting), ...body], widths, setting, borders),
    gap(),
  ];
}

/** Labels and what belongs to them, in two columns under thin lines. */
export function keyValuesOf(rows: readonly KeyValue[], setting: Setting): readonly (Paragraph | Table)[] {
  if (rows.length === 0) return [];
  const widths = columnWidths([28, 72], setting.area.width);
  const borders = { ...NO_BORDERS, top: THIN, bottom: THIN, insideHorizontal: THIN };
  const isKeptWhole = rows.reduce((sum, { value }) => sum + lengthOf(value), 0) <= LONGEST_WHOLE_FACTS && rows.length <= LARGEST_WHOLE_TABLE;
  const tableRows = rows.map(({ label, value }, index) => new TableRow({
    keepNext: isKeptWhole && index < rows.length - 1,
    cantSplit: isShort(value, 72),
    children: [
      new TableCell({
        width: { size: widths[0] ?? 0, type: WidthType.DXA },
        children: [textParagraph([{ text: label, style: 'muted' }], setting, { style: STYLE.tableText, alignment: alignmentIn('start', setting) })],
      }),
      new TableCell({ width: { size: widths[1] ?? 0, type: WidthType.DXA }, children: cellParagraphs(value, { align: 'start' }, setting) }),
    ],
  }));
  return [fixedTable(tableRows, widths, setting, borders), gap()];
}
