import type { Table } from 'dexie';

/**
 * From so many rows on it pays to ask for the keys there are first: thousands of new rows are asked for in vain.
 * Ids are sorted by the moment they were made, so that new ones share their range with few others.
 */
const WORTH_LOOKING = 200;

/** Rows asked for at once: asking is work for the window, which has to draw in between. */
const ROWS_AT_ONCE = 500;

/** The rows of those ids in their order, undefined where there is none, whatever their number. */
export async function readMany<Row>(table: Table<Row, string>, ids: readonly string[]): Promise<readonly (Row | undefined)[]> {
  if (ids.length < WORTH_LOOKING) return table.bulkGet([...ids]);
  const sorted = ids.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const stored = new Set(await table.where(':id').between(first, last, true, true).primaryKeys());
  const present = ids.filter((id) => stored.has(id));
  const byId = new Map<string, Row | undefined>();
  for (let start = 0; start < present.length; start += ROWS_AT_ONCE) {
    const some = present.slice(start, start + ROWS_AT_ONCE);
    const rows = await table.bulkGet(some);
    some.forEach((id, index) => byId.set(id, rows[index]));
  }
  return ids.map((id) => byId.get(id));
}
