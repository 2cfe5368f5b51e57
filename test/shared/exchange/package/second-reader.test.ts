import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWorkbookBytes } from '#shared/exchange/read-workbook-bytes.ts';
import { instantToSerial } from '#shared/exchange/serial-date.ts';
import type { ReadCell, WorkbookContent } from '#shared/exchange/workbook-content.ts';
import { readPlainly, type PlainCell } from '#test/support/plain-reader.ts';
import { aWorkbook, FORMATS, relations, sheetXml, type BuiltCell, type WorkbookBuilder } from '#test/support/workbook-builder.ts';

function read(bytes: Uint8Array): WorkbookContent {
  const result = readWorkbookBytes(bytes, 'book.xlsx');
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

/** Sheet, place and value of each cell, in one line each, so that two readers can be compared line by line. */
function lines(content: WorkbookContent): readonly string[] {
  return content.sheets.flatMap(({ name, rows }) => rows.flatMap(({ cells }) => cells.map((cell) => `${name}!R${cell.row}C${cell.column} ${valueOf(cell)}`)));
}

function valueOf(cell: ReadCell): string {
  if (cell.kind === 'number' || (cell.kind === 'date' && cell.number !== undefined)) return String(cell.number);
  return cell.text;
}

function plainLines(cells: readonly PlainCell[]): readonly string[] {
  return cells.map(({ sheet, row, column, type, value }) => `${sheet}!R${row}C${column} ${plainValue(type, value)}`);
}

function plainValue(type: string, value: string): string {
  if (type === 'n') return String(Number(value));
  if (type === 'b') return value.trim() === '1' ? 'true' : 'false';
  if (type === 'd') return value.replace(/T00:00.*$/, '').slice(0, 16);
  return value.replace(/\r\n?/g, '\n');
}

/** What the spreadsheet library reads; null when it cannot load the file. */
async function libraryLines(bytes: Uint8Array, is1904: boolean): Promise<readonly string[] | null> {
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(bytes.slice().buffer);
  } catch {
    return null;
  }
  const found: string[] = [];
  workbook.eachSheet((sheet) => {
    sheet.eachRow((row, rowNumber) => {
      row.eachCell((cell, column) => {
        // `result` is right where `value` forgets results of 0, "" and false.
        const value = cell.type === ExcelJS.ValueType.Formula ? cell.result : cell.value;
        const text = value instanceof Date ? String(instantToSerial(value.getTime(), is1904)) : libraryText(value);
        if (text.trim() !== '' && cell.master === cell) found.push(`${sheet.name}!R${rowNumber}C${column} ${text}`);
      });
    });
  });
  return found;
}

function libraryText(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  return 'error' in value ? value.error : JSON.stringify(value);
}

const ROWS: readonly (readonly BuiltCell[])[] = [
  ['Clause', 'Question', 'Result'],
  ['8.10', 'Is capacity planned?', 3],
];

function ordinary(): WorkbookBuilder {
  return aWorkbook().withSheet('Checklist', ROWS);
}

const CHART = '<wsDr xmlns="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><oneCellAnchor><from><col>4</col><colOff>0</colOff><row>1</row><rowOff>0</rowOff></from><ext cx="1" cy="1"/><graphicFrame><nvGraphicFramePr><cNvPr id="1" name="Chart 1"/><cNvGraphicFramePr/></nvGraphicFramePr><xfrm/></graphicFrame><clientData/></oneCellAnchor></wsDr>';

interface Oddity {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly cells: number;
  /** What the spreadsheet library makes of it. */
  readonly library: 'same' | 'cannot load' | 'reads otherwise' | 'takes too long to ask';
  readonly is1904?: boolean;
}

const prefixed = (xml: string): string => xml.replace(/<(\/?)([a-zA-Z])/g, '<$1x:$2').replace('xmlns=', 'xmlns:x=').replace('<x:?xml', '<?xml');

