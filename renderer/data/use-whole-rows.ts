import { useEffect, useState } from 'react';
import { onRowsChanged } from './changed-keys.ts';
import type { WorkbenchDatabase } from './database.ts';
import type { TableRows } from './row-write.ts';
import { useWorkspace } from './workspace-context.tsx';

/** A rest in writing after which rows are read again: an import writes many times. */
const REST_MS = 150;

/**
 * Thousands of rows, read in one go and again after each change of their tables; undefined until they are first there.
 * Unlike `useLive` it copies no row, which for whole tables takes as long as reading them. `read` and `tables` must
 * be the same from one rendering to the next. What is given on is never changed.
 */
export function useWholeRows<Rows>(read: (database: WorkbenchDatabase) => Promise<Rows>, tables: readonly (keyof TableRows)[]): Rows | undefined {
  const { database } = useWorkspace();
  const [rows, setRows] = useState<Rows>();
  useEffect(() => {
    let isGone = false;
    let isStale = false;
    let isReading = false;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const pump = async (): Promise<void> => {
      isStale = true;
      if (isReading) return;
      isReading = true;
      try {
        while (isStale) {
          isStale = false;
          const result = await read(database);
          if (isGone) return;
          setRows(() => result);
        }
      } catch {
        // A store that gives nothing is told by whoever watches over it; what is shown stays as it was.
      } finally {
        isReading = false;
      }
    };
    const stops = tables.map((table) =>
      onRowsChanged(database.name, table, () => {
        clearTimeout(rest);
        rest = setTimeout(() => void pump(), REST_MS);
      }),
    );
    void pump();
    return () => {
      isGone = true;
      isStale = false;
      clearTimeout(rest);
      stops.forEach((stop) => stop());
    };
  }, [database, read, tables]);
  return rows;
}
