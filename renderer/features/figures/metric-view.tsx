import { SegmentedControl, Select } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SplitView } from '#renderer/ui/split-view.tsx';
import type { MetricId } from '#shared/domain/figures/figure.ts';
import { computeFigure, METRICS } from '#shared/domain/figures/metrics.ts';
import { BehindList, type BehindListProps } from './behind-list.tsx';
import { ChartFrame } from './chart-frame.tsx';
import { ExportMenu } from './export/export-menu.tsx';
import { tableOfFigure } from './export/table-of-figure.ts';
import { useExportFigure } from './export/use-export-figure.ts';
import { FigureAside } from './figure-aside.tsx';
import { useFigureCommands } from './figure-commands.ts';
import { chartPlanOf, TREND_MEASURES, type TrendMeasure } from './figure-groups.ts';
import { FigureTable } from './figure-table.tsx';
import { useFiguresStore, type Chosen } from './figures-store.ts';
import { cellText, noteTexts } from './figure-words.ts';
import { lookOf } from './series-look.ts';
import { useFacts } from './use-facts.ts';
import type { ShownFigures } from './use-figures.ts';
import { useRowWords } from './use-row-words.ts';
import classes from './figures.module.css';

/** One metric opened: number, chart or table, definition, and the list behind what is chosen. */
export function MetricView(props: { readonly metric: MetricId; readonly shown: ShownFigures } & Pick<BehindListProps, 'onOpenCase' | 'onOpenAudit'>) {
  const { t } = useTranslation();
  const { metric, shown } = props;
  const { isTable, toggleTable, setBy } = useFiguresStore();
  const wantedBy = useFiguresStore((state) => state.by[metric]);
  const [measure, setMeasure] = useState<TrendMeasure>('issued');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const figure = useMemo(() => computeFigure(shown.scope, metric, wantedBy), [shown.scope, metric, wantedBy]);
  const plan = useMemo(() => chartPlanOf(figure, measure), [figure, measure]);
  const wordsOf = useRowWords(shown.scope);
  const words = useMemo(() => (key: string) => wordsOf(figure.by, key), [wordsOf, figure.by]);
  const facts = useFacts(shown, metric, METRICS[metric].isOfToday);
  const title = t(`figures.metrics.${metric}.name`);
  const label = `${title}, ${t(`figures.by.${figure.by}`)}`;

  const table = () => tableOfFigure(t, figure, words, facts);
  const { workbook, picture, copy } = useExportFigure(frame);
  const columns = [...new Set([...plan.bars, ...plan.lines, ...(plan.rightLine === null ? [] : [plan.rightLine])])];
  const savePicture = (kind: 'png' | 'svg'): void =>
    picture(
      {
        title,
        lines: facts.slice(0, 3).map(([name, value]) => `${name}: ${value}`),
        legend: columns.map((column, place) => ({
          label: t(`figures.columns.${column}`),
          swatch: frame.current?.closest('figure')?.querySelectorAll<SVGElement>('li > svg')[columns.indexOf(column)] ?? null,
          look: lookOf(column, place),
        })),
      },
      kind,
    );
  const hasRows = figure.rows.length > 0;
  useFigureCommands({
    toggle: hasRows ? toggleTable : null,
    copy: () => copy(table()),
    workbook: () => workbook(table()),
    picture: hasRows && !isTable ? () => savePicture('png') : null,
  });

  const cell = chosen === null ? undefined : figure.rows.find(({ key }) => key === chosen.row)?.cells[figure.columns.findIndex(({ id }) => id === chosen.column)];
  const { dimensions } = METRICS[metric];
  return (
    <SplitView
      name="figures"
      sideLabel={t('figures.behind.title', { value: chosen === null ? '' : t('figures.behind.whole', { row: words(chosen.row), column: t(`figures.columns.${chosen.column}`) }) })}
      initialWidth={520}
      minWidth={340}
      maxWidth={900}
      onBack={() => setChosen(null)}
      side={
        chosen !== null && cell !== undefined ? (
          <BehindList
            rows={shown.rows}
            title={t('figures.behind.whole', { row: words(chosen.row), column: t(`figures.columns.${chosen.column}`) })}
            behind={cell.behind}
            ids={cell.ids}
            onOpenCase={props.onOpenCase}
            onOpenAudit={props.onOpenAudit}
            onClose={() => {
              setChosen(null);
              // The focus goes back to what opened the list.
              frame.current?.closest('figure')?.querySelector<HTMLElement>('[role=listbox]')?.focus();
            }}
          />
        ) : null
      }
    >
      <div className={classes['metric']} data-behind={shown.isBehind || undefined}>
        <div className={classes['metricHead']}>
          <p className={classes['headline']}>
            {cellText(t, figure.headline)}
            <small>{t(figure.by === 'question' ? 'figures.view.judgedAlike' : `figures.metrics.${metric}.headline`)}</small>
          </p>
          <dl className={classes['beside']}>
            {figure.beside.map(({ id, cell: value }) => (
              <div key={id}>
                <dt>{t(`figures.columns.${id}`)}</dt>
                <dd>{cellText(t, value)}</dd>
              </div>
            ))}
          </dl>
          <div className={classes['tools']}>
            {dimensions.length > 1 && (
              <Select
                aria-label={t('figures.by.label')}
                data={dimensions.map((value) => ({ value, label: t(`figures.by.${value}`) }))}
                value={figure.by}
                onChange={(value) => {
                  const by = dimensions.find((each) => each === value);
                  if (by !== undefined) setBy(metric, by);
                  setChosen(null);
                }}
              />
            )}
            {metric === 'M13' && (
              <SegmentedControl
                aria-label={t('figures.view.measure')}
                value={measure}
                onChange={(value) => setMeasure(TREND_MEASURES.find((each) => each === value) ?? 'issued')}
                data={TREND_MEASURES.map((value) => ({ value, label: t(`figures.columns.${value}`) }))}
              />
            )}
            <SegmentedControl
              aria-label={t('figures.view.label')}
              value={isTable ? 'table' : 'chart'}
              onChange={(value) => (value === 'table') !== isTable && toggleTable()}
              data={[
                { value: 'chart', label: t('figures.view.chart') },
                { value: 'table', label: t('figures.view.table') },
              ]}
            />
            <ExportMenu hasChart={hasRows && !isTable} onCopy={() => copy(table())} onWorkbook={() => workbook(table())} onPicture={savePicture} />
          </div>
        </div>
        {!hasRows ? (
          <p className={classes['nothing']}>{t('figures.nothing')}</p>
        ) : isTable ? (
          <FigureTable figure={figure} label={label} words={words} chosen={chosen} onChoose={setChosen} />
        ) : (
          <ChartFrame figure={figure} plan={plan} label={label} words={words} chosen={chosen} onChoose={setChosen} frameRef={frame} />
        )}
        <FigureAside view={metric} notes={noteTexts(t, figure)} />
      </div>
    </SplitView>
  );
}
