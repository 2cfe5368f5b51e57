import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { EditNote } from '#shared/exchange/fill/cell-edit.ts';
import { editPackage } from '#shared/exchange/fill/edit-package.ts';
import { openWorkbook } from '#test/shared/exchange/export/read-workbook-back.ts';
import { cellsOf, differingParts, edited, partText, textsOf } from '#test/shared/exchange/fill/package-checks.ts';
import { aWorkbook, FORMATS, relations, sheetXml } from '#test/support/workbook-builder.ts';

const text = (one: string) => ({ kind: 'text', text: one }) as const;
const at = (address: string, one: string) => ({ sheet: 'A', address, value: text(one) });
const codes = (notes: readonly EditNote[]) => notes.map(({ code, address }) => [code, address]);

describe('values', () => {
  test('text, number, boolean, date and nothing go into cells that are there and cells that are not', async () => {
    const before = aWorkbook().withSheet('A', [['old', 1, true, { date: '2020-01-01' }, 'gone'], null, ['below']]).build();
    const { bytes, changedParts } = edited(before, [
      at('A1', ' =1+1 <&> _x0041_ '),
      { sheet: 'A', address: 'B1', value: { kind: 'number', number: 0.1 } },
      { sheet: 'A', address: 'C1', value: { kind: 'boolean', boolean: false } },
      { sheet: 'A', address: 'D1', value: { kind: 'date', date: '2026-02-23' } },
      { sheet: 'A', address: 'E1', value: { kind: 'empty' } },
      at('B2', 'between'),
      at('B9', 'far below'),
    ]);
    expect(textsOf(bytes)).toEqual({ 'A!A1': ' =1+1 <&> _x0041_ ', 'A!B1': '0.1', 'A!C1': 'false', 'A!D1': '2026-02-23', 'A!B2': 'between', 'A!A3': 'below', 'A!B9': 'far below' });
    expect(changedParts).toEqual(['xl/worksheets/sheet1.xml', 'xl/workbook.xml']);
    expect((await openWorkbook(bytes)).getWorksheet('A')?.getCell('B9').value).toBe('far below');
  });

  test('a date is counted in the calendar of the workbook, and stands as text where the cell shows no dates', () => {
    const date = { kind: 'date', date: '2026-02-23', asText: '23.02.2026' } as const;
    const rows = [[{ number: 1, format: FORMATS.isoDate }, 'x']];
    const old = aWorkbook().withSheet('A', rows).with1904Dates().build();
    const { bytes, notes } = edited(old, [{ sheet: 'A', address: 'A1', value: date }, { sheet: 'A', address: 'B1', value: date }]);
    expect(cellsOf(bytes).get('A!A1')).toMatchObject({ number: 44_614, date: '2026-02-23' });
    expect(cellsOf(bytes).get('A!B1')).toMatchObject({ kind: 'text', text: '23.02.2026' });
    expect(codes(notes)).toEqual([['date-as-text', 'B1']]);
    const plain = edited(aWorkbook().withSheet('A', rows).build(), [{ sheet: 'A', address: 'A1', value: { kind: 'date', date: '1900-02-28T12:00' } }]);
    expect(cellsOf(plain.bytes).get('A!A1')).toMatchObject({ number: 59.5, date: '1900-02-28T12:00' });
  });

  test('what no cell can hold is cut, replaced or left, and said', () => {
    const { bytes, notes } = edited(aWorkbook().withSheet('A', [['x']]).build(), [
      at('A1', 'y'.repeat(40_000)),
      at('B1', 'bad\u0007\ufffe'),
      { sheet: 'A', address: 'C1', value: { kind: 'number', number: Number.NaN } },
      at('XFE1', 'outside'),
    ]);
    expect(textsOf(bytes)['A!A1']).toHaveLength(32_767);
    expect(textsOf(bytes)['A!B1']).toBe('bad\ufffd\ufffd');
    expect(codes(notes)).toEqual([['unwritable', 'XFE1'], ['text-cut', 'A1'], ['characters-replaced', 'B1'], ['unwritable', 'C1']]);
  });

  test('an unknown sheet stops everything', () => {
    expect(editPackage(aWorkbook().withSheet('A', [['x']]).build(), { cells: [{ sheet: 'B', address: 'A1', value: text('x') }] })).toEqual({
      ok: false,
      problem: { code: 'unknown-sheet', sheet: 'B' },
    });
  });
});

