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
  return (
    <svg className={classes['mini']} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden>
      {rows.map(({ key, cells }, index) => {
        let top = HEIGHT;
        return shown.map((place, series) => {
          const height = ((cells[place]?.value ?? 0) / most) * (HEIGHT - 2);
          top -= height;
          return height <= 0 ? null : (
            <rect key={`${key}-${place}`} data-series={plan.isStacked ? series : undefined} x={index * step + 1} y={top} width={Math.max(1, step - 2)} height={height} />
          );
        });
      })}
    </svg>
  );
}
