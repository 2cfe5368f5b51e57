import { applyChange, reverseChange } from '#shared/domain/change-log/row-change.ts';
import { readUndoStacks, type UndoStacks, type UndoStep } from '#shared/domain/change-log/undo-stack.ts';
import type { ChangeEntry, Fields, RowChange } from '#shared/domain/change-log/change.ts';
import type { DeviceId } from '#shared/domain/ids.ts';
import { eachInSteps } from '#shared/lib/steps.ts';
import type { CommitReader } from './commit-reader.ts';
import type { WorkbenchDatabase } from './database.ts';
import { inSlices } from './in-slices.ts';
import { remove, type RowWrite } from './row-write.ts';

/** How far back undo reaches; older entries stay in the history, where each field can still be read. */
const UNDO_REACH = 300;

/** Somebody wrote to the same field after the step that is to be taken back. */
export class ChangedSinceError extends Error {
  override readonly name = 'ChangedSinceError';
}

interface RecentEntries {
  readonly deviceId: DeviceId;
  /** Oldest first. An entry never changes, so what was read once need not be read again. */
  readonly entries: readonly ChangeEntry[];
}

const recentIn = new WeakMap<WorkbenchDatabase, RecentEntries>();

/** The last entries this window wrote itself, oldest first. */
const writtenIn = new WeakMap<WorkbenchDatabase, readonly ChangeEntry[]>();

/** Keeps an entry at hand that was just stored: reading the import of thousands of rows back halts the window. */
export function rememberEntry(database: WorkbenchDatabase, entry: ChangeEntry): void {
  writtenIn.set(database, [...(writtenIn.get(database) ?? []), entry].slice(-UNDO_REACH));
}

/** The entries of those keys, read only where they are not at hand. */
async function entriesOf(database: WorkbenchDatabase, keys: readonly [DeviceId, number][]): Promise<readonly ChangeEntry[]> {
  const written = new Map((writtenIn.get(database) ?? []).map((entry) => [entry.sequence, entry] as const));
  const isAtHand = ([deviceId, sequence]: [DeviceId, number]): boolean => written.get(sequence)?.deviceId === deviceId;
  const read = await database.changes.bulkGet(keys.filter((key) => !isAtHand(key)));
  const stored = new Map(read.flatMap((entry) => (entry === undefined ? [] : [[entry.sequence, entry] as const])));
  return keys.flatMap((key): readonly ChangeEntry[] => {
    const entry = (isAtHand(key) ? written : stored).get(key[1]);
    return entry === undefined ? [] : [entry];
  });
}

/** The last entries, oldest first. Read by their keys, one after the other: several imports in one answer halt the window. */
async function latest(database: WorkbenchDatabase, deviceId: DeviceId, count: number): Promise<readonly ChangeEntry[]> {
  const newestFirst = await database.changes
    .where('[deviceId+sequence]')
    .between([deviceId, 0], [deviceId, Infinity])
    .reverse()
    .limit(count)
    .primaryKeys();
  return entriesOf(database, newestFirst.toReversed());
}

/** The entries behind those that are known; null when the known ones are not in the log any more. */
async function entriesSince(
  database: WorkbenchDatabase,
  deviceId: DeviceId,
  known: ChangeEntry,
): Promise<readonly ChangeEntry[] | null> {
  const keys = await database.changes
    .where('[deviceId+sequence]')
    .between([deviceId, known.sequence], [deviceId, Infinity])
    .limit(UNDO_REACH + 1)
    .primaryKeys();
  const [first, ...newer] = keys;
  if (first?.[1] !== known.sequence || newer.length >= UNDO_REACH) return null;
  return entriesOf(database, newer);
}

/**
 * What this device can undo and redo now, also after a restart: it is read from the log. Among the entries may be the
 * import of thousands of questions; after the first time only what is new is read.
 */
export async function loadUndoStacks(database: WorkbenchDatabase, deviceId: DeviceId): Promise<UndoStacks> {
  const known = recentIn.get(database);
  const last = known?.deviceId === deviceId ? known.entries.at(-1) : undefined;
  const since = last && (await entriesSince(database, deviceId, last));
  const entries = since
    ? [...(known?.entries ?? []), ...since].slice(-UNDO_REACH)
    : await latest(database, deviceId, UNDO_REACH);
  recentIn.set(database, { deviceId, entries });
  return readUndoStacks(entries);
}

function toWrite(change: RowChange, row: Fields | null): RowWrite {
  if (row === null) return remove(change.table, change.id);
  // The row comes from the log, which holds what was once a whole row of this table.
  return { kind: 'put', table: change.table, row } as unknown as RowWrite;
}

function keyOf({ table, id }: RowChange): string {
  return `${table}:${id}`;
}

/** The rows the changes are about as they are stored, read in one call per table. */
async function rowsBefore(
  tx: CommitReader,
  changes: readonly RowChange[],
): Promise<ReadonlyMap<string, { readonly row: Fields | null }>> {
  const rows = new Map<string, { readonly row: Fields | null }>();
  for (const [table, ofTable] of Map.groupBy(changes, (change) => change.table)) {
    const found = await tx.getMany(table, ofTable.map(({ id }) => id));
    // The log knows rows only as fields.
    ofTable.forEach((change, index) => rows.set(keyOf(change), { row: (found[index] ?? null) as unknown as Fields | null }));
  }
  return rows;
}

/**
 * The writes that take a step back, for use as a commit's plan. Throws ChangedSinceError when a row is no longer as
 * the step left it.
 */
export async function planReversal(tx: CommitReader, step: UndoStep): Promise<readonly RowWrite[]> {
  const changes = step.toReversed().flatMap(({ subject, changes: done }) =>
    done.toReversed().map((change) => ({ subject, change: reverseChange(change) })),
  );
  const rows = new Map<string, { readonly change: RowChange; readonly row: Fields | null }>();
  const stored = await rowsBefore(tx, changes.map(({ change }) => change));
  const apply = ({ subject, change }: (typeof changes)[number]): void => {
    const key = keyOf(change);
    const next = applyChange((rows.get(key) ?? stored.get(key))?.row ?? null, change);
    if (next.kind === 'conflict') throw new ChangedSinceError(subject);
    rows.set(key, { change, row: next.row });
  };
  await inSlices(eachInSteps(changes, apply), () => tx.breath());
  return [...rows.values()].map(({ change, row }) => toWrite(change, row));
}

/** The entry a step is named after in "Undo …" and "Redo …". */
export function nameOfStep(step: UndoStep): ChangeEntry | null {
  return step.at(-1) ?? null;
}
