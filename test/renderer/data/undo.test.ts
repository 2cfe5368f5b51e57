import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { put, remove, type RowWrite } from '#renderer/data/row-write.ts';
import { loadUndoStacks } from '#renderer/data/undo.ts';
import { verifyLog } from '#renderer/data/verify-log.ts';
import type { Workspace } from '#renderer/data/workspace.ts';
import { LOGGED_TABLES } from '#shared/domain/change-log/change.ts';
import { aFinding, anAnswer, anAudit, aPerson, aQuestion, someEvidence } from '#test/support/builders.ts';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';

let here: TestWorkspace;
beforeEach(async () => {
  here = await aWorkspace();
});
afterEach(() => here.discard());

const write = (workspace: Workspace, writes: readonly RowWrite[], group?: string) =>
  workspace.commit({
    event: 'answer.noted',
    subject: 'a step',
    auditId: null,
    ...(group === undefined ? {} : { group }),
    plan: () => Promise.resolve(writes),
  });

async function snapshot(workspace: Workspace): Promise<string> {
  const tables = await Promise.all(
    LOGGED_TABLES.map(async (table) => [table, await workspace.database.table(table).orderBy(':id').toArray()]),
  );
  return JSON.stringify(tables);
}

describe('undo', () => {
  test.each([
    ['an added audit', [put('audits', anAudit())]],
    ['an added person', [put('people', aPerson())]],
    ['an added question', [put('questions', aQuestion())]],
    ['a raised finding with its grade', [put('findings', aFinding()), put('answers', anAnswer({ assessment: 'minor-nc' }))]],
    ['attached evidence', [put('evidence', someEvidence())]],
    ['requirement text', [put('requirementTexts', { id: 'iso:4.1', standardId: 'iso', clause: '4.1', text: 'x' })]],
  ] as const)('takes back %s, and redo brings it again', async (_, writes) => {
    const { workspace } = here;
    const before = await snapshot(workspace);
    await write(workspace, writes);
    const after = await snapshot(workspace);
    expect((await workspace.undo()).ok).toBe(true);
    expect(await snapshot(workspace)).toBe(before);
    expect((await workspace.redo()).ok).toBe(true);
    expect(await snapshot(workspace)).toBe(after);
  });

  test('brings back a deleted audit with everything in it', async () => {
    const { workspace } = here;
    await write(workspace, [put('audits', anAudit()), put('answers', anAnswer({ notes: 'kept' })), put('findings', aFinding())]);
    const before = await snapshot(workspace);
    await write(workspace, [remove('audits', 'audit-1'), remove('answers', anAnswer().id), remove('findings', 'finding-1')]);
    await workspace.undo();
    expect(await snapshot(workspace)).toBe(before);
  });

  test('takes typing into one field back in one step', async () => {
    const { workspace } = here;
    await write(workspace, [put('answers', anAnswer({ notes: '' }))]);
    for (const notes of ['I', 'In', 'Inc']) await write(workspace, [put('answers', anAnswer({ notes, sample: 's' }))], 'notes:1');
    await workspace.undo();
    expect((await workspace.database.answers.toArray())[0]?.notes).toBe('');
    await workspace.redo();
    expect((await workspace.database.answers.toArray())[0]?.notes).toBe('Inc');
  });

  test('goes on after a restart', async () => {
    await write(here.workspace, [put('audits', anAudit())]);
    const workspace = await here.reopen();
    await workspace.undo();
    expect(await workspace.database.audits.count()).toBe(0);
  });

  test('is refused when the row was changed behind its back, and changes nothing', async () => {
    const { workspace } = here;
    await write(workspace, [put('answers', anAnswer({ notes: 'mine' }))]);
    await workspace.database.answers.update(anAnswer().id, { notes: 'theirs' });
    expect(await workspace.undo()).toMatchObject({ ok: false, problem: { code: 'changed-since' } });
    expect((await workspace.database.answers.toArray())[0]?.notes).toBe('theirs');
  });

  test('with nothing to take back says so', async () => {
    expect(await here.workspace.undo()).toMatchObject({ ok: false, problem: { code: 'nothing-to-undo' } });
  });

  test('of any run of steps leads back through every state it came by, and redo forward again', async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('note' as const), id: fc.integer({ min: 1, max: 3 }), text: fc.string({ maxLength: 5 }) }),
      fc.record({ kind: fc.constant('drop' as const), id: fc.integer({ min: 1, max: 3 }), text: fc.constant('') }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const own = await aWorkspace();
        const states = [await snapshot(own.workspace)];
        for (const { kind, id, text } of steps) {
          const row = aFinding({ id: `f${String(id)}` as never, reference: `NC-${String(id)}`, statement: text });
          const outcome = await write(own.workspace, [kind === 'note' ? put('findings', row) : remove('findings', row.id)]);
          if (outcome.ok && outcome.value !== null) states.push(await snapshot(own.workspace));
        }
        for (const state of states.slice(0, -1).reverse()) {
          await own.workspace.undo();
          expect(await snapshot(own.workspace)).toBe(state);
        }
        for (const state of states.slice(1)) {
          await own.workspace.redo();
          expect(await snapshot(own.workspace)).toBe(state);
        }
        const { undo, redo } = await loadUndoStacks(own.workspace.database, own.workspace.deviceId);
        expect([undo.length, redo.length]).toEqual([states.length - 1, 0]);
        const report = await verifyLog(own.workspace.database);
        expect([report.chainProblems, report.rowProblems]).toEqual([[], []]);
        await own.discard();
      }),
      { numRuns: 25 },
    );
  });
});
