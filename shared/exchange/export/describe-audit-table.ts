import type { AuditWorkbookInput } from './audit-workbook-input.ts';
import { cleanSheets } from './clean-sheets.ts';
import { cleanText } from './clean-text.ts';
import { codesSheet } from './codes-sheet.ts';
import type { DescribedAuditWorkbook } from './describe-audit-workbook.ts';
import { tableSheet, type ExportTable } from './export-tables.ts';

/** One table of an audit as a workbook, with the codes behind its drop-downs and a sheet for texts too long for a cell. */
export function describeAuditTable(input: AuditWorkbookInput, table: ExportTable): DescribedAuditWorkbook {
  const sheet = tableSheet(input, table);
  const codes = codesSheet(input);
  const { sheets, changedCells } = cleanSheets([sheet, codes.sheet], input);
  return {
    description: {
      title: cleanText([input.audit.reference, sheet.name].filter((part) => part !== '').join(' ')).text,
      author: cleanText(input.exportedBy).text,
      createdAt: input.exportedAt,
      sheets,
      lists: codes.lists,
    },
    changedCells,
  };
}
