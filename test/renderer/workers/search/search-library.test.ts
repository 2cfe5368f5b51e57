import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SearchState } from '#shared/contracts/search-messages.ts';
import type { AuditId, FindingId, QuestionId } from '#shared/domain/ids.ts';
import { put, remove, type RowWrite } from '#renderer/data/row-write.ts';
import { openSearchLibrary, type SearchLibrary } from '#renderer/workers/search/search-library.ts';
import { aFinding, anAnswer, anAudit, aQuestion } from '#test/support/builders.ts';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';

const AUDIT = 'audit-1' as AuditId;
/** One more than the fewest that are kept. */
const MANY = 5_001;

let room: TestWorkspace;
let library: SearchLibrary | null = null;
let states: SearchState[];
const reading = vi.spyOn(IDBObjectStore.prototype, 'getAll');

const padded = (number: number): string => String(number).padStart(5, '0');
const findingNumber = (number: number): ReturnType<typeof aFinding> =>
  aFinding({ id: `finding-${String(number)}` as FindingId, reference: `NC-2026-${padded(number)}`, statement: `Ledger ${padded(number)} has no owner`, clauses: [], questionIds: [] });

async function commit(writes: readonly RowWrite[]): Promise<void> {
  const outcome = await room.workspace.commit({ event: 'row.written', subject: '', auditId: AUDIT, plan: () => Promise.resolve(writes) });
  if (!outcome.ok) throw new Error(outcome.problem.detail);
}

/** A program that starts: `made` is the mark of its build. */
async function start(made: string | null = 'build-1'): Promise<void> {
  library?.close();
  states = [];
  reading.mockClear();
  library = openSearchLibrary(room.name, { language: 'en', now: () => performance.now(), made, quietMs: 1 });
  library.setDocuments('guide', [{ id: 'ledger', title: 'Ledgers and owners', text: '', path: '/guide/ledger' }]);
  await library.read((state) => states.push(state));
}

async function found(text: string): Promise<readonly string[]> {
  const answer = await library?.answer({ text, kinds: null, auditId: null, limit: 10, preferredAudits: [] });
  return answer?.hits.map(({ code, title }) => `${code.text} ${title.text}`.trim()) ?? [];
}

/** Whether the last start has read all findings. */
const wasReadAnew = (): boolean => reading.mock.contexts.some((store) => store instanceof IDBObjectStore && store.name === 'findings');
const isKept = async (): Promise<boolean> => (await indexedDB.databases()).some(({ name }) => name === `${room.name}-search`);

/** Reads what is kept, and changes it as a fault of the disk or a stranger would. */
async function changeKept(change: (kept: Record<string, unknown>) => unknown): Promise<Record<string, unknown>> {
  const request = indexedDB.open(`${room.name}-search`);
  const beside = await new Promise<IDBDatabase>((resolve) => (request.onsuccess = () => resolve(request.result)));
  const store = beside.transaction('kept', 'readwrite').objectStore('kept');
  const read = store.get('search');
  const stored = await new Promise<Record<string, unknown>>((resolve) => (read.onsuccess = () => resolve(read.result as Record<string, unknown>)));
  store.put(change(stored), 'search');
  await new Promise((resolve) => (store.transaction.oncomplete = resolve));
  beside.close();
  return stored;
}

async function untilKept(made = 'build-1'): Promise<void> {
  await vi.waitFor(async () => expect(await isKept()).toBe(true), 20_000);
  const { version } = room.workspace.database.backendDB();
  await vi.waitFor(async () => expect(await changeKept((kept) => kept)).toMatchObject({ made, version }), 20_000);
}

beforeEach(async () => {
  room = await aWorkspace();
  await commit([
    put('audits', anAudit()),
    put('questions', aQuestion({ code: 'X-17', question: 'Who owns the ledger?' })),
    ...Array.from({ length: MANY }, (_, number) => put('findings', findingNumber(number))),
  ]);
});

afterEach(async () => {
  library?.close();
  library = null;
  await room.discard();
  indexedDB.deleteDatabase(`${room.name}-search`);
});

describe('the kept search', () => {
  test('a later start takes it, with all that changed since, and finds what a start without it finds', async () => {
    await start();
    expect(wasReadAnew()).toBe(true);
    await untilKept();
    library?.close();
    await commit([
      put('findings', { ...findingNumber(17), statement: 'The bookkeeping is complete now' }),
      remove('findings', 'finding-18'),
      put('findings', findingNumber(9_999)),
      put('answers', anAnswer({ auditId: AUDIT, questionId: aQuestion().id, notes: 'Asked in Tartu' })),
    ]);
    await start();
    expect(wasReadAnew()).toBe(false);
    const texts = ['bookkeeping complete', 'Ledger 00017', 'Ledger 00018', 'Ledger 09999', 'X-17', 'tartu', 'ledgers owners', 'Ledger 05000', 'incident'];
    const kept = await Promise.all(texts.map(found));
    expect(states.at(-1)).toMatchObject({ kind: 'ready' });
    const records = states.at(-1);
    await start(null);
    expect(wasReadAnew()).toBe(true);
    expect(kept).toEqual(await Promise.all(texts.map(found)));
    expect(states.at(-1)).toMatchObject({ records: records?.kind === 'ready' ? records.records : -1 });
    expect(kept[0]).toEqual(['NC-2026-00017 The bookkeeping is complete now']);
    expect(kept[1]).toEqual([]);
    expect(kept[5]).toEqual(['X-17 Who owns the ledger?']);
    expect(kept[6]).toEqual(['Ledgers and owners']);
  });

  test('another program, another version of it, or another log reads everything anew', async () => {
    await start();
    await untilKept();
    await start('build-2');
    expect(wasReadAnew()).toBe(true);
    await untilKept('build-2');
    await start('build-2');
    expect(wasReadAnew()).toBe(false);
    await changeKept((kept) => ({ ...kept, version: 1 }));
    await start('build-2');
    expect(wasReadAnew()).toBe(true);
    await untilKept('build-2');
    await changeKept((kept) => ({ ...kept, heads: [{ device: 'somebody', sequence: 1, hash: 'other' }] }));
    await start('build-2');
    expect(wasReadAnew()).toBe(true);
    expect(await found('Ledger 05000')).toEqual(['NC-2026-05000 Ledger 05000 has no owner']);
  });

  test('what is kept but cannot be used is no trouble: everything is read anew', async () => {
    await start();
    await untilKept();
    await changeKept((kept) => ({ ...kept, index: { ...(kept['index'] as object), keys: 'none', postings: null } }));
    await start();
    expect(await found('Ledger 05000')).toEqual(['NC-2026-05000 Ledger 05000 has no owner']);
  });

  test('a few records are never kept', async () => {
    await commit(Array.from({ length: 5_001 }, (_, number) => remove('findings', `finding-${String(number)}`)));
    await start();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await isKept()).toBe(false);
  });
});

describe('a note on a built-in question', () => {
  test('is found by the code of the question, also in a workspace without questions of its own', async () => {
    await commit([remove('questions', aQuestion().id), put('answers', anAnswer({ auditId: AUDIT, questionId: 'iso20000-1-2018-full-v1/8.6.1-q1' as QuestionId, notes: 'Seen in Tallinn' }))]);
    await start(null);
    expect(await found('8.6.1-q1 tallinn')).toHaveLength(1);
  });
});
