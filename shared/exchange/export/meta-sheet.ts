import type { AuditWorkbookInput } from './audit-workbook-input.ts';
import { column, countCell, instantCell, row, textCell } from './cells.ts';
import { answerIdOf, type ChecklistRow } from './checklist-rows.ts';
import type { ChangedCell } from './clean-sheets.ts';
import { dataHash, hashedSheets } from './data-hash.ts';
import { tablePrint } from './print-set-up.ts';
import type { CellDescription, RowDescription, SheetDescription } from './workbook-description.ts';

/** Names the kind of file; a reader looks for it before anything else. */
export const WORKBOOK_FORMAT = 'luminous-audit-workbook';

/** Raised whenever sheets, columns or keys change their meaning. */
export const WORKBOOK_SCHEMA_VERSION = 1;

/** Keys of the first column of the sheet: the same in every language, so that programs find them. */
export const META_KEYS = {
  format: 'format',
  schemaVersion: 'schemaVersion',
  programVersion: 'programVersion',
  exportedAt: 'exportedAtUtc',
  exportedBy: 'exportedBy',
  auditId: 'auditId',
  auditReference: 'auditReference',
  template: 'template',
  dataSheets: 'dataSheets',
  dataSha256: 'dataSha256',
  changedCell: 'changedCell',
  answerRow: 'answerRow',
  findingRow: 'findingRow',
  evidenceRow: 'evidenceRow',
} as const;

/**
 * What a program needs to take the workbook back: which audit, which version, the hash of the tables, and for every
 * row its ids, so that rows are found again after sorting or when a hidden column was lost.
 */
export function metaSheet(
  input: AuditWorkbookInput,
  checklist: readonly ChecklistRow[],
  dataSheets: readonly SheetDescription[],
  changedCells: readonly ChangedCell[],
): SheetDescription {
  const { words } = input;
  const columns = [
    column('key', words.columns.key, 18, { isWrapped: false }),
    column('value', words.columns.value, 66),
    column('questionId', words.columns.questionId, 40),
    column('answerId', words.columns.answerId, 78),
  ];
  const fact = (key: string, ...cells: readonly CellDescription[]): RowDescription => row('body', textCell(key), ...cells);
  const text = (value: string): CellDescription => textCell(value);
  const facts: readonly RowDescription[] = [
    fact(META_KEYS.format, text(WORKBOOK_FORMAT)),
    fact(META_KEYS.schemaVersion, countCell(WORKBOOK_SCHEMA_VERSION)),
    fact(META_KEYS.programVersion, text(input.programVersion)),
    fact(META_KEYS.exportedAt, instantCell(input.exportedAt)),
    fact(META_KEYS.exportedBy, text(input.exportedBy)),
    fact(META_KEYS.auditId, text(input.audit.id)),
    fact(META_KEYS.auditReference, text(input.audit.reference)),
    ...input.templates.map((template) =>
      fact(META_KEYS.template, text(template.id), text(`${template.family} v${String(template.version)}`)),
    ),
    fact(META_KEYS.dataSheets, text(JSON.stringify(dataSheets.map((sheet) => sheet.name)))),
    fact(META_KEYS.dataSha256, text(dataHash(hashedSheets(dataSheets)))),
    ...changedCells.map((cell) =>
      fact(META_KEYS.changedCell, text(`${cell.sheetName}!${cell.address}`), text(cell.changes.join(', '))),
    ),
  ];
  const answerRows = checklist.map((each) =>
    fact(META_KEYS.answerRow, text(each.question?.code ?? ''), text(each.questionId), text(answerIdOf(input, each))),
  );
  const findingRows = input.findings.map((finding) =>
    fact(META_KEYS.findingRow, text(finding.reference), text(finding.id)),
  );
  const evidenceRows = input.evidence.map((item) => fact(META_KEYS.evidenceRow, text(item.reference), text(item.id)));
  return {
    id: 'meta',
    name: words.sheets.meta,
    columns,
    rows: [
      row('note', text(words.metaNote)),
      row('header', ...columns.map((each) => textCell(each.header))),
      ...facts,
      ...answerRows,
      ...findingRows,
      ...(input.options.hasEvidenceRegister ? evidenceRows : []),
    ],
    headerRow: 2,
    frozenColumns: 0,
    validations: [],
    tones: [],
    print: tablePrint(input, words.sheets.meta, columns.length),
  };
}
