import { ASSESSMENTS } from '#shared/domain/checklist/assessment.ts';
import type { AuditWorkbookInput } from './audit-workbook-input.ts';
import { nameOf } from './audit-workbook-input.ts';
import { column, dateCell, EMPTY_CELL, headerRow, linesCell, listCell, textCell } from './cells.ts';
import type { ChecklistRow } from './checklist-rows.ts';
import { assessmentValue, ASSESSMENT_TONES } from './code-values.ts';
import { LIST_NAMES } from './codes-sheet.ts';
import { tablePrint } from './print-set-up.ts';
import { directionOf } from './sheet-direction.ts';
import type { CellDescription, ColumnDescription, SheetDescription } from './workbook-description.ts';

interface ChecklistColumn {
  readonly column: ColumnDescription;
  readonly cell: (row: ChecklistRow) => CellDescription;
}

function columnsOf(input: AuditWorkbookInput): readonly ChecklistColumn[] {
  const words = input.words.columns;
  const person = (id: ChecklistRow['answer']['assessedBy']): CellDescription => textCell(nameOf(input.people, id));
  const main: readonly ChecklistColumn[] = [
    { column: column('number', words.number, 10), cell: (row) => textCell(row.question?.code ?? '') },
    { column: column('clause', words.clause, 8), cell: (row) => textCell(row.question?.clause ?? '') },
    { column: column('clauseTitle', words.clauseTitle, 18), cell: (row) => textCell(row.clauseTitle) },
    {
      column: column('question', words.question, 36),
      cell: (row) => textCell(row.question?.question ?? input.words.questionMissing),
    },
  ];
  const lookFor: readonly ChecklistColumn[] = [
    { column: column('lookFor', words.lookFor, 34), cell: (row) => textCell(row.question?.lookFor ?? '') },
  ];
  const results: readonly ChecklistColumn[] = [
    {
      column: column('assessment', words.assessment, 16),
      cell: (row) => textCell(assessmentValue(row.answer.assessment, input.words)),
    },
    { column: column('notes', words.notes, 34), cell: (row) => textCell(row.answer.notes) },
    { column: column('justification', words.justification, 18), cell: (row) => textCell(row.answer.justification) },
    { column: column('interviewee', words.interviewee, 14), cell: (row) => textCell(row.answer.interviewee) },
    { column: column('sample', words.sample, 12), cell: (row) => textCell(row.answer.sample) },
    { column: column('auditor', words.auditor, 12), cell: (row) => person(row.answer.assessedBy) },
    {
      column: column('date', words.date, 11, { isWrapped: false, type: 'date' }),
      cell: (row) => (row.answer.assessedAt === null ? EMPTY_CELL : dateCell(input.dayOf(row.answer.assessedAt))),
    },
    {
      column: column('findings', words.findings, 13),
      cell: (row) => listCell(row.findings.map((finding) => finding.reference)),
    },
    {
      column: column('evidence', words.evidence, 13),
      cell: (row) => listCell(row.evidence.map((item) => item.reference)),
    },
  ];
  const guidance: readonly ChecklistColumn[] = [
    {
      column: column('expectedEvidence', words.expectedEvidence, 34),
      cell: (row) => linesCell(row.question?.expectedEvidence ?? []),
    },
    { column: column('methods', words.methods, 16), cell: (row) => listCell(row.question?.methods ?? []) },
    { column: column('samplingHint', words.samplingHint, 22), cell: (row) => textCell(row.question?.samplingHint ?? '') },
  ];
  const last: readonly ChecklistColumn[] = [
    { column: column('assignedTo', words.assignedTo, 14), cell: (row) => person(row.answer.assignedTo) },
    {
      column: column('rowId', words.rowId, 40, { isHidden: true, isWrapped: false }),
      cell: (row) => textCell(row.questionId),
    },
  ];
  const hasGuidance = input.options.hasGuidance;
  return [...main, ...(hasGuidance ? lookFor : []), ...results, ...(hasGuidance ? guidance : []), ...last];
}

/** The checklist as one flat table: one row for each question, so that sorting and filtering survive. */
export function checklistSheet(input: AuditWorkbookInput, rows: readonly ChecklistRow[]): SheetDescription {
  const columns = columnsOf(input);
  const assessmentColumn = columns.findIndex(({ column: { key } }) => key === 'assessment');
  const printed = columns.findIndex(({ column: { key } }) => key === 'evidence') + 1;
  const range = { column: assessmentColumn, fromRow: 2, toRow: Math.max(2, rows.length + 1) };
  return {
    id: 'checklist',
    name: input.words.sheets.checklist,
    ...directionOf(rows.map(({ question }) => question?.question ?? '')),
    columns: columns.map((entry) => entry.column),
    rows: [
      headerRow(columns.map((entry) => entry.column)),
      ...rows.map((row) => ({ role: 'body' as const, cells: columns.map((entry) => entry.cell(row)) })),
    ],
    headerRow: 1,
    frozenColumns: 2,
    validations: [{ ...range, listName: LIST_NAMES.assessments, message: input.words.chooseFromList }],
    tones: ASSESSMENTS.map((assessment) => ({
      ...range,
      text: assessmentValue(assessment, input.words),
      tone: ASSESSMENT_TONES[assessment],
    })),
    print: tablePrint(input, input.words.sheets.checklist, printed),
  };
}
