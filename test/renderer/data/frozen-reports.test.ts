import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { put, remove, type RowWrite } from '#renderer/data/row-write.ts';
import type { PersonId, ReportId } from '#shared/domain/ids.ts';
import { issueReport } from '#shared/domain/report/issue-report.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';
import { anAudit } from '#test/support/builders.ts';
import { aReport, aReportInput } from '#test/support/report-builders.ts';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';

const outcome = issueReport(aReportInput(), { number: 'AR-2026-001', issuedAt: '2026-03-02T09:00:00.000Z' as Timestamp, issuedBy: 'anna-berg' as PersonId });
if (!outcome.ok) throw new Error(outcome.problem.code);
const ISSUED = outcome.value;

let here: TestWorkspace;
beforeEach(async () => {
  here = await aWorkspace();
});
afterEach(() => here.discard());

const codeOf = async (...writes: readonly RowWrite[]): Promise<string> => {
  const written = await here.workspace.commit({ event: 'report.edited', subject: 'x', auditId: null, plan: () => Promise.resolve(writes) });
  return written.ok ? 'written' : written.problem.code;
};

describe('an issued report', () => {
  beforeEach(async () => {
    expect(await codeOf(put('audits', anAudit()), put('reports', ISSUED))).toBe('written');
  });

  test('is not changed or removed by any commit, and nothing of a refused one is written', async () => {
    expect(await codeOf(put('reports', { ...ISSUED, changeNote: 'quietly' }))).toBe('report-frozen');
    expect(await codeOf(put('reports', { ...ISSUED, issuedAt: null, content: null, sha256: null }))).toBe('report-frozen');
    expect(await codeOf(put('reports', { ...ISSUED, content: { other: 'words' } }))).toBe('report-frozen');
    expect(await codeOf(put('audits', anAudit({ title: 'Else' })), remove('reports', ISSUED.id))).toBe('report-frozen');
    expect(await here.workspace.database.reports.toArray()).toEqual([ISSUED]);
    expect(await here.workspace.database.audits.toArray()).toEqual([anAudit()]);
  });

  test('is taken back and brought again by undo and redo alone', async () => {
    expect((await here.workspace.undo()).ok).toBe(true);
    expect(await here.workspace.database.reports.count()).toBe(0);
    expect((await here.workspace.redo()).ok).toBe(true);
    expect(await here.workspace.database.reports.toArray()).toEqual([ISSUED]);
  });

  test('goes with its whole audit, and comes back with it', async () => {
    expect(await codeOf(remove('audits', ISSUED.auditId), remove('reports', ISSUED.id))).toBe('written');
    await here.workspace.undo();
    expect(await here.workspace.database.reports.toArray()).toEqual([ISSUED]);
  });

  test('leaves room for its revision', async () => {
    expect(await codeOf(put('reports', aReport({ id: 'report-2' as ReportId, number: ISSUED.number, revision: 2, supersedes: ISSUED.id })))).toBe('written');
  });
});

test('content that does not give its hash is not let in', async () => {
  expect(await codeOf(put('reports', { ...ISSUED, content: { other: 'words' } }))).toBe('report-frozen');
  expect(await codeOf(put('reports', { ...ISSUED, content: null }))).toBe('report-frozen');
});

test('a draft is changed and discarded freely', async () => {
  expect(await codeOf(put('reports', aReport()))).toBe('written');
  expect(await codeOf(put('reports', aReport({ texts: { methods: 'On site' } })))).toBe('written');
  expect(await codeOf(remove('reports', aReport().id))).toBe('written');
});
