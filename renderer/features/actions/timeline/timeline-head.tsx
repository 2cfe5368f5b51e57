import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatLocale } from '#renderer/i18n/format.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { isoWeek, monthTicks, offsetOf, weekTicks, type Scale, type TimeSpan } from './timeline-scale.ts';
import classes from './timeline.module.css';

/** The months over the chart, and below them the weeks where there is room for them. */
export const TimelineHead = memo(function TimelineHead({ span, scale, today }: { readonly span: TimeSpan; readonly scale: Scale; readonly today: CalendarDate }) {
  const { t, i18n } = useTranslation();
  const months = useMemo(() => monthTicks(span), [span]);
  const weeks = useMemo(() => (scale === 'weeks' ? weekTicks(span) : []), [span, scale]);
  const monthName = useMemo(
    // Made anew with the language, which the locale follows.
    () => new Intl.DateTimeFormat(i18n.language === '' ? undefined : formatLocale(), { month: 'short', year: 'numeric', timeZone: 'UTC' }),
    [i18n.language],
  );
  const at = (offset: number) => ({ insetInlineStart: `calc(var(--name) + var(--day) * ${String(offset)})` });
  return (
    <div className={classes['head']} aria-hidden>
      <span className={classes['corner']} />
      {months.map(({ day, offset }) => (
        <span key={day} className={classes['month']} style={at(offset)}>
          {monthName.format(new Date(`${day}T00:00:00Z`))}
        </span>
      ))}
      {weeks.map(({ day, offset }) => (
        <span key={day} className={classes['week']} style={at(offset)}>
          {t('actions.timeline.week', { week: isoWeek(day) })}
        </span>
      ))}
      <span className={classes['todayWord']} style={at(offsetOf(span, today))}>
        {t('actions.timeline.today')}
      </span>
    </div>
  );
});
