import { columns, countOf, daysCell, figureOf, noteOf, row } from '../cell.ts';
import { controlLimitsOf } from '../control-limits.ts';
import { monthOf, monthsBetween } from '../day.ts';
import type { Dimension, Figure } from '../figure.ts';
import type { FigureScope } from '../figure-scope.ts';
import { groupBy, idsOf, ofGrade } from '../group-cases.ts';
import { isWithin } from '../period.ts';
import type { FigureAudit } from '../prepare-audit.ts';
import type { FigureCase } from '../prepare-case.ts';
import type { FigureLeaf } from '../prepare-fieldwork.ts';
import { medianOf } from '../statistics.ts';
import { conformityCells } from './conformity.ts';

/** Audits in whose edition of a standard the one before was not: a comparison across them means little. */
export function editionChanges(audits: readonly FigureAudit[]): ReadonlySet<FigureAudit> {
  const before = new Map<string, string>();
  const changes = new Set<FigureAudit>();
  for (const audit of audits.toSorted((left, right) => left.day - right.day || (left.id < right.id ? -1 : 1))) {
    if (audit.standardId === null || audit.edition === '') continue;
    const known = before.get(audit.standardId);
    if (known !== undefined && known !== audit.edition) changes.add(audit);
    before.set(audit.standardId, audit.edition);
  }
  return changes;
}

/**
 * Nonconformities issued, median days of those closed, and conformity, by month or by audit of the period (domain
 * reference M13), with control limits from twelve points on and a break where the edition of the standard changed.
 */
export function trends(scope: FigureScope, by: Dimension): Figure {
  const isMonthly = by === 'month';
  const audits = scope.audits.toSorted((left, right) => left.day - right.day || (left.id < right.id ? -1 : 1));
  const monthOfAudit = new Map<string, string>(scope.audits.map(({ id, day }) => [id, monthOf(day)]));
  const keys: readonly string[] = isMonthly ? monthsBetween(scope.from, Math.min(scope.to, scope.today)) : audits.map(({ id }) => id);
  const closed = scope.cases.filter(({ closedDay }) => isWithin(closedDay, scope.from, scope.to));
  // By audit the findings of that audit, whenever they were issued: an audit late in the year is not cut in two.
  const issued = isMonthly ? groupBy(scope.issued, ({ issuedDay }) => [monthOf(issuedDay)]) : groupBy(scope.cases, ({ auditId }) => [auditId]);
  const ended: ReadonlyMap<string, readonly FigureCase[]> = isMonthly
    ? groupBy(closed, ({ closedDay }) => (closedDay === null ? [] : [monthOf(closedDay)]))
    : groupBy(scope.cases.filter(({ closedDay }) => closedDay !== null), ({ auditId }) => [auditId]);
  const leaves = groupBy(scope.fieldwork.leaves, ({ auditId }: FigureLeaf) => [isMonthly ? (monthOfAudit.get(auditId) ?? '') : auditId]);
  const changed = new Set([...editionChanges(scope.auditsOfAnyDay)].map(({ id, day }): string => (isMonthly ? monthOf(day) : id)));
  const rows = keys.map((key, place) => {
    const rowsOfKey = issued.get(key) ?? [];
    const times = ended.get(key) ?? [];
    const cells = conformityCells(leaves.get(key) ?? []);
    return row(
      key,
      [
        countOf(idsOf(rowsOfKey)),
        countOf(idsOf(ofGrade(rowsOfKey, 'major'))),
        daysCell(medianOf(times.map(({ closedDay, issuedDay }) => (closedDay ?? 0) - issuedDay)), times.length, idsOf(times)),
        ...(cells[4] ? [cells[4]] : []),
        ...(cells[2] ? [cells[2]] : []),
      ],
      place > 0 && changed.has(key),
    );
  });
  const breaks = new Set(rows.flatMap(({ isAfterBreak }, place) => (isAfterBreak ? [place] : [])));
  const valuesOf = (column: number): readonly (number | null)[] => rows.map(({ cells }) => cells[column]?.value ?? null);
  const limits = [
    ...controlLimitsOf('issued', valuesOf(0), breaks),
    ...controlLimitsOf('plain-median', valuesOf(2), breaks),
    ...controlLimitsOf('conformity', valuesOf(3), breaks),
  ];
  return figureOf('M13', by, {
    columns: columns(['issued', 'count'], ['major', 'count'], ['plain-median', 'days'], ['conformity', 'share'], ['coverage', 'share']),
    rows,
    headline: countOf(keys.flatMap((key) => idsOf(issued.get(key) ?? []))),
    beside: [{ id: 'major', cell: countOf(keys.flatMap((key) => idsOf(ofGrade(issued.get(key) ?? [], 'major')))) }],
    notes: [...noteOf('edition-change', breaks.size), ...noteOf('no-limits', limits.length === 0 ? rows.length : 0)],
    limits,
  });
}
