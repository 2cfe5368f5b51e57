import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { ReadProblem } from '#shared/exchange/read-problem.ts';
import { readWorkbookBytes } from '#shared/exchange/read-workbook-bytes.ts';
import { aWorkbook, sheetXml } from '#test/support/workbook-builder.ts';

function problemOf(bytes: Uint8Array, fileName = 'checklist.xlsx'): ReadProblem | null {
  const result = readWorkbookBytes(bytes, fileName);
  return result.ok ? null : result.problem;
}

function withSheet(more: { before?: string; after?: string; rows?: string }): Uint8Array {
  const xml = sheetXml({ rows: [['Question'], ['Is it so?']], before: more.before ?? '', after: more.after ?? '' });
  const body = more.rows === undefined ? xml : xml.replace(/<sheetData>.*<\/sheetData>/, `<sheetData>${more.rows}</sheetData>`);
  return aWorkbook().withSheet('Sheet', []).withPart('xl/worksheets/sheet1.xml', body).build();
}

function compound(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * (streams.length + 1));
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((name, index) => {
    for (let at = 0; at < name.length; at += 1) bytes[512 + index * 128 + at * 2] = name.charCodeAt(at);
  });
  return bytes;
}

describe('shapes that exhaust a reader', () => {
  test('a column range without end is refused', () => {
    expect(problemOf(withSheet({ before: '<cols><col min="1" max="2000000000" width="8"/></cols>' }))).toMatchObject({ code: 'outside-grid', what: 'column-range' });
  });

  test('a merge over the whole sheet is refused', () => {
    expect(problemOf(withSheet({ after: '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>' }))).toMatchObject({ code: 'whole-sheet-merge', raw: 'A1:XFD1048576' });
  });

  test('a row far below the last one is refused', () => {
    expect(problemOf(withSheet({ rows: '<row r="999999999"><c r="A999999999"><v>1</v></c></row>' }))).toMatchObject({ code: 'outside-grid', what: 'row' });
    expect(problemOf(withSheet({ rows: '<row r="4294967297"><c><v>1</v></c></row>' }))).toMatchObject({ code: 'outside-grid', what: 'row' });
  });

  test('a cell right of the last column is refused', () => {
    expect(problemOf(withSheet({ rows: '<row r="1"><c r="ZZZZZ1"><v>1</v></c></row>' }))).toMatchObject({ code: 'outside-grid', what: 'cell' });
  });

  test('a validation outside the sheet is refused', () => {
    const after = '<dataValidations><dataValidation sqref="A1:ZZZZ99999999"/></dataValidations>';
    expect(problemOf(withSheet({ after }))).toMatchObject({ code: 'outside-grid', what: 'validation' });
  });

  test('an impossible sheet number is refused', () => {
    const workbook = '<workbook><sheets><sheet name="A" sheetId="4000000000" r:id="rId1" xmlns:r="x"/></sheets></workbook>';
    expect(problemOf(aWorkbook().withSheet('A', [['x']]).withPart('xl/workbook.xml', workbook).build())).toMatchObject({ code: 'sheet-id', raw: '4000000000' });
  });

  test('a defined name over a whole sheet, a far image and a poisoned note harm nothing, as none of them is read', () => {
    const workbook = '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="all">A!$A$1:$XFD$1048576</definedName></definedNames></workbook>';
    const bytes = aWorkbook()
      .withSheet('A', [['Question'], ['Is it so?']], { after: '<drawing r:id="rId9"/><legacyDrawing r:id="rId8"/>' })
      .withPart('xl/workbook.xml', workbook)
      .withPart('xl/drawings/drawing1.xml', '<xdr:wsDr xmlns:xdr="x"><xdr:from><xdr:col>2000000000</xdr:col></xdr:from></xdr:wsDr>')
      .withPart('xl/comments1.xml', '<comments><commentList><comment ref="A1" __proto__="1"><text><t>__proto__</t></text></comment></commentList></comments>')
      .build();
    expect(readWorkbookBytes(bytes, 'a.xlsx').ok).toBe(true);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('parts and sheets named __proto__ pollute nothing', () => {
    const bytes = aWorkbook().withSheet('__proto__', [['constructor', '__proto__']]).withPart('__proto__', 'x').build();
    const result = readWorkbookBytes(bytes, 'a.xlsx');
    expect(result.ok && result.value.sheets[0]?.name).toBe('__proto__');
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('a bomb is refused before it is unpacked whole', () => {
    const spaces = new Uint8Array(20 * 1024 * 1024).fill(0x20);
    const bytes = aWorkbook().withSheet('A', []).withPart('xl/worksheets/sheet1.xml', spaces).build();
    expect(bytes.length).toBeLessThan(200_000);
    expect(problemOf(bytes)).toMatchObject({ code: 'bomb' });
  });

  test('a bomb among the pictures stays packed', () => {
    const bytes = aWorkbook().withSheet('A', [['x']]).withPart('xl/media/image1.png', new Uint8Array(20 * 1024 * 1024)).build();
    expect(problemOf(bytes)).toBeNull();
  });

  test('a document type definition is refused', () => {
    const xml = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData/></worksheet>';
    expect(problemOf(aWorkbook().withSheet('A', []).withPart('xl/worksheets/sheet1.xml', xml).build())).toMatchObject({ code: 'document-type' });
  });

  test('too many parts are refused', () => {
    const parts: Record<string, Uint8Array> = {};
    for (let index = 0; index < 5_100; index += 1) parts[`xl/p${index}`] = new Uint8Array();
    expect(problemOf(zipSync(parts, { level: 0 }))).toMatchObject({ code: 'too-large', limit: 'parts' });
  });
});

describe('large but harmless shapes', () => {
  test('validations down to the last row, whole-column merges, styled columns and autofilters are left behind', () => {
    const bytes = withSheet({
      before: '<cols><col min="1" max="16384" width="8" style="1"/></cols>',
      after:
        '<autoFilter ref="A1:XFD1048576"/><mergeCells><mergeCell ref="C1:C1048576"/></mergeCells><conditionalFormatting sqref="A1:XFD1048576"/><dataValidations><dataValidation sqref="A1:XFD1048576 B2:B1048576"/></dataValidations>',
    });
    const result = readWorkbookBytes(bytes, 'a.xlsx');
    expect(result.ok && result.value.sheets[0]?.rows.length).toBe(2);
  });

  test('a sheet whose last row element is the last row of the grid has two rows', () => {
    const bytes = withSheet({ rows: '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>2</v></c></row>' });
    const result = readWorkbookBytes(bytes, 'a.xlsx');
    expect(result.ok && result.value.sheets[0]?.rows.map(({ row }) => row)).toEqual([1, 1_048_576]);
  });
});

describe('what is no workbook gets a plain answer', () => {
  test.each<[string, Uint8Array, string, Partial<ReadProblem> & { code: string }]>([
    ['an empty file', new Uint8Array(), 'a.xlsx', { code: 'empty-file' }],
    ['an owner file by its name', strToU8('x'.repeat(165)), '~$a.xlsx', { code: 'owner-file' }],
    ['an owner file by its shape', Uint8Array.from({ length: 165 }, (_, index) => (index === 0 ? 4 : 0x20)), 'a.xlsx', { code: 'owner-file' }],
    ['a protected workbook', compound('EncryptionInfo', 'EncryptedPackage'), 'a.xlsx', { code: 'password-protected' }],
    ['an old workbook', compound('Root Entry', 'Workbook'), 'a.xls', { code: 'old-excel' }],
    ['another old document', compound('WordDocument'), 'a.doc', { code: 'other-document' }],
    ['an OpenDocument spreadsheet', zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }], 'content.xml': strToU8('<x/>') }), 'a.ods', { code: 'open-document' }],
    ['a Word document', zipSync({ '[Content_Types].xml': strToU8('<x/>'), 'word/document.xml': strToU8('<x/>') }), 'a.xlsx', { code: 'other-document' }],
    ['a binary workbook', zipSync({ '[Content_Types].xml': strToU8('<x/>'), 'xl/workbook.bin': strToU8('x') }), 'a.xlsb', { code: 'binary-workbook' }],
    ['a zip with a workbook in it', zipSync({ 'inner/a.xlsx': strToU8('x') }), 'a.zip', { code: 'zip-without-workbook' }],
    ['a web page', strToU8('\n<html><body><table></table></body></html>'), 'a.xls', { code: 'text-named-workbook' }],
    ['a text table named as a workbook', strToU8('a;b\n1;2\n'), 'a.xlsx', { code: 'text-named-workbook' }],
    ['a PDF', strToU8('%PDF-1.7\n'), 'a.xlsx', { code: 'other-document' }],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'a.xlsx', { code: 'other-document' }],
    ['noise', Uint8Array.from({ length: 400 }, (_, index) => (index * 37 + 11) % 32), 'a.bin', { code: 'unknown-content' }],
    ['notes', strToU8('# Notes\n\nnothing'), 'README.md', { code: 'not-a-table' }],
  ])('%s', (_, bytes, name, expected) => {
    expect(problemOf(bytes, name)).toMatchObject(expected);
  });

  test('a workbook cut short is named so', () => {
    const whole = aWorkbook().withSheet('A', [['x']]).build();
    expect(problemOf(whole.subarray(0, whole.length - 30))).toMatchObject({ code: 'truncated' });
  });

  test('no single flipped byte is read as if nothing had happened to the cells', () => {
    const whole = aWorkbook().withSheet('A', [['The backup was tested']]).stored().build();
    const text = 'The backup was tested';
    const at = new TextDecoder('latin1').decode(whole).indexOf(text);
    const flipped = whole.slice();
    flipped[at] = (flipped[at] ?? 0) ^ 1;
    expect(problemOf(flipped)).toMatchObject({ code: 'damaged', detail: 'checksum' });
  });
});
