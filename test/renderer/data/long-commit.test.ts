import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { put } from '#renderer/data/row-write.ts';
import { useSaveStatus } from '#renderer/data/save-status.ts';
import type { CommitOutcome } from '#renderer/data/workspace.ts';
import type { WriteWatch } from '#renderer/data/write-rows.ts';
import type { QuestionId } from '#shared/domain/ids.ts';
import { anAudit, aQuestion } from '#test/support/builders.ts';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';

const ROWS = 2_300;

let here: TestWorkspace;
beforeEach(async () => {
  here = await aWorkspace();
  await here.workspace.commit({
    event: 'audit.created',
    subject: 'IA-2026-03',
    auditId: null,
    plan: () => Promise.resolve([put('audits', anAudit())]),
  });
});
afterEach(() => here.discard());

function storeQuestions(watch: WriteWatch): Promise<CommitOutcome> {
  const rows = Array.from({ length: ROWS }, (_, index) => aQuestion({ id: `q-${String(index)}` as QuestionId }));
  return here.workspace.commit({
    event: 'template.imported',
    subject: 'A large checklist',
    auditId: null,
    plan: async (tx) => {
      await tx.nextReference('NC', 2026, 3);
      return [put('audits', { ...anAudit(), scope: 'Changed with it' }), ...rows.map((row) => put('questions', row))];
    },
    ...watch,
  });
}

/** Every row of every table, to be compared as a whole. */
async function everything(): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const { tables } = here.workspace.database;
  return Object.fromEntries(await Promise.all(tables.map(async (table) => [table.name, await table.toArray()] as const)));
}

describe('a commit of thousands of rows', () => {
  test('tells how far it is, from none to all, and never goes back', async () => {
    const told: (readonly [number, number])[] = [];
    const outcome = await storeQuestions({ onProgress: (written, total) => told.push([written, total]) });
    expect(outcome.ok).toBe(true);
    expect(told.length).toBeGreaterThan(3);
    expect(told[0]).toEqual([0, ROWS + 1]);
    expect(told.at(-1)).toEqual([ROWS + 1, ROWS + 1]);
    const written = told.map(([done]) => done);
    expect(written).toEqual(written.toSorted((a, b) => a - b));
    expect(await here.workspace.database.questions.count()).toBe(ROWS);
  });

  test.each([
    ['before the first row', 0],
    ['in the middle', 1_000],
    ['after the last row', ROWS + 1],
  ])('leaves every table as it was when it is cancelled %s', async (_when, from) => {
    const before = await everything();
    const cancelled = new AbortController();
    const outcome = await storeQuestions({
      signal: cancelled.signal,
      onProgress: (written) => {
        if (written >= from) cancelled.abort();
      },
    });
    expect(outcome).toEqual({ ok: false, problem: { code: 'cancelled', detail: '' } });
    expect(await everything()).toEqual(before);
    expect(useSaveStatus.getState()).toMatchObject({ pending: 0, problem: null });
  });

  test('can be done after one that was cancelled, and undone in one step', async () => {
    const cancelled = new AbortController();
    cancelled.abort();
    const before = await everything();
    await storeQuestions({ signal: cancelled.signal });
    const outcome = await storeQuestions({ signal: new AbortController().signal });
    expect(outcome.ok && outcome.value?.changes).toHaveLength(ROWS + 1);
    expect(await here.workspace.undo()).toMatchObject({ ok: true });
    const { audits, questions } = await everything();
    expect({ audits, questions }).toEqual({ audits: before['audits'], questions: [] });
  });

  test('lets the window draw and hear between its steps', async () => {
    let frames = 0;
    let isWriting = true;
    const count = (): void => {
      frames += 1;
      if (isWriting) setTimeout(count);
    };
    setTimeout(count);
    await storeQuestions({});
    isWriting = false;
    expect(frames).toBeGreaterThan(3);
  });
});
