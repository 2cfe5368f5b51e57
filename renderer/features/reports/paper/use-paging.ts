import { useCallback, useLayoutEffect, useState, type RefObject } from 'react';

export interface Paging {
  readonly count: number;
  /** Pages of headings by anchor. */
  readonly pages: ReadonlyMap<string, number>;
}

/** Whether the browser breaks columns into rows, which makes pages on screen. */
export function canPage(): boolean {
  return CSS.supports('column-wrap', 'wrap') && CSS.supports('column-height', '10px');
}

function isSame(left: Paging, right: Paging): boolean {
  return left.count === right.count && left.pages.size === right.pages.size && [...left.pages].every(([anchor, page]) => right.pages.get(anchor) === page);
}

/**
 * Reads from the laid-out columns how many pages there are and which heading stands on which. `pitch` is the distance
 * in pixels from the top of one page to the next, `content` what the pages are made of.
 */
export function usePaging(columns: RefObject<HTMLElement | null>, pitch: number, gap: number, zoom: number, content: unknown): Paging {
  const [paging, setPaging] = useState<Paging>({ count: 1, pages: new Map() });
  const measure = useCallback(() => {
    const element = columns.current;
    if (element === null) return;
    const box = element.getBoundingClientRect();
    const count = Math.max(1, Math.round((box.height + gap * zoom) / (pitch * zoom)));
    const pages = new Map<string, number>();
    for (const heading of element.querySelectorAll<HTMLElement>('[data-anchor]')) {
      const anchor = heading.dataset['anchor'] ?? '';
      pages.set(anchor, Math.floor((heading.getBoundingClientRect().top - box.top + 1) / (pitch * zoom)) + 1);
    }
    setPaging((before) => (isSame(before, { count, pages }) ? before : { count, pages }));
  }, [columns, pitch, gap, zoom]);
  useLayoutEffect(() => {
    measure();
    const element = columns.current;
    if (element === null) return undefined;
    // Pictures take their room when they are there.
    element.addEventListener('load', measure, true);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      element.removeEventListener('load', measure, true);
      observer.disconnect();
    };
  }, [measure, columns, content]);
  return paging;
}
