import { cleanText } from '../export/clean-text.ts';
import { normalizeHeading } from '../import/normalize-text.ts';
import type { SheetContent, WorkbookContent } from '../workbook-content.ts';
import type { BaseRow, BaseTable } from './base-format.ts';
import type { HeadingWords } from './place-columns.ts';
import { rowCells, textOf } from './sheet-rows.ts';
import { isSameText } from './text-key.ts';

/** Texts of the overflow sheet, by row id and heading of their column: `<id>\n<heading>`, in their parts. */
export type LongTexts = ReadonlyMap<string, readonly string[]>;

const HEADINGS = ['rowId', 'column', 'part', 'text'] as const;

function columnsOf(sheet: SheetContent, headings: HeadingWords): Readonly<Record<(typeof HEADINGS)[number], number>> | null {
  const header = rowCells(sheet)[0];
  if (header === undefined) return null;
  const found: Partial<Record<(typeof HEADINGS)[number], number>> = {};
  for (const [column, { text }] of header.cells) {
    const key = HEADINGS.find((each) => headings.some((words) => normalizeHeading(words[each] ?? '') === normalizeHeading(text)));
    if (key !== undefined) found[key] = column;
  }
  const { rowId, column, part, text } = found;
  return rowId === undefined || column === undefined || part === undefined || text === undefined ? null : { rowId, column, part, text };
}

/** Reads the sheet on which texts too long for a cell stand in parts. */
export function readLongTexts(content: WorkbookContent, headings: HeadingWords): LongTexts {
  const parts = new Map<string, { readonly part: number; readonly text: string }[]>();
  for (const sheet of content.sheets) {
    const columns = columnsOf(sheet, headings);
    if (columns === null) continue;
    for (const row of rowCells(sheet).slice(1)) {
      const name = `${textOf(row, columns.rowId)}\n${normalizeHeading(textOf(row, columns.column))}`;
      const list = parts.get(name) ?? [];
      list.push({ part: Number(textOf(row, columns.part)), text: row.cells.get(columns.text)?.text ?? '' });
      parts.set(name, list);
    }
  }
  return new Map([...parts].map(([name, list]) => [name, list.toSorted((a, b) => a.part - b.part).map(({ text }) => text)]));
}

/**
 * The whole text of a cell that was cut, as somebody left it: what stands in the cell, and the rest from the overflow
 * sheet, or from the base where that sheet is gone. Null when neither was changed.
 */
export function wholeText(
  shown: string,
  { field, key, base, table, longTexts }: { readonly field: string; readonly key: string; readonly base: BaseRow; readonly table: BaseTable; readonly longTexts: LongTexts },
): string | null {
  const value = base.values[field];
  const cut = base.cuts?.[field];
  if (typeof value !== 'string' || cut === undefined) return shown;
  const clean = cleanText(value).text;
  const heading = table.columns.find((column) => column.key === field)?.heading ?? '';
  const parts = longTexts.get(`${key}\n${normalizeHeading(heading)}`) ?? null;
  // A sheet that is gone says nothing against the text.
  const edited = parts === null || isSameText(parts.join(''), clean) ? null : parts;
  const head = clean.slice(0, cut);
  if (isSameText(shown, `${head}${table.cutMark}`)) return edited === null ? null : edited.join('');
  const mark = table.cutMark.trim();
  const trimmed = shown.trimEnd();
  if (!trimmed.endsWith(mark)) return shown;
  const rest = edited === null ? clean.slice(cut) : edited.slice(1).join('');
  return `${trimmed.slice(0, -mark.length).replace(/\n$/, '')}${rest}`;
}
