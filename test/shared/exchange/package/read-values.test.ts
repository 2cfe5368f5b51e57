import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readWorkbookBytes } from '#shared/exchange/read-workbook-bytes.ts';
import type { SheetContent, WorkbookContent } from '#shared/exchange/workbook-content.ts';
import { aWorkbook, FORMATS, relations, sheetXml } from '#test/support/workbook-builder.ts';

function read(bytes: Uint8Array): WorkbookContent {
  const result = readWorkbookBytes(bytes, 'book.xlsx');
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

function firstSheet(bytes: Uint8Array): SheetContent {
  const [sheet] = read(bytes).sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

function texts(sheet: SheetContent): readonly string[] {
  return sheet.rows.flatMap(({ cells }) => cells.map(({ text }) => text));
}

describe('values', () => {
  test('8.10 typed as text stays 8.10, and a number shows what its cell shows', () => {
    const sheet = firstSheet(aWorkbook().withSheet('A', [['8.10', 8.1, { number: 8.1, format: FORMATS.decimals }, { number: 0.5, format: FORMATS.percent }, 0.1 + 0.2]]).build());
    expect(texts(sheet)).toEqual(['8.10', '8.1', '8.10', '50%', '0.3']);
  });

  test('a formula gives the result stored with it, also 0, false and an error; an empty text is an empty cell', () => {
    const sheet = firstSheet(
      aWorkbook()
        .withSheet('A', [[{ formula: 'A1', result: '0' }, { formula: 'A1', result: '0', type: 'b' }, { formula: 'A1', result: '#DIV/0!', type: 'e' }, { formula: 'A1', result: '', type: 'str' }]])
        .build(),
    );
    expect(sheet.rows[0]?.cells.map(({ kind, text }) => [kind, text])).toEqual([
      ['number', '0'],
      ['boolean', 'false'],
      ['error', '#DIV/0!'],
    ]);
  });

  test('a formula that was never calculated is reported, not read as nothing', () => {
    const sheet = firstSheet(aWorkbook().withSheet('A', [['x', { formula: 'B1' }, { formula: 'B1', result: '' }]]).build());
    expect(sheet.notes).toEqual([{ code: 'formula-without-value', count: 2, address: 'B1', detail: '' }]);
  });

  test('dates come by their format, in both calendars, and as ISO cells', () => {
    const rows = [[{ date: '2026-02-23' }, { xml: '<c r="B1" t="d"><v>2026-02-23T10:30:00</v></c>' }, 45_723]];
    expect(texts(firstSheet(aWorkbook().withSheet('A', rows).build()))).toEqual(['2026-02-23', '2026-02-23T10:30', '45723']);
    const old = aWorkbook().withSheet('A', [[{ number: 0, format: FORMATS.date }, { number: 1, format: FORMATS.date }]]).with1904Dates().build();
    expect(texts(firstSheet(old))).toEqual(['1904-01-01', '1904-01-02']);
  });

  test('escapes, line breaks and invisible characters are read as a person sees them', () => {
    const xml = '<c r="A1" t="str"><v>a_x000D_&#10;b_x005F_x0041_c_x0007_</v></c>';
    expect(texts(firstSheet(aWorkbook().withSheet('A', [[{ xml }]]).build()))).toEqual(['a\nb_x0041_c']);
  });

  test('shared rich text is joined, pronunciation hints are left out, a wrong index is reported', () => {
    const strings = '<sst><si><r><t>Is it </t></r><r><rPr/><t>so?</t></r><rPh><t>HINT</t></rPh></si></sst>';
    const rows = [[{ xml: '<c r="A1" t="s"><v>0</v></c>' }, { xml: '<c r="B1" t="s"><v>7</v></c>' }]];
    const sheet = firstSheet(
      aWorkbook()
        .withSheet('A', rows)
        .withPart('xl/sharedStrings.xml', strings)
        .withPart('xl/_rels/workbook.xml.rels', relations([['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'sharedStrings', 'sharedStrings.xml']]))
        .build(),
    );
    expect(texts(sheet)).toEqual(['Is it so?']);
    expect(sheet.notes).toMatchObject([{ code: 'unknown-text-index', address: 'B1', detail: '7' }]);
  });

  test('rows and cells without references follow each other', () => {
    const xml = '<worksheet><sheetData><row><c t="str"><v>a</v></c><c t="str"><v>b</v></c></row><row><c t="str"><v>c</v></c></row></sheetData></worksheet>';
    const sheet = firstSheet(aWorkbook().withSheet('A', []).withPart('xl/worksheets/sheet1.xml', xml).build());
    expect(sheet.rows.map(({ row, cells }) => [row, cells.map(({ column }) => column)])).toEqual([
      [1, [1, 2]],
      [2, [1]],
    ]);
  });

  test('only web and mail links are kept', () => {
    const after = '<hyperlinks><hyperlink ref="A1" r:id="rId1"/><hyperlink ref="B1" r:id="rId2"/></hyperlinks>';
    const links = '<Relationships><Relationship Id="rId1" Type="t/hyperlink" Target="https://example.org/a" TargetMode="External"/><Relationship Id="rId2" Type="t/hyperlink" Target="javascript:alert(1)" TargetMode="External"/></Relationships>';
    const sheet = firstSheet(aWorkbook().withSheet('A', [['a', 'b']], { after }).withPart('xl/worksheets/_rels/sheet1.xml.rels', links).build());
    expect(sheet.rows[0]?.cells.map(({ hyperlink }) => hyperlink)).toEqual(['https://example.org/a', undefined]);
  });
});

describe('unusual packages', () => {
  test('prefixed namespaces, absolute targets and odd part names are followed', () => {
    const workbook = '<x:workbook xmlns:x="m" xmlns:r="r"><x:sheets><x:sheet name="Findings" sheetId="1" r:id="rId1"/></x:sheets></x:workbook>';
    const sheet = '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>found</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    const bytes = aWorkbook()
      .withPart('xl/workbook.xml', workbook)
      .withPart('xl/_rels/workbook.xml.rels', relations([['rId1', 'worksheet', '/xl/worksheets/findings.xml']]))
      .withPart('xl/worksheets/findings.xml', sheet)
      .build();
    expect(texts(firstSheet(bytes))).toEqual(['found']);
  });

  test('a part in UTF-16 is read', () => {
    const xml = `\uFEFF<?xml version="1.0" encoding="UTF-16"?>${sheetXml({ rows: [['Prüfung ✓']] }).replace(/^<\?xml[^>]*>/, '')}`;
    const utf16 = new Uint8Array(xml.length * 2);
    for (let index = 0; index < xml.length; index += 1) {
      utf16[index * 2] = xml.charCodeAt(index) & 0xff;
      utf16[index * 2 + 1] = xml.charCodeAt(index) >> 8;
    }
    expect(texts(firstSheet(aWorkbook().withSheet('A', []).withPart('xl/worksheets/sheet1.xml', utf16).build()))).toEqual(['Prüfung ✓']);
  });

  test('a declared sheet whose part is missing is named, not dropped', () => {
    const content = read(aWorkbook().withSheet('A', [['x']]).withSheet('B', [['y']]).withPart('xl/worksheets/sheet2.xml', null).build());
    expect(content.sheets.map(({ name, notes }) => [name, notes.map(({ code }) => code)])).toEqual([
      ['A', []],
      ['B', ['sheet-missing']],
    ]);
  });

  test('sheet names of any length and hidden sheets are kept as they are', () => {
    const name = 'a'.repeat(31);
    const content = read(aWorkbook().withSheet(`${name}1`, [['x']]).withSheet(name, [['y']], { state: 'veryHidden' }).build());
    expect(content.sheets.map(({ name: one, state }) => [one, state])).toEqual([
      [`${name}1`, 'visible'],
      [name, 'very-hidden'],
    ]);
  });

  test('macros and links to other files are left out and said so', () => {
    const bytes = aWorkbook().withSheet('A', [['x']]).withPart('xl/vbaProject.bin', strToU8('x')).withPart('xl/externalLinks/externalLink1.xml', '<x/>').build();
    expect(read(bytes).notes.map(({ code }) => code)).toEqual(['macros-left-out', 'external-links-left-out']);
  });

  test('form controls in a sheet do not look like rows and columns', () => {
    const after = '<controls><control><from><xdr:col xmlns:xdr="x">3</xdr:col><xdr:row xmlns:xdr="x">9</xdr:row></from></control></controls>';
    expect(texts(firstSheet(aWorkbook().withSheet('A', [['x']], { after }).build()))).toEqual(['x']);
  });
});
