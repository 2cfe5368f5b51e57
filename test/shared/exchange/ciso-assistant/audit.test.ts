import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blankAnswer, type Answer } from '#shared/domain/checklist/answer.ts';
import { ASSESSMENTS, type Assessment } from '#shared/domain/checklist/assessment.ts';
import type { AuditId, QuestionId } from '#shared/domain/ids.ts';
import { CISO_COLUMNS, cisoSheet, OWN_COLUMNS } from '#shared/exchange/ciso-assistant/audit-columns.ts';
import { findCisoAudit, readCisoAudit, type CisoAuditReading } from '#shared/exchange/ciso-assistant/read-audit.ts';
import { COMPLIANCE_RESULTS, fromCiso, PROGRESS, toCiso } from '#shared/exchange/ciso-assistant/results.ts';
import type { ChecklistRow } from '#shared/exchange/export/checklist-rows.ts';
import { readWorkbookBytes } from '#shared/exchange/read-workbook-bytes.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';
import { writeWorkbook } from '#renderer/workers/workbook-export/write-workbook.ts';
import { aQuestion } from '#test/support/builders.ts';
import { WorkbookBuilder } from '#test/support/workbook-builder.ts';

const AUDIT = 'audit-1' as AuditId;

function rowOf(number: number, fields: Partial<Answer>, extra: Readonly<Record<string, string>> = {}): ChecklistRow {
  const questionId = `q-${String(number)}` as QuestionId;
  return {
    questionId,
    question: aQuestion({ id: questionId, code: `8.${String(number)}-q1`, clause: `8.${String(number)}`, extra }),
    clauseTitle: 'A clause',
    answer: { ...blankAnswer(AUDIT, questionId), ...fields },
    findings: [],
    evidence: [],
  };
}

async function sent(rows: readonly ChecklistRow[]): Promise<Uint8Array<ArrayBuffer>> {
  return writeWorkbook(
    {
      title: 'IA-2026-03',
      author: 'Anna Berg',
      createdAt: '2026-11-28T12:00:00.000Z' as Timestamp,
      lists: [],
      sheets: [cisoSheet(rows, { orientation: 'landscape', columnCount: CISO_COLUMNS.length, header: '', footer: '', pageOf: '{page}/{pages}' })],
    },
  );
}

function readBack(bytes: Uint8Array): CisoAuditReading {
  const outcome = readWorkbookBytes(bytes, 'audit.xlsx');
  const sheet = outcome.ok ? findCisoAudit(outcome.value) : null;
  if (sheet === null) throw new Error('not an audit workbook');
  return readCisoAudit(sheet);
}

test('the workbook has their columns first and ours to the right, each name once', async () => {
  const outcome = readWorkbookBytes(await sent([rowOf(1, {})]), 'audit.xlsx');
  const sheet = outcome.ok ? outcome.value.sheets[0] : undefined;
  expect(sheet?.name).toBe('Sheet1');
  const headings = sheet?.rows[0]?.cells.map(({ text }) => text) ?? [];
  expect(headings).toEqual([...CISO_COLUMNS, ...OWN_COLUMNS]);
  expect(new Set(headings).size).toBe(headings.length);
});

test('each assessment goes out in values their importer takes and comes back as itself', async () => {
  const rows = ASSESSMENTS.map((assessment, number) => rowOf(number, { assessment }));
  const { answers, problems } = readBack(await sent(rows));
  expect(problems).toEqual([]);
  expect(answers.map(({ assessment }) => assessment)).toEqual(ASSESSMENTS);
  for (const assessment of ASSESSMENTS) {
    const { result, progress } = toCiso(assessment);
    expect(COMPLIANCE_RESULTS).toContain(result);
    expect(PROGRESS).toContain(progress);
    // Also by their three columns alone, as after a way through their program.
    expect(fromCiso(toCiso(assessment))).toBe(assessment);
  }
});

test('any answer goes out and comes back without a loss', async () => {
  const words = fc.string({ maxLength: 60, unit: fc.constantFrom('a', 'B', 'ß', '8', '.', ' ', '\n', '=', '+', '-', '@', '"', '<', '&', '漢') }).map((text) => text.trim());
  const answers = fc.array(
    fc.record({ assessment: fc.constantFrom<Assessment>(...ASSESSMENTS), notes: words, justification: words, interviewee: words, sample: words }),
    { minLength: 1, maxLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(answers, async (given) => {
      const { answers: back } = readBack(await sent(given.map((fields, number) => rowOf(number, fields))));
      expect(back.map(({ assessment, notes, justification, interviewee, sample }) => ({ assessment, notes, justification, interviewee, sample }))).toEqual(given);
    }),
    { numRuns: 60 },
  );
});

test('what was changed in their columns wins over what went out in ours', () => {
  const bytes = new WorkbookBuilder()
    .withSheet('Sheet1', [
      ['urn', 'assessable', 'ref_id', 'compliance_result', 'extended_result', 'requirement_progress', 'observations', 'score', 'luminous_assessment', 'luminous_notes'],
      ['u:1', 'True', 'A.1', 'non_compliant', 'major_nonconformity', 'done', 'Now broken', 40, 'conforming', 'Fine'],
      ['u:2', 'True', 'A.2', 'compliant', null, 'done', 'Fine', null, 'conforming', 'Fine'],
      ['u:3', 'False', 'A', null, null, null, null],
    ])
    .build();
  const { answers, headings } = readBack(bytes);
  expect(headings).toBe(1);
  expect(answers).toMatchObject([
    { assessment: 'major-nc', notes: 'Now broken', score: '40' },
    { assessment: 'conforming', notes: 'Fine', score: '' },
  ]);
});

test('values their importer would refuse are named with their cell', () => {
  const bytes = new WorkbookBuilder()
    .withSheet('Sheet1', [
      ['urn', 'ref_id', 'compliance_result', 'extended_result', 'requirement_progress'],
      ['u:1', 'A.1', 'Compliant', 'Minor nonconformity', 'In progress'],
      ['u:2', 'A.2', 'sort of', 'huge', 'soon'],
    ])
    .build();
  const { answers, problems } = readBack(bytes);
  expect(answers[0]?.assessment).toBe('minor-nc');
  expect(problems.map(({ code, row, column, raw }) => [code, row, column, raw])).toEqual([
    ['unknown-result', 3, 'compliance_result', 'sort of'],
    ['unknown-grade', 3, 'extended_result', 'huge'],
    ['unknown-progress', 3, 'requirement_progress', 'soon'],
  ]);
});

test('a question that came from their framework goes back under its URN and reference', async () => {
  const { answers } = readBack(await sent([rowOf(1, { assessment: 'ofi' }, { urn: 'urn:me:risk:req_node:house:k.1-a' })]));
  expect(answers[0]).toMatchObject({ urn: 'urn:me:risk:req_node:house:k.1-a', refId: '8.1-q1', assessment: 'ofi' });
});
