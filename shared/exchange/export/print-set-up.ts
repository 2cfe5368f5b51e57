import type { AuditWorkbookInput } from './audit-workbook-input.ts';
import type { PrintSetUp } from './workbook-description.ts';

/** Landscape, as wide as the page, with audit and sheet above and page numbers below. */
export function tablePrint(input: AuditWorkbookInput, sheetName: string, columnCount: number): PrintSetUp {
  return {
    orientation: 'landscape',
    columnCount,
    header: [input.audit.reference, input.audit.organization, sheetName].filter((part) => part !== '').join(' · '),
    footer: input.audit.title,
    pageOf: input.words.pageOf,
  };
}
