import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WorkbenchDatabase } from '#renderer/data/database.ts';
import { decideOpening } from '#renderer/data/decide-opening.ts';
import { openWorkspace, type OpenOptions } from '#renderer/data/open-workspace.ts';
import { probeDatabase } from '#renderer/data/probe-database.ts';
import { copyRawData } from '#renderer/data/raw-copy.ts';
import { put } from '#renderer/data/row-write.ts';
import { SCHEMA_VERSIONS, type SchemaVersion } from '#renderer/data/schema-versions.ts';
import { unzipSync, strFromU8 } from 'fflate';
import type { Sha256 } from '#shared/domain/ids.ts';
import { anAudit } from '#test/support/builders.ts';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';

let here: TestWorkspace;
beforeEach(async () => {
  here = await aWorkspace();
});
afterEach(() => here.discard());

const addAudit = () =>
  here.workspace.commit({
    event: 'audit.created',
    subject: 'IA-2026-03',
    auditId: null,
    blobs: [{ sha256: 'c'.repeat(64) as Sha256, blob: new Blob(['photo'], { type: 'image/png' }) }],
    plan: () => Promise.resolve([put('audits', anAudit())]),
  });

const openAgain = (fields: Partial<OpenOptions> = {}) =>
  openWorkspace({
    name: here.name,
    platform: here.platform,
    now: here.workspace.now,
    newId: () => crypto.randomUUID(),
    ...fields,
  });

/** The sentinel is written half a second after a commit. */
const untilSentinel = () => expect.poll(() => here.platform.sentinel?.entries ?? 0).toBeGreaterThan(0);

describe('opening the workspace', () => {
  test('again finds the same identity and rows', async () => {
    await addAudit();
    const again = await here.reopen();
    expect([again.databaseId, again.deviceId]).toEqual([here.workspace.databaseId, here.workspace.deviceId]);
    expect(await again.database.audits.count()).toBe(1);
  });

  test('stops at a database found empty where one is expected', async () => {
    await addAudit();
    await untilSentinel();
    here.workspace.database.close();
    await Dexie.delete(here.name);
    const outcome = await openAgain();
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'emptied', expected: { entries: 1 } } });
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(here.name);
  });

  test('opens a whole database beside a damaged note, and mends the note', async () => {
    await addAudit();
    await untilSentinel();
    here.workspace.database.close();
    const { platform } = here;
    const outcome = await openAgain({
      platform: { ...platform, readSentinel: () => Promise.reject(new Error('not JSON')), writeSentinel: (note) => platform.writeSentinel(note) },
    });
    expect(outcome.ok).toBe(true);
    expect(platform.sentinel?.entries).toBe(1);
    if (outcome.ok) outcome.value.database.close();
  });

  test('goes on with an empty one once the user has accepted the loss', async () => {
    await addAudit();
    await untilSentinel();
    here.workspace.database.close();
    await Dexie.delete(here.name);
    const outcome = await openAgain({ isAcceptingLoss: true });
    expect(outcome.ok).toBe(true);
    expect(here.platform.sentinel?.entries).toBe(0);
    if (outcome.ok) outcome.value.database.close();
  });

  test('stops at a database that holds less than was saved', async () => {
    await addAudit();
    await untilSentinel();
    await here.workspace.database.meta.put({ key: 'head', sequence: 0, hash: '0'.repeat(64) });
    here.workspace.database.close();
    expect(await openAgain()).toMatchObject({ ok: false, problem: { code: 'behind', found: 0 } });
  });

  test('refuses a newer database without touching it, and can copy its data out', async () => {
    await addAudit();
    await here.workspace.database.meta.put({ key: 'schema', version: 99, programVersion: '9.0.0' });
    here.workspace.database.close();
    expect(await openAgain()).toMatchObject({ ok: false, problem: { code: 'newer', found: 99 } });
    expect(await openAgain({ isAcceptingLoss: true })).toMatchObject({ ok: false, problem: { code: 'newer' } });
    const files = unzipSync(await copyRawData(here.name));
    expect(JSON.parse(strFromU8(files['audits.json'] ?? new Uint8Array()))).toEqual([anAudit()]);
    expect(strFromU8(files[`blobs/${'c'.repeat(64)}`] ?? new Uint8Array())).toBe('photo');
  });

  test('does not create a database by looking at one that is not there', async () => {
    expect(await probeDatabase(`${here.name}-nowhere`)).toEqual({ kind: 'absent', dataLoss: null });
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(`${here.name}-nowhere`);
  });

  test('tells an older window to let go when the shape is upgraded, and that window says so', async () => {
    let wasClosed = false;
    here.workspace.database.close();
    const old = await openAgain({ onClosedByOther: () => (wasClosed = true) });
    if (!old.ok) throw new Error(old.problem.code);
    const next = await openAgain({ versions: [...SCHEMA_VERSIONS, ...withNext()] });
    expect(next.ok).toBe(true);
    expect(wasClosed).toBe(true);
    const late = await old.value.commit({ event: 'x', subject: '', auditId: null, plan: () => Promise.resolve([put('audits', anAudit())]) });
    expect(late).toMatchObject({ ok: false, problem: { code: 'database-closed' } });
    if (next.ok) next.value.database.close();
  });
});

