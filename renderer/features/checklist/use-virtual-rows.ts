import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useAfterPaint } from '#renderer/ui/use-after-paint.ts';
import { keptInSight, startsOf, windowAt, type Sight } from './row-window.ts';

/** A row that is in the page, in CSS pixels from the top of all rows. */
export interface ShownRow {
  readonly index: number;
  readonly start: number;
  readonly size: number;
}

/** Rows of known height, of which only the visible ones are in the page. */
export interface VirtualRows {
  /** For the element that scrolls, which is also the one that has the focus. */
  readonly ref: (element: HTMLElement | null) => void;
  readonly items: readonly ShownRow[];
  readonly totalHeight: number;
}

export interface VirtualRow {
  readonly key: string;
  /** In rem, so that rows grow with the text. */
  readonly rem: number;
}

const CONTEXT_REM = 3.375;

const remToPixels = (rem: number): number => rem * parseFloat(getComputedStyle(document.documentElement).fontSize);

/** Where the rows were put: other rows or another active one are put anew. */
interface Placed {
  readonly starts: Float64Array;
  readonly activeIndex: number;
  /** Other rows than before are in sight. */
  readonly isElsewhere: boolean;
}

/**
 * Virtualises rows and keeps the active one in sight: it is also mounted while scrolled away, because a screen reader
 * follows `aria-activedescendant` to it. Pass the same array as long as the rows are the same.
 *
 * The heights are known, so a jump works out where it leads before anything is drawn and draws each row once. Asking
 * the page instead would draw the rows at the old place first, and make the browser lay them out, too.
 */
export function useVirtualRows(
  rows: readonly VirtualRow[],
  activeIndex: number,
  focusRef: (element: HTMLElement | null) => void,
): VirtualRows {
  const scroller = useRef<HTMLElement>(null);
  const scrolled = useRef(0);
  const isMeasured = useRef(false);
  // Asked once for all rows: each asking makes the browser work out the styles.
  const rem = remToPixels(1);
  const starts = useMemo(() => startsOf(rows.length, (index) => rem * (rows[index]?.rem ?? 0)), [rows, rem]);
  // Until the frame is measured, it is taken to be as high as the window: more than it is.
  const [sight, setSight] = useState<Sight>(() => ({ top: 0, height: window.innerHeight }));
  const [placed, setPlaced] = useState<Placed | null>(null);
  let shown = sight;
  if (placed?.starts !== starts || placed.activeIndex !== activeIndex) {
    shown = { ...sight, top: keptInSight(starts, activeIndex, sight, { isFirst: placed === null, context: rem * CONTEXT_REM }) };
    const areOthers = placed !== null && placed.starts !== starts && placed.starts.length !== starts.length;
    setPlaced({ starts, activeIndex, isElsewhere: areOthers || Math.abs(shown.top - sight.top) > sight.height });
    if (shown.top !== sight.top) setSight(shown);
  }
  const elsewhere = placed?.isElsewhere === true ? placed : null;
  const isAtOnce = useAfterPaint(elsewhere) !== elsewhere && elsewhere !== null;

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || !isMeasured.current) return;
    // Whoever asks the page where it is scrolled to makes it lay out everything; what is known is not asked.
    if (Math.abs(scrolled.current - sight.top) < 1) return;
    element.scrollTop = sight.top;
    scrolled.current = element.scrollTop;
  }, [placed, sight.top]);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const onScroll = (): void => {
      const { scrollTop } = element;
      if (Math.abs(scrollTop - scrolled.current) < 1) return;
      scrolled.current = scrollTop;
      // Before this very frame is painted, which would show a gap otherwise.
      flushSync(() => setSight((before) => ({ ...before, top: scrollTop })));
    };
    const measure = (height: number): void => {
      if (height > 0) setSight((before) => (before.height === height ? before : { ...before, height }));
    };
    measure(element.clientHeight);
    isMeasured.current = true;
    // Put again for the height it really has.
    setPlaced(null);
    const observer = new ResizeObserver(() => measure(element.clientHeight));
    observer.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, []);

  const ref = useCallback(
    (element: HTMLElement | null) => {
      scroller.current = element;
      focusRef(element);
    },
    [focusRef],
  );
  const items = windowAt(starts, shown, activeIndex, isAtOnce).map((index): ShownRow => {
    const start = starts[index] ?? 0;
    return { index, start, size: (starts[index + 1] ?? start) - start };
  });
  return { ref, items, totalHeight: starts[rows.length] ?? 0 };
}
