import { expect, test } from 'vitest';
import { recogniseWorkbook } from '#shared/exchange/recognise-workbook.ts';
import { readWorkbookBytes } from '#shared/exchange/read-workbook-bytes.ts';
import { aWorkbook } from '#test/support/workbook-builder.ts';

test('a workbook of an unknown maker is foreign', () => {
  const read = readWorkbookBytes(aWorkbook().withSheet('Sheet1', [['Clause', 'Question'], ['4.1', 'Why?']]).build(), 'theirs.xlsx');
  if (!read.ok) throw new Error(read.problem.code);
  expect(recogniseWorkbook(read.value)).toEqual({ kind: 'foreign' });
});
