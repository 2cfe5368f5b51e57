import type { AuditWorkbookInput } from './audit-workbook-input.ts';
import { column, countCell, instantCell, row, textCell } from './cells.ts';
import type { ChangedCell } from './clean-sheets.ts';
import { dataHash, hashedSheets } from './data-hash.ts';
import { tablePrint } from './print-set-up.ts';
import { WORKBOOK_FORMAT, WORKBOOK_SCHEMA_VERSION } from '../round-trip/base-format.ts';
import type { CellDescription, RowDescription, SheetDescription } from './workbook-description.ts';

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
} as const;

/**
 * What people may want to know of the file: which audit, which version, the hash of the tables, and the cells that
 * could not be written as they were. The ids of the rows and the values to compare with are on the base sheet.
 */
export function metaSheet(
  input: AuditWorkbookInput,
  dataSheets: readonly SheetDescription[],
  changedCells: readonly ChangedCell[],
): SheetDescription {
  const { words } = input;
  const columns = [
    column('key', words.columns.key, 18, { isWrapped: false }),
    column('value', words.columns.value, 66),
    column('note', words.columns.note, 40),
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
  return {
    id: 'meta',
    name: words.sheets.meta,
    columns,
    rows: [
      row('note', text(words.metaNote)),
      row('header', ...columns.map((each) => textCell(each.header))),
      ...facts,
    ],
    headerRow: 2,
    frozenColumns: 0,
    validations: [],
    tones: [],
    print: tablePrint(input, words.sheets.meta, columns.length),
  };
}
