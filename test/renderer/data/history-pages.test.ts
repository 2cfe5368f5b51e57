import { afterEach, beforeEach, expect, test } from 'vitest';
import { newestPlace, readHistoryPage } from '#renderer/data/repositories/history-pages.ts';
import { put } from '#renderer/data/row-write.ts';
import type { DeviceId } from '#shared/domain/ids.ts';
import { anAudit } from '#test/support/builders.ts';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';

let here: TestWorkspace;
beforeEach(async () => {
  here = await aWorkspace();
});
afterEach(() => here.discard());

async function write(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    await here.workspace.commit({
      event: 'audit.edited',
      subject: String(n),
      auditId: null,
      plan: () => Promise.resolve([put('audits', anAudit({ scope: `scope ${String(n)}` }))]),
    });
  }
}

async function readAll(size: number): Promise<readonly string[]> {
  const { database } = here.workspace;
  const told: string[] = [];
  let place = await newestPlace(database);
  for (;;) {
    const { entries, next } = await readHistoryPage(database, place, size);
    told.push(...entries.map(({ deviceId, sequence }) => `${deviceId === here.workspace.deviceId ? 'here' : 'other'} ${String(sequence)}`));
    if (next === null) return told;
    place = next;
  }
}

test('Pages put together are the whole history, newest first, whatever their size', async () => {
  await write(23);
  const whole = Array.from({ length: 23 }, (_, index) => `here ${String(23 - index)}`);
  for (const size of [1, 5, 22, 23, 24, 500]) expect(await readAll(size)).toEqual(whole);
});

test('An empty history has no page', async () => {
  expect((await newestPlace(here.workspace.database)).size).toBe(0);
});

test('Entries of two devices come by time, none twice and none left out', async () => {
  await write(6);
  const { database } = here.workspace;
  const own = await database.changes.toArray();
  // Another device that wrote between ours, and whose clock stood still.
  await database.changes.bulkAdd(
    own.map((entry, index) => ({ ...entry, deviceId: 'zz-tablet' as DeviceId, at: own[Math.floor(index / 2)]?.at ?? entry.at })),
  );
  for (const size of [1, 3, 4, 100]) {
    const told = await readAll(size);
    expect(told).toHaveLength(12);
    expect(new Set(told).size).toBe(12);
    for (const device of ['here', 'other']) {
      const sequences = told.filter((one) => one.startsWith(device)).map((one) => Number(one.split(' ')[1]));
      expect(sequences).toEqual([6, 5, 4, 3, 2, 1]);
    }
  }
});
