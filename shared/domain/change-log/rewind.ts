import type { ChangeEntry, Fields, LoggedTable } from './change.ts';
import { applyChange, isSameValue, reverseChange } from './row-change.ts';

/** Rows of several tables, each under `rowKey(table, id)`. */
export type RowsByKey = ReadonlyMap<string, Fields>;

/** The key of a row among the rows of several tables. */
export function rowKey(table: LoggedTable, id: string): string {
  return `${table}:${id}`;
}

export interface Rewound {
  readonly rows: RowsByKey;
  /** Keys of rows that were not as their history says, so that what they were before is not certain. */
  readonly uncertain: ReadonlySet<string>;
}

/**
 * The rows as they were before these entries: each change reversed, the newest first. `entries` come in written order
 * (oldest first), all of them from the moment wanted up to now; rows no entry is about stay as they are. Changes of
 * rows outside `isWanted` are passed over.
 */
export function rewindRows(
  now: RowsByKey,
  entries: readonly Pick<ChangeEntry, 'changes'>[],
  isWanted: (key: string) => boolean = () => true,
): Rewound {
  const rows = new Map(now);
  const uncertain = new Set<string>();
  for (const { changes } of entries.toReversed()) {
    for (const change of changes.toReversed()) {
      const key = rowKey(change.table, change.id);
      if (!isWanted(key)) continue;
      const before = applyChange(rows.get(key) ?? null, reverseChange(change));
      if (before.kind === 'conflict') uncertain.add(key);
      // The log is sealed and the row is not: what the log says the row was before is the better witness.
      const row = before.kind === 'row' ? before.row : merged(rows.get(key), change.from);
      if (row === null) rows.delete(key);
      else rows.set(key, row);
    }
  }
  return { rows, uncertain };
}

function merged(row: Fields | undefined, from: Fields | null): Fields | null {
  return from === null ? null : { ...row, ...from };
}

/** What became of the rows of one table between two moments. */
export interface TableDifference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

/** Row ids by table that differ between two states, in no particular order; tables without any are left out. */
export function compareStates(then: RowsByKey, now: RowsByKey): ReadonlyMap<LoggedTable, TableDifference> {
  const found = new Map<LoggedTable, { added: string[]; removed: string[]; changed: string[] }>();
  const note = (key: string, kind: 'added' | 'removed' | 'changed'): void => {
    const at = key.indexOf(':');
    const table = key.slice(0, at) as LoggedTable;
    const of = found.get(table) ?? { added: [], removed: [], changed: [] };
    of[kind].push(key.slice(at + 1));
    found.set(table, of);
  };
  for (const [key, row] of now) {
    const before = then.get(key);
    if (before === undefined) note(key, 'added');
    else if (!isSameValue(before, row)) note(key, 'changed');
  }
  for (const key of then.keys()) if (!now.has(key)) note(key, 'removed');
  return found;
}
