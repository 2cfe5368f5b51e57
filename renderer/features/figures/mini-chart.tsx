import type { Figure } from '#shared/domain/figures/figure.ts';
import { chartPlanOf } from './figure-groups.ts';
import classes from './figures.module.css';

const WIDTH = 200;
const HEIGHT = 40;
const MOST_BARS = 24;

/** The shape of a figure in a tile: bars without axes, for the eye alone; the numbers stand in the figure itself. */
export function MiniChart({ figure }: { readonly figure: Figure }) {
  const plan = chartPlanOf(figure, 'issued');
  const wanted = plan.bars.length > 0 ? plan.bars : plan.lines;
  const places = wanted.map((id) => figure.columns.findIndex((column) => column.id === id)).filter((place) => place >= 0);
  const shown = plan.isStacked ? places : places.slice(0, 1);
  // The last months of a trend, the first of everything else.
  const rows = figure.metric === 'M13' ? figure.rows.slice(-MOST_BARS) : figure.rows.slice(0, MOST_BARS);
  const sums = rows.map(({ cells }) => shown.reduce((sum, place) => sum + (cells[place]?.value ?? 0), 0));
  const most = Math.max(...sums, 0);
  if (most === 0) return <div className={classes['miniNone']} />;
  const step = WIDTH / Math.max(rows.length, 4);
  // One path for each series: a rectangle for each bar would be a thousand of them on the dashboard.
  const tops = rows.map(() => HEIGHT);
  const paths = shown.map((place) =>
    rows
      .map(({ cells }, index) => {
        const height = ((cells[place]?.value ?? 0) / most) * (HEIGHT - 2);
        if (height <= 0) return '';
        const top = (tops[index] ?? HEIGHT) - height;
        tops[index] = top;
        return bar(index * step + 1, top, Math.max(1, step - 2), height);
      })
      .join(''),
  );
  return (
    <svg className={classes['mini']} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden>
      {paths.map((d, series) => (
        <path key={shown[series]} data-series={plan.isStacked ? series : undefined} d={d} />
      ))}
    </svg>
  );
}

/** A rectangle as a part of a path. */
export function bar(x: number, y: number, width: number, height: number): string {
  return `M${x.toFixed(1)} ${y.toFixed(1)}h${width.toFixed(1)}v${height.toFixed(1)}h${(-width).toFixed(1)}z`;
}
