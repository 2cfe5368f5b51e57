import { IconSquareRotatedFilled } from '@tabler/icons-react';
import { memo, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionOverview } from '#renderer/data/repositories/actions-repository.ts';
import { formatDate } from '#renderer/i18n/format.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { ACTION_STATE_LOOKS } from '../action-look.ts';
import { barDays } from './timeline-bars.ts';
import { offsetOf, type TimeSpan } from './timeline-scale.ts';
import classes from './timeline.module.css';

/** One action on the timeline: its name, its bar, the ghost of a date that was moved, the mark of the day it was done. */
export const TimelineRow = memo(function TimelineRow(props: {
  readonly row: ActionOverview;
  readonly index: number;
  readonly start: number;
  readonly span: TimeSpan;
  readonly today: CalendarDate;
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
  readonly onOpen: (row: ActionOverview) => void;
  readonly onFocus: (row: ActionOverview) => void;
  readonly onKey: (event: KeyboardEvent, index: number) => void;
}) {
  const { t } = useTranslation();
  const { row, span, today, index } = props;
  const { action, owner } = row;
  const days = barDays(row, today);
  const place = (from: CalendarDate, to: CalendarDate) => ({
    insetInlineStart: `calc(var(--day) * ${String(offsetOf(span, from))})`,
    inlineSize: `calc(var(--day) * ${String(Math.max(1, offsetOf(span, to) - offsetOf(span, from)))})`,
  });
  const at = (day: CalendarDate) => ({ insetInlineStart: `calc(var(--day) * ${String(offsetOf(span, day))})` });
  const words = {
    state: t(`terms.actionState.${action.state}`),
    from: formatDate(days.from),
    to: formatDate(days.to),
  };
  const spoken = [
    t(days.hasDue ? 'actions.timeline.bar' : 'actions.timeline.barOpen', words),
    days.lateUntil === null || action.dueDate === null ? '' : t('actions.filter.overdue'),
    days.ghost === null ? '' : t('actions.timeline.ghost', { date: formatDate(days.ghost) }),
    days.done === null ? '' : t('actions.timeline.done', { date: formatDate(days.done) }),
  ];
  const { icon: Icon, tone } = ACTION_STATE_LOOKS[action.state];
  return (
    <li className={classes['row']} style={{ transform: `translateY(${String(props.start)}px)` }} aria-setsize={-1} aria-posinset={index + 1}>
      <button
        type="button"
        className={classes['line']}
        data-line={index}
        data-open={props.isOpen || undefined}
        tabIndex={props.isCurrent ? 0 : -1}
        aria-current={props.isOpen || undefined}
        onFocus={() => props.onFocus(row)}
        onClick={() => props.onOpen(row)}
        onKeyDown={(event) => props.onKey(event, index)}
      >
        <span className={classes['name']}>
          <Icon size={14} aria-hidden className={classes['icon']} data-tone={tone} />
          <span className={classes['reference']}>{action.reference}</span>{' '}
          <span className={classes['title']} dir="auto">{action.title}</span>
        </span>{' '}
        <span className={classes['unseen']}>{spoken.filter((part) => part !== '').join(' ')}</span>{' '}
        <span className={classes['track']}>
          <span className={classes['today']} style={at(today)} />
          {days.ghost !== null && days.ghost < days.to && <span className={classes['ghost']} style={place(days.ghost, days.to)} />}
          <span
            className={classes['bar']}
            style={place(days.from, days.ghost !== null && days.ghost < days.to ? days.ghost : days.to)}
            data-state={action.state}
            data-undated={!days.hasDue || undefined}
          />
          {days.lateUntil !== null && <span className={classes['late']} style={place(days.to, days.lateUntil)} />}
          {days.ghost !== null && <span className={classes['ghostMark']} style={at(days.ghost)} />}
          {days.hasDue && <span className={classes['dueMark']} style={at(days.to)} />}
          {days.done !== null && (
            <span className={classes['done']} style={at(days.done)}>
              <IconSquareRotatedFilled size={12} aria-hidden />
            </span>
          )}
          <span
            className={classes['owner']}
            style={at([days.to, days.lateUntil, days.done].reduce<CalendarDate>((last, day) => (day !== null && day > last ? day : last), days.from))}
          >
            {owner?.name ?? t('actions.nobody')}
          </span>
        </span>
      </button>
    </li>
  );
});
