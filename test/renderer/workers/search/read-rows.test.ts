import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openToRead, readTables } from '#renderer/workers/search/read-rows.ts';

const NAME = 'read-rows-test';
/** None, one, exactly a batch, one more than that, and more batches than may lie ready. */
const SIZES = { none: 0, one: 1, batch: 20_000, more: 20_001, many: 90_500 } as const;
const TABLES = Object.keys(SIZES) as (keyof typeof SIZES)[];

const idOf = (place: number): string => String(place).padStart(6, '0');

let database: IDBDatabase;

beforeAll(async () => {
  const made = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      for (const [table, size] of Object.entries(SIZES)) {
        const store = request.result.createObjectStore(table, { keyPath: 'id' });
        for (let place = 0; place < size; place += 1) store.put({ id: idOf(place) });
      }
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('not made'));
  });
  made.close();
  database = await openToRead(NAME);
});

afterAll(() => {
  database.close();
  indexedDB.deleteDatabase(NAME);
});

describe('the rows of some tables', () => {
  it.each([
    ['at once', () => Promise.resolve()],
    ['slowly, so that batches lie ready', () => new Promise<void>((resolve) => setTimeout(resolve, 5))],
  ])('come all, once, table after table and in order, when they are taken %s', async (_how, pause) => {
    const read = new Map<string, string[]>();
    await readTables(
      database,
      TABLES,
      async (table, rows) => {
        const ids = read.get(table) ?? [];
        for (const { id } of rows) ids.push(id);
        read.set(table, ids);
        await pause();
      },
      () => true,
    );
    expect([...read.keys()]).toEqual(TABLES.filter((table) => SIZES[table] > 0));
    for (const [table, ids] of read) {
      expect(ids).toHaveLength(SIZES[table as keyof typeof SIZES]);
      expect(ids.every((id, place) => id === idOf(place))).toBe(true);
    }
  });

  it('end early when nobody wants them any more', async () => {
    let taken = 0;
    await readTables(
      database,
      ['many'],
      (_table, rows) => {
        taken += rows.length;
        return Promise.resolve();
      },
      () => taken < 25_000,
    );
    expect(taken).toBeGreaterThanOrEqual(25_000);
    expect(taken).toBeLessThan(30_000);
  });

  it('are refused when the database cannot be read', async () => {
    const closed = await openToRead(NAME);
    closed.close();
    await expect(readTables(closed, ['one'], () => Promise.resolve(), () => true)).rejects.toThrow();
  });
});
