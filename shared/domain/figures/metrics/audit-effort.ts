import { compareClauseNumbers } from '../../standard/clause-number.ts';
import { amountOf, columns, figureOf, noteOf, row } from '../cell.ts';
import type { Dimension, Figure } from '../figure.ts';
import type { FigureScope } from '../figure-scope.ts';
import { groupBy } from '../group-cases.ts';
import type { FigureAudit } from '../prepare-audit.ts';

const MINUTES = 60;

function sumOf(audits: readonly FigureAudit[], of: (audit: FigureAudit) => number | null): number | null {
  const known = audits.map(of).filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

function ratio(part: number, whole: number | null): number | null {
  return whole === null || whole === 0 ? null : part / whole;
}

/**
 * Effort of the audits of the period (domain reference M14): hours of the agenda against the hours of the days from
 * opening to closing meeting as held, findings per audit day, and evidence items per clause. Not a ranking of auditors.
 */
export function auditEffort(scope: FigureScope, by: Dimension): Figure {
  const { audits, fieldwork } = scope;
  const ids = audits.map(({ id }) => id as string);
  const known = new Set(ids);
  const evidence = fieldwork.evidence;
  const findings = scope.all.findings.filter(({ auditId }) => known.has(auditId));
  const clauses = groupBy(evidence, ({ clauses: cited }) => [...new Set(cited)]);
  const planned = sumOf(audits, ({ plannedMinutes }) => plannedMinutes);
  const held = sumOf(audits, ({ heldMinutes }) => heldMinutes);
  const days = sumOf(audits, ({ auditDays }) => auditDays);
  const ofDays = findings.filter(({ auditId }) => scope.all.auditById.get(auditId)?.auditDays !== null).length;
  const parts = {
    headline: amountOf(planned === null ? null : planned / MINUTES, 'hours', ids, 'audit'),
    beside: [
      { id: 'actual-hours' as const, cell: amountOf(held === null ? null : held / MINUTES, 'hours', ids, 'audit') },
      { id: 'findings-per-day' as const, cell: amountOf(ratio(ofDays, days), 'number', ids, 'audit') },
      { id: 'evidence-per-clause' as const, cell: amountOf(ratio([...clauses.values()].reduce((sum, rows) => sum + rows.length, 0), clauses.size), 'number', ids, 'audit') },
    ],
    notes: noteOf('no-meeting', audits.filter(({ heldMinutes }) => heldMinutes === null).length),
  };
  if (by === 'clause') {
    return figureOf('M14', by, {
      ...parts,
      columns: columns(['evidence', 'count']),
      rows: [...clauses.keys()].toSorted(compareClauseNumbers).map((clause) => {
        const rows = clauses.get(clause) ?? [];
        return row(clause, [amountOf(rows.length, 'count', [...new Set(rows.map(({ auditId }) => auditId as string))], 'audit')]);
      }),
    });
  }
  if (by === 'auditor') {
    const auditors = groupBy(audits, ({ plannedByAuditor }) => [...plannedByAuditor.keys()]);
    const hoursOf = (key: string): number =>
      (auditors.get(key) ?? []).reduce((sum, { plannedByAuditor }) => sum + ([...plannedByAuditor].find(([id]) => id === key)?.[1] ?? 0), 0) / MINUTES;
    return figureOf('M14', by, {
      ...parts,
      columns: columns(['planned-hours', 'hours']),
      // By name on the screen, never by size: this is no ranking.
      rows: [...auditors.keys()].toSorted().map((key) => row(key, [amountOf(hoursOf(key), 'hours', (auditors.get(key) ?? []).map(({ id }) => id), 'audit')])),
    });
  }
  const findingsOf = groupBy(findings, ({ auditId }) => [auditId]);
  const evidenceOf = groupBy(evidence, ({ auditId }) => [auditId]);
  return figureOf('M14', by, {
    ...parts,
    columns: columns(['planned-hours', 'hours'], ['actual-hours', 'hours'], ['audit-days', 'count'], ['findings', 'count'], ['findings-per-day', 'number'], ['evidence', 'count']),
    rows: audits
      .toSorted((left, right) => left.day - right.day || (left.id < right.id ? -1 : 1))
      .map((audit) => {
        const raised = findingsOf.get(audit.id) ?? [];
        const own = [audit.id as string];
        return row(audit.id, [
          amountOf(audit.plannedMinutes / MINUTES, 'hours', own, 'audit'),
          amountOf(audit.heldMinutes === null ? null : audit.heldMinutes / MINUTES, 'hours', own, 'audit'),
          amountOf(audit.auditDays, 'count', own, 'audit'),
          amountOf(raised.length, 'count', raised.map(({ id }) => id), 'finding'),
          amountOf(ratio(raised.length, audit.auditDays), 'number', own, 'audit'),
          amountOf((evidenceOf.get(audit.id) ?? []).length, 'count', own, 'audit'),
        ]);
      }),
  });
}
