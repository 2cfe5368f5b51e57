import { Button } from '@mantine/core';
import { IconChartBar, IconLock, IconMoodEmpty, IconArrowLeft } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '#renderer/ui/commands/command-registry.ts';
import type { Command } from '#renderer/ui/commands/command.ts';
import { EmptyAction, EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Shortcut } from '#renderer/ui/shortcut.tsx';
import { today } from '#renderer/platform/clock.ts';
import type { PreparedFigures } from '#shared/domain/figures/prepare-figures.ts';
import type { AuditId, FindingId } from '#shared/domain/ids.ts';
import { Dashboard } from './dashboard.tsx';
import { ALL_VIEWS, viewOf, type ViewId } from './figure-groups.ts';
import { dataDateText } from './figure-words.ts';
import { FilterBar } from './filter-bar.tsx';
import { HeatMapView } from './heat-map-view.tsx';
import { isForManagers, useMaySeeAuditors } from './may-see-auditors.ts';
import { MetricView } from './metric-view.tsx';
import { useChosenPeriod, useFigures, type ShownFigures } from './use-figures.ts';
import classes from './figures.module.css';

export interface FiguresPageProps {
  readonly metric?: string | undefined;
  readonly onMetric: (metric: string | null) => void;
  readonly onOpenCase: (id: FindingId) => void;
  readonly onOpenAudit: (id: AuditId) => void;
}

/** The figures owed to management, each with its definition and the list behind it. */
export function FiguresPage(props: FiguresPageProps) {
  const { t } = useTranslation();
  const { metric, onMetric } = props;
  const shown = useFigures();
  const view = metric === undefined ? null : viewOf(metric);
  const filter = useRef<HTMLInputElement>(null);
  // The reading begins with the first, empty drawing; the disk works while filters and tiles are drawn.
  const [isReading, setReading] = useState(false);
  useEffect(() => setReading(true), []);

  const commands = useMemo((): readonly Command[] => {
    const step = (by: 1 | -1): void => {
      const at = view === null ? (by > 0 ? -1 : 0) : ALL_VIEWS.indexOf(view);
      onMetric(ALL_VIEWS[(at + by + ALL_VIEWS.length) % ALL_VIEWS.length] ?? null);
    };
    return [
      { id: 'figures.all', label: t('figures.commands.back'), shortcut: 'Backspace', isAvailable: () => view !== null, run: () => onMetric(null) },
      { id: 'figures.next', label: t('figures.commands.next'), shortcut: 'J', run: () => step(1) },
      { id: 'figures.previous', label: t('figures.commands.previous'), shortcut: 'K', run: () => step(-1) },
      { id: 'figures.filter', label: t('figures.commands.filter'), shortcut: '/', run: () => filter.current?.focus() },
    ];
  }, [t, view, onMetric]);
  useCommands('screen', commands);

  if (metric !== undefined && view === null) {
    return (
      <Page title={t('figures.title')}>
        <EmptyState icon={IconMoodEmpty} title={t('figures.unknown.title')} action={<EmptyAction isQuiet label={t('figures.all')} onClick={() => onMetric(null)} />}>
          {t('figures.unknown.text')}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page
      title={view === null ? t('figures.title') : t(`figures.metrics.${view}.name`)}
      note={dataDateText(t, today())}
      isFilling
      {...(view === null
        ? {}
        : {
            actions: (
              <Button variant="default" leftSection={<IconArrowLeft size={16} aria-hidden />} rightSection={<Shortcut keys="Backspace" />} onClick={() => onMetric(null)}>
                {t('figures.all')}
              </Button>
            ),
          })}
    >
      <div className={classes['page']}>
        {!isReading ? null : shown?.rows.audits.length === 0 ? (
          <EmptyState icon={IconChartBar} title={t('figures.empty.title')}>
            {t('figures.empty.text')}
          </EmptyState>
        ) : (
          <>
            <Filters all={shown?.all ?? null} firstRef={filter} />
            <div className={classes['body']}>
              {view === null ? (
                <Dashboard scope={shown?.scope ?? null} isBehind={shown?.isBehind ?? false} onOpen={onMetric} />
              ) : shown === undefined ? (
                <p className={classes['nothing']}>{t('common.loading')}</p>
              ) : (
                <Opened key={view} view={view} shown={shown} {...props} />
              )}
            </div>
          </>
        )}
      </div>
    </Page>
  );
}

/** Shows what was chosen at once, while the figures follow. */
function Filters({ all, firstRef }: { readonly all: PreparedFigures | null; readonly firstRef: React.RefObject<HTMLInputElement | null> }) {
  const period = useChosenPeriod(today());
  return <FilterBar all={all} period={period} firstRef={firstRef} />;
}

function Opened(props: FiguresPageProps & { readonly view: ViewId; readonly shown: ShownFigures }) {
  const { t } = useTranslation();
  const { view, shown } = props;
  const maySeeAuditors = useMaySeeAuditors();
  if (view === 'clauses') return <HeatMapView shown={shown} onOpenCase={props.onOpenCase} onOpenAudit={props.onOpenAudit} />;
  if (isForManagers(view) && !maySeeAuditors) {
    return (
      <EmptyState icon={IconLock} title={t('figures.managersDenied.title')}>
        {t('figures.managersDenied.text')}
      </EmptyState>
    );
  }
  return <MetricView metric={view} shown={shown} onOpenCase={props.onOpenCase} onOpenAudit={props.onOpenAudit} />;
}
