import type { CalendarDate, Timestamp } from '../../lib/calendar-date.ts';
import { failed, ok, type Result } from '../../lib/result.ts';
import type { Audit } from '../audit/audit.ts';
import { isNonconformity, type Finding, type FindingState } from '../finding/finding.ts';
import type { ClauseNumber, QuestionId } from '../ids.ts';
import type { Person } from '../person/person.ts';
import { isWithinClause } from '../standard/clause-number.ts';
import { rolesOf } from './case-roles.ts';
import type { Nonconformity, Recurrence } from './nonconformity.ts';

/** How far back an earlier nonconformity counts as the same problem come back (domain reference B.5). */
export const RECURRENCE_MONTHS = 24;

/** A nonconformity of any audit, with its case and the audit it was raised in. */
export interface CaseOfAudit {
  readonly finding: Finding;
  readonly nonconformity: Nonconformity | null;
  readonly audit: Pick<Audit, 'id' | 'organization' | 'startDate' | 'endDate' | 'criteria'>;
}

/** The day a nonconformity became one: its issue, or the day it was raised where no issue is known. */
export function dayOfCase({ finding, nonconformity }: Pick<CaseOfAudit, 'finding' | 'nonconformity'>): CalendarDate {
  return nonconformity?.issuedOn ?? dayOf(finding.raisedAt);
}

function dayOf(at: Timestamp): CalendarDate {
  return at.slice(0, 10) as CalendarDate;
}

/** The same day so many months earlier; the last of its month where that month is shorter. */
function monthsBefore(date: CalendarDate, months: number): CalendarDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const count = year * 12 + (month - 1) - months;
  const last = new Date(Date.UTC(Math.floor(count / 12), (count % 12) + 1, 0)).getUTCDate();
  const parts = [String(Math.floor(count / 12)).padStart(4, '0'), String((count % 12) + 1).padStart(2, '0'), String(Math.min(day, last)).padStart(2, '0')];
  return parts.join('-') as CalendarDate;
}

function shareClause(left: readonly ClauseNumber[], right: readonly ClauseNumber[]): boolean {
  return left.some((a) => right.some((b) => isWithinClause(a, b) || isWithinClause(b, a)));
}

/** 8.6.1 of one standard is not 8.6.1 of another; audits whose criteria are named by hand are compared by title. */
function shareCriterion(left: Pick<Audit, 'criteria'>, right: Pick<Audit, 'criteria'>): boolean {
  const keys = ({ criteria }: Pick<Audit, 'criteria'>): readonly string[] => criteria.map(({ standardId, title }) => standardId ?? title.trim().toLowerCase());
  const own = keys(left);
  return keys(right).some((key) => own.includes(key));
}

const plain = (text: string): string => text.trim().toLowerCase();

function isSameOrganization(left: Pick<Audit, 'organization'>, right: Pick<Audit, 'organization'>): boolean {
  return plain(left.organization) !== '' && plain(left.organization) === plain(right.organization);
}

function categoriesOf(nonconformity: Nonconformity | null): ReadonlySet<string> {
  return new Set((nonconformity?.cause.rootCauses ?? []).map(({ category }) => plain(category)).filter((category) => category !== ''));
}

/**
 * Earlier nonconformities that this one may repeat: same organization and standard, same clause or one below the
 * other, a cause category in common, at most 24 months before this one's issue (domain reference B.5). The latest
 * first; those already decided on are left out.
 */
export function proposedRecurrences(present: CaseOfAudit, all: readonly CaseOfAudit[]): readonly CaseOfAudit[] {
  const { finding, nonconformity, audit } = present;
  const day = dayOfCase(present);
  const earliest = monthsBefore(day, RECURRENCE_MONTHS);
  const categories = categoriesOf(nonconformity);
  const decided = new Set((nonconformity?.recurrences ?? []).map(({ earlierId }) => earlierId));
  if (!isNonconformity(finding.grade) || categories.size === 0) return [];
  return all
    .filter((other) => other.finding.id !== finding.id && !decided.has(other.finding.id))
    .filter(({ finding: { grade, state } }) => isNonconformity(grade) && state !== 'draft' && state !== 'withdrawn')
    .filter((other) => isSameOrganization(audit, other.audit) && shareCriterion(audit, other.audit))
    .filter((other) => shareClause(finding.clauses, other.finding.clauses))
    .filter((other) => [...categoriesOf(other.nonconformity)].some((category) => categories.has(category)))
    .filter((other) => dayOfCase(other) >= earliest && isBefore(other, present))
    .toSorted((left, right) => (dayOfCase(left) < dayOfCase(right) ? 1 : -1));
}

