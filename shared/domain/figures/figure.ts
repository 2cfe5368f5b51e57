/** The metrics of domain reference F that are computed here; the clause heat map is screen 2 of the same chapter. */
export const METRIC_IDS = ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8', 'M10', 'M12', 'M13', 'M14', 'M15', 'M19', 'M20'] as const;
export type MetricId = (typeof METRIC_IDS)[number];

/** What the rows of a figure are. */
export const DIMENSIONS = [
  'age',
  'grade',
  'phase',
  'clause',
  'process',
  'service',
  'site',
  'owner',
  'party',
  'audit',
  'month',
  'cause',
  'auditor',
  'question',
  'horizon',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** What the list behind a value is made of. */
export type Behind = 'case' | 'audit' | 'certificate' | 'finding';

export type Unit = 'count' | 'days' | 'hours' | 'share' | 'number';

/** One value with the list behind it. */
export interface Cell {
  readonly unit: Unit;
  /** A share from 0 to 1. Null where there is nothing to compute it from. */
  readonly value: number | null;
  /** Of a share: its two numbers, because small ones are shown as counts. Of days: how many durations they rest on. */
  readonly part: number | null;
  readonly whole: number | null;
  /** So many cases are still open that the value is not reached yet: it is more than this. */
  readonly isMoreThan: boolean;
  readonly behind: Behind;
  /** Those that are counted; of a share those that are its part. */
  readonly ids: readonly string[];
}

/** Columns of figures; each has its word in the language of the program. */
export type ColumnId =
  | 'major'
  | 'minor'
  | 'total'
  | 'age-0-30'
  | 'age-31-60'
  | 'age-61-90'
  | 'age-over-90'
  | 'questions'
  | 'per-100'
  | 'closed'
  | 'open'
  | 'median'
  | 'p90'
  | 'plain-median'
  | 'major-median'
  | 'overdue'
  | 'overdue-share'
  | 'major-overdue'
  | 'days-over'
  | 'extended'
  | 'extensions'
  | 'on-time-original'
  | 'on-time-original-share'
  | 'on-time-current'
  | 'on-time-current-share'
  | 'major-late'
  | 'issued'
  | 'recurrent'
  | 'recurrent-share'
  | 'checks'
  | 'not-effective'
  | 'not-effective-share'
  | 'submitted'
  | 'first-accepted'
  | 'first-accepted-share'
  | 'waiting'
  | 'in-scope'
  | 'assessed'
  | 'coverage'
  | 'conforming'
  | 'conformity'
  | 'weighted'
  | 'cumulative'
  | 'planned-hours'
  | 'actual-hours'
  | 'audit-days'
  | 'findings'
  | 'findings-per-day'
  | 'evidence'
  | 'evidence-per-clause'
  | 'observation'
  | 'ofi'
  | 'good-practice'
  | 'nonconformity-share'
  | 'sites'
  | 'asked-at-several'
  | 'due-audits'
  | 'due-plans'
  | 'due-steps'
  | 'due-checks'
  | 'due-certificates'
  | 'reports'
  | 'longest'
  | 'oldest';

export interface FigureColumn {
  readonly id: ColumnId;
  readonly unit: Unit;
}

/** One bar of the chart, one line of the table. */
export interface FigureRow {
  /** A stored value of the dimension: a clause number, an audit's id, a grade; empty for "not stated". */
  readonly key: string;
  /** In the order of the columns. */
  readonly cells: readonly Cell[];
  /** Before this row the edition of the standard changed: what lies on both sides is not compared. */
  readonly isAfterBreak: boolean;
}

/** What a reader has to know; `count` is how many it is about. */
export interface FigureNote {
  readonly code:
    | 'drafts'
    | 'small'
    | 'still-open'
    | 'no-due'
    | 'no-cause'
    | 'other-too-large'
    | 'several-clauses'
    | 'several-causes'
    | 'undecided'
    | 'not-assessed'
    | 'no-meeting'
    | 'no-report'
    | 'edition-change'
    | 'no-limits';
  readonly count: number;
}

/** Mean and control limits of a stretch of points between two breaks. */
export interface ControlLimits {
  readonly column: ColumnId;
  /** Places of the first and the last row of the stretch. */
  readonly first: number;
  readonly last: number;
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
}

/** A metric computed: what the tile, the chart and the table show. */
export interface Figure {
  readonly metric: MetricId;
  readonly by: Dimension;
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly FigureRow[];
  /** The one value of the tile, over all rows. */
  readonly headline: Cell;
  /** Values that must stand beside it: majors apart, coverage, open ones. */
  readonly beside: readonly { readonly id: ColumnId; readonly cell: Cell }[];
  readonly notes: readonly FigureNote[];
  readonly limits: readonly ControlLimits[];
}

/** With fewer than this a share is shown as counts (domain reference F). */
export const SMALL_NUMBER = 5;
