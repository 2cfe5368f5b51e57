import type { Timestamp } from '#shared/lib/calendar-date.ts';
import { cleanText } from './clean-text.ts';
import type { CellDescription, ColumnDescription, NumberFormat, RowDescription, WorkbookDescription } from './workbook-description.ts';

export type TableCell = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'number'; readonly value: number; readonly format: NumberFormat };

/** Any table of the program, to become a workbook of one sheet. */
export interface TableForWorkbook {
  readonly title: string;
  /** Label and value, above the table. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly columns: readonly { readonly header: string; readonly isNumeric: boolean }[];
  readonly rows: readonly (readonly TableCell[])[];
  readonly sheetName: string;
  readonly footer: string;
  /** Sentence with `{page}` and `{pages}`. */
  readonly pageOf: string;
  readonly author: string;
  readonly createdAt: Timestamp;
}

const EMPTY: CellDescription = { kind: 'empty' };

function text(value: string): CellDescription {
  const clean = cleanText(value).text;
  return clean === '' ? EMPTY : { kind: 'text', text: clean };
}

function cellOf(cell: TableCell | undefined): CellDescription {
  if (cell === undefined) return EMPTY;
  return cell.kind === 'text' ? text(cell.text) : { kind: 'number', number: cell.value, format: cell.format };
}

function widthOf(header: string, values: readonly string[]): number {
  return Math.min(48, Math.max(12, header.length + 2, ...values.map((value) => value.length + 2)));
}

/** One sheet: title, facts, the table with its headings frozen and filtered. */
export function describeTableWorkbook(table: TableForWorkbook): WorkbookDescription {
  const columns = table.columns.map(({ header, isNumeric }, place): ColumnDescription => ({
    key: `c${place}`,
    header,
    width: widthOf(header, isNumeric ? [] : table.rows.map((row) => (row[place]?.kind === 'text' ? row[place].text : ''))),
    isWrapped: !isNumeric,
    isHidden: false,
    align: isNumeric ? 'right' : 'left',
    type: isNumeric ? 'number' : 'text',
  }));
  const rest = (used: number): readonly CellDescription[] => Array.from({ length: Math.max(0, columns.length - used) }, () => EMPTY);
  const above: readonly RowDescription[] = [
    { role: 'title', cells: [text(table.title), ...rest(1)] },
    ...table.facts.map(([label, value]): RowDescription => ({ role: 'note', cells: [text(`${label}: ${value}`), ...rest(1)] })),
    { role: 'note', cells: [EMPTY, ...rest(1)] },
  ];
  const rows: readonly RowDescription[] = [
    ...above,
    { role: 'header', cells: columns.map(({ header }) => text(header)) },
    ...table.rows.map((row): RowDescription => ({ role: 'body', cells: columns.map((_, place) => cellOf(row[place])) })),
  ];
  return {
    title: table.title,
    author: table.author,
    createdAt: table.createdAt,
    lists: [],
    sheets: [
      {
        id: 'table',
        name: table.sheetName,
        columns,
        rows,
        headerRow: above.length + 1,
        frozenColumns: 1,
        validations: [],
        tones: [],
        print: { orientation: columns.length > 5 ? 'landscape' : 'portrait', columnCount: columns.length, header: table.title, footer: table.footer, pageOf: table.pageOf },
      },
    ],
  };
}
