import type { Fields, LoggedTable, RowChange } from '#shared/domain/change-log/change.ts';
import { diffRow } from '#shared/domain/change-log/row-change.ts';
import type { WorkbenchDatabase } from './database.ts';
import { readMany } from './read-many.ts';
import type { RowWrite } from './row-write.ts';

/** Somebody took the commit back before it ended. Nothing was written. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError';
}

/** Lets a long commit be watched, and be taken back while it runs. */
export interface WriteWatch {
  /** Hears how many of all rows are written, from 0 to all of them; they count only once the commit resolves. */
  readonly onProgress?: (written: number, total: number) => void;
  /** Aborted before the transaction ends, it leaves everything as it was; the outcome is then `cancelled`. */
  readonly signal?: AbortSignal;
}

/** Rows per call to the store: few enough for the window to draw and hear Cancel in between. */
const ROWS_AT_ONCE = 200;

/** The row a write leaves, or null when it removes it. Rows are plain data; the log knows them as fields. */
function rowAfter(write: RowWrite): Fields | null {
  return write.kind === 'put' ? (write.row as unknown as Fields) : null;
}

type Numbered = readonly [id: string, write: RowWrite];

/** Writes some rows of one table in two calls; gives what changed. */
async function writeSome(database: WorkbenchDatabase, name: LoggedTable, writes: readonly Numbered[]): Promise<readonly RowChange[]> {
  const table = database.table<Fields, string>(name);
  const before = await readMany(table, writes.map(([id]) => id));
  const changed = writes.flatMap(([id, write], index) => {
    const after = rowAfter(write);
    const change = diffRow(name, id, before[index] ?? null, after);
    return change === null ? [] : [{ change, after }];
  });
  const removed = changed.flatMap(({ change, after }) => (after === null ? [change.id] : []));
  const kept = changed.flatMap(({ after }) => (after === null ? [] : [after]));
  if (removed.length > 0) await table.bulkDelete(removed);
  if (kept.length > 0) await table.bulkPut(kept);
  return changed.map(({ change }) => change);
}

/** Throws CancelledError once the signal is aborted, which rolls the transaction back. */
export function refuseIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new CancelledError('cancelled');
}

/**
 * Writes the rows in steps, inside the transaction of the caller; a later write of the same row wins. Gives what
 * differs from what was stored, table by table. Throws CancelledError between two steps.
 */
export async function writeRows(
  database: WorkbenchDatabase,
  writes: readonly RowWrite[],
  { onProgress, signal }: WriteWatch,
): Promise<readonly RowChange[]> {
  const tables = [...Map.groupBy(writes, ({ table }) => table)].map(([name, ofTable]) => ({
    name,
    rows: [...new Map(ofTable.map((write) => [write.kind === 'put' ? write.row.id : write.id, write] as const))],
  }));
  const total = tables.reduce((sum, { rows }) => sum + rows.length, 0);
  const changes: RowChange[] = [];
  let written = 0;
  onProgress?.(written, total);
  for (const { name, rows } of tables) {
    for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
      refuseIfCancelled(signal);
      const some = rows.slice(start, start + ROWS_AT_ONCE);
      for (const change of await writeSome(database, name, some)) changes.push(change);
      written += some.length;
      onProgress?.(written, total);
    }
  }
  return changes;
}
