import { FINDING_GRADES, type Finding } from '#shared/domain/finding/finding.ts';
import { nameOf, type AuditWorkbookInput } from './audit-workbook-input.ts';
import { column, dateCell, headerRow, listCell, textCell } from './cells.ts';
import { GRADE_TONES, gradeValue } from './code-values.ts';
import { LIST_NAMES } from './codes-sheet.ts';
import { tablePrint } from './print-set-up.ts';
import { directionOf } from './sheet-direction.ts';
import type { CellDescription, SheetDescription } from './workbook-description.ts';

/** Findings in the order of their grades, worst first, then by reference. */
export function inReportOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (left, right) =>
      FINDING_GRADES.indexOf(left.grade) - FINDING_GRADES.indexOf(right.grade) ||
      (left.reference < right.reference ? -1 : 1),
  );
}

/** The findings register: one row for each finding. */
export function findingsSheet(input: AuditWorkbookInput): SheetDescription {
  const words = input.words.columns;
  const findings = inReportOrder(input.findings);
  const codes = new Map(input.questions.map((question) => [question.id, question.code]));
  const columns = [
    column('reference', words.reference, 14, { isWrapped: false }),
    column('grade', words.grade, 18),
    column('state', words.state, 14),
    column('clauses', words.clauses, 11),
    column('statement', words.statement, 38),
    column('requirementReference', words.requirementReference, 26),
    column('objectiveEvidence', words.objectiveEvidence, 38),
    column('site', words.site, 14),
    column('service', words.service, 14),
    column('process', words.process, 14),
    column('owner', words.owner, 14),
    column('dueDate', words.dueDate, 11, { isWrapped: false, type: 'date' }),
    column('questions', words.questions, 12),
    column('evidence', words.evidence, 13),
    column('raisedBy', words.raisedBy, 14),
    column('raisedOn', words.raisedOn, 11, { isWrapped: false, type: 'date' }),
    column('rowId', words.rowId, 40, { isHidden: true, isWrapped: false }),
  ];
  const cellsOf = (finding: Finding): readonly CellDescription[] => [
    textCell(finding.reference),
    textCell(gradeValue(finding.grade, input.words)),
    textCell(input.words.states[finding.state]),
    listCell(finding.clauses),
    textCell(finding.statement),
    textCell(finding.requirementReference),
    textCell(finding.objectiveEvidence),
    textCell(finding.site),
    textCell(finding.service),
    textCell(finding.process),
    textCell(finding.owner),
    dateCell(finding.dueDate),
    listCell(finding.questionIds.map((id) => codes.get(id) ?? id)),
    listCell(
      input.evidence.filter((item) => item.findingIds.includes(finding.id)).map((item) => item.reference),
    ),
    textCell(nameOf(input.people, finding.raisedBy)),
    dateCell(input.dayOf(finding.raisedAt)),
    textCell(finding.id),
  ];
  const range = { fromRow: 2, toRow: Math.max(2, findings.length + 1) };
  const message = input.words.chooseFromList;
  return {
    id: 'findings',
    name: input.words.sheets.findings,
    ...directionOf(findings.map(({ statement }) => statement)),
    columns,
    rows: [headerRow(columns), ...findings.map((finding) => ({ role: 'body' as const, cells: cellsOf(finding) }))],
    headerRow: 1,
    frozenColumns: 1,
    validations: [
      { ...range, column: 1, listName: LIST_NAMES.grades, message },
      { ...range, column: 2, listName: LIST_NAMES.states, message },
    ],
    tones: FINDING_GRADES.map((grade) => ({
      ...range,
      column: 1,
      text: gradeValue(grade, input.words),
      tone: GRADE_TONES[grade],
    })),
    print: tablePrint(input, input.words.sheets.findings, columns.length - 1),
  };
}
