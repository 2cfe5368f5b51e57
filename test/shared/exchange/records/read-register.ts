import { understandSheet } from '#shared/exchange/import/understand-sheet.ts';
import { guessTableKind } from '#shared/exchange/records/guess-kind.ts';
import { readRecords, type RecordOutcome } from '#shared/exchange/records/read-records.ts';
import type { RecordKind } from '#shared/exchange/records/record-field.ts';
import { suggestRecordMapping, type RecordMapping } from '#shared/exchange/records/suggest-record-mapping.ts';
import { readWorkbookBytes } from '#shared/exchange/read-workbook-bytes.ts';
import { aWorkbook, type BuiltSheet } from '#test/support/workbook-builder.ts';

export interface Register {
  readonly kind: ReturnType<typeof guessTableKind>;
  readonly mapping: RecordMapping;
  readonly fields: Readonly<Record<string, string>>;
  readonly outcomes: readonly RecordOutcome[];
  readonly rowCount: number;
}

/** Builds a workbook of one register, reads it and understands it as the program does. */
export function readRegister(as: RecordKind, rows: BuiltSheet['rows'], more: Partial<BuiltSheet> = {}): Register {
  const result = readWorkbookBytes(aWorkbook().withSheet(more.name ?? 'Sheet', rows, more).build(), 'register.xlsx');
  const content = result.ok ? result.value.sheets[0] : undefined;
  if (!content) throw new Error('The built workbook was not read');
  const { view, header, mapping: checklist } = understandSheet(content);
  if (header === null) return { kind: 'checklist', mapping: [], fields: {}, outcomes: [], rowCount: content.rows.length };
  const mapping = suggestRecordMapping(view, header, as);
  return {
    kind: guessTableKind(view, header, checklist, 'register.xlsx'),
    mapping,
    fields: Object.fromEntries(mapping.map(({ heading, field }) => [heading, field])),
    outcomes: readRecords({ view, header, mapping }, as, { kept: new Set(), leftOut: new Set() }),
    rowCount: content.rows.length,
  };
}