describe('what stands around a cell stays', () => {
  test('style and extensions of a cell stay, a new cell takes the style of its row or column', () => {
    const xml = '<worksheet xmlns="m"><dimension ref="A1:B2"/><cols><col min="2" max="3" width="9" style="4"/></cols><sheetData><row r="1" spans="1:1" ht="30" customFormat="1" s="3"><c r="A1" s="2" t="s" vm="1"><v>0</v><extLst><ext uri="u"/></extLst></c></row><row r="2" spans="1:2"/></sheetData></worksheet>';
    const before = aWorkbook().withSheet('A', []).withPart('xl/worksheets/sheet1.xml', xml).build();
    const { bytes } = edited(before, [at('A1', 'new'), at('C1', 'c1'), at('C2', 'c2')]);
    const cell = (address: string, style: number, inside: string, rest = '') => `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${inside}</t></is>${rest}</c>`;
    expect(partText(bytes, 'xl/worksheets/sheet1.xml')).toBe(
      `<worksheet xmlns="m"><dimension ref="A1:C2"/><cols><col min="2" max="3" width="9" style="4"/></cols><sheetData><row r="1" spans="1:3" ht="30" customFormat="1" s="3">${cell('A1', 2, 'new', '<extLst><ext uri="u"/></extLst>')}${cell('C1', 3, 'c1')}</row><row r="2" spans="1:3">${cell('C2', 4, 'c2')}</row></sheetData></worksheet>`,
    );
  });

  test('a bracket in a comment or in quotes, and bytes that are no text, do not matter', () => {
    const xml = strToU8('<worksheet xmlns="m" note="a>b"><!-- <row r="1"> --><sheetData><row r="1" note=\'>\'><c r="A1"><v>1</v></c></row></sheetData><x>\u00ff</x></worksheet>', true);
    const { bytes } = edited(aWorkbook().withSheet('A', []).withPart('xl/worksheets/sheet1.xml', xml).build(), [at('B1', 'é')]);
    expect(partText(bytes, 'xl/worksheets/sheet1.xml')).toBe(
      '<worksheet xmlns="m" note="a>b"><!-- <row r="1"> --><sheetData><row r="1" note=\'>\'><c r="A1"><v>1</v></c><c r="B1" t="inlineStr"><is><t xml:space="preserve">\u00c3\u00a9</t></is></c></row></sheetData><x>\u00ff</x></worksheet>',
    );
  });

  test('sheets in UTF-16 and in an old encoding take any text', () => {
    const body = sheetXml({ rows: [['Prüfung ✓']] }).replace(/^<\?xml[^>]*>/, '');
    const utf16 = `\uFEFF<?xml version="1.0" encoding="UTF-16"?>${body}`;
    const bytes = Uint8Array.from({ length: utf16.length * 2 }, (_, index) => (utf16.charCodeAt(index >> 1) >> (8 * (index % 2))) & 0xff);
    const wide = edited(aWorkbook().withSheet('A', []).withPart('xl/worksheets/sheet1.xml', bytes).build(), [at('B1', '漢 😀')]);
    expect(textsOf(wide.bytes)).toEqual({ 'A!A1': 'Prüfung ✓', 'A!B1': '漢 😀' });
    const old = strToU8(`<?xml version="1.0" encoding="ISO-8859-1"?><worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`);
    const narrow = edited(aWorkbook().withSheet('A', []).withPart('xl/worksheets/sheet1.xml', old).build(), [at('B1', 'é😀')]);
    expect(textsOf(narrow.bytes)).toEqual({ 'A!A1': '1', 'A!B1': 'é😀' });
  });

  test('a part that defines entities is refused', () => {
    const xml = '<!DOCTYPE worksheet [<!ENTITY a "b">]><worksheet><sheetData/></worksheet>';
    const result = editPackage(aWorkbook().withSheet('A', []).withPart('xl/worksheets/sheet1.xml', xml).build(), { cells: [at('A1', 'x')] });
    expect(result).toMatchObject({ ok: false, problem: { code: 'document-type' } });
  });

  test('macros, charts, pictures and what else lies in the package stay packed as they are; a signature is reported broken', () => {
    const before = aWorkbook()
      .withSheet('A', [['x']])
      .withSheet('B', [['y']])
      .withPart('xl/vbaProject.bin', Uint8Array.from({ length: 900 }, (_, index) => (index * 91) % 256))
      .withPart('xl/charts/chart1.xml', '<c:chartSpace xmlns:c="c"/>')
      .withPart('_xmlsignatures/sig1.xml', '<x/>')
      .build();
    const { bytes, changedParts, notes } = edited(before, [at('A1', 'z')]);
    expect(differingParts(before, bytes)).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
    expect(changedParts.toSorted()).toEqual(differingParts(before, bytes));
    expect(codes(notes)).toEqual([['signature-broken', '']]);
  });

  test('nothing asked, nothing changed', () => {
    const before = aWorkbook().withSheet('A', [['x']]).build();
    expect(edited(before, []).bytes).toEqual(before);
  });
});

