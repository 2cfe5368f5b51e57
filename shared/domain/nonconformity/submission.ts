import type { CalendarDate, Timestamp } from '../../lib/calendar-date.ts';
import type { CauseAnalysis } from '../cause/cause.ts';
import type { CorrectiveAction } from '../corrective-action/corrective-action.ts';
import type { AuditId, FindingId, PersonId, Sha256, SubmissionId } from '../ids.ts';
import type { Containment, PlanTick } from './nonconformity.ts';

export interface PlanDecision {
  readonly isAccepted: boolean;
  readonly by: PersonId;
  readonly on: CalendarDate;
  readonly at: Timestamp;
  /** Needed for a rejection. */
  readonly reason: string;
}

/** How a plan came that was answered elsewhere and handed over as a file (domain reference C.1, after IATF CARA). */
export interface ReceivedAnswer {
  readonly fileName: string;
  /** Of the file it came in; the register of exchanges keeps a copy under it. */
  readonly fileSha256: Sha256;
  /** Of the answer alone: the same answer is noticed when it comes again in another file. */
  readonly answerSha256: Sha256;
  /** As the file names them, whoever they are here. */
  readonly answeredBy: string;
  readonly acknowledgement: {
    readonly name: string;
    readonly on: CalendarDate | null;
    readonly verdict: 'accept' | 'dispute' | null;
    readonly reason: string;
  };
  /** What the file said beyond what has a place here, such as fields of later versions and dates nobody can read: by its name, as it came. */
  readonly rest: Readonly<Record<string, string>>;
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
  /** Of a plan that came as a file; left out for one written here. */
  readonly received?: ReceivedAnswer;
}

/** The id of a finding's submission with this number. */
export function submissionId(findingId: FindingId, number: number): SubmissionId {
  return `${findingId}/${String(number)}` as SubmissionId;
}

/** A finding's submissions, the first one first. */
export function inOrder(submissions: readonly Submission[]): readonly Submission[] {
  return submissions.toSorted((left, right) => left.number - right.number);
}

/** Whether a plan was never decided on because a newer one came: then nothing of it waits any more. */
export function isSuperseded({ decision, number }: Submission, submissions: readonly Submission[]): boolean {
  return decision === null && submissions.some((other) => other.number > number);
}

/** The plan that waits for its decision: the newest, while nobody decided on it. */
export function pendingSubmission(submissions: readonly Submission[]): Submission | null {
  const newest = inOrder(submissions).at(-1);
  return newest?.decision === null ? newest : null;
}
