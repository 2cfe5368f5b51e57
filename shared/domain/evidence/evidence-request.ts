import type { CalendarDate, Timestamp } from '../../lib/calendar-date.ts';
import type { AuditId, ClauseNumber, EvidenceId, EvidenceRequestId, QuestionId } from '../ids.ts';

/** Where a request stands. What was received is evidence of its own; the request only points at it. */
export const REQUEST_STATES = ['open', 'received', 'dropped'] as const;
export type EvidenceRequestState = (typeof REQUEST_STATES)[number];

/**
 * Something the auditors asked to be shown: a line of a document request list (domain reference C.4). It is no evidence
 * and counts as none until something was received.
 */
export interface EvidenceRequest {
  readonly id: EvidenceRequestId;
  readonly auditId: AuditId;
  /** As the list numbers it; unique in its audit. */
  readonly reference: string;
  readonly title: string;
  readonly description: string;
  readonly clauses: readonly ClauseNumber[];
  readonly questionIds: readonly QuestionId[];
  /** System, place or department it is to come from. */
  readonly source: string;
  /** Who is to provide it, as a name. */
  readonly owner: string;
  readonly dueDate: CalendarDate | null;
  readonly state: EvidenceRequestState;
  readonly evidenceIds: readonly EvidenceId[];
  readonly note: string;
  readonly createdAt: Timestamp;
}

/** Prefix of requests that come without a number of their own. */
export const REQUEST_PREFIX = 'ER';
