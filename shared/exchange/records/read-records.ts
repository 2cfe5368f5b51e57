import { oneLine } from '../import/normalize-text.ts';
import type { ImportField } from '../import/import-field.ts';
import type { HeaderGuess } from '../import/find-header.ts';
import type { SkipReason } from '../import/question-draft.ts';
import { readRows, rowText } from '../import/read-rows.ts';
import type { SheetView } from '../import/sheet-view.ts';
import type { SheetMapping } from '../import/suggest-mapping.ts';
import { isWrittenNothing } from '../import/normalize-text.ts';
import type { ReadCell, ReadRow } from '../workbook-content.ts';
import type { RecordField, RecordKind } from './record-field.ts';
import type { RecordMapping } from './suggest-record-mapping.ts';

/** A register's sheet with its header and mapping as they stand. */
export interface RecordSheet {
  readonly view: SheetView;
  readonly header: Pick<HeaderGuess, 'firstRow' | 'lastRow' | 'columns'>;
  readonly mapping: RecordMapping;
}

/** One cell of a register with what its column means. */
export interface RecordCell {
  readonly field: RecordField;
  readonly heading: string;
  readonly cell: ReadCell;
  readonly text: string;
}

/** One row of a register. */
export interface RecordRow {
  readonly sheet: string;
  readonly row: number;
  /** `Sheet!17`. */
  readonly key: string;
  readonly cells: readonly RecordCell[];
  readonly isHidden: boolean;
}

/** Why a row of the file is no record. */
export type LeftOutReason = SkipReason | 'above-table' | 'header' | 'section' | 'joined' | 'no-finding';

/** What became of one non-empty row of a sheet. Every such row has exactly one. */
export type RecordOutcome =
  | { readonly kind: 'record'; readonly sheet: string; readonly row: number; readonly record: RecordRow }
  | { readonly kind: 'left-out'; readonly sheet: string; readonly row: number; readonly reason: LeftOutReason; readonly text: string };

/** Columns as the rules that tell rows of a table from titles, totals and legends know them. */
const AS_IMPORT: Readonly<Record<RecordKind, Readonly<Partial<Record<RecordField, ImportField>>>>> = {
  findings: { reference: 'code', statement: 'requirement', title: 'title', grade: 'assessment', owner: 'owner', note: 'notes', dueDate: 'dueDate', raisedOn: 'date' },
  actions: { reference: 'code', title: 'requirement', description: 'lookFor', owner: 'owner', dueDate: 'dueDate', note: 'notes' },
  'evidence-requests': { reference: 'code', title: 'requirement', description: 'title', owner: 'owner', dueDate: 'dueDate', note: 'notes' },
};
const SHARED: ReadonlySet<ImportField> = new Set(['requirement', 'lookFor', 'notes', 'title']);
/** Fields that a block merged over several rows gives to each of them. */
const FILLED_DOWN: ReadonlySet<RecordField> = new Set(['finding', 'clauses', 'site', 'service', 'process', 'question', 'cause']);

/**
 * Reads every row of a register. Each non-empty row comes back as exactly one outcome: a record, or left out with its
 * reason. `kept` are rows (`Sheet!17`) taken although they look like something else; `leftOut` those the user left out.
 */
export function readRecords(
  { view, header, mapping }: RecordSheet,
  kind: RecordKind,
  decided: { readonly kept: ReadonlySet<string>; readonly leftOut: ReadonlySet<string> },
): readonly RecordOutcome[] {
  const sheet = view.sheet.name;
  const hidden = new Set(view.sheet.hiddenRows);
  const rowsOf = (keys: ReadonlySet<string>): ReadonlySet<number> => new Set(view.rows.flatMap(({ row }) => (keys.has(`${sheet}!${row}`) ? [row] : [])));
  const { outcomes } = readRows(view, {
    header,
    mapping: asImportMapping(mapping, kind),
    accepted: new Set(),
    leftOut: rowsOf(decided.leftOut),
    kept: rowsOf(decided.kept),
  });
  return outcomes.map((outcome): RecordOutcome => {
    const row = view.row(outcome.row);
    const leftOut = (reason: LeftOutReason): RecordOutcome => ({ kind: 'left-out', sheet, row: outcome.row, reason, text: row ? rowText(row) : '' });
    switch (outcome.kind) {
      case 'question':
        return row ? { kind: 'record', sheet, row: outcome.row, record: recordOf(view, row, mapping, hidden.has(outcome.row)) } : leftOut('blank-form-row');
      case 'skipped':
        return leftOut(outcome.reason);
      default:
        return leftOut(outcome.kind);
    }
  });
}

/** Only one column can be the question of a row: of several the first, as they stand. */
function asImportMapping(mapping: RecordMapping, kind: RecordKind): SheetMapping {
  const known = AS_IMPORT[kind];
  const taken = new Set<ImportField>();
  const hasMain = mapping.some(({ field }) => known[field] === 'requirement');
  return mapping.map(({ column, heading, field }) => {
    const meant = field === 'ignore' ? 'ignore' : (known[field] ?? 'other');
    const as = !hasMain && meant === 'title' ? 'requirement' : meant;
    const isFree = !taken.has(as) || (SHARED.has(as) && as !== 'requirement' && as !== 'title') || as === 'other' || as === 'ignore';
    taken.add(as);
    return { column, heading, field: isFree ? as : 'other', because: 'chosen' as const };
  });
}

function recordOf(view: SheetView, row: ReadRow, mapping: RecordMapping, isHidden: boolean): RecordRow {
  const sheet = view.sheet.name;
  const cells = mapping.flatMap(({ column, heading, field }): readonly RecordCell[] => {
    if (field === 'ignore') return [];
    const cell = cellOf(view, row, column, field);
    const text = cell?.text.trim() ?? '';
    return cell === undefined || text === '' || isWrittenNothing(text) ? [] : [{ field, heading, cell: { ...cell, row: row.row }, text }];
  });
  return { sheet, row: row.row, key: `${sheet}!${row.row}`, cells, isHidden };
}

function cellOf(view: SheetView, row: ReadRow, column: number, field: RecordField): ReadCell | undefined {
  const merge = view.mergeAt(row.row, column);
  if (merge === undefined || (merge.top === row.row && merge.left === column)) return row.cells.find((one) => one.column === column);
  const isBelow = merge.left === column && merge.top < row.row;
  return isBelow && FILLED_DOWN.has(field) ? view.cell(merge.top, merge.left) : undefined;
}

/** First cell of a field; undefined when the row has none. */
export function cellOfField(record: RecordRow, field: RecordField): RecordCell | undefined {
  return record.cells.find((cell) => cell.field === field);
}

/** All texts of a field under each other. */
export function textOfField(record: RecordRow, field: RecordField): string {
  return record.cells.filter((cell) => cell.field === field).map(({ text }) => text).join('\n');
}

/** The same in one line. */
export function lineOfField(record: RecordRow, field: RecordField): string {
  return oneLine(textOfField(record, field));
}
