import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '#shared/exchange/export/clean-text.ts';
import { CSV_SEPARATORS, csvText } from '#shared/exchange/export/csv/csv-text.ts';
import { withGuard, withoutGuard } from '#shared/exchange/export/csv/guard-formula.ts';
import { writeTableCsv } from '#shared/exchange/export/csv/write-table-csv.ts';
import { describeAuditTable } from '#shared/exchange/export/describe-audit-table.ts';
import { EXPORT_TABLES, tableSheet } from '#shared/exchange/export/export-tables.ts';
import { tidyText } from '#shared/exchange/package/cell-text.ts';
import { readTextTable } from '#shared/exchange/text-table/read-text-table.ts';
import { anAction } from '#test/support/action-builders.ts';
import { aFinding, someEvidence } from '#test/support/builders.ts';
import { answerTo, aWorkbookInput, questionOf } from './audit-workbook-builder.ts';

const questions = [questionOf('8.6.1-q1', '8.6.1', { position: 0 }), questionOf('8.10-q1', '8.10', { position: 1 })];

function inputWith(notes: readonly string[]) {
  return aWorkbookInput({
    questions,
    answers: questions.map((question, index) => answerTo(question, { assessment: 'minor-nc', notes: notes[index] ?? '' })),
    findings: [aFinding()],
    evidence: [someEvidence()],
    actions: [anAction({ findingId: aFinding().id })],
  });
}

/** What our reader finds: texts by row and column, blank cells left out as it leaves them out. */
function readBack(bytes: Uint8Array): readonly (readonly [row: number, column: number, text: string])[] {
  return (readTextTable(bytes, 'table.csv').sheets[0]?.rows ?? []).flatMap(({ cells }) => cells.map(({ row, column, text }) => [row, column, text] as const));
}

const DANGEROUS = ['=1+1', '+49 40 1234', '-', '- a bullet', '@SUM(A1)', '\t=1', ' =HYPERLINK("http://x")', '\u00A0+1', '|calc', '%0A', '＝1', "'=1", "''=1", "=cmd|' /C calc'!A0", '\n=1'];

describe('texts that could run as formulas', () => {
  it.each(DANGEROUS)('%j gets an apostrophe in front, and is as before without it', (text) => {
    expect(withGuard(text)).toBe(`'${text}`);
    expect(withoutGuard(withGuard(text))).toBe(text);
  });

  it.each(['', "'s-Hertogenbosch", 'a = b', "it's", "'quoted'", '8.10', '"=1"'])('%j is left alone on both ways', (text) => {
    expect(withGuard(text)).toBe(text);
    expect(withoutGuard(text)).toBe(text);
  });

  it('any text comes back as it was', () => {
    const risky = fc.array(fc.constantFrom("'", '=', '+', '-', '@', ' ', '\t', '|', '%', 'a', '"', '\u00A0', '＝'), { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), risky), (text) => withoutGuard(withGuard(text)) === text), { numRuns: 5_000 });
  });
});

describe('a table as CSV', () => {
  it('is what RFC 4180 says: CR LF after every record, quotation marks doubled, the same number of fields in each', () => {
    expect(csvText([['a', 'b;c', null], ['"d"', 'e\nf', 12]], { separator: ';' })).toBe('a;"b;c";\r\n"""d""";"e\nf";12\r\n');
  });

  it('begins with a byte order mark unless that is not wanted', () => {
    const first = (hasMark: boolean): readonly number[] => [...writeTableCsv(inputWith([]), 'findings', { separator: ',', hasMark }).bytes.subarray(0, 3)];
    expect(first(true)).toEqual([0xef, 0xbb, 0xbf]);
    expect(first(false)).not.toEqual([0xef, 0xbb, 0xbf]);
  });

  for (const table of EXPORT_TABLES) {
    it(`holds every cell of the ${table} layout: what our reader finds is what the workbook shows`, () => {
      const input = inputWith(['=1+1', 'Zwei "Sätze";\nund, ein Tab\tdazu']);
      for (const separator of CSV_SEPARATORS) {
        const read = readBack(writeTableCsv(input, table, { separator, hasMark: true }).bytes);
        const shown = tableSheet(input, table).rows.filter(({ cells }) => table !== 'attendance' || cells.slice(3).some(({ kind }) => kind !== 'empty'));
        const expected = shown.flatMap(({ cells }, row) =>
          cells.flatMap((cell, column) => {
            const text = cell.kind === 'text' ? cell.text : cell.kind === 'number' ? String(cell.number) : cell.kind === 'date' ? cell.date : cell.kind === 'instant' ? cell.at.replace('T', ' ').replace('.000Z', '') : '';
            return text === '' ? [] : [[row + 1, column + 1, text] as const];
          }),
        );
        expect(read).toEqual(expected);
      }
    });
  }

  it('keeps a text longer than a spreadsheet cell whole, and names what no file can hold', () => {
    const long = 'Ä'.repeat(40_000);
    const { bytes, changedCells } = writeTableCsv(inputWith([long, 'half \uD800 and control \u0001']), 'checklist', { separator: ',', hasMark: true });
    expect(readBack(bytes).some(([, , text]) => text === long)).toBe(true);
    expect(changedCells).toMatchObject([{ sheetName: 'Checklist', address: 'G3', changes: ['lone-surrogate', 'control-character'] }]);
  });

  it('finds its separator again whatever the texts are full of, and gives every text back', () => {
    const part = fc.constantFrom(';', ',', '\t', '|', '"', '\n', '=', "'", 'ä', 'a', ' ', ';;;;', '","', 'sep=;');
    const text = fc.oneof(fc.array(part, { maxLength: 40 }).map((parts) => parts.join('')), fc.string({ unit: 'binary', maxLength: 30 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 8 }), fc.constantFrom(...CSV_SEPARATORS), fc.boolean(), (rows, separator, hasMark) => {
        const input = aWorkbookInput({
          questions: rows.map((_, index) => questionOf(`${index}-q1`, '4.1', { position: index })),
          answers: rows.map(([notes, sample], index) => answerTo(questionOf(`${index}-q1`, '4.1'), { notes, sample })),
        });
        const sheet = tableSheet(input, 'checklist');
        const read = readBack(writeTableCsv(input, 'checklist', { separator, hasMark }).bytes);
        const places = ['notes', 'sample'].map((key) => sheet.columns.findIndex((each) => each.key === key) + 1);
        const wanted = rows.flatMap((pair, row) => pair.map((raw, index) => [row + 2, places[index] ?? 0, tidyText(cleanText(raw).text)] as const)).filter(([, , each]) => each.trim() !== '');
        expect(read.filter(([row, column]) => row > 1 && places.includes(column))).toEqual(wanted);
      }),
      { numRuns: 1_000, seed: 4_711 },
    );
  });
});

describe('a table as a workbook of its own', () => {
  for (const table of EXPORT_TABLES) {
    it(`has the ${table} layout on its first sheet with the lists its drop-downs name`, () => {
      const { description } = describeAuditTable(inputWith([]), table);
      const [first, ...others] = description.sheets;
      expect(first?.id).toBe(table);
      expect(first?.columns.some(({ isHidden }) => isHidden)).toBe(false);
      expect(others.map(({ id }) => id)).toEqual(['codes']);
      const lists = new Set(description.lists.map(({ name }) => name));
      for (const { listName, column } of first?.validations ?? []) {
        expect(lists).toContain(listName);
        expect(column).toBeLessThan(first?.columns.length ?? 0);
      }
    });
  }
});
