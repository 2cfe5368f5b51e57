import type { CalendarDate, Timestamp } from '../../lib/calendar-date.ts';
import { BLANK_CAUSE, type CauseAnalysis } from '../cause/cause.ts';
import type { FindingGrade, FindingState } from '../finding/finding.ts';
import type { AuditId, EvidenceId, FindingId, PersonId } from '../ids.ts';
import type { PersonRole } from '../person/person.ts';
import type { ClockStart, DeadlineKind } from '../programme/deadline-profile.ts';

/** The steps of domain reference B.5. Changing a grade and extending a date are events beside them, not steps. */
export const CASE_STEPS = [
  'issue',
  'acknowledge',
  'dispute',
  'uphold',
  'contain',
  'find-cause',
  'submit-plan',
  'accept-plan',
  'reject-plan',
  'implement',
  'accept-evidence',
  'reject-evidence',
  'rework',
  'schedule-check',
  'confirm-effective',
  'deny-effective',
  'close',
  'close-on-plan',
  'withdraw',
  'reopen',
] as const;
export type CaseStep = (typeof CASE_STEPS)[number];

/** A step that was taken. The list only grows; taking a step back is an undo, which the change log keeps. */
export interface TakenStep {
  readonly step: CaseStep;
  readonly from: FindingState;
  readonly to: FindingState;
  /** The day it took place, as stated by whoever took it. */
  readonly on: CalendarDate;
  readonly at: Timestamp;
  readonly by: PersonId;
  /** The role that allowed it. */
  readonly as: PersonRole;
  /** Who stood beside `by`: the lead auditor who confirmed the issue, the quality manager who released the plan. */
  readonly confirmedBy: PersonId | null;
  /** Empty where none was needed. */
  readonly reason: string;
  /** Codes of the warnings that were overridden with the reason. */
  readonly warnings: readonly string[];
}

/** What was done at once, before the cause was known. */
export interface Containment {
  readonly correction: string;
  readonly responsible: string;
  readonly doneOn: CalendarDate | null;
  readonly evidence: string;
  readonly evidenceIds: readonly EvidenceId[];
  /** Where else it could exist: other sites, similar processes, similar records. */
  readonly extent: string;
}

/** A due date that was moved; the one before is kept. */
export interface Extension {
  readonly kind: DeadlineKind;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly approvedBy: PersonId;
  readonly reason: string;
  readonly on: CalendarDate;
  readonly at: Timestamp;
}

/** The dates of a nonconformity: first what the profile gave, then each extension. */
export interface Deadlines {
  readonly profileId: string;
  readonly clock: ClockStart;
  readonly start: CalendarDate;
  /** As first set; null where the profile sets none. `effectiveness` is set when the implementation is known. */
  readonly original: Readonly<Record<DeadlineKind, CalendarDate | null>>;
  /** Which of them the certificate's end brought forward (domain reference B.6). */
  readonly bounded: readonly DeadlineKind[];
  readonly extensions: readonly Extension[];
}

/** Another grade after the issue, by a lead auditor with a reason (domain reference B.5). */
export interface Regrading {
  readonly from: FindingGrade;
  readonly to: FindingGrade;
  readonly by: PersonId;
  readonly reason: string;
  readonly on: CalendarDate;
  readonly at: Timestamp;
}

/** How evidence of implementation is looked at (domain reference B.5: desk review or on-site visit). */
export const REVIEW_METHODS = ['desk', 'on-site', 'next-audit'] as const;
export type ReviewMethod = (typeof REVIEW_METHODS)[number];

/** A review of the evidence of implementation. */
export interface EvidenceReview {
  readonly on: CalendarDate;
  readonly by: PersonId;
  readonly method: ReviewMethod;
  readonly reference: string;
  readonly isAccepted: boolean;
  readonly comment: string;
}

/** A check whether the problem came back. */
export interface EffectivenessCheck {
  readonly on: CalendarDate;
  readonly by: PersonId;
  readonly checked: string;
  readonly sample: string;
  readonly result: string;
  readonly isEffective: boolean;
}

/** An earlier nonconformity this one may repeat, and what was decided. */
export interface Recurrence {
  readonly earlierId: FindingId;
  readonly decision: 'accepted' | 'refused';
  readonly reason: string;
  readonly by: PersonId;
  readonly on: CalendarDate;
}

/** The reviewer's ten points on a corrective action plan (domain reference B.5), ticked before submission. */
export const PLAN_TICKS = [
  'contained-promptly',
  'plan-when-not-immediate',
  'evidence-of-implementation',
  'direct-and-root-apart',
  'cause-not-the-finding',
  'no-why-unanswered',
  'action-per-cause',
  'action-addresses-cause',
  'evidence-shown',
  'effectiveness-planned',
] as const;
export type PlanTick = (typeof PLAN_TICKS)[number];

/** What follows on a finding that is a nonconformity; one per finding, under its id. The finding itself is never written by it but for its state. */
export interface Nonconformity {
  readonly id: FindingId;
  readonly auditId: AuditId;
  readonly steps: readonly TakenStep[];
  readonly containment: Containment;
  readonly cause: CauseAnalysis;
  readonly ticks: readonly PlanTick[];
  readonly deadlines: Deadlines | null;
  /** Those of before a reopening, which starts the clock again. */
  readonly formerDeadlines: readonly Deadlines[];
  readonly regradings: readonly Regrading[];
  readonly reviews: readonly EvidenceReview[];
  readonly checks: readonly EffectivenessCheck[];
  readonly recurrences: readonly Recurrence[];
  /** How often a check said "not effective". */
  readonly recurrenceCount: number;
  readonly issuedOn: CalendarDate | null;
  readonly implementedOn: CalendarDate | null;
  /** The day a certification body counts it as closed: its evidence accepted, or its plan for a minor. Null for internal audits. */
  readonly bodyClosedOn: CalendarDate | null;
  readonly closedOn: CalendarDate | null;
  /** Closed on an accepted plan; the next audit looks at it (B.5, minors of certification bodies). */
  readonly isVerifiedNextAudit: boolean;
}

/** The case of a finding before anything was written in it. */
export function blankCase(finding: { readonly id: FindingId; readonly auditId: AuditId }): Nonconformity {
  return {
    id: finding.id,
    auditId: finding.auditId,
    steps: [],
    containment: { correction: '', responsible: '', doneOn: null, evidence: '', evidenceIds: [], extent: '' },
    cause: BLANK_CAUSE,
    ticks: [],
    deadlines: null,
    formerDeadlines: [],
    regradings: [],
    reviews: [],
    checks: [],
    recurrences: [],
    recurrenceCount: 0,
    issuedOn: null,
    implementedOn: null,
    bodyClosedOn: null,
    closedOn: null,
    isVerifiedNextAudit: false,
  };
}
