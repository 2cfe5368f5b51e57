import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { put, remove } from '#renderer/data/row-write.ts';
import type { FindingId, Sha256 } from '#shared/domain/ids.ts';
import type { ChangeEntry } from '#shared/domain/change-log/change.ts';
import { openWorkspace } from '#renderer/data/open-workspace.ts';
import { anAnswer, anAudit, aFinding } from '#test/support/builders.ts';
import { aWorkspace, inMemoryPlatform, tickingClock, type TestWorkspace } from '#test/support/test-workspace.ts';

let here: TestWorkspace;
beforeEach(async () => {
  here = await aWorkspace();
});
afterEach(() => here.discard());

const addAudit = {
  event: 'audit.created',
  subject: 'IA-2026-03',
  auditId: null,
  plan: () => Promise.resolve([put('audits', anAudit())]),
};

describe('a commit', () => {
  test('writes the row and its log entry together', async () => {
    const { workspace } = here;
    const outcome = await workspace.commit(addAudit);
    expect(outcome.ok).toBe(true);
    expect(await workspace.database.audits.get(anAudit().id)).toEqual(anAudit());
    const [entry] = await workspace.database.changes.toArray();
    expect(entry).toMatchObject({ sequence: 1, event: 'audit.created', subject: 'IA-2026-03', reason: null });
    expect(entry?.changes).toEqual([{ table: 'audits', id: 'audit-1', from: null, to: anAudit() }]);
  });

  test('logs only the fields that differ, from what to what', async () => {
    const { workspace } = here;
    await workspace.commit(addAudit);
    await workspace.commit({
      event: 'audit.edited',
      subject: 'IA-2026-03',
      auditId: null,
      plan: async (tx) => {
        const audit = await tx.get('audits', 'audit-1');
        return audit ? [put('audits', { ...audit, scope: 'Hamburg only' })] : [];
      },
    });
    const last = await workspace.database.changes.orderBy('[deviceId+sequence]').last();
    expect(last?.changes).toEqual([
      { table: 'audits', id: 'audit-1', from: { scope: 'All services and sites' }, to: { scope: 'Hamburg only' } },
    ]);
  });

  test('that changes nothing leaves no entry', async () => {
    const { workspace } = here;
    await workspace.commit(addAudit);
    expect(await workspace.commit(addAudit)).toEqual({ ok: true, value: null });
    expect(await workspace.database.changes.count()).toBe(1);
  });

  test('whose plan throws leaves rows, log, files and references as they were', async () => {
    const { workspace } = here;
    const outcome = await workspace.commit({
      event: 'finding.raised',
      subject: 'x',
      auditId: null,
      blobs: [{ sha256: 'a'.repeat(64) as Sha256, blob: new Blob(['photo']) }],
      plan: async (tx) => {
        await tx.nextReference('NC', 2026, 3);
        throw new Error('the rule said no');
      },
    });
    expect(outcome).toMatchObject({ ok: false, problem: { detail: 'the rule said no' } });
    expect(await workspace.database.changes.count()).toBe(0);
    expect(await workspace.database.blobs.count()).toBe(0);
    expect(await workspace.database.counters.count()).toBe(0);
  });

  test('opens every write transaction with strict durability', async () => {
    const durabilities: string[] = [];
    const original = Object.getOwnPropertyDescriptor(IDBDatabase.prototype, 'transaction');
    const open = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (...args) {
      const transaction = open.apply(this, args);
      if (transaction.mode === 'readwrite') durabilities.push(transaction.durability);
      return transaction;
    };
    // Dexie binds the method when it opens, so this watches from the next opening on.
    const workspace = await here.reopen();
    await workspace.commit(addAudit);
    await workspace.undo();
    if (original) Object.defineProperty(IDBDatabase.prototype, 'transaction', original);
    expect(durabilities.length).toBeGreaterThanOrEqual(2);
    expect(new Set(durabilities)).toEqual(new Set(['strict']));
  });

  test('stores a file once, however often it is attached', async () => {
    const { workspace } = here;
    const sha256 = 'b'.repeat(64) as Sha256;
    for (const id of ['finding-1', 'finding-2']) {
      await workspace.commit({
        event: 'finding.raised',
        subject: id,
        auditId: null,
        blobs: [{ sha256, blob: new Blob(['photo']) }],
        plan: () => Promise.resolve([put('findings', aFinding({ id: id as never, reference: id }))]),
      });
    }
    expect(await workspace.database.blobs.count()).toBe(1);
    expect(await (await workspace.database.blobs.get(sha256))?.blob.text()).toBe('photo');
  });

  test('made by many callers at once keeps one unbroken chain', async () => {
    const { workspace } = here;
    await Promise.all(
      Array.from({ length: 25 }, (_, index) =>
        workspace.commit({
          event: 'answer.noted',
          subject: String(index),
          auditId: null,
          plan: () => Promise.resolve([put('answers', anAnswer({ notes: `note ${String(index)}` }))]),
        }),
      ),
    );
    const entries = await workspace.database.changes.orderBy('[deviceId+sequence]').toArray();
    expect(entries.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
    entries.slice(1).forEach((entry, index) => expect(entry.previousHash).toBe(entries[index]?.hash));
    expect((await workspace.database.answers.toArray())[0]?.notes).toBe('note 24');
  });
});

describe('references', () => {
  const raise = (id: string) => ({
    event: 'finding.raised',
    subject: id,
    auditId: null,
    plan: async (tx: { nextReference: (p: string, y: number, w: number) => Promise<string> }) => [
      put('findings', aFinding({ id: id as never, reference: await tx.nextReference('NC', 2026, 3) })),
    ],
  });

  test('are never given out twice, not after removal and not after undo', async () => {
    const { workspace } = here;
    await workspace.commit(raise('one'));
    await workspace.commit(raise('two'));
    await workspace.undo();
    await workspace.commit({
      event: 'finding.deleted',
      subject: 'one',
      auditId: null,
      plan: () => Promise.resolve([remove('findings', 'one')]),
    });
    await workspace.commit(raise('three'));
    expect((await workspace.database.findings.get('three' as FindingId))?.reference).toBe('NC-2026-003');
  });

  test('typed by a person are counted, so that the next one goes on behind them', async () => {
    const { workspace } = here;
    await workspace.commit({
      event: 'finding.raised',
      subject: 'NC-2026-006',
      auditId: null,
      plan: async (tx) => {
        await tx.claimReference('NC-2026-006');
        return [put('findings', aFinding({ id: 'old' as never, reference: 'NC-2026-006' }))];
      },
    });
    await workspace.commit(raise('new'));
    expect((await workspace.database.findings.get('new' as FindingId))?.reference).toBe('NC-2026-007');
  });
});

describe('the journal', () => {
  test('has the entry before a commit counts as saved', async () => {
    const appended: ChangeEntry[] = [];
    const platform = {
      ...inMemoryPlatform(),
      journal: { append: (entry: ChangeEntry) => Promise.resolve(void appended.push(entry)) },
    };
    const opened = await openWorkspace({ name: `${here.name}-journal`, platform, now: tickingClock(), newId: () => crypto.randomUUID() });
    if (!opened.ok) throw new Error(opened.problem.code);
    const outcome = await opened.value.commit(addAudit);
    expect(outcome.ok && outcome.value?.hash).toBe(appended[0]?.hash);
    opened.value.database.close();
  });

  test('that cannot be written is a problem, never "saved"', async () => {
    const platform = { ...inMemoryPlatform(), journal: { append: () => Promise.reject(new Error('no disk')) } };
    const opened = await openWorkspace({ name: `${here.name}-broken`, platform, now: tickingClock(), newId: () => crypto.randomUUID() });
    if (!opened.ok) throw new Error(opened.problem.code);
    expect(await opened.value.commit(addAudit)).toEqual({
      ok: false,
      problem: { code: 'journal-failed', detail: 'no disk' },
    });
    opened.value.database.close();
  });
});
