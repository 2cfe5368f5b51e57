import { actionsSheet } from './actions-sheet.ts';
import { attendanceSheet } from './attendance-sheet.ts';
import type { AuditWorkbookInput } from './audit-workbook-input.ts';
import { baseSheet } from './base-sheet.ts';
import { checklistRows } from './checklist-rows.ts';
import { checklistSheet } from './checklist-sheet.ts';
import { cleanSheets, type ChangedCell } from './clean-sheets.ts';
import { cleanText } from './clean-text.ts';
import { codesSheet } from './codes-sheet.ts';
import { countResults } from './count-results.ts';
import { coverSheet } from './cover-sheet.ts';
import { evidenceSheet } from './evidence-sheet.ts';
import { findingsSheet } from './findings-sheet.ts';
import { metaSheet } from './meta-sheet.ts';
import { READING_SHEETS } from '../round-trip/exchanged-fields.ts';
import type { SheetDescription, WorkbookDescription } from './workbook-description.ts';

export interface DescribedAuditWorkbook {
  readonly description: WorkbookDescription;
  /** Cells that could not be written exactly as they were, to be shown to the user. */
  readonly changedCells: readonly ChangedCell[];
}

/** A table that is not taken back: locked, so that nobody edits it in vain. What is changed all the same is told. */
function toRead(sheet: SheetDescription): SheetDescription {
  return { ...sheet, protection: { open: [] } };
}

/**
 * Describes the workbook of one audit: cover, checklist, findings, evidence register, corrective actions and attendance
 * (if wanted), codes and meta, a sheet for texts too long for a cell, and the one nobody sees that a program needs to
 * take the workbook back. Licensed requirement text is not even among the inputs.
 */
export function describeAuditWorkbook(input: AuditWorkbookInput): DescribedAuditWorkbook {
  const rows = checklistRows(input);
  const codes = codesSheet(input);
  const cover = coverSheet(input, countResults(input, rows));
  const tables = [
    checklistSheet(input, rows),
    findingsSheet(input),
    ...(input.options.hasEvidenceRegister ? [evidenceSheet(input)] : []),
    ...(input.options.hasActions ? [actionsSheet(input)] : []),
  ];
  const others = input.options.hasAttendance ? [toRead(attendanceSheet(input))] : [];
  const { sheets, changedCells } = cleanSheets([cover, ...tables, ...others, codes.sheet], input);
  const beside = new Set(['cover', 'codes', ...others.map(({ id }) => id)]);
  const dataSheets = sheets.filter(({ id }) => !beside.has(id));
  const readingSheets = sheets.filter(({ id }) => (READING_SHEETS as readonly string[]).includes(id));
  const meta = cleanSheets([metaSheet(input, dataSheets, changedCells)], input);
  return {
    description: {
      title: cleanText(`${input.audit.reference} ${input.audit.title}`.trim()).text,
      author: cleanText(input.exportedBy).text,
      createdAt: input.exportedAt,
      // What it says is short: the meta sheet needs no extra sheet of its own.
      sheets: [...sheets, ...meta.sheets.slice(0, 1), baseSheet(input, rows, dataSheets, readingSheets)],
      lists: codes.lists,
    },
    changedCells: [...changedCells, ...meta.changedCells],
  };
}
