import type { ChainHead } from '#shared/domain/change-log/hash-chain.ts';
import { EMPTY_HEAD } from '#shared/domain/change-log/hash-chain.ts';

/** What a look at the database shows before Dexie opens it. */
export type DatabaseProbe =
  | { readonly kind: 'absent'; readonly dataLoss: string | null }
  | {
      readonly kind: 'present';
      readonly schemaVersion: number;
      readonly databaseId: string | null;
      readonly head: ChainHead;
    }
  | { readonly kind: 'unreadable'; readonly detail: string };

interface KnownMeta {
  readonly version?: unknown;
  readonly databaseId?: unknown;
  readonly sequence?: unknown;
  readonly hash?: unknown;
}

function readMeta(native: IDBDatabase, key: string): Promise<KnownMeta> {
  return new Promise((resolve, reject) => {
    const request = native.transaction('meta').objectStore('meta').get(key) as IDBRequest<KnownMeta | undefined>;
    request.onsuccess = () => resolve(request.result ?? {});
    request.onerror = () => reject(request.error ?? new Error('The meta table cannot be read'));
  });
}

async function describe(native: IDBDatabase): Promise<DatabaseProbe> {
  const isKnown = native.objectStoreNames.contains('meta');
  const schema = isKnown ? await readMeta(native, 'schema') : {};
  const identity = isKnown ? await readMeta(native, 'identity') : {};
  const head = isKnown ? await readMeta(native, 'head') : {};
  return {
    kind: 'present',
    // Dexie multiplies its version by ten; our own row wins where it is there, for Dexie patches forgotten versions.
    schemaVersion:
      typeof schema.version === 'number' ? schema.version : Math.floor(native.version / 10),
    databaseId: typeof identity.databaseId === 'string' ? identity.databaseId : null,
    head:
      typeof head.sequence === 'number' && typeof head.hash === 'string'
        ? { sequence: head.sequence, hash: head.hash }
        : EMPTY_HEAD,
  };
}

/**
 * Looks at the database without changing it. Opened raw because Dexie hides `event.dataLoss`, by which Chromium says
 * that it deleted a corrupt store, and because Dexie opens a newer database without complaint.
 */
export function probeDatabase(name: string): Promise<DatabaseProbe> {
  return new Promise((resolve) => {
    let absent: DatabaseProbe | null = null;
    const request = indexedDB.open(name);
    request.onupgradeneeded = (event) => {
      const dataLoss: unknown = 'dataLoss' in event ? event.dataLoss : null;
      absent = { kind: 'absent', dataLoss: typeof dataLoss === 'string' && dataLoss !== 'none' ? dataLoss : null };
      // Not ours to create: with the upgrade taken back, the database is as absent as before.
      request.transaction?.abort();
    };
    request.onsuccess = () => {
      const native = request.result;
      native.onversionchange = () => native.close();
      describe(native)
        .catch((error: unknown): DatabaseProbe => ({ kind: 'unreadable', detail: String(error) }))
        .then((probe) => {
          native.close();
          resolve(probe);
        }, () => undefined);
    };
    request.onerror = (event) => {
      event.preventDefault();
      resolve(absent ?? { kind: 'unreadable', detail: request.error?.message ?? '' });
    };
  });
}
