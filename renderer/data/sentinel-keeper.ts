import { EMPTY_HEAD } from '#shared/domain/change-log/hash-chain.ts';
import type { DatabaseSentinel } from '#shared/contracts/sentinel.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';
import type { Platform } from '#renderer/platform/platform.ts';
import type { WorkbenchDatabase } from './database.ts';

/** Writing the note after every key press would cost more than it tells: it may lag behind, never run ahead. */
const DELAY_MS = 500;

export interface SentinelKeeper {
  readonly noteCommit: () => void;
  readonly writeNow: () => Promise<void>;
}

/** Keeps the note outside the database in step with the end of the change log. */
export function sentinelKeeper(
  platform: Pick<Platform, 'writeSentinel'>,
  database: WorkbenchDatabase,
  about: Pick<DatabaseSentinel, 'databaseId' | 'schemaVersion'> & { readonly now: () => Timestamp },
): SentinelKeeper {
  let isWaiting = false;
  const writeNow = async (): Promise<void> => {
    const stored = await database.meta.get('head');
    const head = stored?.key === 'head' ? stored : EMPTY_HEAD;
    await platform.writeSentinel({
      databaseId: about.databaseId,
      schemaVersion: about.schemaVersion,
      entries: head.sequence,
      head: head.hash,
      writtenAt: about.now(),
    });
  };
  const noteCommit = (): void => {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      if (!database.isOpen()) return;
      // A note that cannot be written must not stop the work; the next commit tries again.
      writeNow().catch(() => undefined);
    }, DELAY_MS);
  };
  return { noteCommit, writeNow };
}
