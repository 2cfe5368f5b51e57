import { afterEach, describe, expect, it } from 'vitest';
import { put } from '#renderer/data/row-write.ts';
import { en } from '#renderer/i18n/en.ts';
import { exportWordsOf } from '#renderer/i18n/export-words.ts';
import { writeExport } from '#renderer/workers/workbook-export/workbook-export-client.ts';
import type { ExportOrder, ExportWork } from '#shared/contracts/export-messages.ts';
import { answerId } from '#shared/domain/checklist/answer.ts';
import type { QuestionId, TemplateId } from '#shared/domain/ids.ts';
import { EXPORT_TABLES } from '#shared/exchange/export/export-tables.ts';
import { readTextTable } from '#shared/exchange/text-table/read-text-table.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';
import { anAction } from '#test/support/action-builders.ts';
import { aFinding, anAnswer, anAudit, aPerson, aQuestion, someEvidence } from '#test/support/builders.ts';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';
import { aTemplate } from '#test/shared/exchange/export/audit-workbook-builder.ts';

const TEMPLATE = 'own-v1' as TemplateId;
const COUNT = 400;
const audit = anAudit({ templateIds: [TEMPLATE], openingMeeting: { heldAt: '2026-02-23T08:00:00.000Z' as Timestamp, attendees: ['Anna Berg'], notes: '' } });

let opened: TestWorkspace | null = null;

async function anOrder(fields: Partial<ExportOrder> = {}): Promise<ExportOrder> {
  opened = await aWorkspace();
  const questions = Array.from({ length: COUNT }, (_, index) => aQuestion({ id: `${TEMPLATE}/q${index}` as QuestionId, templateId: TEMPLATE, position: COUNT - index, code: `q${index}` }));
  const outcome = await opened.workspace.commit({
    event: 'audit.created',
    subject: audit.reference,
    auditId: audit.id,
    plan: () =>
      Promise.resolve([
        put('people', aPerson()),
        put('templates', aTemplate({ id: TEMPLATE, family: 'own' })),
        put('audits', audit),
        ...questions.map((question) => put('questions', question)),
        ...questions.map(({ id }) => put('answers', anAnswer({ id: answerId(audit.id, id), auditId: audit.id, questionId: id, assessment: 'conforming', notes: `Note of ${id}` }))),
        put('answers', anAnswer({ id: answerId('audit-2' as never, 'x' as QuestionId), auditId: 'audit-2' as never, questionId: 'x' as QuestionId, notes: 'Of another audit' })),
        put('findings', aFinding()),
        put('evidence', someEvidence()),
        put('actions', anAction()),
      ]),
  });
  expect(outcome.ok).toBe(true);
  return {
    databaseName: opened.workspace.database.name,
    auditId: audit.id,
    content: { kind: 'audit' },
    options: { hasEvidenceRegister: true, hasActions: true, hasAttendance: true, hasGuidance: true },
    words: exportWordsOf(en),
    language: 'en',
    programVersion: '0.0.0-test',
    exportedAt: '2026-02-25T16:00:00.000Z' as Timestamp,
    exportedBy: 'Anna Berg',
    ...fields,
  };
}

afterEach(async () => {
  await opened?.discard();
  opened = null;
});

describe('an export made in the worker', () => {
  it('reads the audit and nothing of another, by the position of its questions', async () => {
    const order = await anOrder({ content: { kind: 'table', table: 'checklist', format: 'csv', separator: ',', hasMark: true } });
    const written = await writeExport(order);
    if (!written.ok) throw new Error(written.problem.code);
    expect(written.value.rows).toBe(COUNT);
    const rows = readTextTable(written.value.bytes, 'checklist.csv').sheets[0]?.rows ?? [];
    expect(rows.map(({ cells }) => cells[0]?.text).slice(0, 3)).toEqual(['No.', `q${COUNT - 1}`, `q${COUNT - 2}`]);
    expect(JSON.stringify(rows)).not.toContain('Of another audit');
  });

  it('writes each table', async () => {
    const order = await anOrder();
    const rows = await Promise.all(EXPORT_TABLES.map(async (table) => {
      const written = await writeExport({ ...order, content: { kind: 'table', table, format: 'csv', separator: ';', hasMark: false } });
      return written.ok ? [table, written.value.rows] : written.problem;
    }));
    // The closing meeting is not held: the lead auditor and the auditee are expected.
    expect(rows).toEqual([['checklist', COUNT], ['findings', 1], ['actions', 1], ['evidence', 1], ['attendance', 3]]);
  });

  it('tells what it is at, in order', async () => {
    const works: ExportWork[] = [];
    const written = await writeExport(await anOrder(), { onProgress: (work) => works.push(work) });
    expect(written).toMatchObject({ ok: true, value: { rows: COUNT, changedCells: [] } });
    expect([...new Set(works)]).toEqual(['reading', 'describing', 'writing']);
  });

  it('stops at once when it is cancelled while it reads', async () => {
    const controller = new AbortController();
    expect(await writeExport(await anOrder(), { signal: controller.signal, onProgress: () => controller.abort() })).toEqual({ ok: false, problem: { code: 'cancelled' } });
  });

  it('says so when the audit is gone, and when the store cannot be read', async () => {
    const order = await anOrder();
    expect(await writeExport({ ...order, auditId: 'gone' as never })).toEqual({ ok: false, problem: { code: 'not-found' } });
    expect(await writeExport({ ...order, databaseName: 'no such database' })).toMatchObject({ ok: false, problem: { code: 'not-read' } });
    expect((await indexedDB.databases()).some(({ name }) => name === 'no such database')).toBe(false);
  });
});
