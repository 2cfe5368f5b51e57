import type { LoggedTable } from '#shared/domain/change-log/change.ts';
import type { WorkbenchDatabase } from './database.ts';
import { readMany } from './read-many.ts';
import type { TableRows } from './row-write.ts';

/** What a plan may read. Awaiting anything else inside a plan ends the transaction. */
export interface CommitReader {
  get<T extends LoggedTable>(table: T, id: string): Promise<TableRows[T] | undefined>;
  /** Many rows at once, in the order of the ids. */
  getMany<T extends LoggedTable>(table: T, ids: readonly string[]): Promise<readonly (TableRows[T] | undefined)[]>;
  where<T extends LoggedTable>(table: T, index: string, value: string): Promise<readonly TableRows[T][]>;
  /**
   * The next reference such as NC-2026-007: `prefix` NC, `year` 2026, `width` 3. A number given out in a commit
   * that succeeds is never given out again, also when the row is removed or the commit undone.
   */
  nextReference(prefix: string, year: number, width: number): Promise<string>;
  /** Marks a reference typed by a person as used, so that `nextReference` goes on behind it. */
  claimReference(reference: string): Promise<void>;
}

const REFERENCE = /^(.*?)(\d+)$/;

/** The reader of a plan; to be used inside the transaction of its commit. */
export function readerOf(database: WorkbenchDatabase): CommitReader {
  const table = <T extends LoggedTable>(name: T) => database.table<TableRows[T], string>(name);
  return {
    get: (name, id) => table(name).get(id),
    getMany: (name, ids) => readMany(table(name), ids),
    where: (name, index, value) => table(name).where(index).equals(value).toArray(),
    nextReference: async (prefix, year, width) => {
      const key = `${prefix}-${String(year)}-`;
      const next = ((await database.counters.get(key))?.last ?? 0) + 1;
      await database.counters.put({ key, last: next });
      return `${key}${String(next).padStart(width, '0')}`;
    },
    claimReference: async (reference) => {
      const parsed = REFERENCE.exec(reference);
      const key = parsed?.[1];
      if (key === undefined) return;
      const number = Number(parsed?.[2]);
      const last = (await database.counters.get(key))?.last ?? 0;
      if (Number.isSafeInteger(number) && number > last) await database.counters.put({ key, last: number });
    },
  };
}
