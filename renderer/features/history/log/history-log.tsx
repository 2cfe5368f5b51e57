import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoredChange } from '#renderer/data/database.ts';
import changeList from '../change-list.module.css';
import { EntryItem } from '../entry-item.tsx';
import { useNames } from '../use-names.ts';
import classes from './history-log.module.css';

const ROW_PX = 58;
/** Reading on begins when this many rows are left below. */
const AHEAD = 20;

const keyOf = ({ deviceId, sequence }: StoredChange): string => `${deviceId}-${String(sequence)}`;

/** Entries of any number, of which only the visible ones are in the page; arrow keys go from one to the next. */
export function HistoryLog(props: {
  readonly entries: readonly StoredChange[];
  readonly isComplete: boolean;
  readonly onNearEnd: () => void;
  readonly listRef: RefObject<HTMLDivElement | null>;
}) {
  const { t } = useTranslation();
  const names = useNames();
  const { entries, onNearEnd, listRef } = props;
  const active = useRef(0);
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => listRef.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => {
      const entry = entries[index];
      return entry ? keyOf(entry) : index;
    },
    overscan: 10,
  });
  const items = virtualizer.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= entries.length - AHEAD) onNearEnd();
  }, [last, entries.length, onNearEnd]);

  const focusRow = (index: number): void => {
    const to = Math.min(entries.length - 1, Math.max(0, index));
    active.current = to;
    virtualizer.scrollToIndex(to, { align: 'auto' });
    // The row may only come into the page with the scrolling.
    requestAnimationFrame(() => requestAnimationFrame(() => rowAt(listRef.current, to)?.focus({ preventScroll: true })));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = event.target instanceof Element ? event.target.closest('[data-index]') : null;
    const at = row === null ? active.current - 1 : Number(row.getAttribute('data-index'));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 10, PageUp: at - 10, Home: 0, End: entries.length - 1 }[event.key];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    focusRow(to);
  };

  return (
    <div
      ref={listRef}
      className={classes['scroller']}
      tabIndex={0}
      role="region"
      aria-label={t('changeLog.title')}
      data-focus-home
      onKeyDown={onKeyDown}
    >
      <ol className={classes['rows']} style={{ height: virtualizer.getTotalSize() }}>
        {items.map(({ index, key, start }) => {
          const entry = entries[index];
          return (
            entry && (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                tabIndex={-1}
                aria-posinset={index + 1}
                // Unknown until everything was read.
                aria-setsize={props.isComplete ? entries.length : -1}
                className={`${changeList['entry'] ?? ''} ${classes['row'] ?? ''}`}
                style={{ transform: `translateY(${String(start)}px)` }}
                onFocus={() => (active.current = index)}
              >
                <EntryItem entry={entry} names={names} changes={entry.changes} />
              </li>
            )
          );
        })}
      </ol>
    </div>
  );
}

function rowAt(list: HTMLElement | null, index: number): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-index="${String(index)}"]`) ?? null;
}

/** Moves the focus from outside to the entry beside the one that had it last. */
export function stepInLog(list: HTMLElement | null, step: 1 | -1): void {
  list?.dispatchEvent(new KeyboardEvent('keydown', { key: step === 1 ? 'ArrowDown' : 'ArrowUp', bubbles: true }));
}
