import { strToU8, zipSync } from 'fflate';
import { hostile, type HostileFile } from './hostile-file.ts';

function compound(...streams: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * (streams.length + 1));
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((name, index) => {
    for (let at = 0; at < name.length; at += 1) bytes[512 + index * 128 + at * 2] = name.charCodeAt(at);
  });
  return bytes;
}

function documentOf(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])), { level: 0 });
}

function documents(): readonly HostileFile[] {
  return [
    hostile('a protected workbook', compound('Root Entry', 'EncryptionInfo', 'EncryptedPackage')),
    hostile('an old workbook', compound('Root Entry', 'Workbook'), 'register.xls'),
    hostile('a very old workbook', compound('Root Entry', 'Book'), 'register.xls'),
    hostile('an old document', compound('Root Entry', 'WordDocument'), 'report.doc'),
    hostile('a compound file of one header', compound().slice(0, 8), 'a.xls'),
    hostile('an open document', documentOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }), 'grid.ods'),
    hostile('an open document named as a workbook', documentOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' })),
    hostile('an open text', documentOf({ mimetype: 'application/vnd.oasis.opendocument.text' }), 'a.odt'),
    hostile('a text document', documentOf({ '[Content_Types].xml': '<x/>', 'word/document.xml': '<x/>' }), 'a.docx'),
    hostile('slides', documentOf({ '[Content_Types].xml': '<x/>', 'ppt/presentation.xml': '<x/>' }), 'a.pptx'),
    hostile('a binary workbook', documentOf({ '[Content_Types].xml': '<x/>', 'xl/workbook.bin': 'x' }), 'a.xlsb'),
    hostile('a table of another maker', documentOf({ 'Index/Document.iwa': 'x' }), 'a.numbers'),
    hostile('a zip with a workbook inside', documentOf({ 'audit/checklist.xlsx': 'x' }), 'a.zip'),
    hostile('a zip of texts', documentOf({ 'a.txt': 'x' }), 'a.zip'),
    hostile('a page', '<!DOCTYPE html><html><table><tr><td>1</td></tr></table></html>', 'export.xls'),
    hostile('a page with a mark', '\uFEFF<html><body/></html>'),
    hostile('a workbook of 2003 as XML', '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>', 'a.xml'),
    hostile('a PDF', '%PDF-1.7\n1 0 obj', 'a.pdf'),
    hostile('a PDF named as a workbook', '%PDF-1.7\n1 0 obj'),
    ...[[0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff, 0xe0], [0x47, 0x49, 0x46, 0x38], [0x4d, 0x5a, 0x90, 0], [0x1f, 0x8b, 8, 0], [0x37, 0x7a, 0xbc, 0xaf], [0x7f, 0x45, 0x4c, 0x46]].map((start) => hostile(`a file that begins with ${start.map((byte) => byte.toString(16)).join(' ')}`, Uint8Array.from([...start, ...new Array<number>(400).fill(7)]))),
    hostile('data of programs', '{"__proto__": {"polluted": true}}', 'a.json'),
    hostile('formatted text', '{\\rtf1\\ansi text}', 'a.rtf'),
    hostile('a text named as a workbook', 'Clause;Question\n4.1;Is it so?'),
    hostile('an owner file by its name', 'x', '~$checklist.xlsx'),
    hostile('an owner file of another program', 'x', '.~lock.checklist.xlsx#'),
    hostile('an owner file by its shape', Uint8Array.from({ length: 165 }, (_, index) => (index === 0 ? 4 : 0x20))),
    ...Array.from({ length: 12 }, (_, length) => hostile(`${length} bytes of a zip`, Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 0, 0]).slice(0, length))),
    ...Array.from({ length: 8 }, (_, seed) => hostile(`noise ${seed}`, Uint8Array.from({ length: 2_000 }, (__, index) => ((index + 1) * (seed + 3) * 2_654_435_761) >>> 24))),
  ];
}

function utf16(text: string, isBig: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2, text.charCodeAt(index), !isBig);
  return bytes;
}

const ENCODINGS: readonly (readonly [string, (text: string) => Uint8Array])[] = [
  ['UTF-8', strToU8],
  ['UTF-8 with a mark', (text) => strToU8(`\uFEFF${text}`)],
  ['UTF-16', (text) => utf16(`\uFEFF${text}`, false)],
  ['UTF-16 the other way', (text) => utf16(`\uFEFF${text}`, true)],
  ['UTF-16 without a mark', (text) => utf16(text, false)],
  ['Windows-1252', (text) => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff)],
];

const TABLES: readonly (readonly [string, string])[] = [
  ['zeros', 'Clause;Quest\u0000ion\n4.1;\u0000\u0000Is it so?'],
  ['a quote that never ends', `Clause;Question\n4.1;"Is it so?\n${'x;y\n'.repeat(5_000)}`],
  ['quotes inside quotes', 'Clause;Question\n4.1;"a""b"c"d;"\n"";"""";""""""\n'],
  ['thirty thousand columns', `${'a;'.repeat(30_000)}\n1;2\n`],
  ['one line of a million letters', `Clause;${'ä'.repeat(1_000_000)}`],
  ['only separators', ';,\t|;\n'.repeat(2_000)],
  ['line ends of every kind', 'a;b\r1;2\r\n3;4\n\r5;6\u2028\u0085'],
  ['formulas', 'Clause;Question\n=1+1;=cmd|\' /C calc\'!A0\n@SUM(A1);+49\n'],
  ['prototype names', '__proto__;constructor;toString\n__proto__;1;2\n'],
  ['nothing but blanks', ' \n\t\n \u00A0\n'],
];

function tables(): readonly HostileFile[] {
  return TABLES.flatMap(([name, text]) => ENCODINGS.map(([encoding, encode]) => hostile(`a table with ${name} in ${encoding}`, encode(text), 'table.csv')));
}

/** Files that are no workbook at all, and text tables that try to be difficult. */
export function hostileDocuments(): readonly HostileFile[] {
  return [...documents(), ...tables()];
}
