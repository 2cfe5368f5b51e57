import type { ExportOrder, ExportWork, WrittenExport } from '#shared/contracts/export-messages.ts';
import { findStandard } from '#shared/domain/standard/built-in.ts';
import type { AuditWorkbookInput } from '#shared/exchange/export/audit-workbook-input.ts';
import { describeCisoAudit } from '#shared/exchange/ciso-assistant/audit-columns.ts';
import { writeTableCsv } from '#shared/exchange/export/csv/write-table-csv.ts';
import { describeAuditTable } from '#shared/exchange/export/describe-audit-table.ts';
import { describeAuditWorkbook, type DescribedAuditWorkbook } from '#shared/exchange/export/describe-audit-workbook.ts';
import type { CalendarDate, Timestamp } from '#shared/lib/calendar-date.ts';
import { readAudit } from './read-audit.ts';
import { writeWorkbook } from './write-workbook.ts';

const twoDigits = (part: number): string => String(part).padStart(2, '0');

/** The day of a moment on the wall of the person at the screen: a worker lives in the same zone. */
function dayOf(at: Timestamp): CalendarDate {
  const date = new Date(at);
  return `${String(date.getFullYear()).padStart(4, '0')}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}` as CalendarDate;
}

function timeOf(at: Timestamp): string {
  const date = new Date(at);
  return `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;
}

function describe(input: AuditWorkbookInput, content: Exclude<ExportOrder['content'], { format: 'csv' }>): DescribedAuditWorkbook {
  switch (content.kind) {
    case 'audit':
      return describeAuditWorkbook(input);
    case 'ciso-assistant':
      return describeCisoAudit(input);
    case 'table':
      return describeAuditTable(input, content.table);
  }
}

/** Rows of the table the file is about. */
function rowsIn({ description }: DescribedAuditWorkbook, content: ExportOrder['content']): number {
  const main = content.kind === 'table' ? content.table : content.kind === 'audit' ? 'checklist' : 'ciso-audit';
  const sheet = description.sheets.find(({ id }) => id === main);
  return sheet === undefined ? 0 : sheet.rows.length - (sheet.headerRow ?? 0);
}

/** Reads, describes and writes an audit as a file. Null when there is no such audit. `onProgress` hears what it is at and how far. */
export async function exportAudit(order: ExportOrder, onProgress: (work: ExportWork, share: number) => void): Promise<WrittenExport | null> {
  onProgress('reading', 0);
  const rows = await readAudit(order.databaseName, order.auditId, order.language);
  if (rows === null) return null;
  onProgress('describing', 0);
  const input: AuditWorkbookInput = { ...order, ...rows, standardOf: (id) => findStandard(id, order.language) ?? null, dayOf, timeOf };
  const { content } = order;
  if (content.kind === 'table' && content.format === 'csv') return writeTableCsv(input, content.table, content);
  const described = describe(input, content);
  onProgress('writing', 0);
  const bytes = await writeWorkbook(described.description, (share) => onProgress('writing', share));
  return { bytes, rows: rowsIn(described, content), changedCells: described.changedCells };
}
