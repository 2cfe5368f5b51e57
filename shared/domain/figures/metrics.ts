import type { Dimension, Figure, MetricId } from './figure.ts';
import type { FigureScope } from './figure-scope.ts';
import { auditEffort } from './metrics/audit-effort.ts';
import { gradingConsistency } from './metrics/grading-consistency.ts';
import { causePareto } from './metrics/cause-pareto.ts';
import { closureLeadTime } from './metrics/closure-lead-time.ts';
import { conformity } from './metrics/conformity.ts';
import { dueHorizon } from './metrics/due-horizon.ts';
import { firstTimeAcceptance } from './metrics/first-time-acceptance.ts';
import { issuedByPlace } from './metrics/issued-by-place.ts';
import { onTime } from './metrics/on-time.ts';
import { openByAge } from './metrics/open-by-age.ts';
import { overdue } from './metrics/overdue.ts';
import { recurrenceRate } from './metrics/recurrence-rate.ts';
import { reopenRate } from './metrics/reopen-rate.ts';
import { reportTimeliness } from './metrics/report-timeliness.ts';
import { trends } from './metrics/trends.ts';

export interface Metric {
  readonly compute: (scope: FigureScope, by: Dimension) => Figure;
  /** What its rows can be, the usual one first. */
  readonly dimensions: readonly [Dimension, ...Dimension[]];
  /** Shows the state at the data date: the period does not narrow it. */
  readonly isOfToday: boolean;
}

/** Every metric by its number in domain reference F. */
export const METRICS: Readonly<Record<MetricId, Metric>> = {
  M1: { compute: openByAge, dimensions: ['age', 'grade', 'clause', 'process', 'owner', 'site'], isOfToday: true },
  M2: { compute: issuedByPlace, dimensions: ['clause', 'process', 'service', 'site', 'owner', 'audit', 'grade'], isOfToday: false },
  M3: { compute: closureLeadTime, dimensions: ['grade', 'phase', 'party', 'clause', 'process', 'owner'], isOfToday: false },
  M4: { compute: overdue, dimensions: ['owner', 'grade', 'process', 'site', 'audit'], isOfToday: true },
  M5: { compute: onTime, dimensions: ['owner', 'grade', 'party', 'process'], isOfToday: false },
  M6: { compute: recurrenceRate, dimensions: ['clause', 'cause'], isOfToday: false },
  M7: { compute: reopenRate, dimensions: ['grade', 'process', 'owner'], isOfToday: false },
  M8: { compute: firstTimeAcceptance, dimensions: ['party', 'owner'], isOfToday: false },
  M10: { compute: conformity, dimensions: ['audit', 'clause', 'process', 'site'], isOfToday: false },
  M12: { compute: causePareto, dimensions: ['cause', 'process'], isOfToday: false },
  M13: { compute: trends, dimensions: ['month', 'audit'], isOfToday: false },
  M14: { compute: auditEffort, dimensions: ['audit', 'auditor', 'clause'], isOfToday: false },
  M15: { compute: gradingConsistency, dimensions: ['auditor', 'question'], isOfToday: false },
  M19: { compute: dueHorizon, dimensions: ['horizon'], isOfToday: true },
  M20: { compute: reportTimeliness, dimensions: ['auditor', 'audit'], isOfToday: false },
};

/** A metric by its number, in the dimension asked for or in its usual one. */
export function computeFigure(scope: FigureScope, metric: MetricId, by?: Dimension): Figure {
  const { compute, dimensions } = METRICS[metric];
  return compute(scope, by !== undefined && dimensions.includes(by) ? by : dimensions[0]);
}
