import type { AuditId } from '#shared/domain/ids.ts';
import type { PackLanguage } from '#shared/domain/standard/pack-language.ts';
import type { AuditWorkbookOptions } from '#shared/exchange/export/audit-workbook-input.ts';
import type { ChangedCell } from '#shared/exchange/export/clean-sheets.ts';
import type { CsvLayout } from '#shared/exchange/export/csv/csv-text.ts';
import type { ExportTable } from '#shared/exchange/export/export-tables.ts';
import type { ExportWords } from '#shared/exchange/export/export-words.ts';
import type { WorkbookDescription } from '#shared/exchange/export/workbook-description.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';

/** Our own workbook with everything in it, the columns of another program's audit workbook, or one table alone. */
export type ExportContent =
  | { readonly kind: 'audit' }
  | { readonly kind: 'ciso-assistant' }
  | { readonly kind: 'table'; readonly table: ExportTable; readonly format: 'workbook' }
  | ({ readonly kind: 'table'; readonly table: ExportTable; readonly format: 'csv' } & CsvLayout);

/** What the worker needs to know beside the rows, which it reads from the database itself. */
export interface ExportOrder {
  readonly databaseName: string;
  readonly auditId: AuditId;
  readonly content: ExportContent;
  readonly options: AuditWorkbookOptions;
  readonly words: ExportWords;
  /** Of the built-in checklists and standards. */
  readonly language: PackLanguage;
  readonly programVersion: string;
  readonly exportedAt: Timestamp;
  readonly exportedBy: string;
}

/** Window to worker: write this workbook, or read and write this audit. One request for each worker; the worker ends with its answer. */
export type WriteWorkbookRequest =
  | { readonly kind: 'write'; readonly description: WorkbookDescription }
  | { readonly kind: 'export'; readonly order: ExportOrder };

/** What the worker is at. */
export const EXPORT_WORK = ['reading', 'describing', 'writing'] as const;
export type ExportWork = (typeof EXPORT_WORK)[number];

/** A file as it was written from an audit. */
export interface WrittenExport {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Rows of its main table, for the register of exchanges. */
  readonly rows: number;
  readonly changedCells: readonly ChangedCell[];
}

/** Worker to window. `progress` goes from 0 to 1 within its work and also shows that the worker is alive. */
export type WriteWorkbookMessage =
  | { readonly kind: 'progress'; readonly work: ExportWork; readonly share: number }
  | { readonly kind: 'done'; readonly written: WrittenExport }
  /** The audit was deleted meanwhile. */
  | { readonly kind: 'not-found' }
  | { readonly kind: 'failed'; readonly work: ExportWork; readonly detail: string };
