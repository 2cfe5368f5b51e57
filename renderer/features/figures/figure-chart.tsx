import { CompositeChart } from '@mantine/charts';
import '@mantine/charts/styles.css';
import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber, formatPercent } from '#renderer/i18n/format.ts';
import type { Figure, Unit } from '#shared/domain/figures/figure.ts';
import { PARETO_MARK } from '#shared/domain/figures/metrics/cause-pareto.ts';
import { ChartPatterns } from './chart-patterns.tsx';
import type { ChartData, ChartSeries } from './chart-data.ts';
import type { ChartPlan } from './figure-groups.ts';
import { cellText } from './figure-words.ts';
import type { Chosen } from './figures-store.ts';
import { lookOf } from './series-look.ts';
import classes from './figures.module.css';

const LIMIT_LOOK = {
  upper: { color: 'var(--la-tone-danger)', dash: '6 3' },
  mean: { color: 'var(--la-text-muted)', dash: '2 3' },
  lower: { color: 'var(--la-tone-danger)', dash: '6 3' },
} as const;

/** What recharts hands to whoever draws a dot, and what we use of it. */
interface DotProps {
  readonly cx?: number | undefined;
  readonly cy?: number | undefined;
  readonly payload?: { readonly key?: string } | undefined;
}

/** The same for a mark of the axis below. */
interface TickProps {
  readonly x?: number | string | undefined;
  readonly y?: number | string | undefined;
  readonly payload?: { readonly value?: string } | undefined;
}

/** The same for a bar. */
interface BarProps {
  readonly x?: number | undefined;
  readonly y?: number | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly payload?: { readonly key?: string } | undefined;
}

