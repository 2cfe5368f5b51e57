import { IconInfoCircle } from '@tabler/icons-react';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#renderer/i18n/format.ts';
import { SMALL_NUMBER, type MetricId } from '#shared/domain/figures/figure.ts';
import type { FigureScope } from '#shared/domain/figures/figure-scope.ts';
import { computeFigure } from '#shared/domain/figures/metrics.ts';
import type { ViewId } from './figure-groups.ts';
import { cellText, noteTexts } from './figure-words.ts';
import { MiniChart } from './mini-chart.tsx';
import classes from './figures.module.css';

/** What every tile shows around its number. */
export function TileFrame(props: { readonly view: ViewId; readonly onOpen: (view: ViewId) => void; readonly children: React.ReactNode }) {
  const { t } = useTranslation();
  const { view, onOpen } = props;
  return (
    <article className={classes['tile']} aria-labelledby={`tile-${view}`}>
      <div className={classes['tileHead']}>
        <h3 className={classes['tileTitle']} id={`tile-${view}`}>
          <button type="button" className={classes['tileOpen']} onClick={() => onOpen(view)}>
            {t(`figures.metrics.${view}.short`)}
          </button>
        </h3>
        <button
          type="button"
          className={classes['tileInfo']}
          style={{ anchorName: `--figure-${view}` }}
          popoverTarget={`definition-${view}`}
          aria-label={`${t('figures.view.definition')}: ${t(`figures.metrics.${view}.name`)}`}
        >
          <IconInfoCircle size={15} aria-hidden />
        </button>
      </div>
      {props.children}
      {/* The browser's own: sixteen of Mantine's would take a third of the time the screen needs to come. */}
      <div popover="auto" id={`definition-${view}`} className={classes['tip']} style={{ positionAnchor: `--figure-${view}` }}>
        <strong>{t(`figures.metrics.${view}.name`)}</strong>
        <p className={classes['definition']}>{t(`figures.metrics.${view}.definition`)}</p>
      </div>
    </article>
  );
}

/** One metric: its number, what must stand beside it, its shape, its definition on demand. */
export function MetricTile(props: {
  readonly metric: MetricId;
  /** Null while the rows are read: frame and name stand already, which is half of the work. */
  readonly scope: FigureScope | null;
  readonly onOpen: (view: ViewId) => void;
}) {
  const { metric, scope, onOpen } = props;
  return (
    <TileFrame view={metric} onOpen={onOpen}>
      {scope !== null && <Numbers metric={metric} scope={scope} />}
    </TileFrame>
  );
}

const Numbers = memo(function Numbers({ metric, scope }: { readonly metric: MetricId; readonly scope: FigureScope }) {
  const { t } = useTranslation();
  const figure = useMemo(() => computeFigure(scope, metric), [scope, metric]);
  const { headline } = figure;
  const warnings = figure.notes.filter(({ code }) => code === 'other-too-large');
  return (
    <>
      <p className={classes['headline']}>
        {cellText(t, headline)}
        <small>
          {headline.unit === 'share' && headline.whole !== null && headline.whole >= SMALL_NUMBER && (
            <span>{t('figures.values.of', { part: formatNumber(headline.part ?? 0), whole: formatNumber(headline.whole) })} </span>
          )}
          {t(`figures.metrics.${metric}.headline`)}
        </small>
      </p>
      <dl className={classes['beside']}>
        {figure.beside.map(({ id, cell }) => (
          <div key={id}>
            <dt>{t(`figures.columns.${id}`)}</dt>
            <dd>{cellText(t, cell)}</dd>
          </div>
        ))}
      </dl>
      <MiniChart figure={figure} />
      {warnings.length > 0 && <p className={classes['tileNote']}>{noteTexts(t, { notes: warnings })}</p>}
    </>
  );
});
