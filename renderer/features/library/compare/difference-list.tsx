import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuestionDifference } from '#shared/domain/checklist/versions/compare-versions.ts';
import { useCommands } from '#renderer/ui/commands/command-registry.ts';
import classes from './compare.module.css';
import { Difference } from './difference.tsx';

/** The differences in order; J and K or the arrow keys go from one to the next. Only those in sight are drawn. */
export function DifferenceList(props: { readonly rows: readonly QuestionDifference[]; readonly layout: 'inline' | 'side' }) {
  const { t } = useTranslation();
  const { rows } = props;
  const frame = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const place = Math.min(current, rows.length - 1);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => 96,
    overscan: 5,
    getItemKey: (index) => keyOf(rows[index], index),
  });
  const step = (by: 1 | -1): void => {
    const next = Math.min(Math.max(place + by, 0), rows.length - 1);
    setCurrent(next);
    virtual.scrollToIndex(next, { align: 'auto' });
  };
  const latest = useRef(step);
  useLayoutEffect(() => {
    latest.current = step;
  });
  useCommands(
    'screen',
    useMemo(
      () => [
        { id: 'compare.next', label: t('templates.compare.next'), shortcut: 'J', run: () => latest.current(1) },
        { id: 'compare.previous', label: t('templates.compare.previous'), shortcut: 'K', run: () => latest.current(-1) },
      ],
      [t],
    ),
  );
  useEffect(() => {
    // Come to by key, the screen has nothing with the focus yet; a chosen version keeps it in its field.
    const isIdle = document.activeElement === null || document.activeElement.contains(frame.current);
    if (isIdle) frame.current?.focus();
  }, []);
  const idOf = (index: number): string => `difference-${String(index)}`;
  return (
    <div
      ref={frame}
      role="listbox"
      tabIndex={0}
      className={classes['scroller']}
      aria-label={t('templates.compare.list')}
      aria-activedescendant={idOf(place)}
      onKeyDown={(event) => {
        const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (by === undefined || event.altKey) return;
        event.preventDefault();
        step(by === 1 ? 1 : -1);
      }}
    >
      <div role="presentation" className={classes['rows']} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          return (
            row && (
              <div
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                id={idOf(index)}
                role="option"
                aria-selected={index === place}
                aria-posinset={index + 1}
                aria-setsize={rows.length}
                className={classes['row']}
                style={{ transform: `translateY(${String(start)}px)` }}
                onClick={() => setCurrent(index)}
              >
                <Difference row={row} layout={props.layout} />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

function keyOf(row: QuestionDifference | undefined, index: number): string | number {
  if (!row) return index;
  return row.kind === 'removed' ? `removed ${row.from.id}` : row.to.id;
}
