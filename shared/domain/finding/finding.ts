import type { CalendarDate, Timestamp } from '../../lib/calendar-date.ts';
import type { AuditId, ClauseNumber, FindingId, PersonId, QuestionId } from '../ids.ts';

/** Default grades (domain reference B.2); the first two are nonconformities. */
export const FINDING_GRADES = ['major', 'minor', 'observation', 'ofi', 'good-practice'] as const;
export type FindingGrade = (typeof FINDING_GRADES)[number];

/** The nonconformity life cycle of domain reference B.5. Overdue is computed and is no state. */
export const FINDING_STATES = [
  'draft',
  'issued',
  'acknowledged',
  'contained',
  'cause-found',
  'cap-submitted',
  'cap-accepted',
  'implemented',
  'evidence-accepted',
  'effectiveness-check-due',
  'effective',
  'closed',
  'cap-rejected',
  'evidence-rejected',
  'disputed',
  'withdrawn',
  'reopened',
] as const;
export type FindingState = (typeof FINDING_STATES)[number];

export interface Finding {
  readonly id: FindingId;
  readonly auditId: AuditId;
  /** Unique and never reused, for example NC-2026-007. Kept when the grade changes. */
  readonly reference: string;
  readonly grade: FindingGrade;
  readonly state: FindingState;
  /** What is wrong, in one clear statement. */
  readonly statement: string;
  /** The specific requirement, by number and in own words. */
  readonly requirementReference: string;
  /** What was seen: records, numbers, dates, people by role. */
  readonly objectiveEvidence: string;
  readonly clauses: readonly ClauseNumber[];
  readonly questionIds: readonly QuestionId[];
  readonly site: string;
  readonly service: string;
  readonly process: string;
  /** Who answers for the finding at the auditee, as a name. */
  readonly owner: string;
  readonly dueDate: CalendarDate | null;
  readonly raisedBy: PersonId;
  readonly raisedAt: Timestamp;
}

/** Whether a grade is a nonconformity, for which B.5 asks clause, statement and evidence. */
export function isNonconformity(grade: FindingGrade): boolean {
  return grade === 'major' || grade === 'minor';
}
