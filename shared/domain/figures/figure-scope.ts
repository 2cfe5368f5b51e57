import { isWithinClause } from '../standard/clause-number.ts';
import { dateOf, dayOf, type Day } from './day.ts';
import { passes, type FigureFilters } from './figure-filters.ts';
import { isWithin, monthsEarlier, type Period } from './period.ts';
import type { FigureAudit } from './prepare-audit.ts';
import type { FigureCase, FigureFinding } from './prepare-case.ts';
import type { PreparedFieldwork } from './prepare-fieldwork.ts';
import type { PreparedFigures } from './prepare-figures.ts';

/** The prepared rows, narrowed to what was asked for: all metrics are computed from this. */
export interface FigureScope {
  readonly all: PreparedFigures;
  readonly from: Day;
  readonly to: Day;
  readonly today: Day;
  readonly filters: FigureFilters;
  /** Passing the filters, of any time: what is open today is open whenever it was issued. */
  readonly cases: readonly FigureCase[];
  /** Those issued in the period. */
  readonly issued: readonly FigureCase[];
  /** Those issued in the 24 months up to the end of the period, or up to today (domain reference M6). */
  readonly issuedIn24Months: readonly FigureCase[];
  readonly drafts: number;
  /** Findings of all grades raised in the period; the filter by grade leaves these alone. */
  readonly findings: readonly FigureFinding[];
  /** Audits of the period. Filters by grade, clause, process and owner do not narrow them. */
  readonly audits: readonly FigureAudit[];
  /** The same whatever their day: for dates ahead and for comparing editions. */
  readonly auditsOfAnyDay: readonly FigureAudit[];
  readonly fieldwork: PreparedFieldwork;
}

function auditPasses(audit: FigureAudit, filters: FigureFilters): boolean {
  return (
    (filters.auditId === null || audit.id === filters.auditId) &&
    (filters.party === null || audit.party === filters.party) &&
    (filters.site === null || audit.sites.includes(filters.site)) &&
    (filters.service === null || audit.services.includes(filters.service))
  );
}

/** Narrows all rows to a period and filters once, for every metric. */
export function scopeFigures(all: PreparedFigures, fieldwork: PreparedFieldwork, period: Period, filters: FigureFilters): FigureScope {
  const [from, to] = [dayOf(period.from), dayOf(period.to)];
  const { today } = all;
  const cases = all.cases.filter((row) => passes(row, filters));
  const lastDay = period.to < dateOf(today) ? period.to : dateOf(today);
  const windowStart = dayOf(monthsEarlier(lastDay, 24));
  const auditsOfAnyDay = all.audits.filter((audit) => auditPasses(audit, filters));
  const audits = auditsOfAnyDay.filter(({ day }) => isWithin(day, from, to));
  const known = new Set(audits.map(({ id }) => id));
  const ofClause = (clause: string): boolean => filters.clause === null || isWithinClause(clause, filters.clause);
  const ofProcess = (process: string): boolean => filters.process === null || process === filters.process;
  return {
    all,
    from,
    to,
    today,
    filters,
    cases,
    issued: cases.filter(({ issuedDay }) => isWithin(issuedDay, from, to)),
    issuedIn24Months: cases.filter(({ issuedDay }) => issuedDay > windowStart && issuedDay <= dayOf(lastDay)),
    drafts: all.drafts.filter((row) => passes(row, filters)).length,
    findings: all.findings.filter((row) => isWithin(row.raisedDay, from, to) && passes(row, { ...filters, grade: null })),
    audits,
    auditsOfAnyDay,
    fieldwork: {
      ...fieldwork,
      leaves: fieldwork.leaves.filter(({ auditId, clause, process }) => known.has(auditId) && ofClause(clause) && ofProcess(process)),
      assessed: fieldwork.assessed.filter(({ auditId, clause, process }) => known.has(auditId) && ofClause(clause) && ofProcess(process)),
      evidence: fieldwork.evidence.filter(({ auditId, clauses }) => known.has(auditId) && (filters.clause === null || clauses.some(ofClause))),
    },
  };
}
