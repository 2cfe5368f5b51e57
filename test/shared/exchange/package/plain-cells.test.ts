import { describe, expect, test } from 'vitest';
import { readWorkbookBytes } from '#shared/exchange/read-workbook-bytes.ts';
import type { SheetContent } from '#shared/exchange/workbook-content.ts';
import { aWorkbook, relations } from '#test/support/workbook-builder.ts';

const MOST_LETTERS = 32_767;

/** One sheet of these rows, and shared texts where there are some. */
function sheetOf(rows: string, sharedTexts: readonly string[] = []): SheetContent {
  const workbook = aWorkbook().withSheet('A', []).withPart('xl/worksheets/sheet1.xml', `<worksheet><sheetData>${rows}</sheetData></worksheet>`);
  const packed =
    sharedTexts.length === 0
      ? workbook
      : workbook
          .withPart('xl/sharedStrings.xml', `<sst>${sharedTexts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`)
          .withPart('xl/_rels/workbook.xml.rels', relations([['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'sharedStrings', 'sharedStrings.xml']]));
  const result = readWorkbookBytes(packed.build(), 'book.xlsx');
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  const [sheet] = result.value.sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

function inline(address: string, text: string): string {
  return `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
}

function places(sheet: SheetContent): readonly string[] {
  return sheet.rows.flatMap(({ cells }) => cells.map(({ row, column, text }) => `${row}:${column} ${text}`));
}

describe('cells written in the usual way', () => {
  test('have the same values whatever the order of their attributes', () => {
    const cells = '<c r="A1" s="0" t="s"><v>1</v></c><c t="s" r="B1"><v>0</v></c><c s="0" r="C1"><v>5</v></c><c t="b" r="D1" ><v>1</v></c><c r="E1" s="0" /><c s="0"><v>6.5</v></c>';
    expect(places(sheetOf(`<row r="1">${cells}</row>`, ['a', 'b']))).toEqual(['1:1 b', '1:2 a', '1:3 5', '1:4 true', '1:6 6.5']);
  });

  test('find their place when they come too late, and the first stays of two in one place', () => {
    const late = `<row r="5">${inline('B5', 'b')}${inline('D5', 'd')}${inline('A5', 'a')}${inline('D5', 'again')}${inline('E5', 'e')}</row>`;
    const sheet = sheetOf(`<row r="3">${inline('A3', 'x')}</row>${late}<row r="2">${inline('C2', 'c')}</row><row r="6">${inline('A6', 'y')}</row>`);
    expect(places(sheet)).toEqual(['2:3 c', '3:1 x', '5:1 a', '5:2 b', '5:4 d', '5:5 e', '6:1 y']);
    expect(sheet.notes).toMatchObject([{ code: 'repeated-cell', address: 'D5' }]);
  });

  test('are told when their text is longer than a cell may be, and are read whole, and so are their neighbours', () => {
    const lengths = [MOST_LETTERS, MOST_LETTERS + 1, 200_000, 5];
    const texts = lengths.map((length) => 'abcde '.repeat(length).slice(0, length));
    const own = texts.map((text, index) => inline(`${'ABCD'[index] ?? ''}1`, text)).join('');
    const shared = texts.map((_, index) => `<c r="${'ABCD'[index] ?? ''}2" t="s"><v>${index}</v></c>`).join('');
    const sheet = sheetOf(`<row r="1">${own}</row><row r="2">${shared}</row>`, texts);
    expect(sheet.rows.map(({ cells }) => cells.map(({ text }) => text.length))).toEqual([lengths, lengths]);
    expect(sheet.notes).toMatchObject([{ code: 'text-too-long', address: 'B1', count: 4 }]);
  });

  test('are refused when an element around them is not closed as it began', () => {
    expect(() => sheetOf(`<row r="1">${inline('A1', 'a')}</row></row>`)).toThrow('damaged');
    expect(() => sheetOf(`<row r="1">${inline('A1', 'a')}`)).toThrow('damaged');
  });
});