const ODDITIES: readonly Oddity[] = [
  {
    name: 'a chart whose drawing uses the default namespace',
    bytes: aWorkbook()
      .withSheet('Checklist', ROWS, { after: '<drawing r:id="rId1"/>' })
      .withPart('xl/worksheets/_rels/sheet1.xml.rels', relations([['rId1', 'drawing', '/xl/drawings/drawing1.xml']]))
      .withPart('xl/drawings/drawing1.xml', CHART)
      .build(),
    cells: 6,
    library: 'cannot load',
  },
  {
    name: 'comments at an absolute target',
    bytes: aWorkbook()
      .withSheet('Checklist', ROWS, { after: '<legacyDrawing r:id="anysvml"/>' })
      .withPart('xl/worksheets/_rels/sheet1.xml.rels', relations([['comments', 'comments', '/xl/comments/comment1.xml'], ['anysvml', 'vmlDrawing', '/xl/drawings/commentsDrawing1.vml']]))
      .withPart('xl/comments/comment1.xml', '<comments><authors><author>A</author></authors><commentList><comment ref="A1" authorId="0"><text><t>note</t></text></comment></commentList></comments>')
      .withPart('xl/drawings/commentsDrawing1.vml', '<xml/>')
      .build(),
    cells: 6,
    library: 'cannot load',
  },
  {
    name: 'two sheet names that differ in the 32nd letter',
    bytes: aWorkbook().withSheet('a'.repeat(31), ROWS).withSheet(`${'a'.repeat(31)}1`, ROWS).build(),
    cells: 12,
    library: 'cannot load',
  },
  {
    name: 'a drop-down down to the last row',
    bytes: aWorkbook().withSheet('Checklist', ROWS, { after: '<dataValidations count="1"><dataValidation type="list" sqref="C2:C1048576 E2:G1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>' }).build(),
    cells: 6,
    library: 'takes too long to ask',
  },
  {
    name: 'empty cells with a style out to the last column',
    bytes: ordinary()
      .withPart('xl/worksheets/sheet1.xml', sheetXml({ rows: ROWS }).replace('</sheetData>', `${Array.from({ length: 12 }, (_, index) => `<row r="${index + 3}">${Array.from({ length: 16_384 }, () => '<c s="1"/>').join('')}</row>`).join('')}</sheetData>`))
      .build(),
    cells: 6,
    library: 'takes too long to ask',
  },
  {
    name: 'a last row element at the end of the grid',
    bytes: ordinary()
      .withPart('xl/worksheets/sheet1.xml', sheetXml({ rows: ROWS }).replace('</sheetData>', '<row r="1048576"><c r="A1048576" s="1"/></row></sheetData>'))
      .build(),
    cells: 6,
    library: 'same',
  },
  {
    name: 'results of 0, "" and false stored with their formulas',
    bytes: aWorkbook()
      .withSheet('Checklist', [[{ formula: 'B1', result: '0' }, { formula: 'B1', result: '', type: 'str' }, { formula: 'B1', result: '0', type: 'b' }, { formula: 'B1', result: 'text', type: 'str' }]])
      .build(),
    cells: 3,
    library: 'same',
  },
  {
    name: 'a table without style',
    bytes: aWorkbook()
      .withSheet('Checklist', ROWS, { after: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>' })
      .withPart('xl/worksheets/_rels/sheet1.xml.rels', relations([['rId1', 'table', '../tables/table1.xml']]))
      .withPart('xl/tables/table1.xml', '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="T" displayName="T" ref="A1:C2"><autoFilter ref="A1:C2"/><tableColumns count="3"><tableColumn id="1" name="Clause"/><tableColumn id="2" name="Question"/><tableColumn id="3" name="Result"/></tableColumns></table>')
      .build(),
    cells: 6,
    library: 'same',
  },
  { name: 'prefixed elements', bytes: ordinary().withPart('xl/worksheets/sheet1.xml', prefixed(sheetXml({ rows: ROWS }))).build(), cells: 6, library: 'cannot load' },
  {
    name: 'days written as ISO dates',
    bytes: aWorkbook().withSheet('Checklist', [[{ xml: '<c r="A1" t="d"><v>2026-02-23</v></c>' }, { xml: '<c r="B1" t="d"><v>2026-02-23T10:30:00</v></c>' }]]).build(),
    cells: 2,
    library: 'reads otherwise',
  },
  {
    name: 'escaped escapes',
    bytes: aWorkbook().withSheet('Checklist', [['_x005F_x0041_', 'a_x000D__x000A_b', 'plain _x text']]).build(),
    cells: 3,
    library: 'reads otherwise',
  },
  {
    name: 'days counted from 1904',
    bytes: aWorkbook().withSheet('Checklist', [['Date', { number: 44_615, format: FORMATS.date }, { number: 44_615.5, format: FORMATS.isoDate }]]).with1904Dates().build(),
    cells: 3,
    library: 'same',
    is1904: true,
  },
  { name: 'a declared sheet that is missing', bytes: aWorkbook().withSheet('A', ROWS).withSheet('B', ROWS).withPart('xl/worksheets/sheet2.xml', null).build(), cells: 6, library: 'same' },
];

describe('what real files hold and libraries stumble over', () => {
  test.each(ODDITIES)('$name: the values are those of a second reader', async ({ bytes, cells, library, is1904 = false }) => {
    const ours = lines(read(bytes));
    expect(ours).toHaveLength(cells);
    expect(ours).toEqual(plainLines(readPlainly(bytes)));
    if (library === 'takes too long to ask') return;
    const theirs = await libraryLines(bytes, is1904);
    if (library === 'cannot load') expect(theirs).toBeNull();
    else if (library === 'same') expect(ours).toEqual(theirs);
    else expect(ours).not.toEqual(theirs);
  });

  test('a sheet that is declared and missing is there by name, with a note', () => {
    const missing = ODDITIES.at(-1);
    const sheet = missing && read(missing.bytes).sheets[1];
    expect([sheet?.name, sheet?.rows.length, sheet?.notes[0]?.code]).toEqual(['B', 0, 'sheet-missing']);
  });
});

const word = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  fc.constantFrom('8.10', '0', ' both ends ', 'a\nb', 'a\tb', '_x0041_', '_x005F_', '<&>"\'', ']]>', '__proto__', 'ß', '事件', '\u{1F469}', 'x'.repeat(300)),
).filter((text) => !/[^\P{Cc}\t\n]|[\p{Cs}\u2028\u2029\uFFFE\uFFFF]/u.test(text));

const xmlText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(0, 8.1, 0.1 + 0.2, 1e15, 123456789012345680));

