import type { ColumnId, Figure, FigureRow } from '#shared/domain/figures/figure.ts';
import type { ChartPlan } from './figure-groups.ts';

/** More bars than this are a texture; the table has all rows. */
const MOST_ROWS = 24;

/** Clauses have short numbers and belong side by side: all leaves of ISO/IEC 20000-1 fit. */
const MOST_CLAUSES = 60;

/** One mark in the chart that can be chosen. */
export interface ChartSeries {
  /** The key under which its values stand in the data; a line has one for each stretch between two breaks. */
  readonly name: string;
  readonly column: ColumnId;
  readonly type: 'bar' | 'line';
  readonly isOnRight: boolean;
}

export interface ChartData {
  readonly rows: readonly FigureRow[];
  readonly series: readonly ChartSeries[];
  /** Lines of mean and control limits, by name. */
  readonly limits: readonly { readonly name: string; readonly kind: 'mean' | 'upper' | 'lower' }[];
  readonly data: Record<string, string | number | null>[];
  readonly breaks: readonly string[];
}

/** A figure as the chart draws it. */
export function chartDataOf(figure: Figure, plan: ChartPlan): ChartData {
  const rows = figure.metric === 'M13' ? figure.rows : figure.rows.slice(0, figure.by === 'clause' ? MOST_CLAUSES : MOST_ROWS);
  const placeOf = (column: ColumnId): number => figure.columns.findIndex(({ id }) => id === column);
  const stretches = stretchesOf(rows);
  const lines: readonly ChartSeries[] = plan.lines.flatMap((column) =>
    stretches.map((_, index) => ({ name: `${column}@${index}`, column, type: 'line' as const, isOnRight: false })),
  );
  const series: readonly ChartSeries[] = [
    ...plan.bars.map((column) => ({ name: column, column, type: 'bar' as const, isOnRight: false })),
    ...lines,
    ...(plan.rightLine === null ? [] : [{ name: plan.rightLine, column: plan.rightLine, type: 'line' as const, isOnRight: true }]),
  ];
  const wanted = figure.limits.filter(({ column }) => plan.lines.includes(column));
  const limits = wanted.flatMap((_, index) => (['upper', 'mean', 'lower'] as const).map((kind) => ({ name: `${kind}@${index}`, kind })));
  const data = rows.map((row, index) => {
    const values: Record<string, string | number | null> = { key: row.key };
    for (const { name, column, type, isOnRight } of series) {
      const stretch = type === 'line' && !isOnRight ? stretches[Number(name.split('@')[1])] : undefined;
      const isIn = stretch === undefined || (index >= stretch.first && index <= stretch.last);
      values[name] = isIn ? (row.cells[placeOf(column)]?.value ?? null) : null;
    }
    wanted.forEach((limit, place) => {
      if (index < limit.first || index > limit.last) return;
      for (const kind of ['upper', 'mean', 'lower'] as const) values[`${kind}@${place}`] = limit[kind];
    });
    return values;
  });
  return { rows, series, limits, data, breaks: rows.filter(({ isAfterBreak }) => isAfterBreak).map(({ key }) => key) };
}

function stretchesOf(rows: readonly FigureRow[]): readonly { readonly first: number; readonly last: number }[] {
  const starts = [0, ...rows.flatMap(({ isAfterBreak }, index) => (isAfterBreak && index > 0 ? [index] : []))];
  return starts.map((first, index) => ({ first, last: (starts[index + 1] ?? rows.length) - 1 }));
}