describe('merged, locked and calculated cells', () => {
  test('a value for a merged block goes into its first cell', () => {
    const before = aWorkbook().withSheet('A', [['title']], { merges: ['A1:C2'] }).build();
    const { bytes, notes } = edited(before, [at('B2', 'new title')]);
    expect(textsOf(bytes)).toEqual({ 'A!A1': 'new title' });
    expect(notes).toEqual([{ code: 'moved-to-merged-cell', sheet: 'A', address: 'B2', detail: 'A1' }]);
  });

  test('a locked cell of a protected sheet is written and told, an open one is not told; the protection stays', () => {
    const styles = '<styleSheet xmlns="m"><fills count="1"><fill/></fills><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="0" applyProtection="1"><protection locked="0"/></xf></cellXfs></styleSheet>';
    const before = aWorkbook()
      .withSheet('A', [[{ number: 1, format: 0 }, { number: 2, format: 1 }]], { after: '<sheetProtection sheet="1" objects="1"/>' })
      .withPart('xl/styles.xml', styles)
      .build();
    const { bytes, notes } = edited(before, [at('A1', 'x'), at('B1', 'y')]);
    expect(codes(notes)).toEqual([['locked-cell', 'A1']]);
    expect(partText(bytes, 'xl/worksheets/sheet1.xml')).toContain('<sheetProtection sheet="1" objects="1"/>');
  });

  test('formulas are kept unless their replacement is asked for; those that others hang on are kept always', () => {
    const xml = (one: string) => ({ xml: one });
    const rows = [
      [{ formula: 'B1', result: '1' }, { formula: 'C1', result: '2' }, xml('<c r="C1"><f t="shared" ref="C1:C2" si="0">B1</f><v>1</v></c>'), xml('<c r="D1"><f t="array" ref="D1:D2">A1:A2</f><v>1</v></c>')],
      [null, null, xml('<c r="C2"><f t="shared" si="0"/><v>1</v></c>'), xml('<c r="D2"><v>2</v></c>')],
    ];
    const chain = '<calcChain xmlns="m"><c r="A1" i="1"/><c r="B1"/><c r="C1"/><c r="C2"/><c r="D1" a="1"/></calcChain>';
    const before = aWorkbook()
      .withSheet('A', rows)
      .withPart('xl/calcChain.xml', chain)
      .withPart('xl/_rels/workbook.xml.rels', relations([['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'calcChain', 'calcChain.xml']]))
      .build();
    const asked = (address: string) => ({ ...at(address, 'x'), replacesFormula: true });
    const { bytes, notes, changedParts } = edited(before, [asked('A1'), at('B1', 'x'), asked('C1'), asked('C2'), asked('D1'), asked('D2')]);
    expect(codes(notes)).toEqual([['shared-formula-kept', 'D1'], ['shared-formula-kept', 'D2'], ['formula-kept', 'B1'], ['shared-formula-kept', 'C1']]);
    expect(textsOf(bytes)).toEqual({ 'A!A1': 'x', 'A!B1': '2', 'A!C1': '1', 'A!D1': '1', 'A!C2': 'x', 'A!D2': '2' });
    expect(changedParts).toContain('xl/calcChain.xml');
    expect(partText(bytes, 'xl/calcChain.xml')).toBe('<calcChain xmlns="m"><c r="B1" i="1"/><c r="C1"/><c r="D1" a="1"/></calcChain>');
  });

  test('when the last formula goes, its order of calculation goes with every mention', () => {
    const before = aWorkbook()
      .withSheet('A', [[{ formula: 'B1', result: '1' }]])
      .withPart('xl/calcChain.xml', '<calcChain xmlns="m"><c r="A1" i="1"/></calcChain>')
      .withPart('[Content_Types].xml', '<Types><Override PartName="/xl/calcChain.xml" ContentType="x"/></Types>')
      .withPart('xl/_rels/workbook.xml.rels', relations([['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'calcChain', 'calcChain.xml']]))
      .build();
    const { bytes } = edited(before, [{ ...at('A1', 'x'), replacesFormula: true }]);
    expect(partText(bytes, '[Content_Types].xml')).toBe('<Types></Types>');
    expect(partText(bytes, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    expect(() => partText(bytes, 'xl/calcChain.xml')).toThrow('no part');
    expect(textsOf(bytes)).toEqual({ 'A!A1': 'x' });
  });

  test('the headings of an Excel table are kept, because the table repeats them', () => {
    const before = aWorkbook()
      .withSheet('A', [['Ref', 'Text'], ['1', 'a']])
      .withPart('xl/worksheets/_rels/sheet1.xml.rels', relations([['rId1', 'table', '../tables/table1.xml']]))
      .withPart('xl/tables/table1.xml', '<table xmlns="m" id="1" ref="A1:B2"/>')
      .build();
    const { bytes, notes } = edited(before, [at('A1', 'Other'), at('A2', '2')]);
    expect(codes(notes)).toEqual([['table-heading-kept', 'A1']]);
    expect(textsOf(bytes)).toEqual({ 'A!A1': 'Ref', 'A!B1': 'Text', 'A!A2': '2', 'A!B2': 'a' });
  });

  test('everything is calculated anew on opening, wherever the workbook keeps that wish', () => {
    const calculation = (inner: string) =>
      `<workbook xmlns="m" xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets>${inner}<extLst/></workbook>`;
    const after = (inner: string) => {
      const before = aWorkbook().withSheet('A', [['x']]).withPart('xl/workbook.xml', calculation(inner)).build();
      return partText(edited(before, [at('A1', 'y')]).bytes, 'xl/workbook.xml');
    };
    expect(after('<definedNames><definedName name="n">A!$A$1</definedName></definedNames>')).toBe(
      calculation('<definedNames><definedName name="n">A!$A$1</definedName></definedNames><calcPr fullCalcOnLoad="1"/>'),
    );
    expect(after('<calcPr calcId="191029"/>')).toBe(calculation('<calcPr calcId="191029" fullCalcOnLoad="1"/>'));
    expect(after('<calcPr fullCalcOnLoad="1" calcMode="manual"/>')).toBe(calculation('<calcPr fullCalcOnLoad="1" calcMode="manual"/>'));
  });
});

describe('marks and rows', () => {
  test('a mark fills the cell and keeps everything else of its look; one style serves all cells of one look', async () => {
    const before = aWorkbook().withSheet('A', [['a', 'b', { number: 2, format: FORMATS.percent }]]).build();
    const { bytes, changedParts } = edited(before, [
      { sheet: 'A', address: 'A1', mark: 'FFC7CE' },
      { sheet: 'A', address: 'B1', mark: 'FFC7CE' },
      { sheet: 'A', address: 'C1', mark: 'FFC7CE' },
      { sheet: 'A', address: 'D4', mark: 'FFEB9C' },
    ]);
    expect(changedParts).toEqual(['xl/worksheets/sheet1.xml', 'xl/styles.xml']);
    expect(textsOf(bytes)).toEqual({ 'A!A1': 'a', 'A!B1': 'b', 'A!C1': '200%' });
    expect(partText(bytes, 'xl/styles.xml')).toContain('<fills count="3">');
    expect(partText(bytes, 'xl/styles.xml')).toContain('<cellXfs count="10">');
    const sheet = (await openWorkbook(bytes)).getWorksheet('A');
    expect(['A1', 'B1', 'C1', 'D4'].map((address) => sheet?.getCell(address).fill)).toMatchObject(
      ['FFC7CE', 'FFC7CE', 'FFC7CE', 'FFEB9C'].map((colour) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${colour}` } })),
    );
    expect(sheet?.getCell('C1').numFmt).toBe('0%');
  });

  test('rows are appended below the last one that holds something, looking like a row that is there', () => {
    const xml = '<worksheet xmlns="m"><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2" ht="40" customHeight="1"><c r="A2" s="1"><v>2</v></c><c r="B2" s="4"/></row><row r="3"><c r="A3" s="2"/></row></sheetData></worksheet>';
    const before = aWorkbook().withSheet('A', []).withPart('xl/worksheets/sheet1.xml', xml).build();
    const row = (one: string) => ({ sheet: 'A', likeRow: 2, cells: [{ column: 2, value: text(one) }] });
    const { bytes } = edited(before, { cells: [], rows: [row('x'), row('y')] });
    expect(textsOf(bytes)).toMatchObject({ 'A!B3': 'x', 'A!B4': 'y' });
    expect(partText(bytes, 'xl/worksheets/sheet1.xml')).toContain('<row r="4" ht="40" customHeight="1"><c r="B4" s="4" t="inlineStr">');
  });

  test('a workbook without styles is not marked, and says so', () => {
    const before = aWorkbook().withSheet('A', [['a']]).withPart('xl/styles.xml', null).build();
    const { bytes, notes } = edited(before, [{ sheet: 'A', address: 'A1', mark: 'FFC7CE' }]);
    expect(codes(notes)).toEqual([['mark-left-out', 'A1']]);
    expect(bytes).toEqual(before);
  });
});
