import type { z } from 'zod';
import type { ReadCell, SheetContent, WorkbookContent } from '../workbook-content.ts';
import {
  aboutSchema,
  BASE_LEADING_COLUMNS,
  BASE_RECORDS,
  baseHash,
  baseRowSchema,
  baseTableSchema,
  dataTableSchema,
  recordHash,
  WORKBOOK_FORMAT,
  WORKBOOK_SCHEMA_VERSION,
  type AboutWorkbook,
  type BaseRow,
  type BaseTable,
} from './base-format.ts';
import { DATA_TABLES, READING_SHEETS, type DataTable, type ReadingSheet } from './exchanged-fields.ts';
import type { BaseSheet } from './reading-sheets.ts';

/** How far the base of a workbook can be trusted. `damaged`: some of it was changed or is gone; the rest holds. */
export type BaseState = 'whole' | 'damaged' | 'missing';

export interface WorkbookBase {
  readonly state: BaseState;
  /** Null when even that is lost. */
  readonly about: AboutWorkbook | null;
  readonly tables: ReadonlyMap<DataTable, BaseTable>;
  /** Rows whose record is as it was written, by table and row id. */
  readonly rows: Readonly<Record<DataTable, ReadonlyMap<string, BaseRow>>>;
  /** The sheets for reading as they left. */
  readonly sheets: ReadonlyMap<ReadingSheet, BaseSheet>;
  /** Records that were changed after the export: what they say is not believed. */
  readonly damagedRecords: number;
}

export type AuditWorkbookKind =
  | { readonly kind: 'audit-workbook'; readonly version: number; readonly auditId: string | null; readonly auditReference: string }
  /** Written by a later program. */
  | { readonly kind: 'newer-audit-workbook'; readonly version: number }
  | { readonly kind: 'other' };

function textAt(cells: readonly ReadCell[], column: number): string {
  return cells.find((cell) => cell.column === column)?.text.trim() ?? '';
}

/** The sheet whose first cells name the format, wherever it stands and whatever it is called. */
function findFormatRow(content: WorkbookContent): { readonly sheet: SheetContent; readonly version: string; readonly isBase: boolean } | null {
  let meta: { readonly sheet: SheetContent; readonly version: string; readonly isBase: boolean } | null = null;
  for (const sheet of content.sheets) {
    for (const { cells } of sheet.rows.slice(0, 12)) {
      if (textAt(cells, 1) !== BASE_RECORDS.format || textAt(cells, 2) !== WORKBOOK_FORMAT) continue;
      const version = textAt(cells, 3);
      if (version !== '') return { sheet, version, isBase: true };
      meta = { sheet, version: factOf(sheet, 'schemaVersion'), isBase: false };
    }
  }
  return meta;
}

/** A fact of the meta sheet, which is there for people and stands in for a base that is gone. */
function factOf(sheet: SheetContent, key: string): string {
  const row = sheet.rows.find(({ cells }) => textAt(cells, 1) === key);
  return row === undefined ? '' : textAt(row.cells, 2);
}

function aboutFromMeta(content: WorkbookContent): AboutWorkbook | null {
  for (const sheet of content.sheets) {
    const auditId = factOf(sheet, 'auditId');
    if (auditId === '') continue;
    return {
      auditId,
      auditReference: factOf(sheet, 'auditReference'),
      auditTitle: '',
      organization: '',
      exportedAt: factOf(sheet, 'exportedAtUtc'),
      exportedBy: factOf(sheet, 'exportedBy'),
      programVersion: factOf(sheet, 'programVersion'),
    };
  }
  return null;
}

function parsed<Schema extends z.ZodType>(schema: Schema, json: string): z.infer<Schema> | null {
  try {
    const outcome = schema.safeParse(JSON.parse(json));
    return outcome.success ? outcome.data : null;
  } catch {
    return null;
  }
}

