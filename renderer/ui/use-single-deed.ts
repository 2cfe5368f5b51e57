import { useCallback, useLayoutEffect, useRef, useState } from 'react';

export interface SingleDeed {
  /** While it is being stored, and from then on until the dialog is gone. */
  readonly isBusy: boolean;
  /** Runs a deed unless one is busy. It tells whether it was done; one that was not, or throws, may be tried again. */
  readonly run: (deed: () => Promise<boolean>) => Promise<void>;
}

/**
 * What a dialog is confirmed with, once: a second press, or a key held down, does nothing while it is being stored, nor
 * between its being stored and the dialog's being gone. For a dialog that stays mounted `isOpen` lets it begin anew.
 */
export function useSingleDeed(isOpen = true): SingleDeed {
  const busy = useRef(false);
  const [isBusy, setIsBusy] = useState(false);
  const set = useCallback((is: boolean): void => {
    busy.current = is;
    setIsBusy(is);
  }, []);
  useLayoutEffect(() => {
    if (isOpen) set(false);
  }, [isOpen, set]);
  const run = useCallback(
    async (deed: () => Promise<boolean>): Promise<void> => {
      if (busy.current) return;
      set(true);
      let isDone = false;
      try {
        isDone = await deed();
      } finally {
        if (!isDone) set(false);
      }
    },
    [set],
  );
  return { isBusy, run };
}
