import { useEffect, useRef, useState } from 'react';
import type { WorkbenchDatabase } from '#renderer/data/database.ts';
import { useLive } from '#renderer/data/workspace-context.tsx';
import { useStoringStore } from './storing-store.ts';

/**
 * Like `useLive`, but what is being stored does not make it read again: thousands of rows would be read of which
 * nothing is shown any more. Reads again afterwards when the wizard is still there.
 */
export function useLiveUnlessStoring<Rows>(query: (database: WorkbenchDatabase) => Promise<Rows>, dependencies: readonly unknown[]): Rows | undefined {
  const isStoring = useStoringStore(({ phase }) => phase !== null);
  const held = useRef<{ readonly rows: Rows; readonly dependencies: readonly unknown[] } | null>(null);
  const isBehind = useRef(false);
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (isStoring || !isBehind.current) return;
    isBehind.current = false;
    setRound((before) => before + 1);
  }, [isStoring]);
  return useLive(
    async (database) => {
      const known = held.current;
      const isOfThese = known !== null && known.dependencies.every((one, index) => one === dependencies[index]);
      if (isOfThese && useStoringStore.getState().phase !== null) {
        isBehind.current = true;
        return known.rows;
      }
      const rows = await query(database);
      held.current = { rows, dependencies };
      return rows;
    },
    [round, ...dependencies],
  );
}
