import { Button, Title } from '@mantine/core';
import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { memo, useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#renderer/i18n/format.ts';
import type { DueItem, DueTarget, WaitingItem } from '#shared/domain/horizon/due-item.ts';
import { daysBetween, type CalendarDate } from '#shared/lib/calendar-date.ts';
import { DUE_ICONS } from './due-look.ts';
import type { TodayGroup } from './today-groups.ts';
import classes from './today.module.css';

/** Lines in the page before somebody asks for more. */
const LINES_AT_ONCE = 25;

/** One group of lines; each leads to where it is done. */
export const GroupList = memo(function GroupList(props: {
  readonly group: TodayGroup;
  readonly today: CalendarDate;
  readonly onOpen: (target: DueTarget) => void;
}) {
  const { t } = useTranslation();
  const { group, today, onOpen } = props;
  const id = useId();
  const [shown, setShown] = useState(LINES_AT_ONCE);
  const rest = group.items.length - shown;
  const name = group.kind === 'due' ? t(`today.horizon.${group.name}`) : t(`today.waitingFor.${group.name}`);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    stepLine(step);
  };
  return (
    <section className={classes['group']} id={`today-${group.name}`} aria-labelledby={id} data-late={group.name === 'overdue' || undefined}>
      <Title order={2} id={id} className={classes['groupHead']} tabIndex={-1}>
        {group.name === 'overdue' && <IconAlertTriangleFilled size={14} aria-hidden />}
        {t('today.groupCount', { group: name, count: group.items.length })}
      </Title>
      <ul className={classes['lines']} aria-labelledby={id} onKeyDown={onKeyDown}>
        {group.kind === 'due'
          ? group.items.slice(0, shown).map((item) => <DueLine key={keyOf(item)} item={item} onOpen={onOpen} />)
          : group.items.slice(0, shown).map((item) => <WaitingLine key={keyOf(item)} item={item} today={today} onOpen={onOpen} />)}
      </ul>
      {rest > 0 && (
        <Button variant="subtle" onClick={() => setShown(shown + LINES_AT_ONCE * 4)}>
          {t('today.more', { count: Math.min(rest, LINES_AT_ONCE * 4) })}
        </Button>
      )}
    </section>
  );
});

/** Moves the focus to the next or previous line, over the borders of groups. */
export function stepLine(step: number): void {
  const lines = [...document.querySelectorAll<HTMLElement>('[data-today-line]')];
  const at = lines.findIndex((line) => line === document.activeElement);
  lines[at < 0 ? (step > 0 ? 0 : lines.length - 1) : at + step]?.focus();
}

function keyOf({ kind, target }: DueItem | WaitingItem): string {
  return `${kind} ${Object.values(target).join(' ')}`;
}

function DueLine({ item, onOpen }: { readonly item: DueItem; readonly onOpen: (target: DueTarget) => void }) {
  const { t } = useTranslation();
  const { daysLeft } = item;
  const when =
    daysLeft < 0 ? t('today.lateBy', { count: -daysLeft }) : daysLeft === 0 ? t('today.dueToday') : t('today.leftIn', { count: daysLeft });
  return (
    <Line item={item} what={t(`today.kinds.${item.kind}`)} onOpen={onOpen}>
      <span className={classes['date']}>{formatDate(item.due)}</span>
      <span className={classes['when']} data-late={daysLeft < 0 || undefined}>
        {when}
      </span>
    </Line>
  );
}

function WaitingLine(props: { readonly item: WaitingItem; readonly today: CalendarDate; readonly onOpen: (target: DueTarget) => void }) {
  const { t } = useTranslation();
  const { item, today, onOpen } = props;
  const days = item.since === null ? null : Math.max(0, daysBetween(item.since, today));
  return (
    <Line item={item} what={null} onOpen={onOpen}>
      <span className={classes['date']}>{formatDate(item.since)}</span>
      <span className={classes['when']}>{days === null ? '' : t('today.waitingDays', { count: days })}</span>
    </Line>
  );
}

function Line(props: {
  readonly item: DueItem | WaitingItem;
  readonly what: string | null;
  readonly onOpen: (target: DueTarget) => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const { item } = props;
  const IconShape = DUE_ICONS[item.kind];
  return (
    <li>
      <button type="button" className={classes['line']} data-today-line data-plain={props.what === null || undefined} onClick={() => props.onOpen(item.target)}>
        {props.children}
        <span className={classes['reference']}>{item.reference}</span>
        {props.what !== null && (
          <span className={classes['what']}>
            <IconShape size={14} aria-hidden />
            <span>{props.what}</span>
          </span>
        )}
        <span className={classes['title']} dir="auto">{item.title}</span>
        <span className={classes['owner']} data-nobody={item.owner === null || undefined}>
          {item.owner === null || item.owner.name === '' ? t('today.nobody') : item.owner.name}
        </span>
      </button>
    </li>
  );
}
