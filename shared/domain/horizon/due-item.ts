import { daysBetween, type CalendarDate } from '../../lib/calendar-date.ts';
import type { ActionId, AuditId, CertificateId, FindingId, PersonId, ReportId } from '../ids.ts';
import type { DeadlineKind } from '../programme/deadline-profile.ts';

/** How near a date is (domain reference F, M19: 14, 30 and 90 days). */
export const HORIZONS = ['overdue', 'within-14', 'within-30', 'within-90'] as const;
export type HorizonName = (typeof HORIZONS)[number];

/** What waits for somebody, without a date of its own. */
export const WAITING_KINDS = ['draft-finding', 'draft-report', 'plan-decision', 'evidence-review', 'action-verification'] as const;
export type WaitingKind = (typeof WAITING_KINDS)[number];

/** What a date is of. */
export const DUE_KINDS = ['containment', 'plan', 'implementation', 'effectiveness', 'action', 'action-check', 'audit', 'certificate'] as const;
export type DueKind = DeadlineKind | 'action' | 'action-check' | 'audit' | 'certificate';

/** Where a line leads. */
export type DueTarget =
  | { readonly kind: 'case'; readonly findingId: FindingId }
  | { readonly kind: 'action'; readonly actionId: ActionId }
  | { readonly kind: 'audit'; readonly auditId: AuditId }
  | { readonly kind: 'finding'; readonly auditId: AuditId; readonly findingId: FindingId }
  | { readonly kind: 'report'; readonly auditId: AuditId; readonly reportId: ReportId }
  | { readonly kind: 'certificate'; readonly certificateId: CertificateId };

/** Who has to do it: a person of the workspace, or only a name that was typed. */
export interface DueOwner {
  readonly id: PersonId | null;
  readonly name: string;
}

interface Line {
  readonly target: DueTarget;
  readonly reference: string;
  readonly title: string;
  readonly owner: DueOwner | null;
}

/** Something with a date. */
export interface DueItem extends Line {
  readonly kind: DueKind;
  readonly due: CalendarDate;
  /** Negative once it is past. */
  readonly daysLeft: number;
}

/** Something that waits; `since` is the day it began to, where that is known. */
export interface WaitingItem extends Line {
  readonly kind: WaitingKind;
  readonly since: CalendarDate | null;
}

/** The horizon a date lies in; null for one further away than 90 days. */
export function horizonOf(daysLeft: number): HorizonName | null {
  if (daysLeft < 0) return 'overdue';
  if (daysLeft <= 14) return 'within-14';
  if (daysLeft <= 30) return 'within-30';
  return daysLeft <= 90 ? 'within-90' : null;
}

/** A line with the days that are left until its date. */
export function dueItem(line: Line & { readonly kind: DueKind; readonly due: CalendarDate }, today: CalendarDate): DueItem {
  return { ...line, daysLeft: daysBetween(today, line.due) };
}

/** Whether something is this person's to do. A name somebody typed stands for the person who is called so. */
export function isOwnedBy({ owner }: Pick<Line, 'owner'>, person: { readonly id: PersonId; readonly name: string }): boolean {
  if (owner === null) return false;
  if (owner.id !== null) return owner.id === person.id;
  return owner.name.trim().toLowerCase() === person.name.trim().toLowerCase();
}
