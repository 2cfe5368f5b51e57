import Dexie, { type ObservabilitySet } from 'dexie';

/** Primary keys that were written, or 'all' when too many at once to be named. */
export type ChangedKeys = readonly string[] | 'all';

/** Beyond this many a whole reading costs less than picking rows. */
const PICKED_AT_MOST = 500;

/** Dexie's tree of key ranges; from another window it comes as plain data. */
interface Ranges {
  readonly from?: unknown;
  readonly to?: unknown;
  readonly l?: Ranges | null;
  readonly r?: Ranges | null;
}

/** False when something else than single text keys was written. */
function collectKeys(ranges: Ranges | null | undefined, keys: Set<string>): boolean {
  if (ranges?.from === undefined) return true;
  const { from, to, l, r } = ranges;
  if (typeof from !== 'string' || from !== to) return false;
  keys.add(from);
  return collectKeys(l, keys) && collectKeys(r, keys);
}

function keysOf(parts: ObservabilitySet, databaseName: string, table: string): ChangedKeys {
  if (parts['all'] !== undefined) return 'all';
  const keys = new Set<string>();
  const part = `idb://${databaseName}/${table}/`;
  const areNamed = collectKeys(parts[part] as Ranges | undefined, keys) && collectKeys(parts[`${part}:dels`] as Ranges | undefined, keys);
  return areNamed && keys.size <= PICKED_AT_MOST ? [...keys] : 'all';
}

/**
 * Calls back after every write to a table, from this window or another one, with what was written. Told when the write
 * is complete, so that a reading begun in the call finds it. Returns how to stop.
 */
export function onRowsChanged(databaseName: string, table: string, listener: (keys: ChangedKeys) => void): () => void {
  const hear = (parts: ObservabilitySet): void => {
    const keys = keysOf(parts, databaseName, table);
    if (keys === 'all' || keys.length > 0) listener(keys);
  };
  Dexie.on('storagemutated', hear);
  return () => Dexie.on.storagemutated.unsubscribe(hear);
}
