import { lazy, Suspense, useId, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { ColumnId, Figure } from '#shared/domain/figures/figure.ts';
import { Swatch } from './chart-patterns.tsx';
import { chartDataOf } from './chart-data.ts';
import type { ChartPlan } from './figure-groups.ts';
import { cellText } from './figure-words.ts';
import type { Chosen } from './figures-store.ts';
import { lookOf } from './series-look.ts';
import classes from './figures.module.css';

// recharts is large, and most days nobody opens a chart.
const FigureChart = lazy(async () => ({ default: (await import('./figure-chart.tsx')).FigureChart }));

/**
 * A chart with what makes it usable without eyes or mouse: every mark is an option of a list, walked through with the
 * arrow keys (along the rows, and from series to series), read out as text and opened with Enter.
 */
export function ChartFrame(props: {
  readonly figure: Figure;
  readonly plan: ChartPlan;
  readonly label: string;
  readonly words: (key: string) => string;
  readonly chosen: Chosen | null;
  readonly onChoose: (chosen: Chosen) => void;
  /** What a picture is made of. */
  readonly frameRef: RefObject<HTMLDivElement | null>;
}) {
  const { t } = useTranslation();
  const { figure, plan, words, onChoose } = props;
  const id = useId();
  const chart = useMemo(() => chartDataOf(figure, plan), [figure, plan]);
  const columns = useMemo(() => [...new Set(chart.series.map(({ column }) => column))], [chart]);
  const [at, setAt] = useState<{ readonly row: number; readonly column: number }>({ row: 0, column: 0 });
  const [hasFocus, setFocus] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const row = Math.min(at.row, chart.rows.length - 1);
  const column = Math.min(at.column, columns.length - 1);
  const pointAt = (r: number, c: number): Chosen | null => {
    const [key, name] = [chart.rows[r]?.key, columns[c]];
    return key === undefined || name === undefined ? null : { row: key, column: name };
  };
  const textOf = (key: string, name: ColumnId): string => {
    const cell = chart.rows.find((each) => each.key === key)?.cells[figure.columns.findIndex((each) => each.id === name)];
    return t('figures.view.pointValue', { row: words(key), column: t(`figures.columns.${name}`), value: cell === undefined ? '' : cellText(t, cell) });
  };
  const current = pointAt(row, column);
  const onKeyDown = (event: KeyboardEvent): void => {
    const last = chart.rows.length - 1;
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowRight: [Math.min(last, row + 1), column],
      ArrowLeft: [Math.max(0, row - 1), column],
      ArrowDown: [row, Math.min(columns.length - 1, column + 1)],
      ArrowUp: [row, Math.max(0, column - 1)],
      Home: [0, column],
      End: [last, column],
    };
    const move = moves[event.key];
    if (move !== undefined) {
      event.preventDefault();
      setAt({ row: move[0], column: move[1] });
    } else if ((event.key === 'Enter' || event.key === ' ') && current !== null) {
      event.preventDefault();
      onChoose(current);
    }
  };
  const optionId = (r: number, c: number): string => `${id}-${r}-${c}`;
  return (
    <figure className={classes['figure']}>
      <ul className={classes['legend']}>
        {columns.map((name, place) => (
          <li key={name}>
            <Swatch look={lookOf(name, place)} />
            {t(`figures.columns.${name}`)}
          </li>
        ))}
        {chart.limits.length > 0 &&
          (['upper', 'mean', 'lower'] as const).map((kind) => (
            <li key={kind} className={classes['limit']} data-kind={kind}>
              {t(`figures.view.${kind}`)}
            </li>
          ))}
      </ul>
      <div className={classes['chartArea']}>
        <div ref={props.frameRef} aria-hidden className={classes['drawing']}>
          <Suspense fallback={<div className={classes['chartWait']}>{t('common.loading')}</div>}>
            <FigureChart figure={figure} plan={plan} chart={chart} words={words} active={hasFocus ? current : props.chosen} onChoose={onChoose} />
          </Suspense>
        </div>
        <div
          ref={list}
          role="listbox"
          tabIndex={0}
          className={classes['chartKeys']}
          aria-label={`${props.label}. ${t('figures.view.chartHelp')}`}
          aria-activedescendant={current === null ? undefined : optionId(row, column)}
          onKeyDown={onKeyDown}
          onFocus={() => setFocus(true)}
          onBlur={() => setFocus(false)}
        >
          {chart.rows.map(({ key }, r) =>
            columns.map((name, c) => (
              <div
                key={`${key}-${name}`}
                id={optionId(r, c)}
                role="option"
                aria-selected={props.chosen?.row === key && props.chosen.column === name}
                className="la-visually-hidden"
              >
                {textOf(key, name)}
              </div>
            )),
          )}
        </div>
      </div>
      <figcaption className={classes['readout']}>
        {hasFocus && current !== null ? textOf(current.row, current.column) : t('figures.view.chartHelp')}
        {chart.rows.length < figure.rows.length && <span> {t('figures.view.firstOf', { shown: chart.rows.length, count: figure.rows.length })}</span>}
      </figcaption>
    </figure>
  );
}