function withNext(): readonly SchemaVersion[] {
  return [
    {
      version: SCHEMA_VERSIONS.length + 1,
      reason: 'planted by this test',
      stores: { audits: 'id, &reference, state, startDate, organization' },
      migrate: async (transaction) => {
        await transaction
          .table('audits')
          .toCollection()
          .modify((row: { title: string }) => {
            row.title = `${row.title}, migrated`;
          });
      },
    },
  ];
}

describe('a migration', () => {
  test('opens an old version, changes its rows once and keeps every other table', async () => {
    await addAudit();
    const before = await here.workspace.database.changes.toArray();
    here.workspace.database.close();
    const versions = [...SCHEMA_VERSIONS, ...withNext()];
    for (const _ of [1, 2]) {
      const outcome = await openAgain({ versions });
      if (!outcome.ok) throw new Error(outcome.problem.code);
      expect((await outcome.value.database.audits.toArray()).map(({ title }) => title)).toEqual([
        `${anAudit().title}, migrated`,
      ]);
      expect(await outcome.value.database.changes.toArray()).toEqual(before);
      outcome.value.database.close();
    }
  });

  test('that fails leaves the old version whole', async () => {
    await addAudit();
    here.workspace.database.close();
    const [next] = withNext();
    if (!next) throw new Error('no version');
    const broken = { ...next, migrate: () => Promise.reject(new Error('power went')) };
    expect(await openAgain({ versions: [...SCHEMA_VERSIONS, broken] })).toMatchObject({ ok: false });
    const old = new WorkbenchDatabase(here.name);
    expect(await old.audits.toArray()).toEqual([anAudit()]);
    old.close();
  });
});

describe('the decision to open', () => {
  const sentinel = { databaseId: 'a', schemaVersion: 1, entries: 5, head: 'h', writtenAt: '' };
  const present = { kind: 'present', schemaVersion: 1, databaseId: 'a', head: { sequence: 5, hash: 'h' } } as const;

  test.each([
    ['a first start', { kind: 'absent', dataLoss: null }, null, 'open'],
    ['data loss reported by the browser', { kind: 'absent', dataLoss: 'total' }, null, 'emptied'],
    ['as it was left', present, sentinel, 'open'],
    ['further than the note, which may lag', { ...present, head: { sequence: 9, hash: 'i' } }, sentinel, 'open'],
    ['fewer entries than saved', { ...present, head: { sequence: 4, hash: 'g' } }, sentinel, 'behind'],
    ['somebody else’s database', { ...present, databaseId: 'b' }, sentinel, 'replaced'],
    ['no entries and another id', { ...present, databaseId: 'b', head: { sequence: 0, hash: '' } }, sentinel, 'emptied'],
    ['a damaged note beside a whole database', present, 'damaged', 'open'],
    ['a damaged note and no database', { kind: 'absent', dataLoss: null }, 'damaged', 'emptied'],
    ['a newer shape', { ...present, schemaVersion: 2 }, sentinel, 'newer'],
    ['an unreadable store', { kind: 'unreadable', detail: 'x' }, sentinel, 'unreadable'],
  ] as const)('%s', (_, probe, note, expected) => {
    const decision = decideOpening(probe, note, 1);
    expect(decision.kind === 'open' ? 'open' : decision.obstacle.code).toBe(expected);
  });
});
