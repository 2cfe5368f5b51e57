import { actionsSheet } from './actions-sheet.ts';
import { attendanceSheet } from './attendance-sheet.ts';
import type { AuditWorkbookInput } from './audit-workbook-input.ts';
import { checklistRows } from './checklist-rows.ts';
import { checklistSheet } from './checklist-sheet.ts';
import { evidenceSheet } from './evidence-sheet.ts';
import { findingsSheet } from './findings-sheet.ts';
import type { RowDescription, SheetDescription } from './workbook-description.ts';

/** Tables of an audit that can leave by themselves, in the order of the workbook. */
export const EXPORT_TABLES = ['checklist', 'findings', 'actions', 'evidence', 'attendance'] as const;
export type ExportTable = (typeof EXPORT_TABLES)[number];

function sheetOf(input: AuditWorkbookInput, table: ExportTable): SheetDescription {
  switch (table) {
    case 'checklist':
      return checklistSheet(input, checklistRows(input));
    case 'findings':
      return findingsSheet(input);
    case 'actions':
      return actionsSheet(input);
    case 'evidence':
      return evidenceSheet(input);
    case 'attendance':
      return attendanceSheet(input);
  }
}

/**
 * One table of an audit as a sheet people see all of: columns that are there for programs only stay in the audit
 * workbook, which alone is compared when it comes back.
 */
export function tableSheet(input: AuditWorkbookInput, table: ExportTable): SheetDescription {
  const sheet = sheetOf(input, table);
  const shown = sheet.columns.map(({ isHidden }) => !isHidden);
  if (shown.every(Boolean)) return sheet;
  const placeOf = (column: number): number => shown.slice(0, column).filter(Boolean).length;
  return {
    ...sheet,
    columns: sheet.columns.filter((_, index) => shown[index]),
    rows: sheet.rows.map((row): RowDescription => ({ ...row, cells: row.cells.filter((_, index) => shown[index]) })),
    validations: sheet.validations.filter(({ column }) => shown[column]).map((each) => ({ ...each, column: placeOf(each.column) })),
    tones: sheet.tones.filter(({ column }) => shown[column]).map((each) => ({ ...each, column: placeOf(each.column) })),
  };
}
