import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadUndoStacks } from '#renderer/data/undo.ts';
import { put } from '#renderer/data/row-write.ts';
import { readUndoStacks, type UndoStacks, type UndoStep } from '#shared/domain/change-log/undo-stack.ts';
import { aFinding } from '#test/support/builders.ts';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';

let opened: TestWorkspace;

beforeEach(async () => {
  opened = await aWorkspace();
});

afterEach(() => opened.discard());

async function raise(number: number): Promise<void> {
  const finding = aFinding({ statement: `Statement ${String(number)}` });
  const outcome = await opened.workspace.commit({
    event: number === 0 ? 'finding.raised' : 'finding.edited',
    subject: String(number),
    auditId: finding.auditId,
    plan: async () => [put('findings', finding)],
  });
  expect(outcome.ok).toBe(true);
}

/** The stacks worked out from the whole log, as after a restart. */
async function fromWholeLog() {
  const { database } = opened.workspace;
  const all = await database.changes.toCollection().sortBy('sequence');
  return withoutIndex(readUndoStacks(all.slice(-300)));
}

/** Keys of rows only serve an index of the store: entries that were never read from there have none. */
function withoutIndex({ undo, redo }: UndoStacks): UndoStacks {
  const bare = (steps: readonly UndoStep[]): readonly UndoStep[] => steps.map((step) => step.map((entry) => ({ ...entry, rowKeys: undefined })));
  return { undo: bare(undo), redo: bare(redo) };
}

const load = async () => withoutIndex(await loadUndoStacks(opened.workspace.database, opened.workspace.deviceId));

describe('the undo stacks', () => {
  it('are after each step what the whole log gives, though only new entries are read', async () => {
    for (let number = 0; number < 6; number += 1) {
      await raise(number);
      expect(await load()).toEqual(await fromWholeLog());
    }
    await opened.workspace.undo();
    expect(await load()).toEqual(await fromWholeLog());
    await opened.workspace.redo();
    await opened.workspace.undo();
    await opened.workspace.undo();
    expect(await load()).toEqual(await fromWholeLog());
  });

  it('forget nothing when many steps came at once, and reach no further back than before', async () => {
    await raise(0);
    await load();
    for (let number = 1; number <= 310; number += 1) await raise(number);
    const stacks = await load();
    expect(stacks.undo).toHaveLength(300);
    expect(stacks).toEqual(await fromWholeLog());
  });

  it('are read anew when the log they came from is gone', async () => {
    await raise(0);
    await load();
    await opened.workspace.database.changes.clear();
    expect(await load()).toEqual({ undo: [], redo: [] });
  });
});
