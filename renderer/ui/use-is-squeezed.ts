import { useEffect, useState } from 'react';

/**
 * Whether the screen has less room than this, in CSS pixels, though the window may be wide: the guide takes its share
 * of it. Measured when the room changes, never while rendering.
 */
export function useIsSqueezed(below: number): boolean {
  const [isSqueezed, setSqueezed] = useState(false);
  useEffect(() => {
    const main = document.getElementById('main');
    if (main === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setSqueezed(entry.contentRect.width < below);
    });
    observer.observe(main);
    return () => observer.disconnect();
  }, [below]);
  return isSqueezed;
}
