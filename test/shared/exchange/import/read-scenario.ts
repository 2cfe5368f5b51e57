import { readSheets, type ImportReading } from '#shared/exchange/import/read-sheets.ts';
import { understandSheet, type SheetUnderstanding } from '#shared/exchange/import/understand-sheet.ts';
import type { ImportField } from '#shared/exchange/import/import-field.ts';
import { draftsOf } from '#shared/exchange/import/plan-import.ts';
import type { QuestionDraft } from '#shared/exchange/import/question-draft.ts';
import { readWorkbookBytes } from '#shared/exchange/read-workbook-bytes.ts';
import type { Standard } from '#shared/domain/standard/standard.ts';
import { aWorkbook, type BuiltSheet } from '#test/support/workbook-builder.ts';

export interface UnderstoodSheet extends SheetUnderstanding {
  readonly fields: Readonly<Record<string, ImportField>>;
  readonly read: (accepted?: readonly string[], kept?: readonly string[], standard?: Standard | null) => ImportReading;
  readonly drafts: readonly QuestionDraft[];
}

/** Builds a workbook of one sheet, reads it and understands it as the program does. */
export function understand(rows: BuiltSheet['rows'], more: Partial<BuiltSheet> = {}): UnderstoodSheet {
  const result = readWorkbookBytes(aWorkbook().withSheet(more.name ?? 'Checklist', rows, more).build(), 'checklist.xlsx');
  const sheet = result.ok ? result.value.sheets[0] : undefined;
  if (!sheet) throw new Error('The built workbook was not read');
  const found = understandSheet(sheet);
  const { header } = found;
  const read: UnderstoodSheet['read'] = (accepted = [], kept = [], standard = null) => {
    if (!header) return { readings: [], problems: [] };
    return readSheets([{ ...found, header }], { accepted: new Set(accepted), leftOut: new Set(), kept: new Set(kept) }, standard);
  };
  return {
    ...found,
    fields: Object.fromEntries(found.mapping.map(({ heading, field }) => [heading, field])),
    read,
    drafts: draftsOf(read().readings),
  };
}
