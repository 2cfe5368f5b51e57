import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import type { CellEdit, EditValue } from '#shared/exchange/fill/cell-edit.ts';
import { editPackage } from '#shared/exchange/fill/edit-package.ts';
import { cleanText } from '#shared/exchange/export/clean-text.ts';
import { cellAddress } from '#shared/exchange/grid.ts';
import { tidyText } from '#shared/exchange/package/cell-text.ts';
import type { ReadCell } from '#shared/exchange/workbook-content.ts';
import { openWorkbook } from '#test/shared/exchange/export/read-workbook-back.ts';
import { cellsOf, differingParts, edited } from '#test/shared/exchange/fill/package-checks.ts';
import { aWorkbook, FORMATS, sheetXml, type BuiltCell } from '#test/support/workbook-builder.ts';

const SHEETS = ['Findings', 'Prüfung & "Plan"', 'Empty'] as const;
const text = fc.oneof(fc.constantFrom('', '=1+1', '_x0041_', ' spaced ', 'a\nb', '<&>"', 'Grüße ✓ 😀'), fc.string({ unit: 'binary', maxLength: 12 }));
const day = fc.date({ min: new Date('1905-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

const cell: fc.Arbitrary<BuiltCell> = fc.oneof(
  fc.constant(null),
  fc.string({ unit: 'grapheme', maxLength: 8 }).filter((one) => !/[\u0000-\u001f\ufffe\uffff]/.test(one)),
  fc.integer(),
  fc.boolean(),
  day.map((date) => ({ date })),
  fc.record({ number: fc.integer({ min: -999, max: 999 }), format: fc.constantFrom(...Object.values(FORMATS)) }),
);

/** A sheet as other programs may write it: with a prefix, without references, with empty rows and cells. */
const sheet = fc.record({
  rows: fc.array(fc.option(fc.array(cell, { maxLength: 6 }), { nil: null }), { maxLength: 8 }),
  oddity: fc.constantFrom('none', 'prefix', 'no-references', 'short-rows'),
});

const value: fc.Arbitrary<EditValue> = fc.oneof(
  text.map((one): EditValue => ({ kind: 'text', text: one })),
  fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })).map((number): EditValue => ({ kind: 'number', number })),
  fc.boolean().map((boolean): EditValue => ({ kind: 'boolean', boolean })),
  day.map((date): EditValue => ({ kind: 'date', date })),
  fc.constant<EditValue>({ kind: 'empty' }),
);

const edit: fc.Arbitrary<CellEdit> = fc.record(
  {
    sheet: fc.constantFrom(...SHEETS),
    address: fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 9 })).map(([row, column]) => cellAddress(row, column)),
    value,
    mark: fc.constantFrom('FFC7CE', 'FFEB9C'),
  },
  { requiredKeys: ['sheet', 'address'] },
);

interface Case {
  readonly sheets: readonly { readonly rows: readonly (readonly BuiltCell[] | null)[]; readonly oddity: string }[];
  readonly is1904: boolean;
  readonly isStored: boolean;
}

const workbook: fc.Arbitrary<Case> = fc.record({ sheets: fc.array(sheet, { minLength: 3, maxLength: 3 }), is1904: fc.boolean(), isStored: fc.boolean() });

function build({ sheets, is1904, isStored }: Case): Uint8Array {
  const builder = aWorkbook().withPart('xl/media/image1.png', Uint8Array.from({ length: 300 }, (_, index) => (index * 37) % 251)).withPart('docProps/custom.xml', '<x/>');
  if (is1904) builder.with1904Dates();
  if (isStored) builder.stored();
  sheets.forEach(({ rows, oddity }, index) => {
    const after = '<extLst><ext uri="{x}"/></extLst>';
    builder.withSheet(SHEETS[index] ?? '', rows).withPart(`xl/worksheets/sheet${index + 1}.xml`, asWritten(sheetXml({ rows, after }), oddity));
  });
  return builder.build();
}

function asWritten(xml: string, oddity: string): string {
  switch (oddity) {
    case 'prefix':
      return xml.replace('xmlns="', 'xmlns:x="').replaceAll(/<(\/?)(?=[a-zA-Z])/g, '<$1x:');
    case 'no-references':
      // Only where nothing is left out: then the position says it all.
      return xml.includes('<row r="1">') && !/<row r="\d+"><\/row>/.test(xml) && isGapless(xml) ? xml.replaceAll(/<(row|c) r="[^"]*"/g, '<$1') : xml;
    case 'short-rows':
      return xml.replaceAll(/(<row [^>]*)><\/row>/g, '$1/>').replace('<sheetData></sheetData>', '<sheetData />');
    default:
      return xml;
  }
}

function isGapless(xml: string): boolean {
  const rows = [...xml.matchAll(/<row r="(\d+)">(.*?)<\/row>/gs)];
  return rows.every(([, number, inside = ''], index) => {
    const columns = [...inside.matchAll(/<c r="([A-Z]+)\d+"/g)].map((match) => match[1] ?? '');
    return Number(number) === index + 1 && columns.every((letters, at) => letters === cellAddress(1, at + 1).slice(0, -1));
  });
}

