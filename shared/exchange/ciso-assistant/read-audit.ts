import type { Assessment } from '../../domain/checklist/assessment.ts';
import type { SheetContent, WorkbookContent } from '../workbook-content.ts';
import { isAssessment, observationsOf } from './audit-columns.ts';
import { COMPLIANCE_RESULTS, EXTENDED_RESULTS, fromCiso, PROGRESS, toCiso } from './results.ts';
import { readTable, type TableRow } from './sheet-tables.ts';

/** What one row of their audit workbook says about one requirement. */
export interface CisoAnswer {
  readonly row: number;
  readonly urn: string;
  readonly refId: string;
  readonly name: string;
  readonly description: string;
  /** The id of our question, where the workbook came from here. */
  readonly questionId: string;
  readonly assessment: Assessment;
  readonly notes: string;
  readonly justification: string;
  readonly interviewee: string;
  readonly sample: string;
  /** A score from 0 to 100 as written; we keep none, so it goes into the notes. */
  readonly score: string;
}

export interface CisoAuditProblem {
  /** A value their own importer would not take. */
  readonly code: 'unknown-result' | 'unknown-grade' | 'unknown-progress';
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly raw: string;
}

export interface CisoAuditReading {
  readonly sheet: string;
  readonly answers: readonly CisoAnswer[];
  /** Rows that are not assessable, which their importer skips too. */
  readonly headings: number;
  readonly problems: readonly CisoAuditProblem[];
}

const NEEDED = ['ref_id', 'compliance_result', 'requirement_progress'] as const;

/** The sheet of an audit workbook of CISO Assistant, or null when there is none. */
export function findCisoAudit(content: WorkbookContent): SheetContent | null {
  return content.sheets.find((sheet) => NEEDED.every((heading) => readHeadings(sheet).has(heading))) ?? null;
}

/**
 * Reads an audit workbook of CISO Assistant, also one that went out from here: the grade is read from
 * `extended_result`, which its own importer leaves behind; our texts are taken back where nobody changed theirs.
 */
export function readCisoAudit(sheet: SheetContent): CisoAuditReading {
  const problems: CisoAuditProblem[] = [];
  const answers: CisoAnswer[] = [];
  let headings = 0;
  const table = readTable(sheet);
  const saysAssessable = table.headings.includes('assessable');
  for (const row of table.rows) {
    if (saysAssessable && !isTrue(row.values['assessable'])) headings += 1;
    else answers.push(toAnswer(row, sheet.name, problems));
  }
  return { sheet: sheet.name, answers, headings, problems };
}

function toAnswer({ row, values }: TableRow, sheet: string, problems: CisoAuditProblem[]): CisoAnswer {
  const known = <Value extends string>(column: string, allowed: readonly Value[], code: CisoAuditProblem['code']): Value | '' => {
    const raw = values[column] ?? '';
    const wanted = raw.toLowerCase().replace(/[\s-]+/g, '_');
    const value = allowed.find((one) => one === wanted);
    if (raw !== '' && value === undefined) problems.push({ code, sheet, row, column, raw });
    return value ?? '';
  };
  const result = known('compliance_result', COMPLIANCE_RESULTS, 'unknown-result') || 'not_assessed';
  const extended = known('extended_result', EXTENDED_RESULTS, 'unknown-grade');
  const progress = known('requirement_progress', PROGRESS, 'unknown-progress');
  const mine = values['luminous_assessment'] ?? '';
  const wentOut = isAssessment(mine) ? toCiso(mine) : null;
  const isMine = wentOut !== null && wentOut.result === result && wentOut.extended === extended;
  const own = { notes: values['luminous_notes'] ?? '', justification: values['luminous_justification'] ?? '' };
  const observations = values['observations'] ?? '';
  const isSameText = 'luminous_assessment' in values && observations.trim() === observationsOf(own).trim();
  return {
    row,
    urn: values['urn'] ?? '',
    refId: values['ref_id'] ?? '',
    name: values['name'] ?? '',
    description: values['description'] ?? '',
    questionId: values['luminous_question'] ?? '',
    assessment: isMine && isAssessment(mine) ? mine : fromCiso({ result, extended, progress }),
    notes: isSameText ? own.notes : observations,
    justification: isSameText ? own.justification : '',
    interviewee: values['luminous_interviewee'] ?? '',
    sample: values['luminous_sample'] ?? '',
    score: values['score'] ?? '',
  };
}

function readHeadings({ rows }: SheetContent): ReadonlySet<string> {
  return new Set((rows[0]?.cells ?? []).map(({ text }) => text.trim().toLowerCase()));
}

/** As they write it: x in a framework, True in an exported audit. */
function isTrue(text: string | undefined): boolean {
  return ['x', 'true', '1', 'yes', 'wahr', 'vrai'].includes((text ?? '').trim().toLowerCase());
}
