import { zipSync } from 'fflate';
import { aWorkbook } from '../workbook-builder.ts';
import { changed, hostile, ordinary, ordinaryParts, withParts, type HostileFile } from './hostile-file.ts';

const ENTRY = 0x02014b50;
const MEGABYTE = 1024 * 1024;

/** Where the directory entries of a zip begin. */
function entriesOf(bytes: Uint8Array): readonly number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: number[] = [];
  for (let at = 0; at + 46 < bytes.length; at += 1) if (view.getUint32(at, true) === ENTRY) found.push(at);
  return found;
}

/** The ordinary workbook with one field of each directory entry changed. */
function withEntries(set: (view: DataView, entry: number, index: number) => void): Uint8Array {
  const whole = ordinary();
  const entries = entriesOf(whole);
  return changed(whole, (_, view) => {
    entries.forEach((entry, index) => set(view, entry, index));
  });
}

function withEnd(set: (view: DataView, end: number) => void): Uint8Array {
  const whole = ordinary();
  return changed(whole, (_, view) => set(view, whole.length - 22));
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function cutShort(): readonly HostileFile[] {
  const whole = ordinary();
  return Array.from({ length: 30 }, (_, index) => hostile(`cut off after ${index + 1} of 31 parts`, whole.slice(0, Math.floor((whole.length * (index + 1)) / 31))));
}

function bombs(): readonly HostileFile[] {
  const blanks = new Uint8Array(40 * MEGABYTE).fill(0x20);
  const many = Object.fromEntries(Array.from({ length: 5_100 }, (_, index) => [`xl/p${index}`, new Uint8Array()]));
  const nested = zipSync({ 'xl/worksheets/sheet1.xml': zipSync({ 'inside.xml': blanks }) });
  return [
    hostile('a sheet of blanks', withParts({ 'xl/worksheets/sheet1.xml': blanks })),
    hostile('shared texts of blanks', withParts({ 'xl/sharedStrings.xml': blanks })),
    hostile('styles of blanks', withParts({ 'xl/styles.xml': blanks })),
    hostile('a workbook part of blanks', withParts({ 'xl/workbook.xml': blanks })),
    hostile('relations of blanks', withParts({ '_rels/.rels': blanks })),
    hostile('a picture of nothing', withParts({ 'xl/media/image1.png': blanks })),
    hostile('a zip inside a zip', nested),
    hostile('five thousand parts', zipSync(many, { level: 0 })),
    hostile('one text of twenty million letters', withParts({ 'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>${'ab'.repeat(10 * MEGABYTE)}</v></c></row></sheetData></worksheet>` })),
  ];
}

function brokenDirectories(): readonly HostileFile[] {
  const whole = ordinary();
  const methods = [1, 6, 9, 12, 14, 93, 95, 98, 99, 0xffff];
  return [
    ...methods.map((method) => hostile(`packed by method ${method}`, withEntries((view, entry) => view.setUint16(entry + 10, method, true)))),
    hostile('packed parts said to be stored', withEntries((view, entry) => view.setUint16(entry + 10, 0, true))),
    hostile('all parts at one place', withEntries((view, entry) => view.setUint32(entry + 42, 0, true))),
    hostile('parts that overlap', withEntries((view, entry) => view.setUint32(entry + 20, view.getUint32(entry + 20, true) + 200, true))),
    hostile('parts behind the end', withEntries((view, entry) => view.setUint32(entry + 42, 0x7fffffff, true))),
    hostile('parts that point at themselves', withEntries((view, entry) => view.setUint32(entry + 42, entry, true))),
    hostile('parts with no length', withEntries((view, entry) => view.setUint32(entry + 20, 0, true))),
    hostile('parts as long as can be', withEntries((view, entry) => view.setUint32(entry + 20, 0xfffffffe, true))),
    hostile('sizes in a field that is not there', withEntries((view, entry) => view.setUint32(entry + 20, 0xffffffff, true))),
    hostile('offsets in a field that is not there', withEntries((view, entry) => view.setUint32(entry + 42, 0xffffffff, true))),
    hostile('encrypted parts', withEntries((view, entry) => view.setUint16(entry + 8, 1, true))),
    hostile('names longer than the file', withEntries((view, entry) => view.setUint16(entry + 28, 0xffff, true))),
    hostile('names of no letters', withEntries((view, entry) => view.setUint16(entry + 28, 0, true))),
    hostile('extra fields longer than the file', withEntries((view, entry) => view.setUint16(entry + 30, 0xffff, true))),
    ...entriesOf(whole).map((_, chosen) => hostile(`a wrong checksum of part ${chosen}`, withEntries((view, entry, index) => index === chosen && view.setUint32(entry + 16, 0xdeadbeef, true)))),
    ...entriesOf(whole).map((_, chosen) => hostile(`no local header of part ${chosen}`, changed(whole, (__, view) => {
      const entry = entriesOf(whole)[chosen] ?? 0;
      view.setUint32(view.getUint32(entry + 42, true), 0, true);
    }))),
    hostile('fewer entries than said', withEnd((view, end) => view.setUint16(end + 10, 60_000, true))),
    hostile('more entries than said', withEnd((view, end) => view.setUint16(end + 10, 1, true))),
    hostile('no entries', withEnd((view, end) => view.setUint16(end + 10, 0, true))),
    hostile('a directory that begins in the middle', withEnd((view, end) => view.setUint32(end + 16, 100, true))),
    hostile('a directory behind the end', withEnd((view, end) => view.setUint32(end + 16, 0x7fffffff, true))),
    hostile('a large-file directory that is not there', withEnd((view, end) => view.setUint32(end + 16, 0xffffffff, true))),
    hostile('a comment longer than the file', withEnd((view, end) => view.setUint16(end + 20, 0xffff, true))),
    hostile('a second end in the comment', joined(whole, whole.slice(-22))),
    hostile('rubbish behind the end', joined(whole, new Uint8Array(70_000).fill(0x41))),
    hostile('a program in front', joined(new TextEncoder().encode('MZ program'), whole)),
    hostile('two workbooks one behind the other', joined(whole, whole)),
    hostile('an empty zip', Uint8Array.from([0x50, 0x4b, 5, 6, ...new Array<number>(18).fill(0)])),
    hostile('a spanned zip', Uint8Array.from([0x50, 0x4b, 7, 8, ...new Array<number>(40).fill(1)])),
  ];
}

function brokenData(): readonly HostileFile[] {
  const whole = ordinary();
  return Array.from({ length: 24 }, (_, index) => {
    const at = 40 + Math.floor(((whole.length - 80) * index) / 24);
    return hostile(`byte ${at} inverted`, changed(whole, (copy) => {
      copy[at] = (copy[at] ?? 0) ^ 0xff;
    }));
  });
}

const ODD_NAMES = ['../../../etc/passwd', '..\\..\\evil.xml', '/xl/worksheets/sheet1.xml', 'C:\\evil.xml', 'xl/worksheets/../worksheets/sheet1.xml', '__proto__', 'constructor', 'xl/__proto__/sheet1.xml', 'prototype/toString', 'xl/worksheets/sheet1.xml\u0000.png', 'XL/WORKSHEETS/SHEET1.XML', 'xl//worksheets//sheet1.xml', 'xl/worksheets/', '.', '', 'a'.repeat(60_000), 'xl/CON', 'xl/\u202Efdp.xml'] as const;

/** Zipped under another name first: the zip library itself stumbles over some of these. */
function withPartNamed(name: string): Uint8Array {
  const placeholder = 'q'.repeat(new TextEncoder().encode(name).length);
  const bytes = zipSync({ ...ordinaryParts(), [placeholder]: new Uint8Array([0x3c]) });
  const letters = new TextDecoder('latin1').decode(bytes);
  return changed(bytes, (copy) => {
    for (let at = letters.indexOf(placeholder); at >= 0; at = letters.indexOf(placeholder, at + 1)) copy.set(new TextEncoder().encode(name), at);
  });
}

function oddNames(): readonly HostileFile[] {
  return [
    ...ODD_NAMES.filter((name) => name !== '').map((name) => hostile(`a part named ${JSON.stringify(name.slice(0, 40))}`, withPartNamed(name))),
    ...ODD_NAMES.map((name) => hostile(`a sheet at ${JSON.stringify(name.slice(0, 40))}`, withParts({ 'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="${name.replaceAll('\u0000', '')}"/></Relationships>` }))),
    hostile('a workbook that names itself as its sheet', withParts({ 'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="workbook.xml"/></Relationships>' })),
    hostile('a sheet on the network', withParts({ 'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="https://example.invalid/a.xml" TargetMode="External"/></Relationships>' })),
    hostile('relations named __proto__', withParts({ 'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="__proto__" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>', 'xl/workbook.xml': '<workbook><sheets><sheet name="__proto__" sheetId="1" id="__proto__"/></sheets></workbook>' })),
    ...['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/styles.xml'].map((path) => hostile(`no ${path}`, withParts({ [path]: null }))),
    hostile('only pictures', zipSync({ 'xl/media/image1.png': new Uint8Array(10) })),
    hostile('a thousand sheets', Array.from({ length: 1_001 }).reduce<ReturnType<typeof aWorkbook>>((builder, _, index) => builder.withSheet(`S${index}`, []), aWorkbook()).build()),
  ];
}

/** Packages that are not what a zip says it is. */
export function hostileZips(): readonly HostileFile[] {
  return [...cutShort(), ...bombs(), ...brokenDirectories(), ...brokenData(), ...oddNames()];
}
