import type { ChangeEntry, Fields, LoggedTable } from '#shared/domain/change-log/change.ts';
import { rowKey, type RowsByKey } from '#shared/domain/change-log/rewind.ts';
import { inWrittenOrder } from '#shared/domain/change-log/written-order.ts';
import type { AuditId } from '#shared/domain/ids.ts';
import type { StoredChange, WorkbenchDatabase } from '../database.ts';

/** All there is to put an audit together as it was: its rows now, and every entry that touched one of them. */
export interface AuditPast {
  readonly now: RowsByKey;
  /** In written order, oldest first. */
  readonly entries: readonly ChangeEntry[];
  /** Keys of the rows that belong to the audit or once did. */
  readonly keys: ReadonlySet<string>;
}

const TABLES_OF_AUDIT = ['answers', 'findings', 'evidence', 'nonconformities', 'submissions', 'actions', 'reports'] as const satisfies readonly LoggedTable[];

/** Reads an audit with its past at one moment; an audit that is gone has its past alone. */
export function pastOfAudit(database: WorkbenchDatabase, auditId: AuditId): Promise<AuditPast> {
  const tables = [database.changes, database.audits, ...TABLES_OF_AUDIT.map((name) => database[name])];
  return database.transaction('r', tables, async () => {
    const now = new Map<string, Fields>();
    const audit = await database.table<Fields, string>('audits').get(auditId);
    if (audit !== undefined) now.set(rowKey('audits', auditId), audit);
    for (const table of TABLES_OF_AUDIT) {
      const rows = await database.table<Fields & { readonly id: string }, string>(table).where('auditId').equals(auditId).toArray();
      for (const row of rows) now.set(rowKey(table, row.id), row);
    }
    const entries = inWrittenOrder(await entriesAbout(database, auditId));
    return { now, entries, keys: new Set([...now.keys(), ...keysThatWere(entries, auditId)]) };
  });
}

/** Entries of the audit, and those of several audits or of the whole workspace that wrote its plan or its answers. */
async function entriesAbout(database: WorkbenchDatabase, auditId: AuditId): Promise<readonly StoredChange[]> {
  const { changes } = database;
  const [own, ofPlan, ofAnswers] = await Promise.all([
    changes.where('auditId').equals(auditId).toArray(),
    changes.where('rowKeys').equals(rowKey('audits', auditId)).primaryKeys(),
    changes.where('rowKeys').startsWith(rowKey('answers', `${auditId}/`)).primaryKeys(),
  ]);
  const known = new Set(own.map(({ deviceId, sequence }) => `${deviceId} ${String(sequence)}`));
  const touching = [...ofPlan, ...ofAnswers];
  const missing = new Map(
    touching.map((key) => [`${key[0]} ${String(key[1])}`, key] as const).filter(([name]) => !known.has(name)),
  );
  const others = await database.changes.bulkGet([...missing.values()]);
  return [...own, ...others.filter((entry) => entry !== undefined)];
}

function* keysThatWere(entries: readonly ChangeEntry[], auditId: AuditId): Iterable<string> {
  for (const { changes } of entries) {
    for (const { table, id, from, to } of changes) {
      const belongs = table === 'audits' ? id === auditId : (from ?? to)?.['auditId'] === auditId || to?.['auditId'] === auditId;
      if (belongs) yield rowKey(table, id);
    }
  }
}
