import Dexie, { type ObservabilitySet } from 'dexie';
import type { WorkbenchDatabase } from './database.ts';

/**
 * Calls back after every commit, of this window or of another, once it is stored: the change log then names the rows.
 * Returns how to stop.
 */
export function watchChangeLog(database: WorkbenchDatabase, onGrown: () => void): () => void {
  const log = `idb://${database.name}/changes/`;
  const listener = (parts: ObservabilitySet): void => {
    if (Object.keys(parts).some((part) => part.startsWith(log))) onGrown();
  };
  Dexie.on('storagemutated', listener);
  return () => Dexie.on.storagemutated.unsubscribe(listener);
}
