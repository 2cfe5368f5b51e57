import { breath } from '../breath.ts';
import { requested, type LogHeads } from './kept-search.ts';

/** A row as stored: every table read here has its id in the row. */
export interface StoredRow {
  readonly id: string;
}

/** Rows read in one go: each go costs the store a new start, and all at once would fill the memory. */
const BATCH_ROWS = 20_000;
/** Batches of a table that may lie here before they are described: more would only fill the memory. */
const BATCHES_AHEAD = 2;
/** Rows described in one go: few enough to answer a question in between. */
const SLICE_ROWS = 2_000;

/**
 * Opens a database to read from it, in whatever version it is. Never makes one: an absent database is refused. Lets go
 * by itself when another window upgrades or deletes it, so that nobody waits for the search.
 */
export function openToRead(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => {
      const database = request.result;
      database.onversionchange = () => database.close();
      resolve(database);
    };
    request.onerror = () => reject(request.error ?? new Error('The database cannot be opened'));
  });
}

/** The rows of one table in order of their ids, batch after batch; null behind the last. */
interface Batches {
  take(): Promise<readonly StoredRow[] | null>;
}

/** Asks for the first rows at once and for the next ones as soon as some are there, up to `BATCHES_AHEAD` of them. */
function readAhead(database: IDBDatabase, table: string): Batches {
  const here: Promise<readonly StoredRow[]>[] = [];
  /** The id the next batch begins behind, while nobody has asked for it; null when it is asked for or there is none. */
  let behind: string | null = null;
  const ask = (key: string | null): void => {
    behind = null;
    const request: IDBRequest<unknown[]> = database
      .transaction(table)
      .objectStore(table)
      .getAll(key === null ? null : IDBKeyRange.lowerBound(key, true), BATCH_ROWS);
    const batch = requested(request).then((values) => {
      // Every table read here has its id in the row: it is the key.
      const rows = values as readonly StoredRow[];
      const last = rows.at(-1);
      if (rows.length === BATCH_ROWS && last !== undefined) {
        if (here.length <= BATCHES_AHEAD) ask(last.id);
        else behind = last.id;
      }
      return rows;
    });
    // Nobody may be waiting for it yet when it fails.
    batch.catch(() => undefined);
    here.push(batch);
  };
  ask(null);
  return {
    async take() {
      const rows = await here.shift();
      if (behind !== null) ask(behind);
      return rows ?? null;
    },
  };
}

/**
 * Hands over all rows of the tables, table after table and in order of their ids, some thousand at a time. The first
 * rows of every table are asked for before it returns, and further ones are on their way while `onRows` works: the
 * store never waits to be asked. Ends early, without an error, when `isWanted` says so.
 */
export async function readTables<Name extends string>(
  database: IDBDatabase,
  tables: readonly Name[],
  onRows: (table: Name, rows: readonly StoredRow[]) => Promise<void>,
  isWanted: () => boolean,
): Promise<void> {
  const reading = tables.map((table) => ({ table, batches: readAhead(database, table) }));
  for (const { table, batches } of reading) {
    for (let rows = await batches.take(); rows !== null; rows = await batches.take()) {
      for (let from = 0; from < rows.length; from += SLICE_ROWS) {
        if (from > 0) await breath();
        if (!isWanted()) return;
        await onRows(table, rows.slice(from, from + SLICE_ROWS));
      }
    }
  }
}

/** Rows by their ids, in that order; undefined for one that is not there. */
export async function readRows(
  database: IDBDatabase,
  table: string,
  ids: readonly string[],
): Promise<readonly (StoredRow | undefined)[]> {
  if (ids.length === 0) return [];
  const store = database.transaction(table).objectStore(table);
  return Promise.all(
    ids.map(async (id) => {
      const request: IDBRequest<unknown> = store.get(id);
      return (await requested(request)) as StoredRow | undefined;
    }),
  );
}

/** The file with that hash; undefined when it is not stored. */
export async function readFile(database: IDBDatabase, sha256: string): Promise<Blob | undefined> {
  const row = await requested<unknown>(database.transaction('blobs').objectStore('blobs').get(sha256));
  return typeof row === 'object' && row !== null && 'blob' in row && row.blob instanceof Blob ? row.blob : undefined;
}

/** Where each device's change log ends now. Looks at one key per device, however long the logs are. */
export async function readHeads(database: IDBDatabase): Promise<LogHeads> {
  const store = database.transaction('changes').objectStore('changes');
  const heads = new Map<string, number>();
  let range: IDBKeyRange | null = null;
  for (;;) {
    const first: IDBCursor | null = await requested(store.openKeyCursor(range));
    const device = deviceOf(first?.key);
    if (device === null) return heads;
    const last = await requested(store.openKeyCursor(IDBKeyRange.bound([device], [device, []]), 'prev'));
    heads.set(device, sequenceOf(last?.key));
    range = IDBKeyRange.lowerBound([device, []]);
  }
}

/** Ids of the rows, by table, that the log tells of after these heads, and where it ends now. */
export async function readChangedRows(
  database: IDBDatabase,
  since: LogHeads,
): Promise<{ readonly heads: LogHeads; readonly ids: ReadonlyMap<string, ReadonlySet<string>> }> {
  const heads = await readHeads(database);
  const ids = new Map<string, Set<string>>();
  for (const [device, head] of heads) {
    const seen = since.get(device) ?? 0;
    if (head <= seen) continue;
    const store = database.transaction('changes').objectStore('changes');
    const entries = await requested<unknown[]>(store.getAll(IDBKeyRange.bound([device, seen], [device, head], true)));
    for (const { table, id } of entries.flatMap(changesOf)) {
      const known = ids.get(table) ?? new Set();
      ids.set(table, known.add(id));
    }
  }
  return { heads, ids };
}

function deviceOf(key: IDBValidKey | undefined): string | null {
  const device: unknown = Array.isArray(key) ? key[0] : null;
  return typeof device === 'string' ? device : null;
}

function sequenceOf(key: IDBValidKey | undefined): number {
  const sequence: unknown = Array.isArray(key) ? key[1] : null;
  return typeof sequence === 'number' ? sequence : 0;
}

function changesOf(entry: unknown): readonly { readonly table: string; readonly id: string }[] {
  if (typeof entry !== 'object' || entry === null || !('changes' in entry) || !Array.isArray(entry.changes)) return [];
  return entry.changes.filter(
    (change: unknown): change is { table: string; id: string } =>
      typeof change === 'object' &&
      change !== null &&
      'table' in change &&
      typeof change.table === 'string' &&
      'id' in change &&
      typeof change.id === 'string',
  );
}
