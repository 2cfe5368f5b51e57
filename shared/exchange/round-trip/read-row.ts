import { columnLetters } from '../grid.ts';
import type { ReadCell } from '../workbook-content.ts';
import type { BaseRow, BaseTable } from './base-format.ts';
import { kindOf, type FieldValue } from './exchanged-fields.ts';
import type { IdentifiedRow } from './identify-rows.ts';
import { wholeText, type LongTexts } from './long-texts.ts';
import { isSameFieldValue, readValue, type ValueContext, type ValueProblem } from './read-value.ts';
import { markOfRead } from './shown-cell.ts';
import { isSameText } from './text-key.ts';

/** A value as it stands in the workbook, with its place. */
export interface TheirValue {
  readonly value: FieldValue;
  readonly sheet: string;
  /** For example C17. */
  readonly address: string;
}

export interface UnreadableCell {
  readonly field: string;
  readonly sheet: string;
  readonly address: string;
  readonly raw: string;
  readonly why: ValueProblem;
}

export interface RowReading {
  /** Values that differ from the base; without a base, all. A field whose column is lost is not among them. */
  readonly values: Readonly<Record<string, readonly TheirValue[]>>;
  readonly unreadable: readonly UnreadableCell[];
  /** Cells for reading only that somebody edited. */
  readonly edited: readonly { readonly field: string; readonly sheet: string; readonly address: string; readonly raw: string }[];
}

export interface RowContext extends ValueContext {
  readonly table: BaseTable | null;
  readonly longTexts: LongTexts;
}

/** Whether the cell still shows the value the workbook left with, before anything is understood of it. */
function isUntouched(cell: ReadCell | undefined, field: string, base: BaseRow): boolean {
  const value = base.values[field];
  const shown = base.names?.[field] ?? (Array.isArray(value) ? value.filter((each) => each !== '').join(', ') : null);
  return shown !== null && isSameText(cell?.text ?? '', shown);
}

function readField(cell: ReadCell | undefined, field: string, row: IdentifiedRow, base: BaseRow | null, context: RowContext): ReturnType<typeof readValue> | null {
  const kind = kindOf(row.place.table, field);
  if (kind === null) return null;
  if (base !== null && isUntouched(cell, field, base)) return null;
  if (base !== null && base.cuts?.[field] !== undefined && context.table !== null && row.key !== null) {
    const whole = wholeText(cell?.text ?? '', { field, key: row.key, base, table: context.table, longTexts: context.longTexts });
    if (whole === null) return null;
    return readValue(kind, { row: row.row.row, column: 0, kind: 'text', text: whole }, base.values[field], context);
  }
  return readValue(kind, cell, base?.values[field], context);
}

function addDistinct(values: readonly TheirValue[], value: TheirValue): readonly TheirValue[] {
  return values.some((each) => isSameFieldValue(each.value, value.value)) ? values : [...values, value];
}

/** What one row of the workbook says of its fields, compared with what it said when it left. */
export function readRow(row: IdentifiedRow, base: BaseRow | null, context: RowContext): RowReading {
  const values: Record<string, readonly TheirValue[]> = {};
  const unreadable: UnreadableCell[] = [];
  const edited: { field: string; sheet: string; address: string; raw: string }[] = [];
  const seen = new Set<string>();
  for (const { key: field, column } of row.place.columns) {
    const cell = row.row.cells.get(column);
    const place = { sheet: row.place.sheet, address: `${columnLetters(column)}${String(row.row.row)}` };
    if (kindOf(row.place.table, field) === null) {
      const isEdited = base !== null && !seen.has(field) && (base.marks[field] ?? '') !== markOfRead(cell);
      seen.add(field);
      if (isEdited) edited.push({ field, ...place, raw: cell?.text ?? '' });
      continue;
    }
    values[field] ??= [];
    const read = readField(cell, field, row, base, context);
    if (read === null) continue;
    if (!read.ok) {
      unreadable.push({ field, ...place, raw: cell?.text ?? '', why: read.problem });
      continue;
    }
    // An action without a name is none: nobody is taken to have wanted that.
    if (row.place.table === 'actions' && field === 'action' && base !== null && read.value === '') {
      unreadable.push({ field, ...place, raw: '', why: 'choice-missing' });
      continue;
    }
    const before = base?.values[field];
    if (before === undefined || !isSameFieldValue(read.value, before)) values[field] = addDistinct(values[field], { value: read.value, ...place });
  }
  return { values, unreadable, edited };
}

/** The readings of several copies of one row as one: a copy that changed nothing says nothing against one that did. */
export function foldReadings(readings: readonly RowReading[]): RowReading {
  const values: Record<string, readonly TheirValue[]> = {};
  for (const reading of readings) {
    for (const [field, list] of Object.entries(reading.values)) values[field] = list.reduce(addDistinct, values[field] ?? []);
  }
  return { values, unreadable: readings.flatMap(({ unreadable }) => unreadable), edited: readings.flatMap(({ edited }) => edited) };
}

/** How many fields a row changes. */
export function changedCount({ values }: RowReading): number {
  return Object.values(values).filter((list) => list.length > 0).length;
}

/** Whether two copies of a row say the same. */
export function isSameReading(left: RowReading, right: RowReading): boolean {
  const fields = [...new Set([...Object.keys(left.values), ...Object.keys(right.values)])];
  return fields.every((field) => {
    const [ofLeft, ofRight] = [left.values[field] ?? [], right.values[field] ?? []];
    return ofLeft.length === ofRight.length && ofLeft.every(({ value }) => ofRight.some((other) => isSameFieldValue(other.value, value)));
  });
}
