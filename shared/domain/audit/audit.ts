import type { CalendarDate, Timestamp } from '../../lib/calendar-date.ts';
import type { AuditId, ClauseNumber, PersonId, TemplateId } from '../ids.ts';
import type { PersonRole } from '../person/person.ts';

/** Kinds of audit (domain reference B.2). First, second and third party tell who audits whom. */
export const AUDIT_TYPES = [
  'internal',
  'supplier',
  'stage-1',
  'stage-2',
  'surveillance',
  'recertification',
  'follow-up',
  'special',
  'gap-analysis',
] as const;

export type AuditType = (typeof AUDIT_TYPES)[number];

/** The life cycle of domain reference B.3, main path first, then the side states. */
export const AUDIT_STATES = [
  'draft',
  'planned',
  'plan-agreed',
  'preparation',
  'in-progress',
  'fieldwork-done',
  'report-draft',
  'report-issued',
  'follow-up',
  'closed',
  'postponed',
  'cancelled',
  'stopped',
] as const;

export type AuditState = (typeof AUDIT_STATES)[number];

/** What the evidence is compared with: a standard in a stated edition, or a document of the organization. */
export interface AuditCriterion {
  /** A standard known to the program (`iso20000-1`), or null for a document named by hand. */
  readonly standardId: string | null;
  readonly title: string;
  readonly edition: string;
}

export interface TeamMember {
  readonly personId: PersonId;
  readonly role: PersonRole;
}

/** One line of the audit plan. Times are local wall-clock times, HH:MM. */
export interface AgendaRow {
  readonly id: string;
  readonly date: CalendarDate | null;
  readonly start: string;
  readonly end: string;
  readonly subject: string;
  readonly clauses: readonly ClauseNumber[];
  readonly auditorId: PersonId | null;
  readonly auditee: string;
  readonly place: string;
}

/** An opening or closing meeting that took place. */
export interface Meeting {
  readonly heldAt: Timestamp;
  readonly attendees: readonly string[];
  readonly notes: string;
}

export interface Audit {
  readonly id: AuditId;
  /** Unique and never reused, for example IA-2026-03. */
  readonly reference: string;
  readonly type: AuditType;
  readonly title: string;
  /** The organization audited. */
  readonly organization: string;
  /** Who ordered the audit, when not the organization itself. */
  readonly client: string;
  readonly sites: readonly string[];
  readonly services: readonly string[];
  readonly scope: string;
  readonly objectives: string;
  readonly criteria: readonly AuditCriterion[];
  readonly templateIds: readonly TemplateId[];
  readonly startDate: CalendarDate | null;
  readonly endDate: CalendarDate | null;
  readonly leadAuditorId: PersonId | null;
  readonly team: readonly TeamMember[];
  /** The auditee's representative, as named by the auditee. */
  readonly auditee: string;
  readonly agenda: readonly AgendaRow[];
  readonly openingMeeting: Meeting | null;
  readonly closingMeeting: Meeting | null;
  readonly planDeviations: string;
  readonly conclusion: string;
  readonly degreeOfFulfilment: string;
  readonly reportNumber: string;
  readonly state: AuditState;
  /** Where a postponed, cancelled or stopped audit came from, so that it can be taken up again. */
  readonly resumeState: AuditState | null;
  readonly archivedAt: Timestamp | null;
  readonly createdAt: Timestamp;
}
