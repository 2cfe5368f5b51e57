import { amountOf, columns, countOf, daysCell, figureOf, noteOf, row } from '../cell.ts';
import type { Cell, Dimension, Figure } from '../figure.ts';
import type { FigureScope } from '../figure-scope.ts';
import { groupBy } from '../group-cases.ts';
import type { FigureAudit } from '../prepare-audit.ts';
import { medianOf } from '../statistics.ts';

/**
 * Days from the last audit day to the first issue of the report, of the audits of the period, by lead auditor
 * (domain reference M20). Audits whose fieldwork is over and whose report is not out are counted beside.
 */
export function reportTimeliness(scope: FigureScope, by: Dimension): Figure {
  const daysOf = ({ id, endDay }: FigureAudit): number | null => {
    const day = scope.all.reportDay.get(id);
    return day === undefined || endDay === null ? null : day - endDay;
  };
  const isWaiting = (audit: FigureAudit): boolean => audit.isOver && !scope.all.reportDay.has(audit.id);
  const cellsOf = (audits: readonly FigureAudit[]): readonly Cell[] => {
    const reported = audits.filter((audit) => daysOf(audit) !== null);
    const days = reported.map((audit) => daysOf(audit) ?? 0);
    const ids = reported.map(({ id }) => id as string);
    const longest = days.length === 0 ? null : Math.max(...days);
    return [
      countOf(ids, 'audit'),
      daysCell(medianOf(days), days.length, ids, false, 'audit'),
      amountOf(longest, 'days', reported.filter((audit) => daysOf(audit) === longest).map(({ id }) => id), 'audit'),
      countOf(audits.filter(isWaiting).map(({ id }) => id), 'audit'),
    ];
  };
  const counted = scope.audits.filter((audit) => daysOf(audit) !== null || isWaiting(audit));
  const groups = groupBy(counted, (audit) => [by === 'audit' ? audit.id : (audit.leadAuditorId ?? '')]);
  const all = cellsOf(counted);
  const none = countOf([], 'audit');
  return figureOf('M20', by, {
    columns: columns(['reports', 'count'], ['plain-median', 'days'], ['longest', 'days'], ['waiting', 'count']),
    rows: [...groups].map(([key, audits]) => row(key, cellsOf(audits))),
    headline: all[1] ?? none,
    beside: [
      { id: 'reports', cell: all[0] ?? none },
      { id: 'longest', cell: all[2] ?? none },
    ],
    notes: noteOf('no-report', all[3]?.ids.length ?? 0),
  });
}
