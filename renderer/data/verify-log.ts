import { LOGGED_TABLES, type Fields, type LoggedTable } from '#shared/domain/change-log/change.ts';
import { verifyChain, type ChainProblem } from '#shared/domain/change-log/hash-chain.ts';
import { applyChange, isSameValue } from '#shared/domain/change-log/row-change.ts';
import type { StoredChange, WorkbenchDatabase } from './database.ts';

/** A row that is not what its history says it is. */
export interface RowProblem {
  readonly code: 'row-differs' | 'row-unlogged' | 'row-missing';
  readonly table: LoggedTable;
  readonly id: string;
}

export interface VerificationReport {
  readonly entries: number;
  readonly rows: number;
  readonly chainProblems: readonly ChainProblem[];
  readonly rowProblems: readonly RowProblem[];
  /** Hash of this device's last entry, to be printed or written down elsewhere; empty for an empty log. */
  readonly head: string;
}

/** The rows as the log tells them, by "table:id". Entries are replayed in the order they were written. */
function replay(entries: readonly StoredChange[]): ReadonlyMap<string, Fields> {
  const rows = new Map<string, Fields>();
  for (const change of entries.flatMap((entry) => entry.changes)) {
    const key = `${change.table}:${change.id}`;
    const next = applyChange(rows.get(key) ?? null, change);
    // A conflict in the log itself shows as a row that differs at the end.
    const row = next.kind === 'row' ? next.row : change.to;
    if (row === null) rows.delete(key);
    else rows.set(key, row);
  }
  return rows;
}

async function compareRows(
  database: WorkbenchDatabase,
  expected: ReadonlyMap<string, Fields>,
): Promise<{ readonly rows: number; readonly problems: readonly RowProblem[] }> {
  const problems: RowProblem[] = [];
  const unseen = new Set(expected.keys());
  let rows = 0;
  for (const table of LOGGED_TABLES) {
    await database.table<Fields, string>(table).each((row, { primaryKey: id }) => {
      rows += 1;
      const key = `${table}:${id}`;
      const told = expected.get(key);
      unseen.delete(key);
      if (told === undefined) problems.push({ code: 'row-unlogged', table, id });
      else if (!isSameValue(told, row)) problems.push({ code: 'row-differs', table, id });
    });
  }
  for (const key of unseen) {
    const table = LOGGED_TABLES.find((name) => key.startsWith(`${name}:`));
    if (table) problems.push({ code: 'row-missing', table, id: key.slice(table.length + 1) });
  }
  return { rows, problems };
}

/**
 * Checks the change log for tampering: every hash, every link, gaps, a cut-off end; then whether every stored row is
 * what its history adds up to. Reads everything, so it runs on demand.
 */
export async function verifyLog(database: WorkbenchDatabase): Promise<VerificationReport> {
  return database.transaction('r', database.tables, async () => {
    const entries = await database.changes.orderBy('[deviceId+sequence]').toArray();
    const identity = await database.meta.get('identity');
    const ownDevice = identity?.key === 'identity' ? identity.deviceId : null;
    const stored = await database.meta.get('head');
    const head = stored?.key === 'head' ? { sequence: stored.sequence, hash: stored.hash } : null;
    const devices = new Set(entries.map(({ deviceId }) => deviceId));
    if (ownDevice !== null) devices.add(ownDevice);
    const chainProblems = [...devices].flatMap((device) =>
      verifyChain(
        device,
        entries.filter(({ deviceId }) => deviceId === device).map(withoutIndex),
        device === ownDevice ? head : null,
      ),
    );
    const { rows, problems } = await compareRows(database, replay(entries));
    return { entries: entries.length, rows, chainProblems, rowProblems: problems, head: head?.hash ?? '' };
  });
}

function withoutIndex({ rowKeys: _, ...entry }: StoredChange) {
  return entry;
}
