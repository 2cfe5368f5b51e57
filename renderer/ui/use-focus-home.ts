import { useEffect } from 'react';

/**
 * Gives the focus to the element marked `data-focus-home` once the caller is on the screen, where no control has it: a
 * screen whose rows come later than its frame would otherwise leave it on the frame or the heading.
 */
export function useFocusHome(): void {
  useEffect(() => {
    const { activeElement } = document;
    if (activeElement !== null && activeElement !== document.body && !activeElement.matches('main, h1')) return;
    document.querySelector<HTMLElement>('[data-focus-home]')?.focus();
  }, []);
}
