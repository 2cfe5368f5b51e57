import { expect, test } from 'vitest';
import { openWorkspace } from '#renderer/data/open-workspace.ts';
import { put } from '#renderer/data/row-write.ts';
import { CURRENT_SCHEMA_VERSION, SCHEMA_VERSIONS } from '#renderer/data/schema-versions.ts';
import { verifyLog } from '#renderer/data/verify-log.ts';
import type { EvidenceRequest } from '#shared/domain/evidence/evidence-request.ts';
import type { AuditId, EvidenceRequestId } from '#shared/domain/ids.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';
import { aFinding, anAudit, someEvidence } from '#test/support/builders.ts';
import { aWorkspace } from '#test/support/test-workspace.ts';

const REQUEST: EvidenceRequest = {
  id: 'request-1' as EvidenceRequestId, auditId: 'audit-1' as AuditId, reference: 'R-1', title: 'Continuity plan', description: '', clauses: ['8.7.2'], questionIds: [], source: '', owner: 'Peeter Saar',
  dueDate: null, state: 'open', evidenceIds: [], note: '', createdAt: '2026-03-01T08:00:00.000Z' as Timestamp,
};

test('a workspace of the fourth shape opens in the newest one with every row as it was, and has room for requests', async () => {
  const here = await aWorkspace();
  await here.discard();
  const options = { name: here.name, platform: here.platform, now: here.workspace.now, newId: () => crypto.randomUUID() };
  const old = await openWorkspace({ ...options, versions: SCHEMA_VERSIONS.slice(0, 4) });
  if (!old.ok) throw new Error(old.problem.code);
  const rows = [put('audits', anAudit()), put('findings', aFinding()), put('evidence', someEvidence())];
  await old.value.commit({ event: 'finding.raised', subject: 'x', auditId: null, plan: () => Promise.resolve(rows) });
  const oldTables = old.value.database.tables.map(({ name }) => name).filter((name) => name !== 'meta' && name !== 'evidenceRequests');
  const dump = async (database: typeof old.value.database) =>
    Object.fromEntries(await Promise.all(oldTables.map(async (name) => [name, await database.table(name).toArray()] as const)));
  const before = await dump(old.value.database);
  old.value.database.close();

  const opened = await openWorkspace(options);
  if (!opened.ok) throw new Error(opened.problem.code);
  const { database } = opened.value;
  expect(await dump(database)).toEqual(before);
  expect(await database.meta.get('schema')).toMatchObject({ version: CURRENT_SCHEMA_VERSION });
  const added = await opened.value.commit({ event: 'import.evidenceRequests', subject: 'x', auditId: null, plan: () => Promise.resolve([put('evidenceRequests', REQUEST)]) });
  expect(added.ok).toBe(true);
  expect(await database.evidenceRequests.toArray()).toEqual([REQUEST]);
  const report = await verifyLog(database);
  expect([report.chainProblems, report.rowProblems]).toEqual([[], []]);
  database.close();
  await here.discard();
});
