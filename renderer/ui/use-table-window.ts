import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';

/** Tables up to here are in the page as a whole: the reader's own search then finds every row. */
const WHOLE_UP_TO = 40;
/** What a row of two lines takes, in pixels, until it is measured. */
const EXPECTED_ROW = 46;
/** Before the frame around the table is known; more than a screen holds. */
const EXPECTED_FRAME = { width: 0, height: 900 };

export interface TableRow {
  readonly index: number;
  /** Pixels to leave free above, for rows that are not in the page. */
  readonly gap: number;
}

export interface TableWindow {
  readonly isWhole: boolean;
  readonly bodyRef: (element: HTMLTableSectionElement | null) => void;
  readonly rows: readonly TableRow[];
  /** Pixels to leave free below the last row. */
  readonly rest: number;
  /** For each row: its real height is taken. */
  readonly measure: (element: HTMLElement | null) => void;
}

/**
 * The frame that scrolls the rows. One that scrolls sideways alone says the same of itself, but is as high as all that
 * is in it: taken for the scroller, it would have every row in sight.
 */
function scrollerOf(element: HTMLElement): HTMLElement | null {
  let nearest: HTMLElement | null = null;
  for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) {
    if (!/auto|scroll/.test(getComputedStyle(parent).overflowY)) continue;
    if (parent.scrollHeight > parent.clientHeight) return parent;
    nearest ??= parent;
  }
  return nearest;
}

/**
 * Which rows of a long table are in the page: those in sight of the frame that scrolls, some around them, and the one at
 * `keptIndex`, which has the focus or is selected.
 */
export function useTableWindow(count: number, keptIndex: number, keyAt: (index: number) => string): TableWindow {
  const isWhole = count <= WHOLE_UP_TO;
  const scroller = useRef<HTMLElement | null>(null);
  const body = useRef<HTMLElement | null>(null);
  const [scrollMargin, setScrollMargin] = useState(0);
  // Before the effect of the virtualizer, which asks for it: a table that was short may have become long.
  useLayoutEffect(() => {
    if (!isWhole && body.current !== null) scroller.current = scrollerOf(body.current);
  }, [isWhole, count]);
  const virtualizer = useVirtualizer({
    count,
    enabled: !isWhole,
    getScrollElement: () => scroller.current,
    estimateSize: () => EXPECTED_ROW,
    initialRect: EXPECTED_FRAME,
    getItemKey: keyAt,
    overscan: 10,
    scrollMargin,
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const shown = defaultRangeExtractor(range);
        if (keptIndex < 0 || keptIndex >= range.count || shown.includes(keptIndex)) return shown;
        return [...shown, keptIndex].sort((left, right) => left - right);
      },
      [keptIndex],
    ),
  });
  const bodyRef = useCallback((element: HTMLTableSectionElement | null) => {
    body.current = element;
    if (element === null) scroller.current = null;
  }, []);
  useLayoutEffect(() => {
    const [frame, rows] = [scroller.current, body.current];
    if (isWhole || frame === null || rows === null) return;
    setScrollMargin(Math.round(rows.getBoundingClientRect().top - frame.getBoundingClientRect().top + frame.scrollTop));
  }, [isWhole, count]);
  if (isWhole) {
    const rows = Array.from({ length: count }, (_, index) => ({ index, gap: 0 }));
    return { isWhole, bodyRef, rows, rest: 0, measure: NOT_MEASURED };
  }
  let end = scrollMargin;
  const rows = virtualizer.getVirtualItems().map((item): TableRow => {
    const gap = Math.max(0, item.start - end);
    ({ end } = item);
    return { index: item.index, gap };
  });
  return { isWhole, bodyRef, rows, rest: Math.max(0, virtualizer.getTotalSize() + scrollMargin - end), measure: virtualizer.measureElement };
}

const NOT_MEASURED = (): void => undefined;
