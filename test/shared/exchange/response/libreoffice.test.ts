import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { reviewAnswers } from '#shared/exchange/response/review-answers.ts';
import { asMariaDoes, editedByExcelJs } from '#test/support/response-workbook.ts';
import { asCases, inFile, PARTS, received, WORDS, workbookOf } from './musterzert.ts';

function hasLibreOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore', timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}

const isHere = hasLibreOffice();
if (!isHere) console.warn('NOT RUN: LibreOffice (soffice) is not installed, so no answer came back from it.');

describe.runIf(isHere)('a response workbook opened and saved again by LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'response-workbook-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('comes back with the same answers, the refused change and the one unanswered', async () => {
    const source = join(folder, 'answers.xlsx');
    writeFileSync(source, await editedByExcelJs(workbookOf(PARTS.map((part) => inFile(part))), asMariaDoes));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync('soffice', ['--headless', profile, '--convert-to', 'xlsx', '--outdir', join(folder, 'saved'), source], { stdio: 'ignore', timeout: 120_000 });
    const review = reviewAnswers([received(new Uint8Array(readFileSync(join(folder, 'saved', 'answers.xlsx'))))], asCases(), WORDS);
    expect(review.attach.map(({ reference, answer }) => [reference, answer.actions.length])).toEqual([['M-01', 2], ['N-02', 0]]);
    expect(review.refused.map(({ reference, field }) => [reference, field])).toEqual([['N-02', 'statement']]);
    expect(review.unanswered.map(({ reference, why }) => [reference, why])).toEqual([['N-03', 'row-missing']]);
  }, 150_000);
});
