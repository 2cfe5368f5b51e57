import { ASSESSMENTS, type Assessment } from '../../domain/checklist/assessment.ts';
import type { AuditWorkbookInput } from '../export/audit-workbook-input.ts';
import { column, row, textCell } from '../export/cells.ts';
import { checklistRows, type ChecklistRow } from '../export/checklist-rows.ts';
import { cleanSheets } from '../export/clean-sheets.ts';
import { cleanText } from '../export/clean-text.ts';
import type { DescribedAuditWorkbook } from '../export/describe-audit-workbook.ts';
import { tablePrint } from '../export/print-set-up.ts';
import type { PrintSetUp, SheetDescription } from '../export/workbook-description.ts';
import { KEPT } from './framework-template.ts';
import { toCiso } from './results.ts';

/** The columns of their audit workbook, in their order. */
export const CISO_COLUMNS = [
  'urn',
  'assessable',
  'ref_id',
  'name',
  'description',
  'typical_evidence',
  'annotation',
  'compliance_result',
  'extended_result',
  'requirement_progress',
  'observations',
  'score',
] as const;
export type CisoColumn = (typeof CISO_COLUMNS)[number];

/** Ours, to the right: names no column of theirs has, so that their importer passes them by. */
export const OWN_COLUMNS = [
  'luminous_question',
  'luminous_assessment',
  'luminous_notes',
  'luminous_justification',
  'luminous_interviewee',
  'luminous_sample',
  'luminous_findings',
  'luminous_evidence',
] as const;
export type OwnColumn = (typeof OWN_COLUMNS)[number];

/** Their exporter's only sheet. */
export const CISO_SHEET = 'Sheet1';

const WIDE: ReadonlySet<string> = new Set(['description', 'typical_evidence', 'annotation', 'observations', 'luminous_notes']);

/**
 * An audit in the columns of CISO Assistant's audit workbook, on its first sheet with the headings in the first row, as
 * its importer wants them. It reads result, progress, observations and score; the grade and our own texts stand in
 * columns it passes by, from where `readCisoAudit` takes them back.
 */
export function describeCisoAudit(input: AuditWorkbookInput): DescribedAuditWorkbook {
  const { sheets, changedCells } = cleanSheets([cisoSheet(checklistRows(input), tablePrint(input, CISO_SHEET, CISO_COLUMNS.length))], input);
  return {
    description: {
      title: cleanText(`${input.audit.reference} ${input.audit.title}`.trim()).text,
      author: cleanText(input.exportedBy).text,
      createdAt: input.exportedAt,
      sheets,
      lists: [],
    },
    changedCells,
  };
}

/** The sheet of these rows. */
export function cisoSheet(rows: readonly ChecklistRow[], print: PrintSetUp): SheetDescription {
  const keys = [...CISO_COLUMNS, ...OWN_COLUMNS];
  return {
    id: 'ciso-audit',
    name: CISO_SHEET,
    columns: keys.map((key) => column(key, key, WIDE.has(key) ? 44 : Math.max(14, key.length + 2), { isWrapped: WIDE.has(key) })),
    rows: [
      row('header', ...keys.map((key) => textCell(key))),
      ...rows.map((each) => {
        const values = valuesOf(each);
        return row('body', ...keys.map((key) => textCell(values[key])));
      }),
    ],
    headerRow: 1,
    frozenColumns: 3,
    validations: [],
    tones: [],
    print,
  };
}

/** Whether a text is one of our assessments. */
export function isAssessment(text: string): text is Assessment {
  return ASSESSMENTS.some((assessment) => assessment === text);
}

/** What stands in each column for one question and its answer. */
export function valuesOf({ question, questionId, answer, clauseTitle, findings, evidence }: ChecklistRow): Readonly<Record<CisoColumn | OwnColumn, string>> {
  const { result, extended, progress } = toCiso(answer.assessment);
  const urn = question?.extra[KEPT.urn] ?? '';
  return {
    urn: urn === '' ? `urn:luminous-audit:question:${questionId.toLowerCase()}` : urn,
    assessable: 'x',
    ref_id: question === null || isTailOf(urn, question.code) ? '' : question.code,
    name: clauseTitle,
    description: question?.question ?? '',
    typical_evidence: question?.expectedEvidence.join('\n') ?? '',
    annotation: question?.lookFor ?? '',
    compliance_result: result,
    extended_result: extended,
    requirement_progress: progress,
    observations: observationsOf(answer),
    score: '',
    luminous_question: questionId,
    luminous_assessment: answer.assessment,
    luminous_notes: answer.notes,
    luminous_justification: answer.justification,
    luminous_interviewee: answer.interviewee,
    luminous_sample: answer.sample,
    luminous_findings: findings.map(({ reference }) => reference).join(', '),
    luminous_evidence: evidence.map(({ reference }) => reference).join(', '),
  };
}

/** Notes and justification together: theirs is one column for both. */
export function observationsOf({ notes, justification }: { readonly notes: string; readonly justification: string }): string {
  return [notes, justification].filter((text) => text.trim() !== '').join('\n\n');
}

/** A node without a reference was given the end of its URN as a code; it still has no reference. */
function isTailOf(urn: string, code: string): boolean {
  return urn !== '' && urn.split(':').slice(-2).join(':') === code;
}
