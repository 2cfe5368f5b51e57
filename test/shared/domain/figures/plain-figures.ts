import { currentDate } from '#shared/domain/programme/deadlines.ts';
import type { FigureFilters } from '#shared/domain/figures/figure-filters.ts';
import type { Audit } from '#shared/domain/audit/audit.ts';
import type { Finding } from '#shared/domain/finding/finding.ts';
import type { Nonconformity } from '#shared/domain/nonconformity/nonconformity.ts';
import { builtInStandards, builtInTemplates } from '#shared/domain/standard/built-in.ts';
import { daysBetween, type CalendarDate } from '#shared/lib/calendar-date.ts';
import type { ManyCases } from '#test/support/many-cases.ts';

/**
 * Every metric a second time, written from domain reference F alone: loops over the stored rows, dates as text,
 * nothing of the figures' own code. Slow and plain on purpose.
 */

export interface Question {
  readonly rows: ManyCases;
  readonly from: string;
  readonly to: string;
  readonly today: CalendarDate;
  readonly filters: FigureFilters;
}

export interface Nc {
  readonly f: Finding;
  readonly n: Nonconformity | undefined;
  readonly a: Audit;
  readonly issued: CalendarDate;
}

const isOfBody = (a: Audit): boolean => ['stage-1', 'stage-2', 'surveillance', 'recertification', 'special'].includes(a.type);

function keeps(f: Finding, a: Audit, x: FigureFilters, withGrade = true): boolean {
  if (x.auditId !== null && f.auditId !== x.auditId) return false;
  if (withGrade && x.grade !== null && f.grade !== x.grade) return false;
  if (x.process !== null && f.process !== x.process) return false;
  if (x.service !== null && f.service !== x.service) return false;
  if (x.site !== null && f.site !== x.site) return false;
  if (x.owner !== null && f.owner !== x.owner) return false;
  if (x.party !== null && (x.party === 'external') !== isOfBody(a)) return false;
  if (x.clause !== null) {
    let hit = false;
    for (const c of f.clauses) if (`${c}.`.startsWith(`${x.clause}.`)) hit = true;
    if (!hit) return false;
  }
  return true;
}

function auditKeeps(a: Audit, x: FigureFilters): boolean {
  if (x.auditId !== null && a.id !== x.auditId) return false;
  if (x.party !== null && (x.party === 'external') !== isOfBody(a)) return false;
  if (x.site !== null && !a.sites.includes(x.site)) return false;
  return !(x.service !== null && !a.services.includes(x.service));
}

export function ncs(q: Question): Nc[] {
  const out: Nc[] = [];
  for (const f of q.rows.findings) {
    if (f.grade !== 'major' && f.grade !== 'minor') continue;
    if (f.state === 'draft' || f.state === 'withdrawn') continue;
    const a = q.rows.audits.find((each) => each.id === f.auditId);
    if (!a || !keeps(f, a, q.filters)) continue;
    const n = q.rows.nonconformities.find((each) => each.id === f.id);
    out.push({ f, n, a, issued: n?.issuedOn ?? (f.raisedAt.slice(0, 10) as CalendarDate) });
  }
  return out;
}

export const within = (day: string | null | undefined, q: Question): boolean => day !== null && day !== undefined && q.from <= day && day <= q.to;
export const auditDay = (a: Audit): string => a.endDate ?? a.startDate ?? a.createdAt.slice(0, 10);
export const auditsIn = (q: Question): Audit[] => q.rows.audits.filter((a) => auditKeeps(a, q.filters) && within(auditDay(a), q));
export const isOpen = ({ f }: Nc): boolean => f.state !== 'closed';

export function due({ f, n }: Nc): { kind: string; day: CalendarDate } | null {
  const asDate = (kind: 'containment' | 'plan' | 'implementation' | 'effectiveness'): CalendarDate | null =>
    n?.deadlines ? currentDate(n.deadlines, kind) : kind === 'implementation' ? f.dueDate : null;
  const owed = (kinds: Parameters<typeof asDate>[0][]): { kind: string; day: CalendarDate } | null => {
    for (const kind of kinds) {
      const day = asDate(kind);
      if (day !== null) return { kind, day };
    }
    return null;
  };
  switch (f.state) {
    case 'issued':
    case 'disputed':
    case 'acknowledged':
    case 'reopened':
      return owed(['containment', 'plan', 'implementation']);
    case 'contained':
    case 'cause-found':
    case 'cap-rejected':
      return owed(['plan', 'implementation']);
    case 'cap-submitted':
    case 'cap-accepted':
    case 'evidence-rejected':
      return owed(['implementation']);
    case 'implemented':
    case 'evidence-accepted':
    case 'effectiveness-check-due':
      return owed(['effectiveness']);
    default:
      return null;
  }
}

