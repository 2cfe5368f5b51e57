import { withGuard } from './guard-formula.ts';

/** What stands between two fields. Where the comma parts decimals, spreadsheets expect the semicolon. */
export const CSV_SEPARATORS = [',', ';', '\t'] as const;
export type CsvSeparator = (typeof CSV_SEPARATORS)[number];

export interface CsvLayout {
  readonly separator: CsvSeparator;
  /** Puts a byte order mark in front: without it Excel reads UTF-8 as the code page of the machine. */
  readonly hasMark: boolean;
}

export type CsvField = string | number | null;

/**
 * Whatever could part fields for some reader is quoted, not only the separator in use: a reader that looks for the
 * separator by itself is not led astray by a text full of semicolons.
 */
const NEEDS_QUOTES = /[",;\t|\r\n]|^\s|\s$/;

function fieldText(field: CsvField): string {
  if (field === null) return '';
  if (typeof field === 'number') return String(field);
  const text = withGuard(field);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Records as RFC 4180 has them: CR LF after each, quotation marks doubled. Texts cannot become formulas; numbers stay bare. */
export function csvText(records: readonly (readonly CsvField[])[], { separator }: Pick<CsvLayout, 'separator'>): string {
  return records.map((fields) => `${fields.map(fieldText).join(separator)}\r\n`).join('');
}
