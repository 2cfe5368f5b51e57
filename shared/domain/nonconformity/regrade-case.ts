import type { CalendarDate, Timestamp } from '../../lib/calendar-date.ts';
import { failed, ok, type Result } from '../../lib/result.ts';
import type { Audit } from '../audit/audit.ts';
import { changeGrade } from '../finding/change-grade.ts';
import type { Finding, FindingGrade, FindingState } from '../finding/finding.ts';
import type { Person } from '../person/person.ts';
import type { DeadlineProfile } from '../programme/deadline-profile.ts';
import { deadlinesAfterRegrade } from '../programme/deadlines.ts';
import { rolesOf } from './case-roles.ts';
import { withDueDate } from './due.ts';
import { blankCase, type Nonconformity } from './nonconformity.ts';

export interface RegradeContext {
  readonly finding: Finding;
  readonly nonconformity: Nonconformity | null;
  readonly audit: Pick<Audit, 'state' | 'leadAuditorId' | 'team'>;
  readonly by: Pick<Person, 'id' | 'roles'>;
  readonly on: CalendarDate;
  readonly at: Timestamp;
  readonly profile: DeadlineProfile;
  readonly certificateEnd: CalendarDate | null;
}

export type RegradeProblem =
  | { readonly code: 'reason-missing' }
  | { readonly code: 'not-lead-auditor' }
  | { readonly code: 'case-over'; readonly state: FindingState };

export interface RegradeOutcome {
  readonly finding: Finding;
  /** Null while there is no case. */
  readonly nonconformity: Nonconformity | null;
}

/** A case that is over keeps its grade: a minor that was closed on its plan must not become a major nobody verified. */
const OVER: ReadonlySet<FindingState> = new Set(['closed', 'withdrawn']);

/**
 * Gives a finding another grade. After its issue only a lead auditor may, with a reason, and the case keeps that it
 * was graded otherwise (domain reference B.5); one that is over has to be reopened first. Its dates follow, unless
 * one was extended.
 */
export function regradeCase(context: RegradeContext, grade: FindingGrade, reason: string): Result<RegradeOutcome, RegradeProblem> {
  const { finding, nonconformity, audit, by, on, at, profile, certificateEnd } = context;
  if (grade === finding.grade) return ok({ finding, nonconformity });
  if (finding.state !== 'draft') {
    if (OVER.has(finding.state)) return failed({ code: 'case-over', state: finding.state });
    if (!rolesOf(by, audit).includes('lead-auditor')) return failed({ code: 'not-lead-auditor' });
  }
  const changed = changeGrade(finding, grade, audit.state, reason);
  if (!changed.ok) return changed;
  if (finding.state === 'draft') return ok({ finding: changed.value, nonconformity });
  const before = nonconformity ?? blankCase(finding);
  const { implementedOn, deadlines } = before;
  const next: Nonconformity = {
    ...before,
    regradings: [...before.regradings, { from: finding.grade, to: grade, by: by.id, reason: reason.trim(), on, at }],
    deadlines: deadlines && deadlinesAfterRegrade(deadlines, finding.grade, grade, { profile, certificateEnd, implementedOn }),
  };
  return ok({ finding: withDueDate(changed.value, next), nonconformity: next });
}
