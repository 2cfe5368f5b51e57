import type { LoggedTable } from '#shared/domain/change-log/change.ts';
import type { AuditId } from '#shared/domain/ids.ts';
import type { StoredChange, WorkbenchDatabase } from '../database.ts';

/** Everything that happened to one row, newest first. */
export async function historyOfRow(
  database: WorkbenchDatabase,
  table: LoggedTable,
  id: string,
): Promise<readonly StoredChange[]> {
  const entries = await database.changes.where('rowKeys').equals(`${table}:${id}`).toArray();
  return newestFirst(entries);
}

/** The newest entries of one audit, or of the whole workspace when `auditId` is null; at most `limit`. */
export async function recentChanges(
  database: WorkbenchDatabase,
  auditId: AuditId | null,
  limit: number,
): Promise<readonly StoredChange[]> {
  if (auditId === null) {
    return newestFirst(await database.changes.orderBy('[deviceId+sequence]').reverse().limit(limit).toArray());
  }
  const entries = await database.changes.where('auditId').equals(auditId).toArray();
  return newestFirst(entries).slice(0, limit);
}

function newestFirst(entries: readonly StoredChange[]): readonly StoredChange[] {
  return entries.toSorted((a, b) => b.at.localeCompare(a.at) || b.sequence - a.sequence);
}
