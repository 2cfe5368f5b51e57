import { daysBetween, parseCalendarDate, type CalendarDate, type Timestamp } from '../../lib/calendar-date.ts';
import { failed, ok, type Result } from '../../lib/result.ts';
import type { Audit } from '../audit/audit.ts';
import { isNonconformity, type Finding, type FindingState } from '../finding/finding.ts';
import type { Person, PersonRole } from '../person/person.ts';
import type { DeadlineKind } from '../programme/deadline-profile.ts';
import { currentDate } from '../programme/deadlines.ts';
import { rolesOf } from './case-roles.ts';
import { blankCase, type Deadlines, type Nonconformity } from './nonconformity.ts';

/**
 * What the auditee owes next in a state, nearest first: where the profile sets no date for it, the next one counts.
 * While others decide on a plan, the plan itself is not late any more.
 */
const OWED: Readonly<Record<FindingState, readonly DeadlineKind[]>> = {
  draft: [],
  issued: ['containment', 'plan', 'implementation'],
  disputed: ['containment', 'plan', 'implementation'],
  acknowledged: ['containment', 'plan', 'implementation'],
  reopened: ['containment', 'plan', 'implementation'],
  contained: ['plan', 'implementation'],
  'cause-found': ['plan', 'implementation'],
  'cap-rejected': ['plan', 'implementation'],
  'cap-submitted': ['implementation'],
  'cap-accepted': ['implementation'],
  'evidence-rejected': ['implementation'],
  implemented: ['effectiveness'],
  'evidence-accepted': ['effectiveness'],
  'effectiveness-check-due': ['effectiveness'],
  effective: [],
  closed: [],
  withdrawn: [],
};

/** The date of a kind; the date on the finding is the one of implementation where the case has none. */
export function dateOf(finding: Pick<Finding, 'dueDate'>, nonconformity: Pick<Nonconformity, 'deadlines'> | null, kind: DeadlineKind): CalendarDate | null {
  const deadlines = nonconformity?.deadlines ?? null;
  if (deadlines !== null) return currentDate(deadlines, kind);
  return kind === 'implementation' ? finding.dueDate : null;
}

export interface Due {
  readonly kind: DeadlineKind;
  readonly date: CalendarDate;
  /** Negative once it is past. */
  readonly daysLeft: number;
  /** 0 when it is not overdue. Computed from the day of today and never stored (domain reference B.5). */
  readonly overdueBy: number;
}

/** What is due next; null for a draft, a case that is over, and one nobody set a date for. */
export function dueNow(
  finding: Pick<Finding, 'state' | 'grade' | 'dueDate'>,
  nonconformity: Pick<Nonconformity, 'deadlines'> | null,
  today: CalendarDate,
): Due | null {
  if (!isNonconformity(finding.grade)) return null;
  for (const kind of OWED[finding.state]) {
    const date = dateOf(finding, nonconformity, kind);
    if (date === null) continue;
    const daysLeft = daysBetween(today, date);
    return { kind, date, daysLeft, overdueBy: Math.max(0, -daysLeft) };
  }
  return null;
}

/** Who may move a due date (domain reference B.5: only with approver, reason and the original date kept). */
export const EXTENDING_ROLES = ['lead-auditor', 'quality-manager', 'cb-reviewer'] as const satisfies readonly PersonRole[];

export interface ExtensionRequest {
  readonly kind: DeadlineKind;
  readonly to: CalendarDate;
  readonly approvedBy: Pick<Person, 'id' | 'roles'>;
  readonly reason: string;
  readonly on: CalendarDate;
  readonly at: Timestamp;
}

export type ExtensionProblem =
  | { readonly code: 'approver-not-allowed'; readonly roles: readonly PersonRole[] }
  | { readonly code: 'reason-missing' }
  | { readonly code: 'date-invalid' }
  | { readonly code: 'no-date-to-extend'; readonly kind: DeadlineKind }
  | { readonly code: 'not-later'; readonly from: CalendarDate }
  | { readonly code: 'case-not-open'; readonly state: FindingState };

const NOT_OPEN: ReadonlySet<FindingState> = new Set(['draft', 'effective', 'closed', 'withdrawn']);

/** The dates of a case that has none but the one on its finding. */
function deadlinesOfTyped(finding: Finding, issuedOn: CalendarDate): Deadlines {
  return {
    profileId: '',
    clock: 'issue',
    start: issuedOn,
    original: { containment: null, plan: null, implementation: finding.dueDate, effectiveness: null },
    bounded: [],
    extensions: [],
  };
}

/** Moves a due date to a later one. The one before is kept, and so is the first, however often it is moved. */
export function extendDeadline(
  finding: Finding,
  nonconformity: Nonconformity | null,
  audit: Pick<Audit, 'leadAuditorId' | 'team'>,
  request: ExtensionRequest,
): Result<{ readonly finding: Finding; readonly nonconformity: Nonconformity }, ExtensionProblem> {
  const { kind, to, approvedBy, on, at } = request;
  const reason = request.reason.trim();
  if (!isNonconformity(finding.grade) || NOT_OPEN.has(finding.state)) return failed({ code: 'case-not-open', state: finding.state });
  const own = rolesOf(approvedBy, audit);
  if (!EXTENDING_ROLES.some((role) => own.includes(role))) return failed({ code: 'approver-not-allowed', roles: EXTENDING_ROLES });
  if (reason === '') return failed({ code: 'reason-missing' });
  if (parseCalendarDate(to) === null || parseCalendarDate(on) === null) return failed({ code: 'date-invalid' });
  const from = dateOf(finding, nonconformity, kind);
  if (from === null) return failed({ code: 'no-date-to-extend', kind });
  if (to <= from) return failed({ code: 'not-later', from });
  const before = nonconformity ?? blankCase(finding);
  const deadlines = before.deadlines ?? deadlinesOfTyped(finding, before.issuedOn ?? on);
  const extension = { kind, from, to, approvedBy: approvedBy.id, reason, on, at };
  const next = { ...before, deadlines: { ...deadlines, extensions: [...deadlines.extensions, extension] } };
  return ok({ finding: withDueDate(finding, next), nonconformity: next });
}

/** The finding with its due date as the case has it: what lists, workbooks and former versions of the program read. */
export function withDueDate(finding: Finding, nonconformity: Nonconformity): Finding {
  return { ...finding, dueDate: dateOf(finding, nonconformity, 'implementation') };
}
