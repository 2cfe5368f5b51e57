import type { AuditWorkbookInput } from './audit-workbook-input.ts';
import type { PrintSetUp } from './workbook-description.ts';

/** What stands on every printed page, and the words of the sheet for texts too long for a cell. */
export interface SheetWording {
  readonly audit: Pick<AuditWorkbookInput['audit'], 'reference' | 'organization' | 'title'>;
  readonly words: Pick<AuditWorkbookInput['words'], 'pageOf' | 'continued' | 'sheets' | 'columns'>;
}

/** Landscape, as wide as the page, with audit and sheet above and page numbers below. */
export function tablePrint(input: SheetWording, sheetName: string, columnCount: number): PrintSetUp {
  return {
    orientation: 'landscape',
    columnCount,
    header: [input.audit.reference, input.audit.organization, sheetName].filter((part) => part !== '').join(' · '),
    footer: input.audit.title,
    pageOf: input.words.pageOf,
  };
}