/** The last date set, as first set and as it is now. */
export function closingDates({ f, n }: Nc): { original: string; current: string } | null {
  if (!n?.deadlines) return f.dueDate === null ? null : { original: f.dueDate, current: f.dueDate };
  const { original } = n.deadlines;
  if (original.effectiveness !== null) return { original: original.effectiveness, current: currentDate(n.deadlines, 'effectiveness') ?? '' };
  if (original.implementation !== null) return { original: original.implementation, current: currentDate(n.deadlines, 'implementation') ?? '' };
  return null;
}

/** Kaplan and Meier by their own definition: the share still open after each day on which something ended. */
export function kaplanMeier(times: { days: number; ended: boolean }[], quantile: number): { days: number | null; more: boolean } {
  if (times.length === 0) return { days: null, more: false };
  let share = 1;
  const days = [...new Set(times.filter((each) => each.ended).map((each) => each.days))].sort((l, r) => l - r);
  for (const day of days) {
    const risk = times.filter((each) => each.days >= day).length;
    const ends = times.filter((each) => each.days === day && each.ended).length;
    share = share * ((risk - ends) / risk);
    if (share < 1 - quantile + 1e-9) return { days: day, more: false };
  }
  return { days: Math.max(...times.map((each) => each.days)), more: true };
}

export function middle(values: number[]): number | null {
  if (values.length === 0) return null;
  const v = [...values].sort((l, r) => l - r);
  const at = (v.length - 1) / 2;
  return ((v[Math.floor(at)] ?? 0) + (v[Math.ceil(at)] ?? 0)) / 2;
}

export interface PlainLeaf {
  readonly audit: Audit;
  readonly clause: string;
  readonly process: string;
  readonly isExcluded: boolean;
  readonly verdict: 'none' | 'good' | 'minor' | 'major';
}

/** Every leaf of every audit, by reading each question's answer one by one. */
export function plainLeaves(q: Question): PlainLeaf[] {
  const standard = builtInStandards()[0];
  const questions = builtInTemplates()[0]?.questions ?? [];
  const out: PlainLeaf[] = [];
  for (const audit of auditsIn(q)) {
    const given = new Map<string, string>();
    for (const answer of q.rows.answers) {
      if (answer.auditId !== audit.id) continue;
      if (answer.assessment === 'not-applicable' && answer.justification === '') continue;
      given.set(answer.questionId, answer.assessment);
    }
    for (const clause of standard?.clauses ?? []) {
      if (!clause.isAuditable) continue;
      if (q.filters.clause !== null && !`${clause.number}.`.startsWith(`${q.filters.clause}.`)) continue;
      if (q.filters.process !== null && clause.process !== q.filters.process) continue;
      const values = questions.filter((each) => `${each.clause}.`.startsWith(`${clause.number}.`)).map((each) => given.get(each.id) ?? 'not-assessed');
      const isExcluded = values.length > 0 && values.every((each) => each === 'not-applicable');
      let verdict: PlainLeaf['verdict'] = 'none';
      if (values.includes('major-nc')) verdict = 'major';
      else if (values.includes('minor-nc')) verdict = 'minor';
      else if (!values.includes('not-assessed') && !values.includes('not-verified') && values.some((each) => each !== 'not-applicable')) verdict = 'good';
      out.push({ audit, clause: clause.number, process: clause.process, isExcluded, verdict });
    }
  }
  return out;
}

/** Questions with a value, per clause, in the audits of the period. */
export function plainAssessed(q: Question): Map<string, number> {
  const questions = builtInTemplates()[0]?.questions ?? [];
  const audits = new Set<string>(auditsIn(q).map(({ id }) => id));
  const counts = new Map<string, number>();
  for (const answer of q.rows.answers) {
    if (!audits.has(answer.auditId) || answer.assessment === 'not-assessed') continue;
    if (answer.assessment === 'not-applicable' && answer.justification === '') continue;
    const question = questions.find((each) => each.id === answer.questionId);
    if (!question) continue;
    if (q.filters.clause !== null && !`${question.clause}.`.startsWith(`${q.filters.clause}.`)) continue;
    if (q.filters.process !== null && question.process !== q.filters.process) continue;
    counts.set(question.clause, (counts.get(question.clause) ?? 0) + 1);
  }
  return counts;
}

/** Findings of any grade that were not withdrawn. */
export function findingsOf(q: Question): Finding[] {
  return q.rows.findings.filter((f) => {
    const a = q.rows.audits.find((each) => each.id === f.auditId);
    return f.state !== 'withdrawn' && a !== undefined && keeps(f, a, q.filters, false) && within(f.raisedAt.slice(0, 10), q);
  });
}

export const days = (from: CalendarDate, to: CalendarDate): number => daysBetween(from, to);
