import type { Table } from 'dexie';

/**
 * From so many rows on it pays to ask for the keys there are first: thousands of new rows are asked for in vain.
 * Ids are sorted by the moment they were made, so that new ones share their range with few others.
 */
const WORTH_LOOKING = 200;

/** Rows asked for at once: asking is work for the window, which has to draw in between. */
const ROWS_AT_ONCE = 500;

async function inSlices<Row>(table: Table<Row, string>, ids: readonly string[]): Promise<readonly (Row | undefined)[]> {
  const rows: (Row | undefined)[] = [];
  for (let start = 0; start < ids.length; start += ROWS_AT_ONCE) {
    for (const row of await table.bulkGet(ids.slice(start, start + ROWS_AT_ONCE))) rows.push(row);
  }
  return rows;
}

/** The rows of those ids in their order, undefined where there is none, whatever their number. */
export async function readMany<Row>(table: Table<Row, string>, ids: readonly string[]): Promise<readonly (Row | undefined)[]> {
  if (ids.length < WORTH_LOOKING) return table.bulkGet([...ids]);
  const sorted = ids.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const stored = new Set(await table.where(':id').between(first, last, true, true).primaryKeys());
  const present = ids.filter((id) => stored.has(id));
  const rows = await inSlices(table, present);
  const byId = new Map(present.map((id, index) => [id, rows[index]] as const));
  return ids.map((id) => byId.get(id));
}

/** A way to read all rows that have a value in an index. */
export type ReadWhere = <Row>(table: Table<Row, string>, index: string, value: string) => PromiseLike<readonly Row[]>;

/** In one go: the quickest way. */
export const readAtOnce: ReadWhere = (table, index, value) => table.where(index).equals(value).toArray();

/** Some at a time, which takes longer and never halts the window: for thousands of rows nobody waits for. */
export const readCalmly: ReadWhere = async (table, index, value) => {
  const rows = await inSlices(table, await table.where(index).equals(value).primaryKeys());
  return rows.filter((row) => row !== undefined);
};
