import type { AuditWorkbookInput } from './audit-workbook-input.ts';
import { nameOf } from './audit-workbook-input.ts';
import { column, EMPTY_CELL, row, textCell } from './cells.ts';
import type { ChecklistRow } from './checklist-rows.ts';
import { fillIn } from './export-words.ts';
import { tablePrint } from './print-set-up.ts';
import type { RowDescription, SheetDescription } from './workbook-description.ts';
import {
  BASE_RECORDS,
  BASE_SHEET_NAME,
  baseHash,
  partsOfJson,
  recordHash,
  sturdyJson,
  WORKBOOK_FORMAT,
  WORKBOOK_SCHEMA_VERSION,
  type AboutWorkbook,
  type BaseRow,
  type BaseTable,
} from '../round-trip/base-format.ts';
import {
  actionValues,
  answerValues,
  DATA_TABLES,
  evidenceValues,
  findingValues,
  kindOf,
  LABEL_COLUMN,
  type DataTable,
  type FieldValues,
} from '../round-trip/exchanged-fields.ts';
import { markOfShown, shownText } from '../round-trip/shown-cell.ts';
import { isSameText } from '../round-trip/text-key.ts';

/** The exchanged values of every row by table and row id. */
type ValuesByRow = Readonly<Record<DataTable, ReadonlyMap<string, FieldValues>>>;

function valuesByRow(input: AuditWorkbookInput, checklist: readonly ChecklistRow[]): ValuesByRow {
  return {
    checklist: new Map(checklist.map(({ questionId, answer }) => [questionId, answerValues(answer)])),
    findings: new Map(input.findings.map((finding) => [finding.id, findingValues(finding)])),
    evidence: new Map(input.evidence.map((item) => [item.id, evidenceValues(item)])),
    actions: new Map(input.actions.map((action) => [action.id, actionValues(action)])),
  };
}

interface BaseContext {
  readonly input: AuditWorkbookInput;
  readonly table: DataTable;
  readonly sheet: SheetDescription;
  readonly cutMark: string;
}

function baseRow({ input, table, sheet, cutMark }: BaseContext, described: RowDescription, values: FieldValues): BaseRow {
  const marks: Record<string, string> = {};
  const names: Record<string, string> = {};
  const cuts: Record<string, number> = {};
  let label = '';
  sheet.columns.forEach(({ key }, index) => {
    const shown = shownText(described.cells[index]);
    if (key === LABEL_COLUMN[table]) label = shown;
    const kind = kindOf(table, key);
    const value = values[key];
    if (kind === null) {
      const mark = key === 'rowId' ? '' : markOfShown(shown);
      if (mark !== '') marks[key] = mark;
    } else if (kind === 'person' && typeof value === 'string') names[key] = nameOf(input.people, value as Parameters<typeof nameOf>[1]);
    else if (kind === 'text' && typeof value === 'string' && shown.endsWith(cutMark) && !isSameText(shown, value)) cuts[key] = shown.length - cutMark.length;
  });
  return { label, values, marks, ...(Object.keys(names).length > 0 ? { names } : {}), ...(Object.keys(cuts).length > 0 ? { cuts } : {}) };
}

/**
 * The sheet a program needs to take the workbook back: for every row its id and the value of each exchanged field as
 * it was when the workbook left, so that any copy of the program can compare what both sides did since; and what the
 * sheets for reading said, so that nobody's edit of them is lost unseen. Nobody sees
 * the sheet; a hash over each record and one over all tell when somebody changed it all the same. Values are JSON
 * because cells lose what JSON keeps: blanks, line ends, control characters, texts longer than a cell.
 */
export function baseSheet(
  input: AuditWorkbookInput,
  checklist: readonly ChecklistRow[],
  dataSheets: readonly SheetDescription[],
  readingSheets: readonly SheetDescription[],
): SheetDescription {
  const { audit, words } = input;
  const rows: RowDescription[] = [];
  const hashes: string[] = [];
  let widest = 0;
  const add = (record: string, table: string, key: string, value: unknown): void => {
    const json = sturdyJson(value);
    const hash = recordHash(record, table, key, json);
    const parts = partsOfJson(json);
    hashes.push(hash);
    widest = Math.max(widest, parts.length);
    rows.push(row('body', textCell(record), textCell(table), textCell(key), textCell(hash), ...parts.map(textCell)));
  };
  const about: AboutWorkbook = {
    auditId: audit.id,
    auditReference: audit.reference,
    auditTitle: audit.title,
    organization: audit.organization,
    exportedAt: input.exportedAt,
    exportedBy: input.exportedBy,
    programVersion: input.programVersion,
  };
  add(BASE_RECORDS.about, '', '', about);
  const cutMark = `\n${fillIn(words.continued, { sheet: words.sheets.overflow })}`;
  const values = valuesByRow(input, checklist);
  for (const table of DATA_TABLES) {
    const sheet = dataSheets.find(({ id }) => id === table);
    if (sheet === undefined) continue;
    const described: BaseTable = { sheet: sheet.name, columns: sheet.columns.map(({ key, header }) => ({ key, heading: header })), cutMark };
    add(BASE_RECORDS.table, table, '', described);
    const idColumn = sheet.columns.findIndex(({ key }) => key === 'rowId');
    for (const each of sheet.rows.slice(sheet.headerRow ?? 0)) {
      const key = shownText(each.cells[idColumn]);
      const exchanged = values[table].get(key);
      if (exchanged !== undefined) add(BASE_RECORDS.row, table, key, baseRow({ input, table, sheet, cutMark }, each, exchanged));
    }
  }
  for (const sheet of readingSheets) {
    const described: BaseTable = { sheet: sheet.name, columns: sheet.columns.map(({ key, header }) => ({ key, heading: header })), cutMark };
    add(BASE_RECORDS.table, sheet.id, '', described);
    sheet.rows.slice(sheet.headerRow ?? 0).forEach(({ cells }, index) => {
      const values = Object.fromEntries(sheet.columns.flatMap(({ key }, at) => (shownText(cells[at]) === '' ? [] : [[key, shownText(cells[at])]])));
      if (Object.keys(values).length > 0) add(BASE_RECORDS.row, sheet.id, String(index + 1), { label: '', values, marks: {} } satisfies BaseRow);
    });
  }
  const columns = [
    column('record', 'record', 10, { isWrapped: false }),
    column('table', 'table', 12, { isWrapped: false }),
    column('key', 'key', 40, { isWrapped: false }),
    column('hash', 'hash', 18, { isWrapped: false }),
    ...Array.from({ length: Math.max(1, widest) }, (_, index) => column(`json${String(index + 1)}`, `json${String(index + 1)}`, 60, { isWrapped: false })),
  ];
  return {
    id: 'base',
    name: BASE_SHEET_NAME,
    visibility: 'very-hidden',
    columns,
    rows: [
      row('body', textCell(BASE_RECORDS.format), textCell(WORKBOOK_FORMAT), textCell(String(WORKBOOK_SCHEMA_VERSION)), EMPTY_CELL),
      ...rows,
      row('body', textCell(BASE_RECORDS.end), EMPTY_CELL, textCell(String(hashes.length)), textCell(baseHash(hashes))),
    ],
    headerRow: null,
    frozenColumns: 0,
    validations: [],
    tones: [],
    print: tablePrint(input, BASE_SHEET_NAME, 4),
  };
}
