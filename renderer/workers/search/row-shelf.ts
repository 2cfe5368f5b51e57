import { readRows, type StoredRow } from './read-rows.ts';

/** Rows read lately, so that a hit that stays while somebody types is not read again with every letter. */
export interface RowShelf {
  /** Rows by their ids, in that order; undefined for one that is not there. */
  read(table: string, ids: readonly string[]): Promise<readonly (StoredRow | undefined)[]>;
  forget(table: string, ids: readonly string[]): void;
}

const MOST_ROWS = 2_000;

/** An empty shelf before that database. */
export function createShelf(database: () => Promise<IDBDatabase>): RowShelf {
  const kept = new Map<string, StoredRow>();
  return {
    async read(table, ids) {
      const missing = ids.filter((id) => !kept.has(`${table}:${id}`));
      const read = new Map<string, StoredRow>();
      if (missing.length > 0) {
        for (const row of await readRows(await database(), table, missing)) if (row) read.set(row.id, row);
      }
      const rows = ids.map((id) => kept.get(`${table}:${id}`) ?? read.get(id));
      if (kept.size + read.size > MOST_ROWS) kept.clear();
      for (const [id, row] of read) kept.set(`${table}:${id}`, row);
      return rows;
    },
    forget(table, ids) {
      for (const id of ids) kept.delete(`${table}:${id}`);
    },
  };
}
