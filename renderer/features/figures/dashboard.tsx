import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useBuiltInStandards } from '#renderer/platform/packs.ts';
import { clauseHeatMap } from '#shared/domain/figures/clause-heat-map.ts';
import type { FigureScope } from '#shared/domain/figures/figure-scope.ts';
import { FIGURE_GROUPS, type ViewId } from './figure-groups.ts';
import { isForManagers, useMaySeeAuditors } from './may-see-auditors.ts';
import { bar } from './mini-chart.tsx';
import { MetricTile, TileFrame } from './metric-tile.tsx';
import classes from './figures.module.css';

/** All figures as tiles, in the order of the questions a quality manager asks. */
export const Dashboard = memo(function Dashboard(props: { readonly scope: FigureScope | null; readonly isBehind: boolean; readonly onOpen: (view: ViewId) => void }) {
  const { t } = useTranslation();
  const { scope, onOpen } = props;
  const maySeeAuditors = useMaySeeAuditors();
  return (
    <div className={classes['dashboard']} data-behind={props.isBehind || undefined} data-testid="figures-dashboard">
      {FIGURE_GROUPS.map(({ id, views }) => (
        <section key={id} aria-labelledby={`group-${id}`}>
          <h2 className={classes['groupTitle']} id={`group-${id}`}>
            {t(`figures.groups.${id}`)}
          </h2>
          <div className={classes['tiles']}>
            {views.map((view) =>
              view === 'clauses' ? (
                <TileFrame key={view} view={view} onOpen={onOpen}>
                  {scope !== null && <HeatNumbers scope={scope} />}
                </TileFrame>
              ) : isForManagers(view) && !maySeeAuditors ? (
                <TileFrame key={view} view={view} onOpen={onOpen}>
                  <p className={classes['tileNote']}>{t('figures.managersOnly')}</p>
                </TileFrame>
              ) : (
                <MetricTile key={view} metric={view} scope={scope} onOpen={onOpen} />
              ),
            )}
          </div>
        </section>
      ))}
    </div>
  );
});

/** The heat map in small: one column of dots per audit, darker where a nonconformity is. */
function HeatNumbers({ scope }: { readonly scope: FigureScope }) {
  const { t } = useTranslation();
  const standards = useBuiltInStandards();
  const map = useMemo(() => {
    const used = new Set(scope.fieldwork.leaves.map(({ standardId }) => standardId));
    const standard = standards.find(({ id }) => used.has(id)) ?? standards[0];
    return standard && clauseHeatMap(scope, standard);
  }, [scope, standards]);
  const failing = map?.rows.filter(({ cells }) => cells.some(({ majors, minors }) => majors.length + minors.length > 0)).length ?? 0;
  return (
    <>
      <p className={classes['headline']}>
        {t('figures.values.of', { part: failing, whole: map?.rows.length ?? 0 })}
        <small>{t('figures.metrics.clauses.headline')}</small>
      </p>
      <dl className={classes['beside']}>
        <div>
          <dt>{t('figures.columns.due-audits')}</dt>
          <dd>{map?.audits.length ?? 0}</dd>
        </div>
      </dl>
      {map !== undefined && map.audits.length > 0 ? (
        <svg className={classes['mini']} viewBox={`0 0 ${map.rows.length} ${map.audits.length}`} preserveAspectRatio="none" aria-hidden>
          {[true, false].map((isMajor) => (
            <path
              key={String(isMajor)}
              data-series={isMajor ? 0 : 1}
              d={map.rows
                .flatMap(({ cells }, row) =>
                  cells.map(({ majors, minors }, column) => ((isMajor ? majors.length > 0 : majors.length === 0 && minors.length > 0) ? bar(row, column, 0.9, 0.8) : '')),
                )
                .join('')}
            />
          ))}
        </svg>
      ) : (
        <div className={classes['miniNone']} />
      )}
    </>
  );
}
