import type { CalendarDate } from '../../lib/calendar-date.ts';
import type { Finding } from '../finding/finding.ts';
import type { FindingId, PersonId } from '../ids.ts';
import type { CaseStep, Deadlines, Nonconformity } from '../nonconformity/nonconformity.ts';
import { dateOf, dueNow } from '../nonconformity/due.ts';
import type { Submission } from '../nonconformity/submission.ts';
import { DEADLINE_KINDS, type DeadlineKind } from '../programme/deadline-profile.ts';
import { dayOf, dayOrNull, type Day } from './day.ts';
import type { Filterable, Party } from './figure-filters.ts';
import type { FigureMoment } from './figure-rows.ts';

/** The phases of a case (domain reference M3): each begins where the one before it ended. */
export const CASE_PHASES = ['contain', 'cause', 'plan', 'implement', 'verify'] as const;
export type CasePhase = (typeof CASE_PHASES)[number];

/** The step that ends a phase when it is taken for the first time; the last phase ends with the closing. */
const END_OF_PHASE: Readonly<Record<Exclude<CasePhase, 'verify'>, CaseStep>> = {
  contain: 'contain',
  cause: 'find-cause',
  plan: 'accept-plan',
  implement: 'implement',
};

/** A finding that was not withdrawn. */
export interface FigureFinding extends Filterable {
  readonly id: FindingId;
  readonly raisedBy: PersonId;
  readonly raisedDay: Day;
}

/** A nonconformity that was issued and not withdrawn, its dates as days. */
export interface FigureCase extends FigureFinding {
  readonly grade: 'major' | 'minor';
  readonly isOpen: boolean;
  /** The clock of every figure: the issue, never the entry. */
  readonly issuedDay: Day;
  /** Null for open ones, and for those closed by a program that kept no day. */
  readonly closedDay: Day | null;
  /** First and last day of each phase that was entered; the last is null while it runs. */
  readonly phases: Readonly<Partial<Record<CasePhase, { readonly from: Day; readonly to: Day | null }>>>;
  /** The next date that is not met yet. */
  readonly due: { readonly kind: DeadlineKind; readonly day: Day } | null;
  /** The last date the profile sets: what closing is measured against. */
  readonly closingDue: { readonly original: Day; readonly current: Day } | null;
  readonly extensions: number;
  readonly categories: readonly string[];
  readonly isRecurrent: boolean;
  readonly checks: readonly { readonly day: Day; readonly isEffective: boolean }[];
  /** The first corrective action plan handed in; `isAccepted` is null while nobody decided. */
  readonly firstPlan: { readonly day: Day; readonly isAccepted: boolean | null } | null;
}

/** What is filtered by, read from a finding. */
export function prepareFinding(finding: Finding, party: Party, { dayAt }: FigureMoment): FigureFinding {
  const { id, auditId, grade, clauses, process, service, site, owner, raisedBy } = finding;
  return { id, auditId, grade, clauses, process, service, site, owner, party, raisedBy, raisedDay: dayOf(dayAt(finding.raisedAt)) };
}

function firstDayOf(steps: Nonconformity['steps'], wanted: CaseStep): Day | null {
  const on = steps.find(({ step }) => step === wanted)?.on;
  return on === undefined ? null : dayOf(on);
}

function phasesOf(issuedDay: Day, closedDay: Day | null, isOpen: boolean, steps: Nonconformity['steps']): FigureCase['phases'] {
  const phases: Partial<Record<CasePhase, { from: Day; to: Day | null }>> = {};
  let from: Day | null = issuedDay;
  for (const phase of CASE_PHASES) {
    const to: Day | null = phase === 'verify' ? closedDay : firstDayOf(steps, END_OF_PHASE[phase]);
    // Closed without that step, as a minor on its accepted plan: the phase was not entered, and none after it.
    if (from === null || (to === null && !isOpen)) return phases;
    phases[phase] = { from, to };
    from = to;
  }
  return phases;
}

/** Reopening starts the clock anew; the original date stays the one of the very first clock, or reopening would gain time. */
function closingDueOf(finding: Finding, nonconformity: Nonconformity | undefined): FigureCase['closingDue'] {
  const deadlines = nonconformity?.deadlines ?? null;
  const lastOf = (set: Deadlines): CalendarDate | null => set.original[DEADLINE_KINDS.findLast((kind) => set.original[kind] !== null) ?? 'containment'];
  if (deadlines === null) return finding.dueDate === null ? null : { original: dayOf(finding.dueDate), current: dayOf(finding.dueDate) };
  const original = lastOf(nonconformity?.formerDeadlines[0] ?? deadlines) ?? lastOf(deadlines);
  const kind = DEADLINE_KINDS.findLast((each) => deadlines.original[each] !== null);
  const current = kind === undefined ? null : dateOf(finding, nonconformity ?? null, kind);
  return original === null || current === null ? null : { original: dayOf(original), current: dayOf(current) };
}

function extensionsOf(nonconformity: Nonconformity | undefined): number {
  const former = nonconformity?.formerDeadlines.reduce((sum, { extensions }) => sum + extensions.length, 0) ?? 0;
  return former + (nonconformity?.deadlines?.extensions.length ?? 0);
}

const NO_CATEGORIES: readonly string[] = [];
const NO_CHECKS: FigureCase['checks'] = [];

function categoriesOf(nonconformity: Nonconformity | undefined): readonly string[] {
  const causes = nonconformity?.cause.rootCauses ?? [];
  if (causes.length === 0) return NO_CATEGORIES;
  return [...new Set(causes.map(({ category }) => category).filter((category) => category !== ''))];
}

/**
 * What figures need of a nonconformity, read from its rows once. A finding without a case, as older programs left
 * them, counts from the day it was raised.
 */
export function prepareCase(
  finding: Finding,
  party: Party,
  nonconformity: Nonconformity | undefined,
  submissions: readonly Submission[],
  moment: FigureMoment,
): FigureCase {
  const steps = nonconformity?.steps ?? [];
  const isOpen = finding.state !== 'closed';
  const raisedDay = dayOf(moment.dayAt(finding.raisedAt));
  const issuedDay = dayOrNull(nonconformity?.issuedOn ?? null) ?? raisedDay;
  const closedDay = isOpen ? null : dayOrNull(nonconformity?.closedOn ?? null);
  const due = isOpen ? dueNow(finding, nonconformity ?? null, moment.today) : null;
  const first = submissions.find(({ number }) => number === 1);
  // Every field by name: spreading thousands of objects costs more than all the rest.
  return {
    id: finding.id,
    auditId: finding.auditId,
    grade: finding.grade === 'major' ? 'major' : 'minor',
    clauses: finding.clauses,
    process: finding.process,
    service: finding.service,
    site: finding.site,
    owner: finding.owner,
    party,
    raisedBy: finding.raisedBy,
    raisedDay,
    isOpen,
    issuedDay,
    closedDay,
    phases: phasesOf(issuedDay, closedDay, isOpen, steps),
    due: due === null ? null : { kind: due.kind, day: dayOf(due.date) },
    closingDue: closingDueOf(finding, nonconformity),
    extensions: extensionsOf(nonconformity),
    categories: categoriesOf(nonconformity),
    isRecurrent: nonconformity?.recurrences.some(({ decision }) => decision === 'accepted') ?? false,
    checks: nonconformity === undefined || nonconformity.checks.length === 0 ? NO_CHECKS : nonconformity.checks.map(({ on, isEffective }) => ({ day: dayOf(on), isEffective })),
    firstPlan: first === undefined ? null : { day: dayOf(first.submittedOn), isAccepted: first.decision?.isAccepted ?? null },
  };
}
