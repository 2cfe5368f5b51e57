import { strToU8 } from 'fflate';
import { hostile, withParts, withSheet, type HostileFile } from './hostile-file.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const PARTS = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', SHEET, 'xl/sharedStrings.xml', 'xl/styles.xml'] as const;

const LAUGHS = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, index) => `<!ENTITY ${'abcdefghijklmnopqrstuvw'.charAt(index + 1)} "&${'abcdefghijklmnopqrstuvw'.charAt(index)};&${'abcdefghijklmnopqrstuvw'.charAt(index)};">`).join('')}]><x>&u;</x>`;

const DOCTYPES: readonly (readonly [string, string])[] = [
  ['a billion laughs', LAUGHS],
  ['an entity from a file', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'],
  ['a parameter entity', '<!DOCTYPE x [<!ENTITY % a SYSTEM "https://example.invalid/x.dtd"> %a;]><x/>'],
  ['an empty document type', '<!DOCTYPE worksheet><worksheet><sheetData/></worksheet>'],
];

function utf16(text: string, isBig: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2, text.charCodeAt(index), !isBig);
  return bytes;
}

const ILL_FORMED: readonly (readonly [string, string | Uint8Array])[] = [
  ['empty', ''],
  ['only a mark of its encoding', '\uFEFF'],
  ['zeros', new Uint8Array(1000)],
  ['random bytes', Uint8Array.from({ length: 3000 }, (_, index) => (index * 7919) % 256)],
  ['UTF-16 without a mark', utf16('<worksheet/>', false)],
  ['UTF-16 the other way without a mark', utf16('<worksheet/>', true)],
  ['UTF-16 of an odd number of bytes', utf16('\uFEFF<worksheet><sheetData/></worksheet>', false).slice(0, -1)],
  ['bytes that are no UTF-8', Uint8Array.from([...strToU8('<worksheet><sheetData><row><c t="str"><v>'), 0xff, 0xfe, 0xc0, 0x80, ...strToU8('</v></c></row></sheetData></worksheet>')])],
  ['a letter cut in two', Uint8Array.from([...strToU8('<worksheet/>'), 0xe2, 0x82])],
  ['an unclosed element', '<worksheet><sheetData>'],
  ['elements closed crosswise', '<worksheet><a><b></a></b></worksheet>'],
  ['two roots', '<worksheet/><worksheet/>'],
  ['text before the root', 'text<worksheet/>'],
  ['text behind the root', '<worksheet/>text'],
  ['an unclosed comment', '<worksheet><!-- '],
  ['an unclosed CDATA section', '<worksheet><sheetData><row><c t="str"><v><![CDATA[ '],
  ['an unclosed instruction', '<?xml version="1.0" <worksheet/>'],
  ['an attribute without quotes', '<worksheet a=1/>'],
  ['an attribute without a value', '<worksheet a/>'],
  ['an attribute twice', '<worksheet a="1" a="2"><sheetData/></worksheet>'],
  ['a tag inside an attribute', '<worksheet a="<b>"/>'],
  ['a tag without a name', '<worksheet>< ></ ></worksheet>'],
  ['unknown markup', '<worksheet><!ELEMENT a></worksheet>'],
  ['closing tags only', '</worksheet></worksheet>'],
  ['angle brackets only', '<'.repeat(10_000)],
  ['a name of a million letters', `<${'a'.repeat(1_000_000)}/>`],
  ['an attribute of five million letters', `<worksheet a="${'ab'.repeat(2_500_000)}"/>`],
  ['a hundred thousand attributes', `<worksheet ${Array.from({ length: 100_000 }, (_, index) => `a${index}="1"`).join(' ')}/>`],
  ['three hundred levels', `${'<a>'.repeat(300)}${'</a>'.repeat(300)}`],
  ['a million levels', '<a>'.repeat(1_000_000)],
  ['a million names', `<worksheet>${Array.from({ length: 200_000 }, (_, index) => `<n${index}/>`).join('')}</worksheet>`],
];

const REFERENCES = ['&nothing;', '&', '&amp', '&;', '&#;', '&#0;', '&#x110000;', '&#xD800;', '&#99999999999999999999;', '&__proto__;', '&constructor;', `&${'a'.repeat(100_000)};`] as const;

function cell(attributes: string, inside: string): Uint8Array {
  return withSheet({ rowsXml: `<row r="1"><c ${attributes}>${inside}</c></row>` });
}

const ROW_NUMBERS = ['0', '-1', '1.5', 'NaN', 'Infinity', '999999999', '4294967297', '9007199254740993', '', ' 1 ', '0x10', '1e3', '1048577', '__proto__'] as const;
const CELL_NAMES = ['A0', 'A1048577', 'XFE1', 'AAAA1', 'ZZZZZZZ1', '1A', '', 'A', '$A$1', 'a1', 'A1:B2', 'A-1', '__proto__', 'A99999999999999999999'] as const;
const TYPES = ['__proto__', 'constructor', 'toString', 'x', '', 'S', 'inlineStr', 'str', 'd', 'e', 'b'] as const;
const INDEXES = ['-1', '1e9', '1.5', 'NaN', '__proto__', 'constructor', 'length', '1e400', '0x0'] as const;
const NUMBERS = ['NaN', 'Infinity', '-Infinity', '1e999', '0x10', '1,5', '--1', '1e-400', '９', '1_000', '12345678901234567890', '00012', '1.7976931348623159e308'] as const;
const DAYS = ['2026-02-30', '0000-00-00', '99999-01-01', 'never', '2026-02-23T99:99:99', '__proto__', '-2026-01-01'] as const;
const RANGES = ['A1:XFD1048576', 'A1:ZZZZ9999999', 'XFD1048576:A1', 'A:XFD', '1:1048576', 'A1:', ':', '', '__proto__', 'A0:B0', '#REF!'] as const;
const SHEET_IDS = ['4000000000', '-1', '1.5', 'NaN', '__proto__', '65535'] as const;
const SHEET_NAMES = ['__proto__', 'constructor', '', ' ', 'a'.repeat(100_000), "'", '[x]:*?/\\', '&#1;', '=1+1', '../../x'] as const;
const FORMATS = ['['.repeat(60_000), '"'.repeat(60_001), '\\'.repeat(60_001), '_'.repeat(60_001), '*'.repeat(60_001), '0'.repeat(60_000), `${'0'.repeat(200)}.${'0'.repeat(200)}`, 'General;General', '[$-409]d;@', '__proto__'] as const;

function sheetNames(name: string): string {
  const written = name.replaceAll('&#1;', '').replaceAll('"', '');
  return `<workbook xmlns:r="r"><sheets><sheet name="${written}" sheetId="1" r:id="rId1"/><sheet name="${written}" sheetId="2" r:id="rId1"/></sheets></workbook>`;
}

function shapes(): readonly HostileFile[] {
  const around = (name: string, more: { readonly before?: string; readonly after?: string }): HostileFile => hostile(name, withSheet(more));
  return [
    ...ROW_NUMBERS.map((row) => hostile(`row ${JSON.stringify(row)}`, withSheet({ rowsXml: `<row r="${row}"><c><v>1</v></c></row><row><c><v>2</v></c></row>` }))),
    ...CELL_NAMES.map((name) => hostile(`cell ${JSON.stringify(name)}`, cell(`r="${name}"`, '<v>1</v>'))),
    ...TYPES.map((type) => hostile(`type ${JSON.stringify(type)}`, cell(`r="A1" t="${type}"`, '<v>maybe</v>'))),
    ...INDEXES.map((index) => hostile(`text number ${index}`, cell('r="A1" t="s"', `<v>${index}</v>`))),
    ...INDEXES.map((index) => hostile(`style number ${index}`, cell(`r="A1" s="${index}"`, '<v>1</v>'))),
    ...NUMBERS.map((number) => hostile(`number ${number}`, cell('r="A1"', `<v>${number}</v>`))),
    ...DAYS.map((day) => hostile(`day ${day}`, cell('r="A1" t="d"', `<v>${day}</v>`))),
    ...['-1', '60', '2958466', '1e12', '-1e300', '0.999999999'].map((serial) => hostile(`serial day ${serial}`, cell('r="A1" s="1"', `<v>${serial}</v>`))),
    ...RANGES.map((range) => around(`merge ${JSON.stringify(range)}`, { after: `<mergeCells><mergeCell ref="${range}"/></mergeCells>` })),
    ...RANGES.map((range) => around(`validation ${JSON.stringify(range)}`, { after: `<dataValidations><dataValidation sqref="${range}"/></dataValidations>` })),
    ...RANGES.map((range) => around(`link ${JSON.stringify(range)}`, { after: `<hyperlinks><hyperlink ref="${range}" id="rId1"/></hyperlinks>` })),
    ...[['1', '2000000000'], ['0', '5'], ['-1', '1'], ['5', '1'], ['NaN', 'NaN'], ['', ''], ['1', '16384']].map(([min = '', max = '']) => around(`columns ${min} to ${max}`, { before: `<cols><col min="${min}" max="${max}" hidden="1"/></cols>` })),
    around('a dimension over everything', { before: '<dimension ref="A1:XFD1048576"/>' }),
    around('two hundred thousand merges', { after: `<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(200_000)}</mergeCells>` }),
    ...SHEET_IDS.map((id) => hostile(`sheet number ${id}`, withParts({ 'xl/workbook.xml': `<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="${id}" r:id="rId1"/></sheets></workbook>` }))),
    ...SHEET_NAMES.map((name) => hostile(`two sheets named ${JSON.stringify(name.slice(0, 20))}`, withParts({ 'xl/workbook.xml': sheetNames(name) }))),
    ...FORMATS.map((code) => hostile(`number format ${code.slice(0, 12)} of ${code.length}`, withParts({ 'xl/styles.xml': `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${code.replaceAll('"', '&quot;')}"/></numFmts><cellXfs><xf numFmtId="164"/><xf numFmtId="164"/></cellXfs></styleSheet>` }))),
    hostile('cells from right to left', withSheet({ rowsXml: `<row r="1">${Array.from({ length: 16_384 }, () => '<c><v>1</v></c>').join('')}</row><row r="1">${'<c r="A1"><v>1</v></c>'.repeat(50_000)}</row>` })),
    hostile('rows from the last to the first', withSheet({ rowsXml: Array.from({ length: 50_000 }, (_, index) => `<row r="${50_000 - index}"><c r="B${50_000 - index}"><v>1</v></c><c r="A${50_000 - index}"><v>2</v></c></row>`).join('') })),
    hostile('one row fifty thousand times', withSheet({ rowsXml: '<row r="1"><c r="A1"><v>1</v></c></row>'.repeat(50_000) })),
    hostile('a million empty rows', withSheet({ rowsXml: '<row/>'.repeat(1_048_576) })),
    hostile('a row too many', withSheet({ rowsXml: '<row/>'.repeat(1_048_577) })),
    hostile('cells inside cells', withSheet({ rowsXml: `<row r="1">${'<c r="A1" t="str"><v>a'.repeat(50)}${'</v></c>'.repeat(50)}</row>` })),
    hostile('sheets inside sheets', withSheet({ rowsXml: '<row r="1"><sheetData><row r="2"><c r="A2"><v>1</v></c></row></sheetData></row>' })),
  ];
}

/** Packages whose zip is in order and whose parts are not. */
export function hostileParts(): readonly HostileFile[] {
  return [
    ...PARTS.flatMap((part) => DOCTYPES.map(([name, xml]) => hostile(`${name} in ${part}`, withParts({ [part]: xml })))),
    ...[SHEET, 'xl/workbook.xml', 'xl/sharedStrings.xml'].flatMap((part) => ILL_FORMED.map(([name, xml]) => hostile(`${name} in ${part}`, withParts({ [part]: xml })))),
    ...REFERENCES.map((reference) => hostile(`reference ${reference.slice(0, 24)} in a text`, cell('r="A1" t="str"', `<v>a${reference}b</v>`))),
    ...REFERENCES.map((reference) => hostile(`reference ${reference.slice(0, 24)} in an attribute`, cell(`r="${reference}1"`, '<v>1</v>'))),
    ...shapes(),
  ];
}
