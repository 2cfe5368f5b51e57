import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeAuditWorkbook } from '#renderer/workers/workbook-export/workbook-export-client.ts';
import { describeAuditWorkbook } from '#shared/exchange/export/describe-audit-workbook.ts';
import type { WorkbookDescription } from '#shared/exchange/export/workbook-description.ts';
import { aFinding, someEvidence } from '#test/support/builders.ts';
import { answerTo, aWorkbookInput, questionOf } from '#test/shared/exchange/export/audit-workbook-builder.ts';

function aDescription(notes: readonly string[]): WorkbookDescription {
  const questions = notes.map((_, index) => questionOf(`8.10-q${String(index)}`, '8.10', { position: index }));
  return describeAuditWorkbook(
    aWorkbookInput({
      questions,
      answers: questions.map((question, index) => answerTo(question, { notes: notes[index] ?? '' })),
      findings: [aFinding()],
      evidence: [someEvidence()],
    }),
  ).description;
}

describe('writing a workbook in a worker', () => {
  it('makes a package whose every part is well-formed XML, whatever was typed', async () => {
    const hostile = ['\uFFFE\uFFFF', '\uD800', '\u0000\u0001\u007F', '_x0041_', '<&>"\'', ']]>', '=1+1', '\r\n', 'x'.repeat(40_000)];
    const written = await writeAuditWorkbook(aDescription(hostile));
    if (!written.ok) throw new Error(written.problem.code);
    const parts = Object.entries(unzipSync(written.value));
    expect(parts.map(([path]) => path)).toContain('xl/worksheets/sheet1.xml');
    for (const [path, bytes] of parts) {
      const parsed = new DOMParser().parseFromString(strFromU8(bytes), 'application/xml');
      expect(parsed.querySelector('parsererror')?.textContent ?? null, path).toBeNull();
    }
  });

  it('tells its progress up to the end', async () => {
    const shares: number[] = [];
    const written = await writeAuditWorkbook(aDescription(Array.from({ length: 900 }, () => 'note')), {
      onProgress: (share) => shares.push(share),
    });
    expect(written.ok).toBe(true);
    expect(shares.length).toBeGreaterThan(3);
    expect(shares.at(-1)).toBe(1);
  });

  it('stops at once when it is cancelled', async () => {
    const controller = new AbortController();
    const writing = writeAuditWorkbook(aDescription(Array.from({ length: 3000 }, () => 'note')), {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    expect(await writing).toEqual({ ok: false, problem: { code: 'cancelled' } });
  });

  it('does not begin when it was cancelled before', async () => {
    expect(await writeAuditWorkbook(aDescription([]), { signal: AbortSignal.abort() })).toEqual({
      ok: false,
      problem: { code: 'cancelled' },
    });
  });

  it('answers with the reason when the description cannot be written', async () => {
    const description = aDescription(['note']);
    const [first] = description.sheets;
    if (first === undefined) throw new Error('No sheet');
    const twice = { ...description, sheets: [first, first] };
    expect(await writeAuditWorkbook(twice)).toMatchObject({ ok: false, problem: { code: 'worker-failed' } });
  });
});
