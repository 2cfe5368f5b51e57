import fc from 'fast-check';
import type { ChangeEntry, Fields, LoggedTable, RowChange } from '#shared/domain/change-log/change.ts';
import { CHAIN_START } from '#shared/domain/change-log/hash-chain.ts';
import { rowKey } from '#shared/domain/change-log/rewind.ts';
import { diffRow } from '#shared/domain/change-log/row-change.ts';
import type { DeviceId, PersonId } from '#shared/domain/ids.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';

/** An entry of the log; unsealed, because these rules do not look at seals. */
export function anEntry(fields: Partial<ChangeEntry> = {}): ChangeEntry {
  return {
    deviceId: 'laptop' as DeviceId,
    sequence: 1,
    at: '2026-02-24T10:32:00.000Z' as Timestamp,
    authorId: 'anna-berg' as PersonId,
    event: 'answer.noted',
    subject: '8.6.1-q2',
    auditId: null,
    reason: null,
    group: null,
    undoes: null,
    redoes: null,
    changes: [],
    previousHash: CHAIN_START,
    hash: CHAIN_START,
    ...fields,
  };
}

/** A log made of whole states: what each commit wrote, and all rows after it. */
export interface KeptLog {
  readonly entries: readonly ChangeEntry[];
  /** `states[k]`: all rows after the first k entries. */
  readonly states: readonly ReadonlyMap<string, Fields>[];
}

const TABLES: readonly LoggedTable[] = ['audits', 'answers', 'findings', 'evidence'];
const value = fc.jsonValue({ maxDepth: 1 }) as fc.Arbitrary<Fields[string]>;
const fields = fc.dictionary(fc.constantFrom('assessment', 'notes', 'clauses', 'owner'), value, { maxKeys: 4 });
const write = fc.record({ table: fc.constantFrom(...TABLES), id: fc.constantFrom('a', 'b', 'c'), row: fc.option(fields, { nil: null }) });

/** Any run of commits on a few rows that come, change and go. */
export const keptLogs: fc.Arbitrary<KeptLog> = fc
  .array(fc.array(write, { minLength: 1, maxLength: 4 }), { maxLength: 25 })
  .map((commits) => {
    const rows = new Map<string, Fields>();
    const entries: ChangeEntry[] = [];
    const states: ReadonlyMap<string, Fields>[] = [new Map()];
    for (const writes of commits) {
      const changes: RowChange[] = [];
      for (const { table, id, row } of writes) {
        const key = rowKey(table, id);
        const change = diffRow(table, id, rows.get(key) ?? null, row);
        if (change === null) continue;
        changes.push(change);
        if (row === null) rows.delete(key);
        else rows.set(key, row);
      }
      entries.push(anEntry({ sequence: entries.length + 1, changes }));
      states.push(new Map(rows));
    }
    return { entries, states };
  });
