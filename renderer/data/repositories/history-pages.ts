import type { AuditId, DeviceId } from '#shared/domain/ids.ts';
import { inWrittenOrder } from '#shared/domain/change-log/written-order.ts';
import type { StoredChange, WorkbenchDatabase } from '../database.ts';

/** How far back each device has been read: its next entry has this sequence or a lower one. */
export type HistoryPlace = ReadonlyMap<DeviceId, number>;

export interface HistoryPage {
  /** Newest first. */
  readonly entries: readonly StoredChange[];
  /** Where the next page begins; null after the last entry. */
  readonly next: HistoryPlace | null;
}

/** Where each device stands now: the beginning for a reader from the newest entry back. */
export async function newestPlace(database: WorkbenchDatabase): Promise<HistoryPlace> {
  const place = new Map<DeviceId, number>();
  for (let last = await database.changes.orderBy(':id').last(); last; ) {
    const { deviceId, sequence } = last;
    place.set(deviceId, sequence);
    // From the newest device back to the first, without reading what lies between.
    last = await database.changes.where('[deviceId+sequence]').below([deviceId, 0]).last();
  }
  return place;
}

/**
 * The next entries of the whole workspace going back in time. Each device is read by its own order, so that a page
 * costs the same at the beginning of a long log as at its end.
 */
export async function readHistoryPage(database: WorkbenchDatabase, place: HistoryPlace, size: number): Promise<HistoryPage> {
  const read = await Promise.all(
    [...place].map(([deviceId, sequence]) =>
      database.changes.where('[deviceId+sequence]').between([deviceId, 0], [deviceId, sequence], true, true).reverse().limit(size).toArray(),
    ),
  );
  const entries = inWrittenOrder(read.flat()).toReversed().slice(0, size);
  const next = new Map(place);
  for (const { deviceId, sequence } of entries) next.set(deviceId, Math.min(next.get(deviceId) ?? sequence, sequence - 1));
  for (const [deviceId, sequence] of [...next]) if (sequence < 1) next.delete(deviceId);
  return { entries, next: next.size === 0 || entries.length === 0 ? null : next };
}

/** All entries of one audit, newest first. */
export async function historyOfOneAudit(database: WorkbenchDatabase, auditId: AuditId): Promise<readonly StoredChange[]> {
  return inWrittenOrder(await database.changes.where('auditId').equals(auditId).toArray()).toReversed();
}
