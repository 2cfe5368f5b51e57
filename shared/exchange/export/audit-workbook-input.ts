import type { CalendarDate, Timestamp } from '#shared/lib/calendar-date.ts';
import type { Audit } from '#shared/domain/audit/audit.ts';
import type { CauseAnalysis } from '#shared/domain/cause/cause.ts';
import type { Answer } from '#shared/domain/checklist/answer.ts';
import type { ChecklistQuestion, ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import type { Evidence } from '#shared/domain/evidence/evidence.ts';
import type { Finding } from '#shared/domain/finding/finding.ts';
import type { FindingId, PersonId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/person/person.ts';
import type { Standard } from '#shared/domain/standard/standard.ts';
import type { ExportWords } from './export-words.ts';

/** What the user may leave out. Licensed requirement text is no choice: it never enters a workbook. */
export interface AuditWorkbookOptions {
  readonly hasActions: boolean;
  readonly hasAttendance: boolean;
  readonly hasEvidenceRegister: boolean;
  /** Columns that guide the auditor: what to look for, expected evidence, methods, sampling hint. */
  readonly hasGuidance: boolean;
}

/** The rows a workbook of one audit is made of, as they stood at one moment. */
export interface AuditRows {
  readonly audit: Audit;
  readonly people: readonly Person[];
  readonly templates: readonly ChecklistTemplate[];
  readonly questions: readonly ChecklistQuestion[];
  readonly answers: readonly Answer[];
  readonly findings: readonly Finding[];
  readonly evidence: readonly Evidence[];
}

/** Everything a workbook of one audit is made of. */
export interface AuditWorkbookInput extends AuditRows {
  readonly actions: readonly CorrectiveAction[];
  /** The root causes found for each nonconformity. */
  readonly causes: ReadonlyMap<FindingId, CauseAnalysis['rootCauses']>;
  /** A built-in standard by its id; null for one that is not built in. */
  readonly standardOf: (standardId: string | null) => Standard | null;
  /** The day of a moment where the user is. */
  readonly dayOf: (at: Timestamp) => CalendarDate;
  /** The time of day of a moment where the user is, HH:MM. */
  readonly timeOf: (at: Timestamp) => string;
  readonly options: AuditWorkbookOptions;
  readonly words: ExportWords;
  readonly programVersion: string;
  readonly exportedAt: Timestamp;
  readonly exportedBy: string;
}

/** Names of people by id; an id nobody knows shows as itself, so that nothing is hidden. */
export function nameOf(people: readonly Person[], id: PersonId | null): string {
  if (id === null) return '';
  return people.find((person) => person.id === id)?.name ?? id;
}
