import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeWorkbook } from '#renderer/workers/workbook-export/write-workbook.ts';
import { describeAuditWorkbook } from '#shared/exchange/export/describe-audit-workbook.ts';
import { aFinding, someEvidence } from '#test/support/builders.ts';
import { answerTo, aWorkbookInput, questionOf } from './audit-workbook-builder.ts';
import { differences, openWorkbook, readerOf } from './read-workbook-back.ts';

function hasLibreOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore', timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}

const isHere = hasLibreOffice();
if (!isHere) console.warn('NOT RUN: LibreOffice (soffice) is not installed, so no second program read the export.');

describe.runIf(isHere)('a workbook opened and saved again by LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'audit-workbook-'));
  const notes = ['=1+1', '8.10', '+49 40', '@x', '\ttab', '00123', '_x0041_', 'a\nb', '事件管理', 'تمت', '2026-02-01', '👩‍💻'];
  const questions = notes.map((_, index) => questionOf(`8.10-q${String(index)}`, '8.10', { position: index }));
  const { description } = describeAuditWorkbook(
    aWorkbookInput({
      questions,
      answers: questions.map((question, index) =>
        answerTo(question, { assessment: 'minor-nc', notes: notes[index] ?? '' }),
      ),
      findings: [aFinding({ statement: '=NC' })],
      evidence: [someEvidence()],
    }),
  );

  beforeAll(async () => {
    const source = join(folder, 'export.xlsx');
    writeFileSync(source, await writeWorkbook(description));
    // A profile of its own: another running LibreOffice would take the request and ignore the folder.
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    for (const [kind, target] of [
      ['xlsx', join(folder, 'saved')],
      ['pdf', folder],
    ] as const) {
      execFileSync('soffice', [profile, '--headless', '--convert-to', kind, '--outdir', target, source], {
        stdio: 'ignore',
        timeout: 120_000,
      });
    }
  }, 300_000);

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('has the same value in every cell', async () => {
    const workbook = await openWorkbook(new Uint8Array(readFileSync(join(folder, 'saved', 'export.xlsx'))));
    expect(differences(description, readerOf(workbook))).toEqual([]);
  });

  it('prints as a document', () => {
    expect(readFileSync(join(folder, 'export.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
