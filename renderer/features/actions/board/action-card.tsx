import { ActionIcon, Menu } from '@mantine/core';
import { IconDotsVertical, IconFlag } from '@tabler/icons-react';
import { memo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionOverview } from '#renderer/data/repositories/actions-repository.ts';
import { formatDate } from '#renderer/i18n/format.ts';
import { movesFrom } from '#shared/domain/corrective-action/move-action.ts';
import type { ActionState } from '#shared/domain/corrective-action/corrective-action.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { DueWords, FindingGradeBadge } from '../action-words.tsx';
import { ACTION_STATE_LOOKS } from '../action-look.ts';
import classes from './board.module.css';

export interface CardProps {
  readonly row: ActionOverview;
  readonly today: CalendarDate;
  /** In the tab order: one card of the board is. */
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
  readonly onOpen: (row: ActionOverview) => void;
  readonly onFocus: (row: ActionOverview) => void;
  readonly onKey: (event: KeyboardEvent, row: ActionOverview) => void;
  readonly onMove: (row: ActionOverview, to: ActionState) => void;
  readonly onDrag: (row: ActionOverview | null) => void;
}

/** One action on the board: opened with Enter or a click, moved by dragging, by keys or by its menu. */
export const ActionCard = memo(function ActionCard(props: CardProps) {
  const { t } = useTranslation();
  const { row, today, isCurrent } = props;
  const { action, finding, owner } = row;
  const [isMenuOpen, setMenuOpen] = useState(false);
  return (
    <li
      className={classes['card']}
      data-open={props.isOpen || undefined}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', action.reference);
        event.dataTransfer.effectAllowed = 'move';
        props.onDrag(row);
      }}
      onDragEnd={() => props.onDrag(null)}
    >
      <button
        type="button"
        className={classes['face']}
        data-card={action.id}
        tabIndex={isCurrent ? 0 : -1}
        aria-current={props.isOpen || undefined}
        onFocus={() => props.onFocus(row)}
        onClick={() => props.onOpen(row)}
        onKeyDown={(event) => {
          if (event.key.toLowerCase() === 'm' && !event.ctrlKey && !event.metaKey && !event.altKey) {
            event.preventDefault();
            setMenuOpen(true);
          } else props.onKey(event, row);
        }}
      >
        <span className={classes['line']}>
          <span className={classes['reference']}>{action.reference}</span>
          <DueWords action={action} today={today} />
        </span>
        <span className={classes['title']} dir="auto">{action.title}</span>
        <span className={classes['line']}>
          {finding !== null && (
            <span className={classes['finding']}>
              <span>{finding.reference}</span>
              <FindingGradeBadge grade={finding.grade} isPlain />
            </span>
          )}
          <span className={classes['owner']}>{owner?.name ?? t('actions.nobody')}</span>
        </span>
        {action.originalDueDate !== null && (
          <span className={classes['moved']}>
            <IconFlag size={12} aria-hidden />
            {t('actions.due.moved', { date: formatDate(action.originalDueDate) })}
          </span>
        )}
      </button>
      <Menu opened={isMenuOpen} onChange={setMenuOpen} position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon
            className={classes['menu'] ?? ''}
            size={24}
            tabIndex={isCurrent ? 0 : -1}
            aria-label={t('actions.board.menu', { reference: action.reference })}
          >
            <IconDotsVertical size={14} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {movesFrom(action.state).map((state) => {
            const { icon: Icon } = ACTION_STATE_LOOKS[state];
            return (
              <Menu.Item key={state} leftSection={<Icon size={14} aria-hidden />} onClick={() => props.onMove(row, state)}>
                {t('actions.board.moveTo', { state: t(`terms.actionState.${state}`) })}
              </Menu.Item>
            );
          })}
        </Menu.Dropdown>
      </Menu>
    </li>
  );
});
