import { Button, Title } from '@mantine/core';
import { memo, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionOverview } from '#renderer/data/repositories/actions-repository.ts';
import type { ActionState } from '#shared/domain/corrective-action/corrective-action.ts';
import { movesFrom } from '#shared/domain/corrective-action/move-action.ts';
import type { ActionId } from '#shared/domain/ids.ts';
import { ACTION_STATE_LOOKS } from '../action-look.ts';
import { ActionCard, type CardProps } from './action-card.tsx';
import classes from './board.module.css';

/** Cards that are in the page before somebody asks for more. */
export const CARDS_AT_ONCE = 50;

/** One state with its cards; takes the card that is dropped on it. */
export const BoardColumn = memo(function BoardColumn(
  props: Pick<CardProps, 'today' | 'onOpen' | 'onFocus' | 'onKey' | 'onMove' | 'onDrag'> & {
    readonly state: ActionState;
    readonly cards: readonly ActionOverview[];
    readonly shown: number;
    readonly currentId: ActionId | null;
    readonly openId: ActionId | null;
    readonly dragged: ActionOverview | null;
    readonly onDrop: (to: ActionState) => void;
    readonly onMore: (state: ActionState) => void;
  },
) {
  const { t } = useTranslation();
  const { state, cards, dragged } = props;
  const id = useId();
  const [isOver, setOver] = useState(false);
  const word = t(`terms.actionState.${state}`);
  const { icon: Icon } = ACTION_STATE_LOOKS[state];
  const rest = cards.length - props.shown;
  const welcome = dragged === null ? undefined : dragged.action.state === state || movesFrom(dragged.action.state).includes(state) ? 'yes' : 'no';
  return (
    <section
      className={classes['column']}
      aria-labelledby={id}
      data-state={state}
      data-welcome={welcome}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        if (dragged === null) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'move';
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget)) setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        props.onDrop(state);
      }}
    >
      <Title order={2} id={id} className={classes['head']} aria-label={t('actions.board.column', { state: word, count: cards.length })}>
        <Icon size={14} aria-hidden />
        <span className={classes['word']}>{word}</span>
        <span className={classes['number']}>{cards.length}</span>
      </Title>
      <div className={classes['cards']}>
        {cards.length === 0 ? (
          <p className={classes['empty']}>{t('actions.board.empty')}</p>
        ) : (
          <ul className={classes['stack']} aria-labelledby={id}>
            {cards.slice(0, props.shown).map((row) => (
              <ActionCard
                key={row.action.id}
                row={row}
                today={props.today}
                isCurrent={row.action.id === props.currentId}
                isOpen={row.action.id === props.openId}
                onOpen={props.onOpen}
                onFocus={props.onFocus}
                onKey={props.onKey}
                onMove={props.onMove}
                onDrag={props.onDrag}
              />
            ))}
          </ul>
        )}
        {rest > 0 && (
          <Button variant="subtle" onClick={() => props.onMore(state)}>
            {t('actions.board.more', { count: Math.min(rest, CARDS_AT_ONCE) })}
          </Button>
        )}
      </div>
    </section>
  );
});
