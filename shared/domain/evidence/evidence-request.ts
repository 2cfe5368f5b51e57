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

/** How a request stands on a day: open ones past their due date are late, which is computed and no state. */
export type RequestStanding = EvidenceRequestState | 'late';

export function requestStanding({ state, dueDate }: Pick<EvidenceRequest, 'state' | 'dueDate'>, today: CalendarDate): RequestStanding {
  return state === 'open' && dueDate !== null && dueDate < today ? 'late' : state;
}

/** The request with this evidence as what was received for it. */
export function linkReceived(request: EvidenceRequest, evidenceId: EvidenceId): EvidenceRequest {
  if (request.evidenceIds.includes(evidenceId)) return request;
  return { ...request, evidenceIds: [...request.evidenceIds, evidenceId], state: 'received' };
}

/** The request without this evidence; with nothing else received it is open again, a dropped one stays dropped. */
export function unlinkReceived(request: EvidenceRequest, evidenceId: EvidenceId): EvidenceRequest {
  const evidenceIds = request.evidenceIds.filter((id) => id !== evidenceId);
  if (evidenceIds.length === request.evidenceIds.length) return request;
  return { ...request, evidenceIds, state: evidenceIds.length === 0 && request.state === 'received' ? 'open' : request.state };
}
