import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SplitView } from '#renderer/ui/split-view.tsx';
import type { HeatMap } from '#shared/domain/figures/clause-heat-map.ts';
import { BehindList, type BehindListProps } from './behind-list.tsx';
import { ExportMenu } from './export/export-menu.tsx';
import type { FigureTableData } from './export/table-of-figure.ts';
import { useExportFigure } from './export/use-export-figure.ts';
import { FigureAside } from './figure-aside.tsx';
import { useFigureCommands } from './figure-commands.ts';
import { HeatMapGrid, StandardSelect, useHeatMap, useHeatText } from './heat-map.tsx';
import { useFacts } from './use-facts.ts';
import type { ShownFigures } from './use-figures.ts';
import classes from './figures.module.css';

const NO_MAP: HeatMap = { audits: [], rows: [] };
const NO_FRAME = { current: null };

/** The heat map of clauses opened, with the nonconformities behind a cell. It is its own table, so there is no other. */
export function HeatMapView(props: { readonly shown: ShownFigures } & Pick<BehindListProps, 'onOpenCase' | 'onOpenAudit'>) {
  const { t } = useTranslation();
  const { shown } = props;
  const [wanted, setWanted] = useState<string | null>(null);
  const [chosen, setChosen] = useState<{ readonly title: string; readonly ids: readonly string[]; readonly auditId: string } | null>(null);
  const { offered, standard, map = NO_MAP } = useHeatMap(shown.scope, wanted);
  const text = useHeatText();
  const facts = useFacts(shown, 'clauses', false);
  const { workbook, copy } = useExportFigure(NO_FRAME);
  const title = t('figures.metrics.clauses.name');
  const table = useMemo(
    () => (): FigureTableData => ({
      title,
      facts,
      columns: [{ header: t('common.clause'), isNumeric: false }, ...map.audits.map(({ reference }) => ({ header: reference, isNumeric: false }))],
      rows: map.rows.map(({ clause, title: name, cells }) =>
        [`${clause} ${name}`, ...cells.map((cell) => text.short(cell))].map((words) => ({ text: words, value: { kind: 'text', text: words } })),
      ),
    }),
    [map, title, facts, t, text],
  );
  useFigureCommands({ toggle: null, copy: () => copy(table()), workbook: () => workbook(table()), picture: null });
  return (
    <SplitView
      name="figures"
      sideLabel={t('figures.behind.title', { value: chosen?.title ?? '' })}
      initialWidth={520}
      minWidth={340}
      maxWidth={900}
      onBack={() => setChosen(null)}
      side={
        chosen && (
          <BehindList
            rows={shown.rows}
            title={chosen.title}
            behind={chosen.ids.length > 0 ? 'case' : 'audit'}
            ids={chosen.ids.length > 0 ? chosen.ids : [chosen.auditId]}
            onOpenCase={props.onOpenCase}
            onOpenAudit={props.onOpenAudit}
            onClose={() => setChosen(null)}
          />
        )
      }
    >
      <div className={classes['metric']} data-behind={shown.isBehind || undefined}>
        <div className={classes['metricHead']}>
          <p className={classes['quiet']}>{standard?.label}</p>
          <div className={classes['tools']}>
            <StandardSelect offered={offered} value={standard?.id} onChange={setWanted} />
            <ExportMenu hasChart={false} onCopy={() => copy(table())} onWorkbook={() => workbook(table())} onPicture={() => undefined} />
          </div>
        </div>
        {map.audits.length === 0 ? (
          <p className={classes['nothing']}>{shown.isBehind ? t('common.loading') : t('figures.heat.none')}</p>
        ) : (
          <HeatMapGrid
            map={map}
            onChoose={(clause, auditId, { majors, minors }) => {
              const audit = map.audits.find(({ id }) => id === auditId);
              setChosen({ title: `${clause}, ${audit?.reference ?? ''}`, ids: [...majors, ...minors], auditId });
            }}
          />
        )}
        <FigureAside view="clauses" notes={[]} />
      </div>
    </SplitView>
  );
}
