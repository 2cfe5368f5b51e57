import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readWorkbookBytes } from '#shared/exchange/read-workbook-bytes.ts';
import type { WorkbookContent } from '#shared/exchange/workbook-content.ts';

function read(bytes: Uint8Array, name = 'list.csv'): WorkbookContent {
  const result = readWorkbookBytes(bytes, name);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

function rows(content: WorkbookContent): readonly (readonly string[])[] {
  return content.sheets[0]?.rows.map(({ cells }) => cells.map(({ text }) => text)) ?? [];
}

const WINDOWS_1252 = latin1('Klausel;Pr\u00fcffrage \u0080 \u0093ja\u0094\n8.10;\u00dcber');

function latin1(text: string): Uint8Array {
  return Uint8Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
}

function utf16(text: string, isBigEndian: boolean, hasMark: boolean): Uint8Array {
  const marked = hasMark ? `\uFEFF${text}` : text;
  const codes = Array.from({ length: marked.length }, (_, index) => marked.charCodeAt(index));
  return Uint8Array.from(codes.flatMap((code) => (isBigEndian ? [code >> 8, code & 255] : [code & 255, code >> 8])));
}

describe('encodings are found by themselves', () => {
  test.each<[string, Uint8Array, string]>([
    ['UTF-8', strToU8('Klausel;Prüffrage\n8.10;Über'), 'utf-8'],
    ['UTF-8 with a mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...strToU8('Klausel;Prüffrage\n8.10;Über')]), 'utf-8'],
    ['UTF-16 little endian', utf16('Klausel;Prüffrage\n8.10;Über', false, true), 'utf-16le'],
    ['UTF-16 big endian', utf16('Klausel;Prüffrage\n8.10;Über', true, true), 'utf-16be'],
    ['UTF-16 without a mark', utf16('Klausel;Prüffrage\n8.10;Über', false, false), 'utf-16le'],
  ])('%s', (_, bytes, encoding) => {
    const content = read(bytes);
    expect(content.encoding).toBe(encoding);
    expect(rows(content)).toEqual([
      ['Klausel', 'Prüffrage'],
      ['8.10', 'Über'],
    ]);
  });

  test('Windows-1252 with its quotes and euro sign', () => {
    const content = read(WINDOWS_1252);
    expect(content.encoding).toBe('windows-1252');
    expect(rows(content)).toEqual([
      ['Klausel', 'Prüffrage € “ja”'],
      ['8.10', 'Über'],
    ]);
  });
});

describe('separators and quotes', () => {
  test.each([',', ';', '\t', '|'])('records cut by %j are found', (separator) => {
    const text = [['No', 'Question', 'Note'], ['1', 'Is it, so; or not?', 'a "b"'], ['2', 'Two\nlines', '']]
      .map((record) => record.map((field) => `"${field.replaceAll('"', '""')}"`).join(separator))
      .join('\r\n');
    expect(rows(read(strToU8(text)))).toEqual([['No', 'Question', 'Note'], ['1', 'Is it, so; or not?', 'a "b"'], ['2', 'Two\nlines']]);
  });

  test('the hint of Excel in the first line is obeyed', () => {
    expect(rows(read(strToU8('sep=|\na|b,c\n')))).toEqual([['a', 'b,c']]);
  });

  test('a header alone without a line end is one row', () => {
    expect(rows(read(strToU8('Audit ID,Request ID,Details')))).toEqual([['Audit ID', 'Request ID', 'Details']]);
  });

  test('whatever is written with quotes is read back', () => {
    const field = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', ' ', '8', '.'), minLength: 1 }).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(fc.array(fc.tuple(field, field, field), { minLength: 2, maxLength: 8 }), fc.constantFrom(',', ';', '\t'), (records, separator) => {
        const text = records.map((record) => record.map((one) => `"${one.replaceAll('"', '""')}"`).join(separator)).join('\n');
        expect(rows(read(strToU8(`sep=${separator}\n${text}`)))).toEqual(records);
      }),
    );
  });
});
