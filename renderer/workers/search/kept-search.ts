import { isKeptIndex, type KeptIndex } from '#shared/domain/search/index-parts.ts';

/** What is kept of the search of one database, in a database of its own beside it: it can be thrown away at any time. */
interface KeptSearch {
  /** The program that made it: another one may read rows otherwise. */
  readonly made: string;
  /** The version of the database it was made from. */
  readonly version: number;
  /** The last entry of each device's change log it has taken in. */
  readonly heads: readonly { readonly device: string; readonly sequence: number; readonly hash: string }[];
  readonly index: KeptIndex;
}

/** The last sequence number known of each device's change log. */
export type LogHeads = ReadonlyMap<string, number>;

const STORE = 'kept';
const KEY = 'search';

const nameBeside = (database: IDBDatabase): string => `${database.name}-search`;

/** What a request to the store brings. */
export function requested<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The database cannot be read'));
  });
}

/** Null when there is none and none is to be made. */
function open(name: string, isToBeMade: boolean): Promise<IDBDatabase | null> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    let isMissing = false;
    request.onupgradeneeded = () => {
      if (isToBeMade) request.result.createObjectStore(STORE);
      else {
        isMissing = true;
        request.transaction?.abort();
      }
    };
    request.onsuccess = () => {
      const opened = request.result;
      opened.onversionchange = () => opened.close();
      resolve(opened);
    };
    request.onerror = () => {
      if (isMissing) resolve(null);
      else reject(request.error ?? new Error('The kept search cannot be opened'));
    };
  });
}

async function hashOf(database: IDBDatabase, device: string, sequence: number): Promise<string | null> {
  const entry = await requested<unknown>(database.transaction('changes').objectStore('changes').get([device, sequence]));
  return typeof entry === 'object' && entry !== null && 'hash' in entry && typeof entry.hash === 'string' ? entry.hash : null;
}

/** Only `writeKept` writes it: the mark of this very program stands for the shape of all but the index itself. */
function isKeptSearch(value: unknown, made: string): value is KeptSearch {
  return typeof value === 'object' && value !== null && 'made' in value && value.made === made && 'index' in value && isKeptIndex(value.index);
}

/**
 * What was kept of the search of this database, with the ends of the logs it has taken in; null when there is nothing
 * that fits. It fits when this very program made it and each log still holds, under the same hash, the entry it ended
 * with: the entries are chained, so the log has only grown since, and what it tells after these ends is all that is
 * missing. Trouble with the kept search is no trouble: everything is read anew.
 */
export async function readKept(database: IDBDatabase, made: string): Promise<{ readonly index: KeptIndex; readonly heads: LogHeads } | null> {
  let beside: IDBDatabase | null = null;
  try {
    beside = await open(nameBeside(database), false);
    if (beside === null) return null;
    const kept = await requested<unknown>(beside.transaction(STORE).objectStore(STORE).get(KEY));
    if (!isKeptSearch(kept, made) || kept.version !== database.version) return null;
    const hashes = await Promise.all(kept.heads.map(({ device, sequence }) => hashOf(database, device, sequence)));
    if (!kept.heads.every(({ hash }, place) => hash === hashes[place])) return null;
    return { index: kept.index, heads: new Map(kept.heads.map(({ device, sequence }) => [device, sequence])) };
  } catch {
    return null;
  } finally {
    beside?.close();
  }
}

/** Keeps the search of this database, which has taken in its logs up to these ends. False when it could not be written, such as on a full disk. */
export async function writeKept(database: IDBDatabase, made: string, { heads, index }: { readonly heads: LogHeads; readonly index: KeptIndex }): Promise<boolean> {
  let beside: IDBDatabase | null = null;
  try {
    const ends = await Promise.all([...heads].map(async ([device, sequence]) => ({ device, sequence, hash: (await hashOf(database, device, sequence)) ?? '' })));
    beside = await open(nameBeside(database), true);
    if (beside === null) return false;
    const kept: KeptSearch = { made, version: database.version, heads: ends, index };
    await requested(beside.transaction(STORE, 'readwrite').objectStore(STORE).put(kept, KEY));
    return true;
  } catch {
    return false;
  } finally {
    beside?.close();
  }
}
