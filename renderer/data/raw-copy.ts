import { zip } from 'fflate';

function readAll(store: IDBObjectStore): Promise<readonly unknown[]> {
  return new Promise((resolve, reject) => {
    const request: IDBRequest<unknown[]> = store.getAll();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error(`Table ${store.name} cannot be read`));
  });
}

function openAsIs(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    // Without this an absent database would be created empty by the mere look.
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The database cannot be opened'));
  });
}

/**
 * Everything in the database, of whatever version, as a zip: one JSON file per table and the evidence files by hash.
 * Reads only. The way out for data this program must not open. Rejects when the store cannot be read.
 */
export async function copyRawData(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const native = await openAsIs(name);
  try {
    const files: Record<string, Uint8Array> = {};
    for (const table of native.objectStoreNames) {
      const rows = await readAll(native.transaction(table).objectStore(table));
      const plain: unknown[] = [];
      for (const row of rows) {
        if (isFileRow(row)) {
          files[`${table}/${row.sha256}`] = new Uint8Array(await row.blob.arrayBuffer());
          plain.push({ sha256: row.sha256, size: row.blob.size, mediaType: row.blob.type });
        } else plain.push(row);
      }
      files[`${table}.json`] = new TextEncoder().encode(JSON.stringify(plain, null, 1));
    }
    return await new Promise((resolve, reject) => {
      zip(files, { level: 6 }, (error, bytes) => (error ? reject(error) : resolve(new Uint8Array(bytes))));
    });
  } finally {
    native.close();
  }
}

function isFileRow(row: unknown): row is { readonly sha256: string; readonly blob: Blob } {
  return typeof row === 'object' && row !== null && 'blob' in row && row.blob instanceof Blob && 'sha256' in row;
}
