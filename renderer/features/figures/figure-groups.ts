import { METRIC_IDS, type ColumnId, type Figure, type MetricId } from '#shared/domain/figures/figure.ts';

/** What can be opened: a metric, or the heat map of clauses. */
export type ViewId = MetricId | 'clauses';

/** The tiles in the order of the questions a quality manager asks. */
export const FIGURE_GROUPS = [
  { id: 'now', views: ['M19', 'M1', 'M4'] },
  { id: 'time', views: ['M3', 'M5', 'M20'] },
  { id: 'effect', views: ['M12', 'M6', 'M7', 'M8'] },
  { id: 'conformity', views: ['M2', 'M10', 'M13', 'clauses'] },
  { id: 'work', views: ['M14', 'M15'] },
] as const satisfies readonly { readonly id: string; readonly views: readonly ViewId[] }[];

export const ALL_VIEWS: readonly ViewId[] = FIGURE_GROUPS.flatMap(({ views }) => views);

/** The view of an address; null for one that does not exist. */
export function viewOf(text: string): ViewId | null {
  return text === 'clauses' ? text : (METRIC_IDS.find((id) => id === text) ?? null);
}

/** How a figure is drawn: its columns as bars, stacked or side by side, or as lines. */
export interface ChartPlan {
  readonly bars: readonly ColumnId[];
  readonly isStacked: boolean;
  readonly lines: readonly ColumnId[];
  /** A share beside counts has an axis of its own. */
  readonly rightLine: ColumnId | null;
}

const PLANS: Readonly<Record<MetricId, ChartPlan>> = {
  M1: { bars: ['major', 'minor'], isStacked: true, lines: [], rightLine: null },
  M2: { bars: ['major', 'minor'], isStacked: true, lines: [], rightLine: null },
  M3: { bars: ['median', 'plain-median', 'p90'], isStacked: false, lines: [], rightLine: null },
  M4: { bars: ['overdue', 'extended'], isStacked: false, lines: [], rightLine: null },
  M5: { bars: ['closed', 'on-time-original', 'on-time-current'], isStacked: false, lines: [], rightLine: null },
  M6: { bars: ['issued', 'recurrent'], isStacked: false, lines: [], rightLine: null },
  M7: { bars: ['checks', 'not-effective'], isStacked: false, lines: [], rightLine: null },
  M8: { bars: ['submitted', 'first-accepted'], isStacked: false, lines: [], rightLine: null },
  M10: { bars: ['coverage', 'conformity'], isStacked: false, lines: [], rightLine: null },
  M12: { bars: ['major', 'minor'], isStacked: true, lines: [], rightLine: 'cumulative' },
  M13: { bars: [], isStacked: false, lines: ['issued'], rightLine: null },
  M14: { bars: ['planned-hours', 'actual-hours'], isStacked: false, lines: [], rightLine: null },
  M15: { bars: ['major', 'minor', 'observation', 'ofi', 'good-practice'], isStacked: true, lines: [], rightLine: null },
  M19: { bars: ['due-audits', 'due-plans', 'due-steps', 'due-checks', 'due-certificates'], isStacked: true, lines: [], rightLine: null },
  M20: { bars: ['plain-median', 'longest'], isStacked: false, lines: [], rightLine: null },
};

/** What of a trend can be drawn; one at a time, because their units differ. */
export const TREND_MEASURES = ['issued', 'plain-median', 'conformity'] as const satisfies readonly ColumnId[];
export type TrendMeasure = (typeof TREND_MEASURES)[number];

/** The plan for a figure as it is: other dimensions have other columns. */
export function chartPlanOf(figure: Figure, measure: TrendMeasure): ChartPlan {
  const plan = PLANS[figure.metric];
  if (figure.metric === 'M1' && figure.by !== 'age') return { ...plan, bars: ['age-0-30', 'age-31-60', 'age-61-90', 'age-over-90'] };
  if (figure.metric === 'M14' && figure.by === 'clause') return { ...plan, bars: ['evidence'] };
  if (figure.metric === 'M14' && figure.by === 'auditor') return { ...plan, bars: ['planned-hours'] };
  if (figure.metric === 'M15' && figure.by === 'question') return { ...plan, bars: ['conforming', 'good-practice', 'observation', 'ofi', 'minor', 'major'] };
  // A clause of a few audits has too few leaves for a share.
  if (figure.metric === 'M10' && figure.by === 'clause') return { ...plan, bars: ['in-scope', 'assessed', 'conforming'] };
  return figure.metric === 'M13' ? { ...plan, lines: [measure] } : plan;
}
