import type { CalendarDate, Timestamp } from '../../lib/calendar-date.ts';
import type { Audit } from '../audit/audit.ts';
import type { Answer } from '../checklist/answer.ts';
import type { ChecklistQuestion, ChecklistTemplate } from '../checklist/template.ts';
import type { CorrectiveAction } from '../corrective-action/corrective-action.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { FINDING_GRADES, type Finding, type FindingGrade } from '../finding/finding.ts';
import type { PersonId } from '../ids.ts';
import type { Nonconformity } from '../nonconformity/nonconformity.ts';
import type { Submission } from '../nonconformity/submission.ts';
import type { Person } from '../person/person.ts';
import type { Certificate } from '../programme/certificate.ts';
import { gradeWordsOf } from '../programme/own-programme.ts';
import type { AuditProgramme } from '../programme/programme.ts';
import type { Standard } from '../standard/standard.ts';
import type { Report } from './report.ts';
import type { ReportTextId } from './report-texts.ts';
import type { ReportWords } from './report-words.ts';

/** The rows of the audit before, whose nonconformities this one verifies. */
export interface EarlierAudit {
  readonly audit: Audit;
  readonly findings: readonly Finding[];
  readonly cases: readonly Nonconformity[];
}

/** The rows a report is made of, as they stood at one moment. */
export interface ReportRows {
  readonly audit: Audit;
  readonly people: readonly Person[];
  readonly templates: readonly ChecklistTemplate[];
  /** In the language of the report where the program has them in it. */
  readonly questions: readonly ChecklistQuestion[];
  readonly answers: readonly Answer[];
  readonly findings: readonly Finding[];
  readonly evidence: readonly Evidence[];
  readonly cases: readonly Nonconformity[];
  readonly submissions: readonly Submission[];
  readonly actions: readonly CorrectiveAction[];
  readonly certificates: readonly Certificate[];
  readonly programme: AuditProgramme | null;
  readonly earlier: EarlierAudit | null;
}

/** How dates and numbers are written in the language of the report. */
export interface ReportFormat {
  readonly date: (date: CalendarDate | null) => string;
  readonly days: (first: CalendarDate | null, last: CalendarDate | null) => string;
  readonly instant: (at: Timestamp) => string;
  readonly dayOf: (at: Timestamp) => CalendarDate;
  readonly share: (share: number) => string;
}

/** Everything a report is made of. */
export interface ReportInput extends ReportRows {
  readonly report: Report;
  readonly words: ReportWords;
  readonly format: ReportFormat;
  /** A built-in standard in the language of the report; null for one that is not built in. */
  readonly standardOf: (standardId: string | null) => Standard | null;
  /** The day the report is made: what is overdue is overdue on that day. */
  readonly today: CalendarDate;
}

/** A person's name; an id nobody knows shows as itself, so that nothing is hidden. */
export function nameOf(input: Pick<ReportRows, 'people'>, id: PersonId | null): string {
  if (id === null) return '';
  return input.people.find((person) => person.id === id)?.name ?? id;
}

/** What the programme calls a grade, else the field's own word. */
export function gradeWord(input: Pick<ReportInput, 'programme' | 'words'>, grade: FindingGrade): string {
  return gradeWordsOf(input.programme ?? undefined, grade)?.label ?? input.words.grades[grade];
}

/** One of the report's own texts, without the blanks at its ends. */
export function textOf(report: Pick<Report, 'texts'>, id: ReportTextId): string {
  return report.texts[id]?.trim() ?? '';
}

/** The findings a report is about: the chosen ones, or all; worst first, then by reference. */
export function reportedFindings(input: Pick<ReportInput, 'findings' | 'report'>): readonly Finding[] {
  const chosen = new Set(input.report.findingIds);
  return input.findings
    .filter(({ id }) => chosen.size === 0 || chosen.has(id))
    .toSorted(
      (left, right) =>
        FINDING_GRADES.indexOf(left.grade) - FINDING_GRADES.indexOf(right.grade) ||
        left.reference.localeCompare(right.reference, 'en', { numeric: true }),
    );
}

/** Findings that stand, that is without withdrawn ones. */
export function standingFindings(input: Pick<ReportInput, 'findings' | 'report'>): readonly Finding[] {
  return reportedFindings(input).filter(({ state }) => state !== 'withdrawn');
}
