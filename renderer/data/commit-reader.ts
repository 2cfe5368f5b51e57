import Dexie, { type PromiseExtended } from 'dexie';
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
  /** Lets the window draw and hear in the middle of a plan about thousands of rows: a request that keeps the transaction open. */
  breath(): Promise<void>;
}

/** Numbers drawn from memory before the window is given room. */
const ASKED_IN_A_ROW = 200;

const REFERENCE = /^(.*?)(\d+)$/;

/** The reader of one commit, and the end of what it counted. */
export interface CommitReading {
  readonly reader: CommitReader;
  /** Stores the numbers that were given out. To be called inside the transaction, once the plan is made. */
  readonly keepCounters: () => Promise<void>;
}

/** The reader of a plan; to be used inside the transaction of its commit. */
export function readingOf(database: WorkbenchDatabase): CommitReading {
  const table = <T extends LoggedTable>(name: T) => database.table<TableRows[T], string>(name);
  /** Last numbers as far as they were asked for, at hand: an import draws thousands of one kind. */
  const last = new Map<string, number>();
  const counted = new Set<string>();
  let asked = 0;
  const breath = (): PromiseExtended<void> => database.meta.get('head').then(() => undefined);
  // Dexie's own promises, made by no async function: a hundred awaits of others in a row lose the transaction.
  const lastOf = (key: string): PromiseExtended<number> => {
    const known = (): number => last.get(key) ?? 0;
    if (last.has(key)) {
      asked += 1;
      return asked % ASKED_IN_A_ROW === 0 ? breath().then(known) : Dexie.Promise.resolve(known());
    }
    return database.counters.get(key).then((stored) => {
      if (!last.has(key)) last.set(key, stored?.last ?? 0);
      return known();
    });
  };
  const count = (key: string, number: number): void => {
    last.set(key, number);
    counted.add(key);
  };
  const reader: CommitReader = {
    get: (name, id) => table(name).get(id),
    getMany: (name, ids) => readMany(table(name), ids),
    where: (name, index, value) => table(name).where(index).equals(value).toArray(),
    nextReference: (prefix, year, width) => {
      const key = `${prefix}-${String(year)}-`;
      return lastOf(key).then((known) => {
        count(key, known + 1);
        return `${key}${String(known + 1).padStart(width, '0')}`;
      });
    },
    claimReference: (reference) => {
      const parsed = REFERENCE.exec(reference);
      const key = parsed?.[1];
      if (key === undefined) return Dexie.Promise.resolve();
      const number = Number(parsed?.[2]);
      return lastOf(key).then((known) => {
        if (Number.isSafeInteger(number) && number > known) count(key, number);
      });
    },
    breath,
  };
  return {
    reader,
    keepCounters: async () => {
      if (counted.size > 0) await database.counters.bulkPut([...counted].map((key) => ({ key, last: last.get(key) ?? 0 })));
    },
  };
}