/** What stands in one cell: attributes and content, in any of the ways programs write them. */
const cellWay = fc.oneof(
  word.map((text) => ({ attributes: ' t="inlineStr"', content: `<is><t xml:space="preserve">${xmlText(text)}</t></is>` })),
  word.map((text) => ({ attributes: ' t="inlineStr"', content: `<is><r><rPr><b/></rPr><t xml:space="preserve">${xmlText(text)}</t></r><r><t>!</t></r><rPh sb="0" eb="1"><t>hint</t></rPh></is>` })),
  word.map((text) => ({ attributes: ' t="str"', content: `<f>A1</f><v>${xmlText(text)}</v>` })),
  word.filter((text) => !text.includes(']]>')).map((text) => ({ attributes: ' t="str"', content: `<v><![CDATA[${text}]]></v>` })),
  number.map((value) => ({ attributes: '', content: `<v>${value}</v>` })),
  number.map((value) => ({ attributes: ' s="2" t="n"', content: `<f>1+1</f><v>${value}</v>` })),
  fc.nat(60_000).map((value) => ({ attributes: ' s="1"', content: `<v>${value}</v>` })),
  fc.nat(11).map((index) => ({ attributes: ' t="s"', content: `<v>${index}</v>` })),
  fc.boolean().map((value) => ({ attributes: ' t="b"', content: `<v>${value ? 1 : 0}</v>` })),
  fc.constantFrom('#DIV/0!', '#N/A').map((value) => ({ attributes: ' t="e"', content: `<v>${value}</v>` })),
  fc.constant({ attributes: ' s="1"', content: '' }),
);

interface Written {
  readonly rows: readonly (readonly { readonly attributes: string; readonly content: string }[])[];
  readonly texts: readonly string[];
  readonly hasReferences: boolean;
  readonly isPrefixed: boolean;
  readonly isSpread: boolean;
}

const written: fc.Arbitrary<Written> = fc.record({
  rows: fc.array(fc.array(cellWay, { maxLength: 8 }), { minLength: 1, maxLength: 12 }),
  texts: fc.array(word, { minLength: 8, maxLength: 12 }),
  hasReferences: fc.boolean(),
  isPrefixed: fc.boolean(),
  isSpread: fc.boolean(),
});

