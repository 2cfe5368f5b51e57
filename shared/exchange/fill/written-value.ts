import { CELL_TEXT_LIMIT, cleanText, escapeForSheet, splitText } from '../export/clean-text.ts';
import { instantToSerial } from '../serial-date.ts';
import type { EditNoteCode, EditValue } from './cell-edit.ts';
import { escapeXml } from './part-text.ts';

/** A value in the form a cell holds it: the type for its tag and what stands inside. */
export interface WrittenValue {
  /** Of the attribute `t`; null for numbers and empty cells. */
  readonly type: 'inlineStr' | 'b' | null;
  readonly inside: string;
  readonly notes: readonly EditNoteCode[];
}

export interface ValueContext {
  readonly prefix: string;
  readonly showsDates: boolean;
  readonly usesDates1904: boolean;
}

/** Writes a value as XML; null when no cell can hold it. Texts stand in the cell itself, so the shared ones stay. */
export function writeValue(value: EditValue, context: ValueContext): WrittenValue | null {
  switch (value.kind) {
    case 'empty':
      return { type: null, inside: '', notes: [] };
    case 'boolean':
      return { type: 'b', inside: element(context, 'v', value.boolean ? '1' : '0'), notes: [] };
    case 'number':
      if (!Number.isFinite(value.number)) return null;
      return { type: null, inside: element(context, 'v', String(value.number)), notes: [] };
    case 'text':
      return writeText(value.text, context, []);
    case 'date':
      return writeDate(value.date, value.asText ?? value.date, context);
  }
}

function writeDate(date: string, asText: string, context: ValueContext): WrittenValue {
  const serial = context.showsDates ? serialOfDate(date, context.usesDates1904) : null;
  if (serial === null) return writeText(asText, context, ['date-as-text']);
  return { type: null, inside: element(context, 'v', String(serial)), notes: [] };
}

/**
 * The serial day of YYYY-MM-DD or YYYY-MM-DDTHH:MM in a workbook's own calendar, the reverse of reading one; null
 * for no date and for one before the calendar begins. Before March 1900 the count is one behind, because the
 * calendar holds a 29 February 1900 (ECMA-376 part 1, 18.17.4.1).
 */
export function serialOfDate(date: string, usesDates1904: boolean): number | null {
  if (!/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?$/.test(date)) return null;
  const instant = Date.parse(date.length === 10 ? `${date}T00:00:00Z` : `${date}:00Z`);
  if (Number.isNaN(instant) || new Date(instant).toISOString().slice(0, date.length) !== date) return null;
  const serial = instantToSerial(instant, usesDates1904);
  if (usesDates1904) return serial < 0 ? null : serial;
  const counted = serial < 61 ? serial - 1 : serial;
  return counted < 1 ? null : counted;
}

/** A typed text is never taken for a formula, whatever it begins with. */
function writeText(raw: string, context: ValueContext, before: readonly EditNoteCode[]): WrittenValue {
  const { text: clean, changes } = cleanText(raw);
  const text = splitText(clean, CELL_TEXT_LIMIT)[0] ?? '';
  if (text === '') return { type: null, inside: '', notes: before };
  const notes = [...before];
  if (text.length < clean.length) notes.push('text-cut');
  if (changes.some((change) => change !== 'line-break')) notes.push('characters-replaced');
  const written = escapeXml(escapeForSheet(text));
  const { prefix } = context;
  return { type: 'inlineStr', inside: `<${prefix}is><${prefix}t xml:space="preserve">${written}</${prefix}t></${prefix}is>`, notes };
}

function element({ prefix }: ValueContext, name: string, inside: string): string {
  return `<${prefix}${name}>${inside}</${prefix}${name}>`;
}
