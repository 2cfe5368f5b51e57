import { defaultRangeExtractor, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useRef, type RefObject } from 'react';
import type { RowLines } from './grid-layout-store.ts';

/** Height of the headings in rem, as in the style sheet. */
const HEADING_REM = 2;
const PADDING_REM = 0.5625;
const LINE_REM = 1.25;

/** Pixels of one rem, which grows with the text size a person chose. */
export function remInPixels(): number {
  return parseFloat(getComputedStyle(document.documentElement).fontSize);
}

export interface GridScroll {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly items: readonly VirtualItem[];
  readonly totalHeight: number;
  readonly rowHeight: number;
  /** How many whole rows are seen at once. */
  readonly page: () => number;
  readonly showRow: (row: number, align: 'near' | 'center' | number) => void;
  /** Pixels between the lower edge of the headings and the upper edge of a row; negative above it. */
  readonly offsetOf: (row: number) => number;
  /** The first row wholly in sight. */
  readonly firstRow: () => number;
}

/** Mounts the rows in sight and the current one, all of one height. */
export function useGridScroll(count: number, activeRow: number, lines: RowLines): GridScroll {
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = Math.round((PADDING_REM + LINE_REM * lines) * remInPixels());
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback(() => rowHeight, [rowHeight]),
    overscan: 4,
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const shown = defaultRangeExtractor(range);
        if (activeRow < 0 || activeRow >= range.count || shown.includes(activeRow)) return shown;
        return [...shown, activeRow].sort((left, right) => left - right);
      },
      [activeRow],
    ),
  });
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);

  const room = useCallback(() => (scroller.current?.clientHeight ?? 0) - HEADING_REM * remInPixels(), []);
  const page = useCallback(() => Math.max(1, Math.floor(room() / rowHeight) - 1), [room, rowHeight]);
  const showRow = useCallback(
    (row: number, align: 'near' | 'center' | number) => {
      const element = scroller.current;
      if (!element || row < 0) return;
      const top = row * rowHeight;
      const height = room();
      const isFar = top < element.scrollTop - 3 * rowHeight || top > element.scrollTop + height + 3 * rowHeight;
      if (typeof align === 'number') element.scrollTop = top - align;
      else if (align === 'center' || isFar) element.scrollTop = top - (height - rowHeight) / 2;
      else if (top < element.scrollTop) element.scrollTop = top;
      else if (top + rowHeight > element.scrollTop + height) element.scrollTop = top + rowHeight - height;
    },
    [room, rowHeight],
  );
  const offsetOf = useCallback((row: number) => row * rowHeight - (scroller.current?.scrollTop ?? 0), [rowHeight]);
  const firstRow = useCallback(() => Math.ceil((scroller.current?.scrollTop ?? 0) / rowHeight), [rowHeight]);
  return {
    scroller,
    items: virtualizer.getVirtualItems(),
    totalHeight: virtualizer.getTotalSize(),
    rowHeight,
    page,
    showRow,
    offsetOf,
    firstRow,
  };
}
