import { useCallback, useEffect, useRef, useState } from 'react';
import type { StoredChange, WorkbenchDatabase } from '#renderer/data/database.ts';
import { historyOfOneAudit, newestPlace, readHistoryPage, type HistoryPlace } from '#renderer/data/repositories/history-pages.ts';
import { useLive, useWorkspace } from '#renderer/data/workspace-context.tsx';
import type { ChangeEntry } from '#shared/domain/change-log/change.ts';
import { isEntryShown, type HistoryFilter } from '#shared/domain/change-log/filter-history.ts';

/** Entries read in one go from the store. */
const READ = 500;
/** Entries that must come through the filter before reading stops; about three screens of them. */
const WANTED = 100;

export interface HistoryEntries {
  /** Newest first; undefined before the first are there. */
  readonly entries: readonly StoredChange[] | undefined;
  readonly isComplete: boolean;
  readonly isReading: boolean;
  /** Reads further back. Does nothing while it reads or when everything is there. */
  readonly readOn: () => void;
}

interface Reading {
  readonly entries: readonly StoredChange[];
  /** Null: read to the end. */
  readonly next: HistoryPlace | null;
}

type Told = (entry: ChangeEntry) => string;

/** Reads back from a place until enough entries come through the filter, or the log ends. */
async function readUntilEnough(
  database: WorkbenchDatabase,
  place: HistoryPlace,
  filter: HistoryFilter,
  told: Told,
  isStale: () => boolean,
): Promise<Reading> {
  const entries: StoredChange[] = [];
  let next: HistoryPlace | null = place.size === 0 ? null : place;
  while (next !== null && entries.length < WANTED && !isStale()) {
    const page: Awaited<ReturnType<typeof readHistoryPage>> = await readHistoryPage(database, next, READ);
    entries.push(...page.entries.filter((entry) => isEntryShown(entry, filter, told)));
    // A whole page from before the period: nothing further back can lie in it.
    const { from } = filter;
    const isPast = from !== null && page.entries.every(({ at }) => at < from);
    next = isPast ? null : page.next;
  }
  return { entries, next };
}

async function begin(database: WorkbenchDatabase, filter: HistoryFilter, told: Told, isStale: () => boolean): Promise<Reading> {
  if (filter.auditId !== null) {
    const all = await historyOfOneAudit(database, filter.auditId);
    return { entries: all.filter((entry) => isEntryShown(entry, filter, told)), next: null };
  }
  return readUntilEnough(database, await newestPlace(database), filter, told, isStale);
}

/** The history a filter leaves, read as far back as somebody scrolls; starts anew when something is written. */
export function useHistoryEntries(filter: HistoryFilter, told: Told): HistoryEntries {
  const { database } = useWorkspace();
  const [reading, setReading] = useState<Reading | undefined>();
  const [isReading, setIsReading] = useState(true);
  const run = useRef(0);
  const newest = useLive(async (db) => [...(await newestPlace(db))].map(([device, last]) => `${device}:${String(last)}`).join(), []);

  useEffect(() => {
    if (newest === undefined) return;
    run.current += 1;
    const mine = run.current;
    const isStale = (): boolean => run.current !== mine;
    setIsReading(true);
    begin(database, filter, told, isStale).then(
      (first) => {
        if (isStale()) return;
        setReading(first);
        setIsReading(false);
      },
      (error: unknown) => {
        // Nobody looks any more at what could not be read.
        if (!isStale()) throw error;
      },
    );
    return () => {
      run.current += 1;
    };
  }, [database, filter, told, newest]);

  const readOn = useCallback(() => {
    const place = reading?.next ?? null;
    if (isReading || reading === undefined || place === null) return;
    const mine = run.current;
    setIsReading(true);
    void readUntilEnough(database, place, filter, told, () => run.current !== mine).then((more) => {
      if (run.current !== mine) return;
      setReading({ entries: [...reading.entries, ...more.entries], next: more.next });
      setIsReading(false);
    });
  }, [database, filter, told, reading, isReading]);

  return { entries: reading?.entries, isComplete: reading?.next === null, isReading, readOn };
}
