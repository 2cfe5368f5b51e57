import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openWorkspace } from '#renderer/data/open-workspace.ts';
import { put, remove, type RowWrite } from '#renderer/data/row-write.ts';
import { CURRENT_SCHEMA_VERSION, SCHEMA_VERSIONS } from '#renderer/data/schema-versions.ts';
import { verifyLog } from '#renderer/data/verify-log.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { PlanDecision } from '#shared/domain/nonconformity/submission.ts';
import type { CalendarDate, Timestamp } from '#shared/lib/calendar-date.ts';
import { aFinding, anAnswer, anAudit, aPerson, someEvidence } from '#test/support/builders.ts';
import { aCause, aSubmission } from '#test/support/case-builders.ts';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';

let here: TestWorkspace;
beforeEach(async () => {
  here = await aWorkspace();
});
afterEach(() => here.discard());

const codeOf = async (...writes: readonly RowWrite[]): Promise<string> => {
  const outcome = await here.workspace.commit({ event: 'nonconformity.edited', subject: 'x', auditId: null, plan: () => Promise.resolve(writes) });
  return outcome.ok ? 'written' : outcome.problem.code;
};

const FIRST = aSubmission();
const DECISION: PlanDecision = { isAccepted: false, by: 'anna-berg' as PersonId, on: '2026-03-12' as CalendarDate, at: '2026-03-12T09:00:00.000Z' as Timestamp, reason: 'Not enough' };

describe('a plan that was handed in', () => {
  beforeEach(async () => {
    expect(await codeOf(put('audits', anAudit()), put('findings', aFinding()), put('submissions', FIRST))).toBe('written');
  });

  test('is not changed or removed by any commit, and nothing of a refused one is written', async () => {
    expect(await codeOf(put('submissions', { ...FIRST, cause: aCause({ directCause: 'Else' }) }))).toBe('submission-frozen');
    expect(await codeOf(put('submissions', { ...FIRST, number: 2 }))).toBe('submission-frozen');
    expect(await codeOf(put('findings', aFinding({ statement: 'Else' })), remove('submissions', FIRST.id))).toBe('submission-frozen');
    expect(await codeOf(remove('findings', FIRST.findingId), remove('submissions', FIRST.id))).toBe('submission-frozen');
    expect(await here.workspace.database.submissions.toArray()).toEqual([FIRST]);
    expect(await here.workspace.database.findings.toArray()).toEqual([aFinding()]);
  });

  test('gets its one decision, which is not changed afterwards', async () => {
    expect(await codeOf(put('submissions', { ...FIRST, decision: DECISION }))).toBe('written');
    expect(await codeOf(put('submissions', { ...FIRST, decision: { ...DECISION, isAccepted: true } }))).toBe('submission-frozen');
    expect(await codeOf(put('submissions', FIRST))).toBe('submission-frozen');
    expect(await codeOf(put('submissions', aSubmission({ number: 2 })))).toBe('written');
  });

  test('is taken back and brought again by undo and redo alone', async () => {
    expect(await codeOf(put('submissions', { ...FIRST, decision: DECISION }))).toBe('written');
    expect((await here.workspace.undo()).ok).toBe(true);
    expect(await here.workspace.database.submissions.toArray()).toEqual([FIRST]);
    expect((await here.workspace.redo()).ok).toBe(true);
    expect(await here.workspace.database.submissions.toArray()).toEqual([{ ...FIRST, decision: DECISION }]);
  });

  test('goes with its whole audit, and comes back with it', async () => {
    expect(await codeOf(remove('audits', FIRST.auditId), remove('findings', FIRST.findingId), remove('submissions', FIRST.id))).toBe('written');
    await here.workspace.undo();
    expect(await here.workspace.database.submissions.toArray()).toEqual([FIRST]);
  });
});

describe('a workspace of the second shape', () => {
  test('opens in the newest one with every row as it was, and has room for cases', async () => {
    await here.discard();
    const options = { name: here.name, platform: here.platform, now: here.workspace.now, newId: () => crypto.randomUUID() };
    const old = await openWorkspace({ ...options, versions: SCHEMA_VERSIONS.slice(0, 2) });
    if (!old.ok) throw new Error(old.problem.code);
    const rows = [put('people', aPerson()), put('audits', anAudit()), put('answers', anAnswer({ notes: 'Seen' })), put('findings', aFinding()), put('evidence', someEvidence())];
    await old.value.commit({ event: 'finding.raised', subject: 'x', auditId: null, plan: () => Promise.resolve(rows) });
    const oldTables = old.value.database.tables.map(({ name }) => name).filter((name) => name !== 'meta');
    const dump = async (database: typeof old.value.database) =>
      Object.fromEntries(await Promise.all(oldTables.map(async (name) => [name, await database.table(name).toArray()] as const)));
    const before = await dump(old.value.database);
    expect(before['findings']).toEqual([aFinding()]);
    old.value.database.close();

    const opened = await openWorkspace(options);
    if (!opened.ok) throw new Error(opened.problem.code);
    const { database } = opened.value;
    expect(await dump(database)).toEqual(before);
    expect(await database.meta.get('schema')).toMatchObject({ version: CURRENT_SCHEMA_VERSION });
    expect(database.tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['nonconformities', 'submissions', 'actions', 'programmes', 'certificates', 'reports']));
    const added = await opened.value.commit({ event: 'nonconformity.plan-submitted', subject: 'x', auditId: null, plan: () => Promise.resolve([put('submissions', FIRST)]) });
    expect(added.ok).toBe(true);
    const report = await verifyLog(database);
    expect([report.chainProblems, report.rowProblems]).toEqual([[], []]);
    database.close();
  });
});
