import type { Assessment } from '../../domain/checklist/assessment.ts';
import type { ImportField } from '../import/import-field.ts';
import type { SheetGuess } from '../import/understand-sheet.ts';
import type { ReadCell, ReadRow, SheetContent, WorkbookContent } from '../workbook-content.ts';
import type { CisoColumn, OwnColumn } from './audit-columns.ts';
import { findCisoAudit, readCisoAudit, type CisoAnswer } from './read-audit.ts';

/** What each column of their audit workbook means to us. */
export const CISO_FIELDS: Readonly<Record<CisoColumn | OwnColumn, ImportField>> = {
  urn: 'other',
  assessable: 'assessable',
  ref_id: 'code',
  name: 'title',
  description: 'question',
  typical_evidence: 'expectedEvidence',
  annotation: 'lookFor',
  // Told by the grade, which says the same and more: see `withOneGrade`.
  compliance_result: 'ignore',
  extended_result: 'assessment',
  requirement_progress: 'ignore',
  observations: 'notes',
  score: 'other',
  luminous_question: 'ignore',
  luminous_assessment: 'ignore',
  luminous_notes: 'ignore',
  luminous_justification: 'justification',
  luminous_interviewee: 'interviewee',
  luminous_sample: 'sample',
  luminous_findings: 'ignore',
  luminous_evidence: 'ignore',
};

/** What is believed of a sheet in their columns: their names say what each column is, whatever stands in it. */
export function asCisoAudit(guess: SheetGuess): SheetGuess {
  const fields: Readonly<Record<string, ImportField>> = CISO_FIELDS;
  const mapping = guess.mapping.map((column) => {
    const name = column.heading.trim().toLowerCase();
    return Object.hasOwn(fields, name) ? { column: column.column, heading: column.heading, field: fields[name] ?? column.field, because: 'heading' as const } : column;
  });
  return { ...guess, mapping };
}

/** The grade in words everybody confirms: those of their columns where they have one. */
const WORD: Readonly<Record<Assessment, string>> = {
  'not-assessed': 'not assessed',
  conforming: 'compliant',
  'good-practice': 'good practice',
  observation: 'observation',
  ofi: 'opportunity for improvement',
  'minor-nc': 'minor nonconformity',
  'major-nc': 'major nonconformity',
  'not-verified': 'not verified',
  'not-applicable': 'not applicable',
};

/**
 * An audit workbook of CISO Assistant with its grade in one column, so that it is understood like any answered
 * checklist: `extended_result` holds what result, grade and progress say together. A result no program knows stays as
 * it was written, to be asked about; notes and a score that only one column of theirs could hold come apart again.
 */
export function withOneGrade(content: WorkbookContent): WorkbookContent {
  const audit = findCisoAudit(content);
  if (audit === null) return content;
  const reading = readCisoAudit(audit);
  const unread = new Map(reading.problems.filter(({ code }) => code !== 'unknown-progress').map(({ row, raw }) => [row, raw]));
  const answers = new Map(reading.answers.map((answer) => [answer.row, answer]));
  return { ...content, sheets: content.sheets.map((sheet) => (sheet === audit ? rewritten(sheet, answers, unread) : sheet)) };
}

function rewritten(sheet: SheetContent, answers: ReadonlyMap<number, CisoAnswer>, unread: ReadonlyMap<number, string>): SheetContent {
  const headings = sheet.rows[0]?.cells ?? [];
  const columnOf = (name: CisoColumn): number | null => headings.find(({ text }) => text.trim().toLowerCase() === name)?.column ?? null;
  const free = Math.max(0, ...headings.map(({ column }) => column)) + 1;
  const grade = columnOf('extended_result') ?? free;
  const notes = columnOf('observations');
  const rows = sheet.rows.map((row, place): ReadRow => {
    // A file of before their grade gets the column that holds it.
    if (place === 0) return grade === free ? withText(row, grade, 'extended_result') : row;
    const answer = answers.get(row.row);
    if (answer === undefined) return row;
    const graded = withText(row, grade, unread.get(row.row) ?? WORD[answer.assessment]);
    if (notes === null) return graded;
    return withText(graded, notes, answer.notes);
  });
  return { ...sheet, rows };
}

/** The row with that text in that column, in the order of columns; an empty text takes the cell away. */
function withText(row: ReadRow, column: number, text: string): ReadRow {
  const others = row.cells.filter((cell) => cell.column !== column);
  if (text === '') return { ...row, cells: others };
  const cell: ReadCell = { row: row.row, column, kind: 'text', text };
  return { ...row, cells: [...others, cell].sort((left, right) => left.column - right.column) };
}
