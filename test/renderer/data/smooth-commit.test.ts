import { liveQuery } from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { historyOfRow } from '#renderer/data/repositories/change-log-repository.ts';
import { put } from '#renderer/data/row-write.ts';
import type { CommitOutcome } from '#renderer/data/workspace.ts';
import { verifyLog } from '#renderer/data/verify-log.ts';
import type { FindingId } from '#shared/domain/ids.ts';
import { aFinding } from '#test/support/builders.ts';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';

const ROWS = 10_000;
/** Far more than it takes here and far less than it took: a busy machine must not fail the test. */
const HALTED_AT_MOST_MS = 600;

let here: TestWorkspace;
beforeEach(async () => {
  here = await aWorkspace();
});
afterEach(() => here.discard());

const rows = Array.from({ length: ROWS }, (_, index) =>
  aFinding({ id: `finding-${String(index).padStart(5, '0')}` as FindingId, statement: `The incident INC-${String(index)} was closed without a resolution note` }),
);

/** Stores findings with numbers drawn one after the other, as an import does. */
function storeFindings(count: number): Promise<CommitOutcome> {
  return here.workspace.commit({
    event: 'import.findings',
    subject: 'log.xlsx',
    auditId: null,
    plan: async (tx) => {
      const writes = [];
      for (const row of rows.slice(0, count)) writes.push(put('findings', { ...row, reference: await tx.nextReference('NC', 2026, 3) }));
      return writes;
    },
  });
}

/** The longest time in which nothing else was done, while `work` ran. */
async function longestHalt(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  let isWorking = true;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (isWorking) setTimeout(() => port2.postMessage(null));
  };
  port2.postMessage(null);
  await work();
  isWorking = false;
  port1.close();
  return longest;
}

describe('storing ten thousand findings', () => {
  test('never halts the window for long, nor does taking them back in one step, and the chain is whole', async () => {
    const { workspace } = here;
    let outcome: CommitOutcome | null = null;
    const storing = await longestHalt(async () => {
      outcome = await storeFindings(ROWS);
    });
    expect(outcome).toMatchObject({ ok: true, value: { sequence: 1 } });
    expect(await workspace.database.changes.count()).toBe(1);
    expect(await workspace.database.findings.count()).toBe(ROWS);
    expect(await workspace.database.findings.get(`finding-0${String(ROWS - 1)}` as FindingId)).toMatchObject({ reference: `NC-2026-${String(ROWS)}` });
    expect(await workspace.database.counters.get('NC-2026-')).toMatchObject({ last: ROWS });

    const undoing = await longestHalt(() => workspace.undo());
    expect(await workspace.database.findings.count()).toBe(0);
    expect(await workspace.database.changes.count()).toBe(2);
    expect({ storing: storing < HALTED_AT_MOST_MS, undoing: undoing < HALTED_AT_MOST_MS }, `${String(Math.round(storing))} and ${String(Math.round(undoing))} ms`).toEqual({ storing: true, undoing: true });
    expect(await verifyLog(workspace.database)).toMatchObject({ entries: 2, rows: 0, chainProblems: [], rowProblems: [] });
  });

  test('gives back the numbers of a commit that is refused', async () => {
    await storeFindings(300);
    const refused = await here.workspace.commit({
      event: 'import.findings',
      subject: 'log.xlsx',
      auditId: null,
      plan: async (tx) => {
        for (let drawn = 0; drawn < 250; drawn += 1) await tx.nextReference('NC', 2026, 3);
        throw new Error('refused');
      },
    });
    expect(refused.ok).toBe(false);
    expect(await here.workspace.database.counters.get('NC-2026-')).toMatchObject({ last: 300 });
  });

  test('goes on behind a number that a person typed, within one commit', async () => {
    let drawn = '';
    await here.workspace.commit({
      event: 'import.findings',
      subject: 'log.xlsx',
      auditId: null,
      plan: async (tx) => {
        for (let number = 1; number <= 400; number += 1) await tx.claimReference(`MZ-2026-${String(number)}`);
        drawn = await tx.nextReference('MZ', 2026, 3);
        return rows.slice(0, 1).map((row) => put('findings', { ...row, reference: drawn }));
      },
    });
    expect(drawn).toBe('MZ-2026-401');
    expect(await here.workspace.database.counters.get('MZ-2026-')).toMatchObject({ last: 401 });
  });
});

describe('what is on screen', () => {
  /** What a live query showed last, for as long as the test looks at it. */
  function watch<Value>(query: () => Promise<Value>): { readonly shown: () => Value | undefined; readonly stop: () => void } {
    let shown: Value | undefined;
    const subscription = liveQuery(query).subscribe((value) => {
      shown = value;
    });
    return { shown: () => shown, stop: () => subscription.unsubscribe() };
  }

  test('follows rows that come and go by the hundred: the list, one row and its history', async () => {
    const { database } = here.workspace;
    const [first] = rows;
    const id = first?.id ?? ('' as FindingId);
    const list = watch(() => database.findings.where('auditId').equals(first?.auditId ?? '').toArray());
    const row = watch(() => database.findings.get(id));
    const history = watch(() => historyOfRow(database, 'findings', id));
    await expect.poll(() => history.shown()).toEqual([]);

    await storeFindings(600);
    await expect.poll(() => list.shown()?.length).toBe(600);
    await expect.poll(() => row.shown()?.reference).toBe('NC-2026-001');
    await expect.poll(() => history.shown()?.length).toBe(1);

    await here.workspace.undo();
    await expect.poll(() => list.shown()).toEqual([]);
    await expect.poll(() => row.shown()).toBeUndefined();
    await expect.poll(() => history.shown()?.length).toBe(2);
    for (const { stop } of [list, row, history]) stop();
  });
});