/** What the cell must read as; a date stands as text where the cell shows no dates. */
function reads(cell: ReadCell | undefined, written: EditValue, isDateAsText: boolean): boolean {
  switch (written.kind) {
    case 'empty':
      return cell === undefined;
    case 'boolean':
      return cell?.kind === 'boolean' && cell.text === String(written.boolean);
    case 'number':
      return cell?.number === (written.number === 0 ? 0 : written.number);
    case 'date':
      return isDateAsText ? cell?.kind === 'text' && cell.text === written.date : cell?.date === written.date;
    case 'text': {
      const text = tidyText(cleanText(written.text).text);
      return text.trim() === '' ? cell === undefined : cell?.kind === 'text' && cell.text === text;
    }
  }
}

test('reading after random edits gives the old values with the edits laid over them, and all other parts are the same bytes', () => {
  fc.assert(
    fc.property(workbook, fc.array(edit, { maxLength: 12 }), (book, edits) => {
      const before = build(book);
      const { bytes, changedParts, notes } = edited(before, edits);
      const [old, fresh] = [cellsOf(before), cellsOf(bytes)];
      const wanted = new Map<string, EditValue>(edits.flatMap(({ sheet: name, address, value: one }) => (one === undefined ? [] : [[`${name}!${address}`, one] as const])));
      for (const address of new Set([...old.keys(), ...fresh.keys(), ...wanted.keys()])) {
        const written = wanted.get(address);
        if (written === undefined) expect(fresh.get(address)).toEqual(old.get(address));
        else {
          const isText = notes.some((note) => note.code === 'date-as-text' && `${note.sheet}!${note.address}` === address);
          expect([address, written, fresh.get(address), reads(fresh.get(address), written, isText)]).toEqual([address, written, fresh.get(address), true]);
        }
      }
      expect(differingParts(before, bytes).toSorted()).toEqual(changedParts.toSorted());
      const touched = new Set(edits.map(({ sheet: name }) => `xl/worksheets/sheet${SHEETS.findIndex((one) => one === name) + 1}.xml`));
      const allowed = new Set([...touched, 'xl/workbook.xml', ...(edits.some(({ mark }) => mark !== undefined) ? ['xl/styles.xml'] : [])]);
      expect(changedParts.filter((path) => !allowed.has(path))).toEqual([]);
      for (const path of changedParts) expect(isWellFormed(strFromU8(unzipSync(bytes)[path] ?? new Uint8Array()))).toBe(true);
    }),
    { numRuns: 250 },
  );
});

test('another library reads the same values out of the edited workbook', async () => {
  await fc.assert(
    fc.asyncProperty(workbook, fc.array(edit, { maxLength: 8 }), async (book, edits) => {
      const plain = { ...book, sheets: book.sheets.map((one) => ({ ...one, oddity: 'none' })) };
      const { bytes } = edited(build(plain), edits);
      const opened = await openWorkbook(bytes);
      const wanted = new Map(edits.flatMap((one) => (one.value === undefined ? [] : [[`${one.sheet}!${one.address}`, one] as const])));
      for (const { sheet: name, address, value: written } of wanted.values()) {
        const actual = opened.getWorksheet(name)?.getCell(address).value ?? null;
        if (written?.kind === 'boolean') expect(actual).toBe(written.boolean);
        if (written?.kind === 'text' && !/[\r\v\f]|_x[0-9a-f]{4}_/i.test(written.text)) expect(actual ?? '').toBe(cleanText(written.text).text);
      }
    }),
    { numRuns: 60 },
  );
});

function isWellFormed(xml: string): boolean {
  let isSound = true;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', () => {
    isSound = false;
  });
  parser.write(xml).close();
  return isSound;
}

const DAMAGED_SHEET = sheetXml({ rows: [['a', 1, { formula: 'B1', result: '1' }], null, ['b']], merges: ['A3:B4'], after: '<sheetProtection sheet="1"/>' });
const piece = fc.constantFrom('<', '>', '/', '"', '<row', '</row>', '<c r="B2"', '</c>', '<f t="shared" ref="A1"', 'r="0"', 'r="XFE1"', '<!--', '<![CDATA[', '</sheetData>', '<x:sheetData/>', '\u0000');
const LATER_EDITS = {
  cells: [
    { sheet: 'A', address: 'B2', value: { kind: 'text', text: 'x' }, mark: 'FFC7CE' },
    { sheet: 'A', address: 'A1', value: { kind: 'number', number: 1 } },
  ],
  rows: [{ sheet: 'A', likeRow: 1, cells: [{ column: 1, value: { kind: 'text', text: 'y' } }] }],
} as const;

test('a damaged workbook ends in an answer, never in an exception', () => {
  const cuts = fc.array(fc.tuple(fc.nat({ max: DAMAGED_SHEET.length }), fc.nat({ max: 12 }), piece), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(cuts, fc.nat({ max: 4_000 }), fc.boolean(), (changes, cutAt, isCut) => {
      let xml = DAMAGED_SHEET;
      for (const [at, length, put] of changes) xml = xml.slice(0, at) + put + xml.slice(at + length);
      const whole = aWorkbook().withSheet('A', []).withPart('xl/worksheets/sheet1.xml', xml).build();
      const result = editPackage(isCut ? whole.subarray(0, cutAt) : whole, LATER_EDITS);
      expect(typeof result.ok).toBe('boolean');
    }),
    { numRuns: 400 },
  );
});
