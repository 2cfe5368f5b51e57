import type { CalendarDate, Timestamp } from '../../lib/calendar-date.ts';
import type { CauseAnalysis } from '../cause/cause.ts';
import type { CorrectiveAction } from '../corrective-action/corrective-action.ts';
import type { AuditId, FindingId, PersonId, SubmissionId } from '../ids.ts';
import type { Containment, PlanTick } from './nonconformity.ts';

export interface PlanDecision {
  readonly isAccepted: boolean;
  readonly by: PersonId;
  readonly on: CalendarDate;
  readonly at: Timestamp;
  /** Needed for a rejection. */
  readonly reason: string;
}

/**
 * A corrective action plan as it was handed in: a copy that never changes but for its one decision. A rejected one
 * stays and the next has the next number (domain reference B.5, after IATF CARA).
 */
export interface Submission {
  readonly id: SubmissionId;
  readonly findingId: FindingId;
  readonly auditId: AuditId;
  /** 1, 2, 3 … within its finding. */
  readonly number: number;
  readonly containment: Containment;
  readonly cause: CauseAnalysis;
  readonly actions: readonly CorrectiveAction[];
  readonly ticks: readonly PlanTick[];
  readonly submittedBy: PersonId;
  /** The quality manager who released it; null where the programme asks for none. */
  readonly releasedBy: PersonId | null;
  readonly submittedOn: CalendarDate;
  readonly submittedAt: Timestamp;
  readonly decision: PlanDecision | null;
}

/** The id of a finding's submission with this number. */
export function submissionId(findingId: FindingId, number: number): SubmissionId {
  return `${findingId}/${String(number)}` as SubmissionId;
}

/** A finding's submissions, the first one first. */
export function inOrder(submissions: readonly Submission[]): readonly Submission[] {
  return submissions.toSorted((left, right) => left.number - right.number);
}

/** The plan that waits for its decision: the newest, while nobody decided on it. */
export function pendingSubmission(submissions: readonly Submission[]): Submission | null {
  const newest = inOrder(submissions).at(-1);
  return newest?.decision === null ? newest : null;
}
