import type { Evidence } from '#shared/domain/evidence/evidence.ts';
import { nameOf, type AuditWorkbookInput } from './audit-workbook-input.ts';
import { column, countCell, dateCell, EMPTY_CELL, headerRow, instantCell, listCell, textCell } from './cells.ts';
import { LIST_NAMES } from './codes-sheet.ts';
import { tablePrint } from './print-set-up.ts';
import type { CellDescription, SheetDescription } from './workbook-description.ts';

/** The evidence register (domain reference C.4): what was seen, where it lies and how to prove it is unchanged. */
export function evidenceSheet(input: AuditWorkbookInput): SheetDescription {
  const { words } = input;
  const evidence = [...input.evidence].sort((left, right) => (left.reference < right.reference ? -1 : 1));
  const codes = new Map(input.questions.map((question) => [question.id, question.code]));
  const references = new Map(input.findings.map((finding) => [finding.id, finding.reference]));
  const columns = [
    column('reference', words.columns.reference, 14, { isWrapped: false }),
    column('type', words.columns.type, 13),
    column('title', words.columns.title, 26),
    column('source', words.columns.source, 16),
    column('takenAt', words.columns.takenAt, 16, { isWrapped: false, type: 'instant' }),
    column('takenBy', words.columns.takenBy, 14),
    column('fileName', words.columns.fileName, 22),
    column('mediaType', words.columns.mediaType, 11),
    column('size', words.columns.size, 12, { isWrapped: false, align: 'right', type: 'number' }),
    column('sha256', words.columns.sha256, 24),
    column('recordNumber', words.columns.recordNumber, 14),
    column('sample', words.columns.sample, 11),
    column('confidentiality', words.columns.confidentiality, 15),
    column('permission', words.columns.permission, 11),
    column('personalData', words.columns.personalData, 11),
    column('retentionUntil', words.columns.retentionUntil, 12, { isWrapped: false, type: 'date' }),
    column('clauses', words.columns.clauses, 11),
    column('questions', words.columns.questions, 12),
    column('findings', words.columns.findings, 14),
    column('note', words.columns.note, 20),
    column('rowId', words.columns.rowId, 40, { isHidden: true, isWrapped: false }),
  ];
  const answer = (isYes: boolean): CellDescription => textCell(isYes ? words.yes : words.no);
  const cellsOf = (item: Evidence): readonly CellDescription[] => [
    textCell(item.reference),
    textCell(words.evidenceTypes[item.type]),
    textCell(item.title),
    textCell(item.source),
    instantCell(item.takenAt),
    textCell(nameOf(input.people, item.takenBy)),
    textCell(item.file?.name ?? ''),
    textCell(item.file?.mediaType ?? ''),
    item.file === null ? EMPTY_CELL : countCell(item.file.size),
    textCell(item.file?.sha256 ?? ''),
    textCell(item.recordNumber),
    textCell(item.sample),
    textCell(words.confidentiality[item.confidentiality]),
    answer(item.hasPermissionToKeep),
    answer(item.hasPersonalData),
    dateCell(item.retentionUntil),
    listCell(item.clauses),
    listCell(item.questionIds.map((id) => codes.get(id) ?? id)),
    listCell(item.findingIds.map((id) => references.get(id) ?? id)),
    textCell(item.note),
    textCell(item.id),
  ];
  const range = { fromRow: 2, toRow: Math.max(2, evidence.length + 1), message: words.chooseFromList };
  return {
    id: 'evidence',
    name: words.sheets.evidence,
    columns,
    rows: [headerRow(columns), ...evidence.map((item) => ({ role: 'body' as const, cells: cellsOf(item) }))],
    headerRow: 1,
    frozenColumns: 1,
    validations: [
      { ...range, column: 1, listName: LIST_NAMES.evidenceTypes },
      { ...range, column: 12, listName: LIST_NAMES.confidentiality },
      { ...range, column: 13, listName: LIST_NAMES.yesNo },
      { ...range, column: 14, listName: LIST_NAMES.yesNo },
    ],
    tones: [],
    print: tablePrint(input, words.sheets.evidence, columns.length - 1),
  };
}
