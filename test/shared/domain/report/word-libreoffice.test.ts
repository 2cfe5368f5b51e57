import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Painter } from '#renderer/workers/report-word/painter.ts';
import { writeReport } from '#renderer/workers/report-word/write-report.ts';
import { everything } from '#test/renderer/workers/report-word/sample-document.ts';

function hasLibreOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore', timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}

const isHere = hasLibreOffice();
if (!isHere) console.warn('NOT RUN: LibreOffice (soffice) is not installed, so no second program read the report.');

/** Node has no canvas; the browser's tests look at pictures. */
const noPainter: Painter = { repaint: () => Promise.resolve(null), drawSignature: () => Promise.resolve(null) };

describe.runIf(isHere)('a report opened and saved again by LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'audit-report-'));
  let saved = '';

  beforeAll(async () => {
    const source = join(folder, 'report.docx');
    writeFileSync(source, await writeReport(everything(6), new Map(), noPainter, () => undefined));
    // A profile of its own: another running LibreOffice would take the request and ignore the folder.
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    for (const [kind, target] of [
      ['odt', join(folder, 'saved')],
      ['pdf', folder],
    ] as const) {
      execFileSync('soffice', [profile, '--headless', '--convert-to', kind, '--outdir', target, source], {
        stdio: 'ignore',
        timeout: 120_000,
      });
    }
    saved = strFromU8(unzipSync(new Uint8Array(readFileSync(join(folder, 'saved', 'report.odt'))))['content.xml'] ?? new Uint8Array());
  }, 300_000);

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('has its headings as headings, with their words', () => {
    const headings = [...saved.matchAll(/<text:h [^>]*text:outline-level="(\d)"[^>]*>(.*?)<\/text:h>/gsu)].map((match) => [
      match[1],
      (match[2] ?? '').replace(/<[^>]*>/gu, ''),
    ]);
    expect(headings).toContainEqual(['1', '1\u2002Summary']);
    expect(headings).toContainEqual(['2', '4.3\u2002中文: 事件管理']);
    expect(headings).toContainEqual(['3', 'A small heading']);
    expect(headings.filter(([level]) => level === '4')).toHaveLength(6);
  });

  it('has its contents as contents, with every heading and no page that would be a guess', () => {
    const contents = /<text:table-of-content .*?<\/text:table-of-content>/su.exec(saved)?.[0] ?? '';
    const lines = [...contents.matchAll(/<text:p [^>]*>(.*?)<\/text:p>/gsu)].map((match) => (match[1] ?? '').replace(/<[^>]*>/gu, ''));
    expect(lines.filter((line) => /^\d/u.test(line))).toHaveLength(11);
    expect(lines.some((line) => line.startsWith('6\u2002Sign-off'))).toBe(true);
  });

  it('repeats the head of its tables', () => {
    expect(saved).toContain('<table:table-header-rows>');
  });

  it('prints as a document', () => {
    expect(readFileSync(join(folder, 'report.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