/** A figure drawn by recharts; keyboard and text twin are around it. Loaded when the first figure is opened. */
export function FigureChart(props: {
  readonly figure: Figure;
  readonly plan: ChartPlan;
  readonly chart: ChartData;
  readonly words: (key: string) => string;
  readonly active: Chosen | null;
  readonly onChoose: (chosen: Chosen) => void;
}) {
  const { t } = useTranslation();
  const { figure, plan, chart, words, active, onChoose } = props;
  const id = useId();
  const columns = useMemo(() => [...new Set(chart.series.map(({ column }) => column))], [chart]);
  const looks = columns.map((column, place) => lookOf(column, place));
  const lookAt = (series: ChartSeries) => {
    const place = columns.indexOf(series.column);
    return { place, look: looks[place] ?? lookOf(series.column, 0) };
  };
  const unit: Unit = figure.columns.find((column) => column.id === (plan.bars[0] ?? plan.lines[0]))?.unit ?? 'count';
  const tick = (value: number): string => (unit === 'share' ? formatPercent(value) : formatNumber(value));
  const isActive = (series: ChartSeries, key: string | undefined): boolean => active?.row === key && active?.column === series.column;
  // A clause is known by its number; its title stands in the text and in the table.
  const axisWords = (key: string): string => (figure.by === 'clause' && key !== '' ? key : words(key));
  const longest = Math.max(0, ...chart.rows.map(({ key }) => axisWords(key).length));
  const isTight = chart.rows.length * longest > 90;
  const short = (key: string): string => {
    const label = axisWords(key);
    return label.length > 18 ? `${label.slice(0, 17)}…` : label;
  };

  const bar = (series: ChartSeries) =>
    function BarMark({ x = 0, y = 0, width = 0, height = 0, payload }: BarProps) {
      const { place, look } = lookAt(series);
      const isChosen = isActive(series, payload?.key);
      if (height <= 0 || width <= 0) return <g />;
      return (
        <rect
          x={x + 0.5}
          y={y}
          width={Math.max(1, width - 1)}
          height={height}
          fill={`url(#${id}-${place})`}
          stroke={isChosen ? 'var(--la-focus)' : look.colour}
          strokeWidth={isChosen ? 3 : 1}
          className={classes['mark']}
          onClick={() => payload?.key !== undefined && onChoose({ row: payload.key, column: series.column })}
        />
      );
    };
  const dot = (series: ChartSeries) =>
    function DotMark({ cx, cy, payload }: DotProps) {
      if (cx === undefined || cy === undefined || !Number.isFinite(cy)) return <g />;
      const isChosen = isActive(series, payload?.key);
      return (
        <circle
          cx={cx}
          cy={cy}
          r={isChosen ? 6 : 3.5}
          fill={isChosen ? 'var(--la-focus)' : lookAt(series).look.colour}
          stroke="var(--la-panel)"
          className={classes['mark']}
          onClick={() => payload?.key !== undefined && onChoose({ row: payload.key, column: series.column })}
        />
      );
    };
  const drawn = useMemo(() => new Map(chart.series.map((series) => [series.name, series])), [chart]);

  return (
    // Charts read from left to right in every language, as their numbers do.
    <div dir="ltr" className={classes['chartBox']}>
      <CompositeChart
        h={340}
        data={chart.data}
        dataKey="key"
        series={[
          ...chart.series.map((series) => ({
            name: series.name,
            type: series.type,
            color: lookAt(series).look.colour,
            ...(series.isOnRight ? { yAxisId: 'right' } : {}),
          })),
          ...chart.limits.map(({ name, kind }) => ({ name, type: 'line' as const, color: LIMIT_LOOK[kind].color, strokeDasharray: LIMIT_LOOK[kind].dash })),
        ]}
        barProps={({ name }) => {
          const series = drawn.get(name);
          return series === undefined ? {} : { shape: bar(series), maxBarSize: 56, ...(plan.isStacked ? { stackId: 'all' } : {}) };
        }}
        lineProps={({ name }) => {
          const series = drawn.get(name);
          return series === undefined ? { dot: false, activeDot: false, strokeWidth: 1.5 } : { dot: dot(series), activeDot: false, strokeWidth: 2 };
        }}
        curveType="linear"
        connectNulls={false}
        accessibilityLayer={false}
        gridColor="var(--la-border)"
        textColor="var(--la-text-muted)"
        valueFormatter={tick}
        {...(plan.rightLine === null
          ? {}
          : {
              withRightYAxis: true,
              rightYAxisProps: { domain: [0, 1], tickFormatter: (value: number) => formatPercent(value), width: 46 },
            })}
        yAxisProps={{ width: 46, tickFormatter: tick, allowDecimals: unit !== 'count', ...(unit === 'share' ? { domain: [0, 1] } : {}) }}
        xAxisProps={{
          interval: figure.metric === 'M13' && chart.rows.length > 30 ? 'preserveStartEnd' : 0,
          height: !isTight ? 30 : figure.by === 'clause' ? 48 : 96,
          tick: ({ x, y, payload }: TickProps) => (
            <text
              fontSize={12}
              fill="var(--la-text-muted)"
              textAnchor={isTight ? 'end' : 'middle'}
              transform={`translate(${Number(x)}, ${Number(y) + (isTight ? 6 : 14)})${isTight ? ' rotate(-38)' : ''}`}
            >
              {short(payload?.value ?? '')}
            </text>
          ),
        }}
        referenceLines={[
          ...(plan.rightLine === null ? [] : [{ y: PARETO_MARK, yAxisId: 'right', label: t('figures.view.mark'), color: 'var(--la-text-muted)', strokeDasharray: '4 4', labelPosition: 'insideBottomRight' as const }]),
          ...chart.breaks.map((key) => ({ x: key, position: 'start' as const, label: t('figures.view.break'), color: 'var(--la-text)', strokeWidth: 2, labelPosition: 'insideTopLeft' as const })),
        ]}
        tooltipProps={{
          content: ({ active: isShown, label }) => {
            const row = chart.rows.find(({ key }) => key === label);
            if (!isShown || row === undefined) return null;
            return (
              <div className={classes['tip']}>
                <strong>{words(row.key)}</strong>
                {columns.map((column) => {
                  const cell = row.cells[figure.columns.findIndex((each) => each.id === column)];
                  return cell && <div key={column}>{t('figures.view.value', { column: t(`figures.columns.${column}`), value: cellText(t, cell) })}</div>;
                })}
              </div>
            );
          },
        }}
      >
        <ChartPatterns id={id} looks={looks} />
      </CompositeChart>
    </div>
  );
}
