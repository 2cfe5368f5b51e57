import { Button } from '@mantine/core';
import { IconChartBar, IconTable } from '@tabler/icons-react';
import { memo, useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatDays } from '#renderer/i18n/format.ts';
import type { DueItem } from '#shared/domain/horizon/due-item.ts';
import { weekCounts, type WeekCount } from '#shared/domain/horizon/week-counts.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { useTodayStore } from './today-store.ts';
import classes from './today.module.css';

/** What falls due week by week, as small bars and as a table. */
export const HorizonChart = memo(function HorizonChart({ due, today }: { readonly due: readonly DueItem[]; readonly today: CalendarDate }) {
  const { t } = useTranslation();
  const isTable = useTodayStore((state) => state.isTable);
  const id = useId();
  const weeks = useMemo(() => weekCounts(due, today), [due, today]);
  const overdue = weeks[0]?.count ?? 0;
  const summary = t('today.chart.summary', { overdue, ahead: due.length - overdue });
  const nameOf = ({ from, to }: WeekCount): string => (from === null ? t('today.chart.overdue') : formatDays(from, to));
  return (
    <section className={classes['chart']} aria-labelledby={id}>
      <div className={classes['chartHead']}>
        <h2 id={id} className={classes['chartTitle']}>{t('today.chart.title')}</h2>
        <Button
          variant="subtle"
          leftSection={isTable ? <IconChartBar size={14} aria-hidden /> : <IconTable size={14} aria-hidden />}
          onClick={() => useTodayStore.setState({ isTable: !isTable })}
        >
          {t(isTable ? 'today.chart.asChart' : 'today.chart.asTable')}
        </Button>
      </div>
      {isTable ? (
        <table className={classes['weeks']} aria-label={t('today.chart.title')}>
          <thead>
            <tr>
              <th scope="col">{t('today.chart.week')}</th>
              <th scope="col">{t('today.chart.count')}</th>
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week.to}>
                <th scope="row">{nameOf(week)}</th>
                <td>{week.count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <Bars weeks={weeks} summary={summary} nameOf={nameOf} />
      )}
      <p className={classes['summary']}>{summary}</p>
    </section>
  );
});

function Bars(props: { readonly weeks: readonly WeekCount[]; readonly summary: string; readonly nameOf: (week: WeekCount) => string }) {
  const { t } = useTranslation();
  const { weeks } = props;
  const most = Math.max(1, ...weeks.map(({ count }) => count));
  return (
    <div className={classes['bars']} role="img" aria-label={`${t('today.chart.title')}. ${props.summary}`}>
      {weeks.map((week, index) => (
        <div key={week.to} className={classes['week']} data-late={week.from === null || undefined} title={t('today.chart.bar', { week: props.nameOf(week), count: week.count })}>
          <span className={classes['count']}>{week.count === 0 ? '' : week.count}</span>
          <span className={classes['bar']} style={{ height: `${String((week.count / most) * 100)}%` }} data-none={week.count === 0 || undefined} />
          <span className={classes['tick']}>
            {week.from === null ? t('today.chart.overdue') : index % 4 === 3 ? formatDate(week.from) : ''}
          </span>
        </div>
      ))}
    </div>
  );
}