function jsonOf(cells: readonly ReadCell[]): string {
  return cells
    .filter(({ column }) => column > BASE_LEADING_COLUMNS)
    .map(({ text }) => text)
    .join('');
}

/**
 * Whether a workbook is one that this program exported from an audit, of which audit, and in which version. Quick: it
 * reads one record.
 */
export function recognizeAuditWorkbook(content: WorkbookContent): AuditWorkbookKind {
  const found = findFormatRow(content);
  if (found === null) return { kind: 'other' };
  const version = Number(found.version);
  if (version > WORKBOOK_SCHEMA_VERSION) return { kind: 'newer-audit-workbook', version };
  const record = found.isBase ? found.sheet.rows.find(({ cells }) => textAt(cells, 1) === BASE_RECORDS.about) : undefined;
  const about = (record === undefined ? null : parsed(aboutSchema, jsonOf(record.cells))) ?? aboutFromMeta(content);
  return { kind: 'audit-workbook', version, auditId: about?.auditId ?? null, auditReference: about?.auditReference ?? '' };
}

function emptyRows(): Record<DataTable, Map<string, BaseRow>> {
  return { checklist: new Map(), findings: new Map(), evidence: new Map(), actions: new Map() };
}

/**
 * Reads what the workbook carries to be compared with. A record whose hash does not fit is left aside and counted; its
 * row is then compared without a base, which asks about every difference.
 */
export function readBase(content: WorkbookContent): WorkbookBase {
  const rows = emptyRows();
  const tables = new Map<DataTable, BaseTable>();
  const found = findFormatRow(content);
  const sheets = new Map<ReadingSheet, { readonly table: BaseTable; readonly rows: BaseRow[] }>();
  const about: { value: AboutWorkbook | null } = { value: null };
  const none = { tables, rows, sheets, damagedRecords: 0 };
  if (found === null || !found.isBase) return { state: 'missing', about: aboutFromMeta(content), ...none };
  const hashes: string[] = [];
  let damagedRecords = 0;
  let end: { readonly count: string; readonly hash: string } | null = null;
  for (const { cells } of found.sheet.rows) {
    const [record, table, key, hash] = [1, 2, 3, 4].map((column) => textAt(cells, column)) as [string, string, string, string];
    if (record === BASE_RECORDS.end) end = { count: key, hash };
    if (record !== BASE_RECORDS.about && record !== BASE_RECORDS.table && record !== BASE_RECORDS.row) continue;
    const json = jsonOf(cells);
    if (recordHash(record, table, key, json) !== hash) {
      damagedRecords += 1;
      continue;
    }
    hashes.push(hash);
    const tableId = dataTableSchema.safeParse(table);
    const reading = READING_SHEETS.find((each) => each === table);
    if (reading !== undefined && record === BASE_RECORDS.table) {
      const described = parsed(baseTableSchema, json);
      if (described !== null) sheets.set(reading, { table: described, rows: [] });
    } else if (reading !== undefined) {
      const row = parsed(baseRowSchema, json);
      if (row !== null) sheets.get(reading)?.rows.push(row);
    } else if (record === BASE_RECORDS.about) about.value = parsed(aboutSchema, json);
    else if (tableId.success && record === BASE_RECORDS.table) {
      const described = parsed(baseTableSchema, json);
      if (described !== null) tables.set(tableId.data, described);
    } else if (tableId.success) {
      const row = parsed(baseRowSchema, json);
      if (row !== null) rows[tableId.data].set(key, row);
    }
  }
  const isWhole = damagedRecords === 0 && end !== null && end.count === String(hashes.length) && end.hash === baseHash(hashes);
  const hasAny = DATA_TABLES.some((table) => rows[table].size > 0);
  return {
    state: isWhole ? 'whole' : hasAny || tables.size > 0 ? 'damaged' : 'missing',
    about: about.value ?? aboutFromMeta(content),
    tables,
    rows,
    sheets,
    damagedRecords,
  };
}
