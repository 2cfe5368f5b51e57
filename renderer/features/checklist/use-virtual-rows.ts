import { defaultRangeExtractor, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useRef } from 'react';

/** Rows of known height, of which only the visible ones are in the page. */
export interface VirtualRows {
  /** For the element that scrolls, which is also the one that has the focus. */
  readonly ref: (element: HTMLElement | null) => void;
  readonly items: readonly VirtualItem[];
  readonly totalHeight: number;
}

export interface VirtualRow {
  readonly key: string;
  /** In rem, so that rows grow with the text. */
  readonly rem: number;
}

const CONTEXT_REM = 3.375;
/** Rows beyond the edge that are still scrolled to; what is farther is brought to the middle. */
const NEAR = 3;

const remToPixels = (rem: number): number => rem * parseFloat(getComputedStyle(document.documentElement).fontSize);

/**
 * Virtualises rows and keeps the active one in sight: it is also mounted while scrolled away, because a screen reader
 * follows `aria-activedescendant` to it. Pass the same array as long as the rows are the same.
 */
export function useVirtualRows(
  rows: readonly VirtualRow[],
  activeIndex: number,
  focusRef: (element: HTMLElement | null) => void,
): VirtualRows {
  const scroller = useRef<HTMLElement>(null);
  const wasScrolled = useRef(false);
  // Asked once for all rows: each asking makes the browser work out the styles.
  const rem = remToPixels(1);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback((index: number) => rem * (rows[index]?.rem ?? 0), [rows, rem]),
    // A new function for new rows makes the virtualizer forget the heights of the old ones.
    getItemKey: useCallback((index: number) => rows[index]?.key ?? index, [rows]),
    // Few, for a jump or a filter draws them all anew; the next ones come with the next frame.
    overscan: 3,
    // One more row than the active one stays in sight while stepping.
    scrollPaddingStart: rem * CONTEXT_REM,
    scrollPaddingEnd: rem * CONTEXT_REM,
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const shown = defaultRangeExtractor(range);
        if (activeIndex < 0 || activeIndex >= range.count || shown.includes(activeIndex)) return shown;
        return [...shown, activeIndex].sort((left, right) => left - right);
      },
      [activeIndex],
    ),
  });
  useLayoutEffect(() => {
    if (activeIndex < 0) return;
    const { range } = virtualizer;
    const isFar = range === null || activeIndex < range.startIndex - NEAR || activeIndex > range.endIndex + NEAR;
    virtualizer.scrollToIndex(activeIndex, { align: wasScrolled.current && !isFar ? 'auto' : 'center' });
    wasScrolled.current = true;
  }, [virtualizer, activeIndex, rows]);
  const ref = useCallback(
    (element: HTMLElement | null) => {
      scroller.current = element;
      focusRef(element);
    },
    [focusRef],
  );
  return { ref, items: virtualizer.getVirtualItems(), totalHeight: virtualizer.getTotalSize() };
}
