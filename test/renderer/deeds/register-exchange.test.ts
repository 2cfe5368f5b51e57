import { afterEach, describe, expect, test } from 'vitest';
import { exchangesWithBytes, knownCounterparts, readExchanges } from '#renderer/data/repositories/exchanges-repository.ts';
import { put } from '#renderer/data/row-write.ts';
import { undoEntry } from '#renderer/data/undo-entry.ts';
import { registerExchange, type ExchangedFile } from '#renderer/deeds/register-exchange.ts';
import { aPerson } from '#test/support/builders.ts';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';

let opened: TestWorkspace | null = null;

afterEach(async () => {
  await opened?.discard();
  opened = null;
});

function aFile(fields: Partial<ExchangedFile> = {}): ExchangedFile {
  return {
    direction: 'received',
    kind: 'response',
    auditId: null,
    counterpart: ' Musterzert AG ',
    fileName: 'C:\\Users\\maria\\answers.json',
    mediaType: 'application/json',
    bytes: new TextEncoder().encode('abc'),
    counts: { added: 2 },
    note: '',
    ...fields,
  };
}

describe('registering an exchanged file', () => {
  test('keeps the very bytes under their SHA-256, the name without its folders, and what changed', async () => {
    opened = await aWorkspace();
    const { workspace } = opened;
    const outcome = await registerExchange(workspace, aFile());
    expect(outcome.ok).toBe(true);
    const [row] = await readExchanges(workspace.database);
    expect(row).toMatchObject({
      fileName: 'answers.json',
      counterpart: 'Musterzert AG',
      size: 3,
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      counts: { added: 2 },
    });
    const kept = await workspace.database.blobs.toArray();
    expect(await Promise.all(kept.map(({ blob }) => blob.text()))).toEqual(['abc']);
  });

  test('keeps one copy of a file that came twice, and both lines, the newest first', async () => {
    opened = await aWorkspace();
    const { workspace } = opened;
    await registerExchange(workspace, aFile({ counterpart: 'First' }));
    await registerExchange(workspace, aFile({ counterpart: 'Second', bytes: new Blob(['abc']) }));
    const rows = await readExchanges(workspace.database);
    expect(rows.map(({ counterpart }) => counterpart)).toEqual(['Second', 'First']);
    expect(await workspace.database.blobs.count()).toBe(1);
    const [row] = rows;
    expect(row && (await exchangesWithBytes(workspace.database, row.sha256)).length).toBe(2);
    expect(await knownCounterparts(workspace.database)).toEqual(['Second', 'First']);
  });

  test('stays when what the file brought is undone, and does not stand in the way of that undo', async () => {
    opened = await aWorkspace();
    const { workspace } = opened;
    const used = await workspace.commit({
      event: 'person.added',
      subject: 'Maria Costa',
      auditId: null,
      plan: () => Promise.resolve([put('people', aPerson())]),
    });
    await registerExchange(workspace, aFile());
    if (!used.ok || used.value === null) throw new Error('not written');
    expect((await undoEntry(workspace, used.value)).ok).toBe(true);
    expect(await workspace.database.people.count()).toBe(0);
    expect(await workspace.database.exchanges.count()).toBe(1);
  });
});
