import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClauseNumber } from '#shared/domain/ids.ts';
import type { ClauseLine } from '../clause-groups.ts';
import classes from './library.module.css';

/**
 * The clauses of a checklist with their numbers of questions; arrow keys move, the chosen one narrows the questions.
 * Only the lines in sight are in the page; one stop for the Tab key, the line chosen is told by `aria-activedescendant`.
 */
export function ClauseTree(props: {
  readonly lines: readonly ClauseLine[];
  readonly total: number;
  readonly selected: ClauseNumber | null;
  readonly onSelect: (clause: ClauseNumber | null) => void;
}) {
  const { t } = useTranslation();
  const { lines, total, selected } = props;
  const frame = useRef<HTMLDivElement>(null);
  const entries = useMemo(
    () => [{ number: null, title: '', level: 1, count: total }, ...lines],
    [lines, total],
  );
  const place = Math.max(0, entries.findIndex(({ number }) => number === selected));
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => frame.current,
    estimateSize: () => 28,
    overscan: 10,
    getItemKey: (index) => entries[index]?.number ?? 'all',
  });
  const { scrollToIndex } = virtual;
  useEffect(() => scrollToIndex(place, { align: 'auto' }), [place, scrollToIndex]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const to = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: entries.length - 1 }[event.key];
    const next = to === undefined ? undefined : entries[to];
    if (!next) return;
    event.preventDefault();
    props.onSelect(next.number);
  };
  const idOf = (index: number): string => `clause-line-${String(index)}`;
  return (
    <div
      ref={frame}
      role="tree"
      tabIndex={0}
      aria-label={t('library.clauses')}
      aria-activedescendant={idOf(place)}
      className={classes['tree']}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className={classes['treeRows']} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const entry = entries[index];
          if (!entry) return null;
          const { number, title, level, count } = entry;
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              id={idOf(index)}
              role="treeitem"
              aria-level={level}
              aria-selected={index === place}
              aria-posinset={index + 1}
              aria-setsize={entries.length}
              className={classes['clause']}
              data-level={level}
              data-selected={index === place || undefined}
              style={{ transform: `translateY(${String(start)}px)` }}
              onClick={() => props.onSelect(number)}
            >
              <span className={classes['clauseTitle']}>
                {number === null ? t('library.allClauses') : number === '' ? t('library.withoutClause') : `${number} ${title}`.trim()}
              </span>
              <span className={classes['clauseCount']}>{count}</span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
