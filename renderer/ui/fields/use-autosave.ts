import { useCallback, useEffect, useRef, useState } from 'react';

/** Typing rests this long before it is saved; leaving the field or the window saves at once. */
const REST_MS = 400;

export interface Autosave {
  readonly value: string;
  readonly setValue: (value: string) => void;
  /** Saves now what is not saved yet. Put it on `onBlur`. */
  readonly flush: () => void;
}

/**
 * A text field that saves itself. `stored` is the saved value, `key` names the row and field: when it changes, what
 * was typed for the old one is saved first. While somebody types, changes from elsewhere do not move the text.
 */
export function useAutosave(key: string, stored: string, save: (value: string) => void): Autosave {
  const [draft, setDraft] = useState<{ readonly key: string; readonly value: string } | null>(null);
  const pending = useRef<{ readonly key: string; readonly value: string; readonly save: (value: string) => void } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const waiting = pending.current;
    pending.current = null;
    if (waiting) waiting.save(waiting.value);
  }, []);

  const setValue = useCallback(
    (value: string) => {
      if (pending.current && pending.current.key !== key) flush();
      setDraft({ key, value });
      pending.current = { key, value, save };
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, REST_MS);
    },
    [key, save, flush],
  );

  // Once the store holds what was typed, the store is the truth again, for undo and for other windows.
  if (draft !== null && (draft.key !== key || draft.value === stored)) setDraft(null);

  useEffect(() => {
    const onHide = (): void => {
      if (document.visibilityState === 'hidden') flush();
    };
    document.addEventListener('visibilitychange', onHide);
    window.addEventListener('pagehide', flush);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      window.removeEventListener('pagehide', flush);
    };
  }, [flush]);
  useEffect(() => flush, [key, flush]);

  return { value: draft !== null && draft.key === key ? draft.value : stored, setValue, flush };
}
