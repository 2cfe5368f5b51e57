import type { CalendarDate, Timestamp } from '../../lib/calendar-date.ts';
import type { Audit } from '../audit/audit.ts';
import type { CorrectiveAction } from '../corrective-action/corrective-action.ts';
import type { Finding, FindingState } from '../finding/finding.ts';
import type { PersonId } from '../ids.ts';
import type { Person } from '../person/person.ts';
import type { DeadlineProfile } from '../programme/deadline-profile.ts';
import type { CaseStep, Nonconformity, ReviewMethod } from './nonconformity.ts';
import type { Submission } from './submission.ts';

/** All a step of the nonconformity life cycle may look at. */
export interface CaseContext {
  readonly finding: Finding;
  /** Null before the issue. */
  readonly nonconformity: Nonconformity | null;
  readonly submissions: readonly Submission[];
  readonly actions: readonly CorrectiveAction[];
  readonly audit: Pick<Audit, 'id' | 'type' | 'leadAuditorId' | 'team' | 'endDate'>;
  readonly people: readonly Pick<Person, 'id' | 'name' | 'roles'>[];
  /** Who takes the step. */
  readonly by: Pick<Person, 'id' | 'name' | 'roles'>;
  readonly today: CalendarDate;
  readonly at: Timestamp;
  /** Whether a file is attached to the finding; it counts as evidence. */
  readonly hasEvidenceAttached: boolean;
  /** The time limits of the case; before the issue those it is to get. */
  readonly profile: DeadlineProfile;
  /** The day the audit's report was issued; null while it was not. */
  readonly reportDate: CalendarDate | null;
  /** When the organization's certificate for the audited standard ends. */
  readonly certificateEnd: CalendarDate | null;
}

/** What the person taking the step says. */
export interface StepInput {
  /** The day it took place. */
  readonly on: CalendarDate;
  readonly reason: string;
  /** The lead auditor who confirms an issue, the quality manager who releases a plan; null when `by` is that person. */
  readonly confirmedBy: PersonId | null;
  /** For the review of evidence. */
  readonly review: { readonly method: ReviewMethod; readonly reference: string; readonly comment: string } | null;
  /** For the effectiveness check. */
  readonly check: { readonly checked: string; readonly sample: string; readonly result: string } | null;
}

/** Parts a step can find missing; each has a word for people. */
export type CasePart =
  | 'clause'
  | 'statement'
  | 'evidence'
  | 'requirement-reference'
  | 'location'
  | 'correction'
  | 'done-date'
  | 'extent'
  | 'direct-cause'
  | 'root-cause'
  | 'category'
  | 'owner'
  | 'due-date'
  | 'planned-evidence'
  | 'effectiveness-criterion'
  | 'method'
  | 'reference'
  | 'checked'
  | 'sample'
  | 'result';

/** Every code has a sentence for people; `details` fills it. */
export type CaseCode =
  | 'not-a-nonconformity'
  | 'role-not-allowed'
  | 'reason-missing'
  | 'date-invalid'
  | 'date-in-future'
  | 'date-before-last-step'
  | 'finding-incomplete'
  | 'confirmation-missing'
  | 'confirmer-not-lead-auditor'
  | 'containment-incomplete'
  | 'containment-in-future'
  | 'cause-incomplete'
  | 'cause-repeats-finding'
  | 'cause-repeats-direct-cause'
  | 'cause-without-action'
  | 'action-incomplete'
  | 'release-missing'
  | 'releaser-not-quality-manager'
  | 'points-not-ticked'
  | 'no-submission-pending'
  | 'performer-verifies'
  | 'no-action'
  | 'action-not-done'
  | 'action-without-evidence'
  | 'review-incomplete'
  | 'check-incomplete'
  | 'not-external'
  | 'not-minor'
  | 'was-major'
  | 'major-not-verified'
  | 'verified-by-performer';

/** `details` holds names and references as text, parts and roles as codes joined by ", ". */
export interface CaseProblem {
  readonly code: CaseCode;
  readonly details: Readonly<Record<string, string | number>>;
}

export interface StepCheck {
  /** The step cannot be taken while one of these stands. */
  readonly blocks: readonly CaseProblem[];
  /** The step needs a reason, which is kept with it. */
  readonly warnings: readonly CaseProblem[];
}

export type StepProblem =
  | { readonly code: 'no-such-step'; readonly step: CaseStep; readonly from: FindingState }
  | { readonly code: 'blocked'; readonly blocks: readonly CaseProblem[] }
  | { readonly code: 'reason-needed'; readonly warnings: readonly CaseProblem[] };

/** What a step leaves. Of the finding only state and due date change. */
export interface StepOutcome {
  readonly finding: Finding;
  readonly nonconformity: Nonconformity;
  readonly submissions: readonly Submission[];
  readonly actions: readonly CorrectiveAction[];
}

/** A problem when `isWrong`, otherwise none. */
export function caseProblem(isWrong: boolean, code: CaseCode, details: CaseProblem['details'] = {}): readonly CaseProblem[] {
  return isWrong ? [{ code, details }] : [];
}

/** One problem that names the missing parts, or none when all are there. */
export function missingParts(
  code: CaseCode,
  parts: Readonly<Partial<Record<CasePart, boolean>>>,
  details: CaseProblem['details'] = {},
): readonly CaseProblem[] {
  const missing = Object.entries(parts).filter(([, isThere]) => !isThere).map(([part]) => part);
  return caseProblem(missing.length > 0, code, { ...details, parts: missing.join(', '), count: missing.length });
}
