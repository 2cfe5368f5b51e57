import { Button, SegmentedControl } from '@mantine/core';
import { IconCalendarPin, IconChartBar, IconSquareRotatedFilled, IconTable } from '@tabler/icons-react';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, type CSSProperties, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionOverview } from '#renderer/data/repositories/actions-repository.ts';
import { today } from '#renderer/platform/clock.ts';
import { readingKey } from '#renderer/ui/reading-keys.ts';
import type { ActionId } from '#shared/domain/ids.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { setCurrent, useActionsStore } from '../actions-store.ts';
import { barDays, byDueDate } from './timeline-bars.ts';
import { TimelineHead } from './timeline-head.tsx';
import { TimelineRow } from './timeline-row.tsx';
import { DAY_REM, offsetOf, spanOf } from './timeline-scale.ts';
import { TimelineTable } from './timeline-table.tsx';
import classes from './timeline.module.css';

/** As in the style sheet. */
const ROW_REM = 2;
const NAME_REM = 18;

function remPixels(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

/** The actions over time: from planning to due, with today's line, moved dates and the day each was done. */
export function Timeline(props: {
  readonly rows: readonly ActionOverview[];
  readonly openId: ActionId | null;
  readonly onOpen: (row: ActionOverview) => void;
}) {
  const { t } = useTranslation();
  const day = today();
  const scale = useActionsStore((state) => state.scale);
  const isTable = useActionsStore((state) => state.isTable);
  const rows = useMemo(() => byDueDate(props.rows), [props.rows]);
  return (
    <div className={classes['frame']}>
      <div className={classes['tools']}>
        <SegmentedControl
          aria-label={t('actions.timeline.scale')}
          value={scale}
          disabled={isTable}
          data={(['weeks', 'months'] as const).map((value) => ({ value, label: t(`actions.timeline.${value}`) }))}
          onChange={(value) => useActionsStore.setState({ scale: value === 'months' ? 'months' : 'weeks' })}
        />
        <Button
          variant="subtle"
          leftSection={isTable ? <IconChartBar size={14} aria-hidden /> : <IconTable size={14} aria-hidden />}
          onClick={() => useActionsStore.setState({ isTable: !isTable })}
        >
          {t(isTable ? 'actions.timeline.asChart' : 'actions.timeline.asTable')}
        </Button>
        {!isTable && <Legend />}
      </div>
      {isTable ? <TimelineTable {...props} rows={rows} today={day} /> : <Chart {...props} rows={rows} day={day} />}
    </div>
  );
}

function Legend() {
  const { t } = useTranslation();
  return (
    <ul className={classes['legend']} aria-label={t('actions.timeline.legend')}>
      <li>
        <span className={classes['keyBar']} aria-hidden /> {t('actions.timeline.legendPlanned')}
      </li>
      <li>
        <span className={classes['keyLate']} aria-hidden /> {t('actions.timeline.legendLate')}
      </li>
      <li>
        <span className={classes['keyGhost']} aria-hidden /> {t('actions.timeline.legendGhost')}
      </li>
      <li>
        <IconSquareRotatedFilled size={11} aria-hidden /> {t('actions.timeline.legendDone')}
      </li>
    </ul>
  );
}

function Chart(props: {
  readonly rows: readonly ActionOverview[];
  readonly openId: ActionId | null;
  readonly onOpen: (row: ActionOverview) => void;
  readonly day: CalendarDate;
}) {
  const { t } = useTranslation();
  const { rows, day } = props;
  const scale = useActionsStore((state) => state.scale);
  const current = useActionsStore((state) => state.current);
  const frame = useRef<HTMLDivElement>(null);
  const rem = useMemo(remPixels, []);
  const span = useMemo(() => {
    const days = rows.flatMap((row) => Object.values(barDays(row, day)).filter((one): one is CalendarDate => typeof one === 'string'));
    return spanOf(days, day);
  }, [rows, day]);
  const at = useMemo(() => Math.max(0, rows.findIndex(({ action }) => action.id === current)), [rows, current]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_REM * rem,
    overscan: 12,
    scrollPaddingStart: 3.25 * rem,
    initialRect: { width: 0, height: 900 },
    getItemKey: useCallback((index: number) => rows[index]?.action.id ?? index, [rows]),
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const shown = defaultRangeExtractor(range);
        return shown.includes(at) || at >= range.count ? shown : [...shown, at].sort((left, right) => left - right);
      },
      [at],
    ),
  });

  const showDay = useCallback(
    (wanted: CalendarDate): void => {
      const element = frame.current;
      if (element === null) return;
      const room = element.clientWidth - NAME_REM * rem;
      const left = offsetOf(span, wanted) * DAY_REM[scale] * rem - room / 3;
      const isMirrored = getComputedStyle(element).direction === 'rtl';
      element.scrollTo({ left: isMirrored ? -left : left });
    },
    [span, scale, rem],
  );
  useEffect(() => showDay(day), [showDay, day]);

  const onKey = useCallback(
    (event: KeyboardEvent, index: number): void => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const key = readingKey(event);
      const down = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[key];
      const weeks = { ArrowRight: 1, ArrowLeft: -1 }[key];
      if (down !== undefined) {
        const to = Math.min(Math.max(index + down, 0), rows.length - 1);
        const row = rows[to];
        if (row !== undefined) setCurrent(row.action.id);
        virtualizer.scrollToIndex(to, { align: 'auto' });
        const seek = (tries: number): void => {
          const line = frame.current?.querySelector<HTMLElement>(`[data-line="${String(to)}"]`);
          if (line) line.focus({ preventScroll: true });
          else if (tries > 0) requestAnimationFrame(() => seek(tries - 1));
        };
        requestAnimationFrame(() => seek(10));
      } else if (weeks !== undefined) {
        const isMirrored = getComputedStyle(event.currentTarget).direction === 'rtl';
        frame.current?.scrollBy({ left: weeks * (isMirrored ? -1 : 1) * 7 * DAY_REM[scale] * rem });
      } else if (key === 'Home') showDay(day);
      else return;
      event.preventDefault();
    },
    [rows, virtualizer, showDay, day, scale, rem],
  );
  const onFocus = useCallback((row: ActionOverview) => setCurrent(row.action.id), []);

  const size = { '--day': `${String(DAY_REM[scale])}rem`, '--days': String(span.days), '--name': `${String(NAME_REM)}rem` } as CSSProperties;
  return (
    <>
      <div ref={frame} className={classes['scroll']} style={size}>
        <div className={classes['chart']}>
          <TimelineHead span={span} scale={scale} today={day} />
          <ul className={classes['rows']} style={{ height: virtualizer.getTotalSize() }} aria-label={t('actions.timeline.label')}>
            {virtualizer.getVirtualItems().map(({ index, start, key }) => {
              const row = rows[index];
              return row === undefined ? null : (
                <TimelineRow
                  key={key}
                  row={row}
                  index={index}
                  start={start}
                  span={span}
                  today={day}
                  isCurrent={index === at}
                  isOpen={row.action.id === props.openId}
                  onOpen={props.onOpen}
                  onFocus={onFocus}
                  onKey={onKey}
                />
              );
            })}
          </ul>
        </div>
      </div>
      <div className={classes['foot']}>
        <p className={classes['hint']}>{t('actions.timeline.hint')}</p>
        <Button variant="subtle" leftSection={<IconCalendarPin size={14} aria-hidden />} onClick={() => showDay(day)}>
          {t('actions.timeline.goToday')}
        </Button>
      </div>
    </>
  );
}
