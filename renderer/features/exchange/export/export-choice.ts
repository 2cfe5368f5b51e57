import type { ExportContent } from '#shared/contracts/export-messages.ts';
import type { ExchangeKind } from '#shared/domain/exchange/exchange.ts';
import type { AuditWorkbookOptions } from '#shared/exchange/export/audit-workbook-input.ts';
import type { CsvLayout } from '#shared/exchange/export/csv/csv-text.ts';
import type { ExportTable } from '#shared/exchange/export/export-tables.ts';
import { formatLocale } from '#renderer/i18n/format.ts';

export const EXPORT_KINDS = ['audit', 'ciso-assistant', 'table'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

/** What the user asked for; what does not belong to the chosen kind is kept for when it is chosen again. */
export interface ExportChoice {
  readonly kind: ExportKind;
  readonly table: ExportTable;
  readonly format: 'workbook' | 'csv';
  readonly csv: CsvLayout;
  readonly options: AuditWorkbookOptions;
}

/** Where the comma parts decimals, spreadsheets expect the semicolon between fields. */
function usualSeparator(): CsvLayout['separator'] {
  const decimal = new Intl.NumberFormat(formatLocale()).formatToParts(0.5).find(({ type }) => type === 'decimal')?.value;
  return decimal === ',' ? ';' : ',';
}

/** The whole audit as a workbook; for text files what spreadsheets of the region expect. */
export function firstChoice(): ExportChoice {
  return {
    kind: 'audit',
    table: 'checklist',
    format: 'workbook',
    csv: { separator: usualSeparator(), hasMark: true },
    options: { hasEvidenceRegister: true, hasActions: true, hasAttendance: true, hasGuidance: true },
  };
}

/** The same as the worker is asked for it. */
export function contentOf({ kind, table, format, csv }: ExportChoice): ExportContent {
  if (kind !== 'table') return { kind };
  return format === 'csv' ? { kind, table, format, ...csv } : { kind, table, format };
}

/** The ending of the file. */
export function endingOf(content: ExportContent): 'xlsx' | 'csv' {
  return content.kind === 'table' && content.format === 'csv' ? 'csv' : 'xlsx';
}

/** The name with the ending of the file, whatever ending of ours it was given. */
export function withEnding(name: string, ending: 'xlsx' | 'csv'): string {
  return `${baseOf(name)}.${ending}`;
}

/** The name without its ending; empty when there is nothing else. */
export function baseOf(name: string): string {
  return name.trim().replace(/\.(?:xlsx|csv)$/i, '').trim();
}

/** What the name of a media type says of the file, for whoever opens the stored copy. */
export function mediaTypeOf(content: ExportContent): string {
  return endingOf(content) === 'csv' ? 'text/csv;charset=utf-8' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
}

const KIND_OF_TABLE: Readonly<Record<ExportTable, ExchangeKind>> = {
  checklist: 'answers',
  findings: 'findings',
  actions: 'actions',
  evidence: 'evidence-register',
  attendance: 'attendance',
};

/** As what the file stands in the register of exchanges. */
export function exchangeKindOf(content: ExportContent): ExchangeKind {
  return content.kind === 'table' ? KIND_OF_TABLE[content.table] : 'audit-workbook';
}