function packageOf({ rows, texts, hasReferences, isPrefixed, isSpread }: Written): Uint8Array {
  const gap = isSpread ? '\n  ' : '';
  const cellXml = (cell: Written['rows'][number][number], row: number, column: number): string => {
    const reference = hasReferences ? ` r="${String.fromCharCode(65 + column)}${row}"` : '';
    return cell.content === '' ? `<c${reference}${cell.attributes}/>` : `<c${reference}${cell.attributes}>${cell.content}</c>`;
  };
  const rowsXml = rows.map((cells, index) => `<row${hasReferences ? ` r="${index + 1}"` : ''}>${cells.map((cell, column) => `${gap}${cellXml(cell, index + 1, column)}`).join('')}${gap}</row>`);
  const sheet = `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><!-- a comment --><sheetData>${gap}${rowsXml.join(gap)}</sheetData></worksheet>`;
  const items = texts.map((text, index) => (index % 3 === 0 ? `<si><r><t xml:space="preserve">${xmlText(text)}</t></r></si>` : `<si><t xml:space="preserve">${xmlText(text)}</t></si>`));
  return aWorkbook()
    .withSheet('Checklist', [])
    .withPart('xl/worksheets/sheet1.xml', isPrefixed ? prefixedText(sheet) : sheet)
    .withPart('xl/sharedStrings.xml', `<sst xmlns="m">${items.join('')}</sst>`)
    .withPart('xl/_rels/workbook.xml.rels', relations([['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'styles', 'styles.xml'], ['rId3', 'sharedStrings', 'sharedStrings.xml']]))
    .build();
}

/** Gives every element a prefix, and leaves comments and CDATA sections as they are. */
function prefixedText(xml: string): string {
  return xml
    .split(/(<!\[CDATA\[.*?\]\]>)/s)
    .map((piece) => (piece.startsWith('<![CDATA[') ? piece : piece.replace(/<(\/?)(?=[a-z])/g, '<$1x:').replace(' xmlns=', ' xmlns:x=')))
    .join('');
}

describe('any sheet a program might write', () => {
  test('has the values that a second reader finds, and no cell is lost without a note', () => {
    fc.assert(
      fc.property(written, (sheet) => {
        const bytes = packageOf(sheet);
        const content = read(bytes);
        const plain = readPlainly(bytes);
        expect(lines(content)).toEqual(plainLines(plain.filter(({ value }) => value.trim() !== '')));
        // Counted once more, without any reader: cells with something in them, but for indexes of texts that are not there.
        const filled = sheet.rows.flat().filter(({ attributes, content: inside }) => !(attributes === ' t="s"' && Number(/\d+/.exec(inside)?.[0]) >= sheet.texts.length) && inside.replace(/<rPh.*<\/rPh>|<f>.*<\/f>|<!\[CDATA\[|\]\]>|<[^>]*>/gs, '').trim() !== '');
        const blankTexts = sheet.rows.flat().filter(({ attributes, content: inside }) => attributes === ' t="s"' && (sheet.texts[Number(/\d+/.exec(inside)?.[0])] ?? 'x').trim() === '').length;
        const noted = (content.sheets[0]?.notes ?? []).filter(({ code }) => code === 'unknown-text-index').reduce((sum, { count }) => sum + count, 0);
        const indexes = sheet.rows.flat().filter(({ attributes, content: inside }) => attributes === ' t="s"' && Number(/\d+/.exec(inside)?.[0]) >= sheet.texts.length).length;
        expect(lines(content).length).toBe(filled.length - blankTexts);
        expect(noted).toBe(indexes);
      }),
      { numRuns: 400 },
    );
  });

  test('has the values that the spreadsheet library reads, in the ways of writing that it knows', async () => {
    const isKnown = (xml: string): boolean => !/_x|CDATA|rPh/.test(xml);
    const knownCell = cellWay.filter(({ attributes, content }) => isKnown(content) && !(attributes === ' t="s"' && Number(/\d+/.exec(content)?.[0]) >= 8));
    const known = fc.record({
      rows: fc.array(fc.array(knownCell, { maxLength: 8 }), { minLength: 1, maxLength: 12 }),
      texts: fc.array(word.filter(isKnown), { minLength: 8, maxLength: 12 }),
      hasReferences: fc.constant(true),
      isPrefixed: fc.constant(false),
      isSpread: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(known, async (sheet) => {
        const bytes = packageOf(sheet);
        expect(lines(read(bytes))).toEqual(await libraryLines(bytes, false));
      }),
      { numRuns: 150 },
    );
  });
});
