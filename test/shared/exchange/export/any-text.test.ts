import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { en } from '#renderer/i18n/en.ts';
import { exportWordsOf } from '#renderer/i18n/export-words.ts';
import { cleanSheets, type ChangedCell } from '#shared/exchange/export/clean-sheets.ts';
import { column, headerRow, row } from '#shared/exchange/export/cells.ts';
import type { CellDescription, SheetDescription, WorkbookDescription } from '#shared/exchange/export/workbook-description.ts';
import { writeWorkbookBytes } from '#shared/exchange/package/write/write-workbook-bytes.ts';
import type { CalendarDate, Timestamp } from '#shared/lib/calendar-date.ts';
import { parseXml, readPlainly } from '#test/support/plain-reader.ts';
import { openWorkbook, plainValue } from './read-workbook-back.ts';

const COUNT = 5_000;
const SEED = 4_711;

const anyUnits = fc.array(fc.nat(0xffff), { maxLength: 40 }).map((codes) => String.fromCharCode(...codes));
const anyText = fc.oneof(
  { weight: 6, arbitrary: anyUnits },
  { weight: 6, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 6, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 4, arbitrary: fc.stringMatching(/^[=+@\t -]?(_x[0-9a-fA-F]{4}_|_x005F_|[a-z<>&"' ]){0,8}$/) },
  { weight: 4, arbitrary: fc.array(fc.constantFrom('\u0000', '\u0008', '\u000B', '\u001F', '\u007F', '\u0085', '\uFFFE', '\uFFFF', '\uD800', '\uDC00', '\r', '\n', '\t', ' ', ']]>', '&#0;', 'a'), { maxLength: 12 }).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: fc.constantFrom('__proto__', 'constructor', '=1+1', "'", '1e999', 'NaN', 'TRUE', '#REF!', '8.10', '00123', '2026-02-30', '\u202E0.8', 'e\u0301') },
);
const longText = fc.tuple(fc.constantFrom('x', '_x0041_', '\u{1F469}', '&', 'ä ', '事'), fc.integer({ min: 32_700, max: 40_000 })).map(([unit, length]) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length));

const oddCells: readonly CellDescription[] = [
  ...[Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, 5e-324, 1.7976931348623157e308, 0.1 + 0.2].map((number): CellDescription => ({ kind: 'number', number, format: 'decimal' })),
  ...['', 'never', '2026-02-30', '1899-12-31', '1900-02-29', '0000-01-01', '9999-12-31', '2026-13-01'].map((date): CellDescription => ({ kind: 'date', date: date as CalendarDate })),
  ...['', 'Invalid Date', '1754-08-30T22:43:41.128Z', '9999-12-31T23:59:59.999Z'].map((at): CellDescription => ({ kind: 'instant', at: at as Timestamp })),
];

function sheetOf(cells: readonly CellDescription[]): SheetDescription {
  const columns = [column('value', 'Value', 40)];
  return {
    id: 'texts',
    name: 'Texts',
    columns,
    rows: [headerRow(columns), ...cells.map((cell) => row('body', cell))],
    headerRow: 1,
    frozenColumns: 0,
    validations: [],
    tones: [],
    print: { orientation: 'portrait', columnCount: 1, header: '', footer: '', pageOf: '{page}' },
  };
}

describe('5,000 generated texts, and figures and days that are none', () => {
  const texts = [...fc.sample(anyText, { numRuns: COUNT - 40, seed: SEED }), ...fc.sample(longText, { numRuns: 40, seed: SEED })];
  const cells: readonly CellDescription[] = [...texts.map((text): CellDescription => ({ kind: 'text', text })), ...oddCells];
  const words = exportWordsOf(en);
  let described: { readonly sheets: readonly SheetDescription[]; readonly changedCells: readonly ChangedCell[] };
  let changed: ReadonlySet<string>;
  let bytes: Uint8Array<ArrayBuffer>;

  beforeAll(() => {
    described = cleanSheets([sheetOf(cells)], { audit: { reference: '', organization: '', title: '' }, words });
    changed = new Set(described.changedCells.filter(({ sheetName }) => sheetName === 'Texts').map(({ address }) => address));
    const workbook: WorkbookDescription = { title: 'Texts', author: '', createdAt: '2026-02-25T16:00:00.000Z' as Timestamp, lists: [], sheets: described.sheets };
    bytes = writeWorkbookBytes(workbook);
  });

  /** What a second reader must find: the very text, or, where the list of changes names the cell, what it was changed to. */
  function expected(index: number): string {
    const original = cells[index];
    if (original?.kind === 'text' && !changed.has(`A${index + 2}`)) return original.text;
    const written = described.sheets[0]?.rows[index + 1]?.cells[0];
    return written?.kind === 'text' ? written.text : '';
  }

  test('are written as parts that are all well-formed XML', () => {
    expect(texts).toHaveLength(COUNT);
    for (const [path, part] of Object.entries(unzipSync(bytes))) expect(() => parseXml(strFromU8(part)), path).not.toThrow();
  });

  test('read equal by a plain second reader, or are listed as changed', () => {
    const read = new Map(readPlainly(bytes).filter(({ sheet }) => sheet === 'Texts').map(({ row: at, value }) => [at, value]));
    const wrong = texts.flatMap((text, index) => {
      const should = expected(index);
      return (read.get(index + 2) ?? '') === (should.trim() === '' ? '' : should) ? [] : [{ index, text: text.slice(0, 40), should: should.slice(0, 40), read: read.get(index + 2)?.slice(0, 40) }];
    });
    expect(wrong).toEqual([]);
  });

  test('read equal by the spreadsheet library', async () => {
    const sheet = (await openWorkbook(bytes)).getWorksheet('Texts');
    const wrong = texts.flatMap((_, index) => {
      const read = plainValue(sheet?.getCell(index + 2, 1).value ?? null) ?? '';
      return read === expected(index) ? [] : [{ index, should: expected(index).slice(0, 40), read }];
    });
    expect(wrong).toEqual([]);
  });

  test('no figure or day that is none is written as one', async () => {
    const sheet = (await openWorkbook(bytes)).getWorksheet('Texts');
    const values = oddCells.map((_, index) => sheet?.getCell(COUNT + index + 2, 1).value ?? null);
    expect(values.slice(0, 7)).toEqual([null, null, null, 0, 5e-324, 1.7976931348623157e308, 0.1 + 0.2]);
    for (const [index, cell] of oddCells.entries()) {
      const value = values[index];
      if (cell.kind === 'number' || value instanceof Date) continue;
      expect(value ?? '').toBe(cell.kind === 'date' ? cell.date : cell.kind === 'instant' ? cell.at : '');
    }
    const unlisted = oddCells.flatMap((cell, index) => (cell.kind === 'number' && !Number.isFinite(cell.number) && !changed.has(`A${COUNT + index + 2}`) ? [index] : []));
    expect(unlisted, 'a figure that was left out is listed').toEqual([]);
  });
});
