import { useLayoutEffect, useMemo } from 'react';

/** What was typed for a field that was asked for and has not yet taken the focus. */
export interface TypedAhead {
  /** All of it so far. */
  readonly text: () => string;
  /** Calls back with all of it at each further letter. Returns how to stop. */
  readonly onMore: (listener: (text: string) => void) => () => void;
}

/**
 * Keeps the keys pressed between asking for a dialog and the focus of its field: on a busy machine "Ctrl+K, c" would
 * otherwise grade the question below. Listens from `isOpen` until something inside a dialog has the focus.
 */
export function useTypedAhead(isOpen: boolean): TypedAhead {
  const kept = useMemo(() => {
    let text = '';
    const listeners = new Set<(text: string) => void>();
    return {
      set: (next: string): void => {
        text = next;
        listeners.forEach((listener) => listener(text));
      },
      text: () => text,
      onMore: (listener: (text: string) => void) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    };
  }, []);
  useLayoutEffect(() => {
    kept.set('');
    if (!isOpen) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.target instanceof Element && event.target.closest('[role="dialog"]') !== null) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.key.length === 1) kept.set(kept.text() + event.key);
      else if (event.key === 'Backspace') kept.set(kept.text().slice(0, -1));
      // Nothing was chosen yet that Enter could run; moving the focus is the dialog's affair.
      else if (event.key !== 'Enter') return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [isOpen, kept]);
  return kept;
}
