import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionOverview } from '#renderer/data/repositories/actions-repository.ts';
import { today } from '#renderer/platform/clock.ts';
import { readingKey } from '#renderer/ui/reading-keys.ts';
import { ACTION_STATES, type ActionState } from '#shared/domain/corrective-action/corrective-action.ts';
import type { ActionId } from '#shared/domain/ids.ts';
import { setCurrent, useActionsStore } from '../actions-store.ts';
import { boardColumns, neighbourOf, stateBeside } from './board-columns.ts';
import { BoardColumn, CARDS_AT_ONCE } from './board-column.tsx';
import classes from './board.module.css';

const STEPS = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'before',
  ArrowRight: 'after',
  Home: 'first',
  End: 'last',
} as const;

const FEW: Readonly<Record<ActionState, number>> = {
  planned: CARDS_AT_ONCE,
  'in-progress': CARDS_AT_ONCE,
  done: CARDS_AT_ONCE,
  verified: CARDS_AT_ONCE,
  cancelled: CARDS_AT_ONCE,
};

/** The actions by state. A card is moved by dragging it, by Shift with an arrow key, or by its menu. */
export function Board(props: {
  readonly rows: readonly ActionOverview[];
  readonly openId: ActionId | null;
  readonly onOpen: (row: ActionOverview) => void;
  /** True unless the move was refused. */
  readonly onMove: (row: ActionOverview, to: ActionState) => boolean;
}) {
  const { t } = useTranslation();
  const { rows, onOpen, onMove } = props;
  const day = today();
  const columns = useMemo(() => boardColumns(rows), [rows]);
  const board = useRef<HTMLDivElement>(null);
  const current = useActionsStore((state) => state.current);
  const [dragged, setDragged] = useState<ActionOverview | null>(null);
  const [shown, setShown] = useState(FEW);

  const currentId = useMemo(() => {
    const isHere = current !== null && rows.some(({ action }) => action.id === current);
    return isHere ? current : (ACTION_STATES.map((state) => columns[state][0]).find((row) => row !== undefined)?.action.id ?? null);
  }, [rows, columns, current]);

  const focusCard = useCallback((id: ActionId): boolean => {
    const card = board.current?.querySelector<HTMLElement>(`[data-card="${id}"]`);
    card?.focus();
    return card !== null && card !== undefined;
  }, []);

  // A card that moved is drawn anew in another column: the focus goes with it, once it is there.
  const followed = useRef<{ readonly id: ActionId; readonly from: ActionState } | null>(null);
  useEffect(() => {
    const waiting = followed.current;
    if (waiting === null) return;
    const row = rows.find(({ action }) => action.id === waiting.id);
    if (row === undefined || row.action.state === waiting.from) return;
    followed.current = null;
    const at = columns[row.action.state].findIndex(({ action }) => action.id === waiting.id);
    // A closing dialog gives the focus back to what had it; the card comes after that.
    const timer = setTimeout(() => {
      if (!focusCard(waiting.id)) setShown((before) => ({ ...before, [row.action.state]: at + CARDS_AT_ONCE }));
    }, 60);
    return () => clearTimeout(timer);
  }, [rows, columns, focusCard]);

  const move = useCallback(
    (row: ActionOverview, to: ActionState): void => {
      followed.current = { id: row.action.id, from: row.action.state };
      setCurrent(row.action.id);
      if (!onMove(row, to)) followed.current = null;
    },
    [onMove],
  );

  const onKey = useCallback(
    (event: KeyboardEvent, row: ActionOverview): void => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const key = readingKey(event);
      const step = key in STEPS ? STEPS[key as keyof typeof STEPS] : undefined;
      if (step === undefined) return;
      event.preventDefault();
      if (event.shiftKey) {
        const to = step === 'before' || step === 'after' ? stateBeside(row.action.state, step) : undefined;
        if (to !== undefined) move(row, to);
        return;
      }
      const next = neighbourOf(columns, row, step);
      if (next === undefined) return;
      const at = columns[next.action.state].indexOf(next);
      setShown((before) => (at < before[next.action.state] ? before : { ...before, [next.action.state]: at + CARDS_AT_ONCE }));
      setCurrent(next.action.id);
      requestAnimationFrame(() => focusCard(next.action.id));
    },
    [columns, focusCard, move],
  );

  const onFocus = useCallback((row: ActionOverview) => setCurrent(row.action.id), []);
  const onMore = useCallback(
    (state: ActionState) => setShown((before) => ({ ...before, [state]: before[state] + CARDS_AT_ONCE })),
    [],
  );
  const onDrop = (to: ActionState): void => {
    if (dragged !== null && dragged.action.state !== to) move(dragged, to);
    setDragged(null);
  };

  return (
    <div className={classes['frame']}>
      <div className={classes['board']} ref={board} role="group" aria-label={t('actions.board.label')}>
        {ACTION_STATES.map((state) => (
          <BoardColumn
            key={state}
            state={state}
            cards={columns[state]}
            shown={shown[state]}
            today={day}
            currentId={currentId}
            openId={props.openId}
            dragged={dragged}
            onOpen={onOpen}
            onFocus={onFocus}
            onKey={onKey}
            onMove={move}
            onDrag={setDragged}
            onDrop={onDrop}
            onMore={onMore}
          />
        ))}
      </div>
      <p className={classes['hint']}>{t('actions.board.hint')}</p>
    </div>
  );
}