/** Whether one came before another; on the same day, or issued together, the order of raising tells. */
function isBefore(left: CaseOfAudit, right: CaseOfAudit): boolean {
  const [a, b] = [dayOfCase(left), dayOfCase(right)];
  return a < b || (a === b && left.finding.raisedAt < right.finding.raisedAt);
}

export type RecurrenceProblem =
  | { readonly code: 'not-allowed' }
  | { readonly code: 'reason-missing' }
  | { readonly code: 'already-decided' }
  | { readonly code: 'same-finding' };

/** Accepts or refuses a proposed recurrence, with a reason; a lead auditor or the quality manager (scenario 9). */
export function decideRecurrence(
  nonconformity: Nonconformity,
  decided: Omit<Recurrence, 'by'>,
  by: Pick<Person, 'id' | 'roles'>,
  audit: Pick<Audit, 'leadAuditorId' | 'team'>,
): Result<Nonconformity, RecurrenceProblem> {
  const roles = rolesOf(by, audit);
  const reason = decided.reason.trim();
  if (!roles.includes('lead-auditor') && !roles.includes('quality-manager')) return failed({ code: 'not-allowed' });
  if (decided.earlierId === nonconformity.id) return failed({ code: 'same-finding' });
  if (nonconformity.recurrences.some(({ earlierId }) => earlierId === decided.earlierId)) return failed({ code: 'already-decided' });
  if (reason === '') return failed({ code: 'reason-missing' });
  return ok({ ...nonconformity, recurrences: [...nonconformity.recurrences, { ...decided, reason, by: by.id }] });
}

/** Takes a decision back, so that the earlier nonconformity is proposed again; the log keeps what was decided. */
export function forgetRecurrence(nonconformity: Nonconformity, earlierId: Finding['id']): Nonconformity {
  return { ...nonconformity, recurrences: nonconformity.recurrences.filter((one) => one.earlierId !== earlierId) };
}

const RESOLVED: ReadonlySet<FindingState> = new Set(['effective', 'closed', 'withdrawn']);

/** Whether a minor still waits: open, or closed on a plan that the next audit was to verify (domain reference B.5). */
export function isUnresolved({
  finding,
  nonconformity,
}: {
  readonly finding: Pick<Finding, 'state'>;
  readonly nonconformity: Pick<Nonconformity, 'isVerifiedNextAudit'> | null;
}): boolean {
  return !RESOLVED.has(finding.state) || (finding.state === 'closed' && nonconformity?.isVerifiedNextAudit === true);
}

function isEarlierAudit(audit: CaseOfAudit['audit'], other: CaseOfAudit['audit']): boolean {
  if (audit.id === other.id) return false;
  const day = other.endDate ?? other.startDate;
  return day !== null && audit.startDate !== null && day < audit.startDate;
}

/**
 * Minors of earlier audits that are still unresolved at this audit of the same organization, on one of these clauses:
 * proposed for an upgrade to major (domain reference B.5). Without clauses, those on any clause.
 */
export function proposedUpgrades(
  audit: CaseOfAudit['audit'],
  clauses: readonly ClauseNumber[] | null,
  all: readonly CaseOfAudit[],
): readonly CaseOfAudit[] {
  return all
    .filter(({ finding }) => finding.grade === 'minor' && finding.state !== 'draft')
    .filter((other) => isEarlierAudit(audit, other.audit) && isSameOrganization(audit, other.audit) && shareCriterion(audit, other.audit))
    .filter((other) => clauses === null || shareClause(clauses, other.finding.clauses))
    .filter(isUnresolved)
    .toSorted((left, right) => (dayOfCase(left) < dayOfCase(right) ? -1 : 1));
}

/**
 * Findings of earlier audits of the same organization on a question or its clause, the latest first: what to look at
 * again beside the question. Withdrawn ones are left out, other grades than nonconformities are not.
 */
export function previousFindings(
  audit: CaseOfAudit['audit'],
  question: { readonly id: QuestionId; readonly clause: ClauseNumber },
  all: readonly CaseOfAudit[],
): readonly CaseOfAudit[] {
  return all
    .filter(({ finding }) => finding.state !== 'withdrawn')
    .filter((other) => isEarlierAudit(audit, other.audit) && isSameOrganization(audit, other.audit) && shareCriterion(audit, other.audit))
    .filter(({ finding }) => finding.questionIds.includes(question.id) || finding.clauses.some((clause) => isWithinClause(clause, question.clause)))
    .toSorted((left, right) => (dayOfCase(left) < dayOfCase(right) ? 1 : -1));
}
