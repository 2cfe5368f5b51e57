import type { CalendarDate, Timestamp } from '../../lib/calendar-date.ts';
import type { ActionId, AuditId, EvidenceId, FindingId, PersonId } from '../ids.ts';

/** `correction` removes what was found, `corrective` removes its cause (domain reference B.2). */
export const ACTION_KINDS = ['correction', 'corrective'] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

/** Where an action stands; the columns of the board, in order. Overdue is computed and is no state. */
export const ACTION_STATES = ['planned', 'in-progress', 'done', 'verified', 'cancelled'] as const;
export type ActionState = (typeof ACTION_STATES)[number];

/** One action against a nonconformity; several may belong to one root cause. */
export interface CorrectiveAction {
  readonly id: ActionId;
  readonly findingId: FindingId;
  readonly auditId: AuditId;
  /** Unique and never reused, for example CA-2026-012. */
  readonly reference: string;
  readonly kind: ActionKind;
  /** The root cause it removes, by its id in the case's analysis; null for a correction. */
  readonly rootCauseId: string | null;
  readonly title: string;
  readonly description: string;
  readonly ownerId: PersonId | null;
  readonly dueDate: CalendarDate | null;
  /** The date first agreed, kept when the due date is moved; null while it was not moved. */
  readonly originalDueDate: CalendarDate | null;
  readonly state: ActionState;
  /** What will show that it was done. */
  readonly plannedEvidence: string;
  /** What shows that it was done, in words; files by id. */
  readonly actualEvidence: string;
  readonly evidenceIds: readonly EvidenceId[];
  /** How one will know that the cause is gone. */
  readonly effectivenessCriterion: string;
  readonly checkDate: CalendarDate | null;
  readonly doneOn: CalendarDate | null;
  readonly doneBy: PersonId | null;
  readonly verifiedOn: CalendarDate | null;
  readonly verifiedBy: PersonId | null;
  /** Why it was cancelled; empty for all others. */
  readonly cancelReason: string;
  readonly createdAt: Timestamp;
}
