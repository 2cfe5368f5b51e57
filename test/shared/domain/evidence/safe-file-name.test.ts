import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileExtension, safeFileName } from '#shared/domain/evidence/safe-file-name.ts';

const anyName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.string({ unit: fc.constantFrom('.', ' ', '/', '\\', 'a', 'CON', '\u202e', '\ud800', 'é', '\n', '日'), maxLength: 300 }),
);

describe('safe file names', () => {
  it.each([
    ['Incident list Q1.xlsx', 'Incident list Q1.xlsx'],
    ['Überwachung – Küche.pdf', 'Überwachung – Küche.pdf'],
    ['服务管理计划.docx', '服务管理计划.docx'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\anna\\photo.jpg', 'photo.jpg'],
    ['folder/', 'folder'],
    ['..', 'file'],
    ['', 'file'],
    ['invoice\u202efdp.exe', 'invoicefdp.exe'],
    ['a\u0000b\u0007.txt', 'ab.txt'],
    ['what?<now>*.txt', 'what__now__.txt'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['com1.tar.gz', '_com1.tar.gz'],
    ['console.log', 'console.log'],
    ['report. . .', 'report'],
    ['.htaccess', 'htaccess'],
    ['two\nlines\tand tab.md', 'two lines and tab.md'],
    ['e\u0301tude.pdf', 'étude.pdf'],
  ])('writes %j as %j', (name, expected) => {
    expect(safeFileName(name)).toBe(expected);
  });

  it('keeps the ending when it shortens a long name', () => {
    const name = safeFileName(`${'long name '.repeat(60)}.pdf`);
    expect(name.endsWith('.pdf')).toBe(true);
    expect(name.length).toBeLessThanOrEqual(180);
  });

  it('gives every text a name that no system refuses', () => {
    fc.assert(
      fc.property(anyName, (raw) => {
        const name = safeFileName(raw);
        expect(name).not.toBe('');
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(180);
        expect(name).not.toMatch(/[\p{Cc}/\\<>:"|?*\u202a-\u202e\u2066-\u2069]/u);
        expect(name).not.toMatch(/^[. ]|[. ]$/u);
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu);
        expect(name).not.toMatch(/\p{Cs}/u);
      }),
      { numRuns: 2000 },
    );
  });

  it('changes nothing when applied twice', () => {
    fc.assert(
      fc.property(anyName, (raw) => {
        expect(safeFileName(safeFileName(raw))).toBe(safeFileName(raw));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('file endings', () => {
  it.each([
    ['a.PDF', '.PDF'],
    ['archive.tar.gz', '.gz'],
    ['none', ''],
    ['.hidden', ''],
    ['Meeting on 3. March with everybody', ''],
  ])('finds in %j the ending %j', (name, extension) => {
    expect(fileExtension(name)).toBe(extension);
  });
});
