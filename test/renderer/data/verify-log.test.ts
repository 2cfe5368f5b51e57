import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { put } from '#renderer/data/row-write.ts';
import { verifyLog } from '#renderer/data/verify-log.ts';
import { anAnswer, anAudit } from '#test/support/builders.ts';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';

let here: TestWorkspace;
beforeEach(async () => {
  here = await aWorkspace();
  const { workspace } = here;
  await workspace.commit({
    event: 'audit.created',
    subject: 'IA-2026-03',
    auditId: null,
    plan: () => Promise.resolve([put('audits', anAudit())]),
  });
  for (const assessment of ['conforming', 'minor-nc', 'conforming'] as const) {
    await workspace.commit({
      event: 'answer.graded',
      subject: '8.6.1-q2',
      auditId: anAudit().id,
      plan: () => Promise.resolve([put('answers', anAnswer({ assessment }))]),
    });
  }
});
afterEach(() => here.discard());

const check = () => verifyLog(here.workspace.database);
const keyOf = (sequence: number): [typeof here.workspace.deviceId, number] => [here.workspace.deviceId, sequence];

describe('the check of the change log', () => {
  test('finds nothing in an untouched log', async () => {
    expect(await check()).toMatchObject({ entries: 4, rows: 2, chainProblems: [], rowProblems: [] });
  });

  test('finds an altered entry at its place', async () => {
    await here.workspace.database.changes.update(keyOf(3), { subject: '8.6.1-q9' });
    expect((await check()).chainProblems).toEqual([
      { code: 'content-altered', deviceId: here.workspace.deviceId, sequence: 3 },
    ]);
  });

  test('finds an altered value inside an entry', async () => {
    const entry = await here.workspace.database.changes.get(keyOf(3));
    const changes = (entry?.changes ?? []).map((change) => ({ ...change, to: { assessment: 'conforming' } }));
    await here.workspace.database.changes.update(keyOf(3), { changes });
    expect((await check()).chainProblems.map(({ code, sequence }) => [code, sequence])).toContainEqual(['content-altered', 3]);
  });

  test('finds a removed entry', async () => {
    await here.workspace.database.changes.delete(keyOf(2));
    expect((await check()).chainProblems[0]).toMatchObject({ code: 'entry-missing', sequence: 2 });
  });

  test('finds an end that was cut off', async () => {
    await here.workspace.database.changes.delete(keyOf(4));
    expect((await check()).chainProblems).toMatchObject([{ code: 'end-missing', sequence: 4 }]);
  });

  test('finds a row that was changed, added or removed past the log', async () => {
    const { database } = here.workspace;
    await database.answers.update(anAnswer().id, { assessment: 'major-nc' });
    await database.people.add({ id: 'nobody' } as never);
    await database.audits.delete(anAudit().id);
    expect((await check()).rowProblems.map(({ code, table }) => [code, table]).sort()).toEqual([
      ['row-differs', 'answers'],
      ['row-missing', 'audits'],
      ['row-unlogged', 'people'],
    ]);
  });
});
