import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FileReport } from '../../build/corpus/read-file.ts';
import { aWorkbook } from '#test/support/workbook-builder.ts';

const run = promisify(execFile);
const root = new URL('../..', import.meta.url).pathname;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'corpus-'));
  const rows = [['Title'], null, ['Clause', 'Question', 'Result'], ['4.1', 'Are issues known?', 'ok'], [{ date: '2001-06-08' }, 'Are incidents resolved?', 'nc']];
  writeFileSync(join(folder, 'a-checklist.xlsx'), aWorkbook().withSheet('Checklist', rows).build());
  writeFileSync(join(folder, 'b-bomb.xlsx'), aWorkbook().withSheet('A', []).withPart('xl/worksheets/sheet1.xml', new Uint8Array(8 * 1024 * 1024).fill(32)).build());
  writeFileSync(join(folder, 'c-list.csv'), 'Klausel;Prüffrage\n8.10;Ist es so?\n');
  writeFileSync(join(folder, 'd-notes.md'), '# nothing');
  writeFileSync(join(folder, '~$a-checklist.xlsx'), 'x'.repeat(165));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function corpus(...more: readonly string[]): Promise<string> {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', 'build/corpus.ts', ...more], { cwd: root, maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}

describe('reading a folder of workbooks without a window', { timeout: 120_000 }, () => {
  test('tells machines what was understood, and why a file is no workbook', async () => {
    const reports = JSON.parse(await corpus(folder, '--json')) as readonly FileReport[];
    expect(reports.map(({ file, problem }) => [file, problem?.code ?? null])).toEqual([
      ['a-checklist.xlsx', null],
      ['b-bomb.xlsx', 'bomb'],
      ['c-list.csv', null],
      ['d-notes.md', 'not-a-table'],
      ['~$a-checklist.xlsx', 'owner-file'],
    ]);
    for (const { file, milliseconds, megabytes } of reports) {
      expect(milliseconds, file).toBeLessThan(10_000);
      expect(megabytes, file).toBeGreaterThan(20);
      expect(megabytes, file).toBeLessThan(400);
    }
    expect(reports[0]?.sheets[0]).toMatchObject({
      header: { firstRow: 3, lastRow: 3 },
      counts: { rows: 4, questions: 2, aboveAndHeader: 2 },
      problems: [{ code: 'clause-from-date', address: 'A5', hint: '8.6.1' }],
    });
  });

  test('tells people the same in sentences', async () => {
    const text = await corpus(folder);
    expect(text).toContain('headings in row 3');
    expect(text).toContain('A "Clause" = clause; B "Question" = question; C "Result" = assessment');
    expect(text).toContain('Checklist!A5: "2001-06-08 (dd/mm/yyyy)" -> 8.6.1');
    expect(text).toContain('not read: This is the small lock file');
    expect(text).toContain('5 files: 2 read, 3 answered with a reason');
  });

  test('says what is missing when no folder is given', async () => {
    await expect(corpus()).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('Which folder?') as string });
    await expect(corpus(join(folder, 'nowhere'))).rejects.toMatchObject({ code: 2 });
  });
});
