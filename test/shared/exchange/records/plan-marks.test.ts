import { expect, test } from 'vitest';
import { editPackage } from '#shared/exchange/fill/edit-package.ts';
import { planMarks } from '#shared/exchange/records/plan-marks.ts';
import { readWorkbookBytes } from '#shared/exchange/read-workbook-bytes.ts';
import { aWorkbook } from '#test/support/workbook-builder.ts';

test('the very workbook comes back with what is the matter beside each row, and every cell as it was', () => {
  const bytes = aWorkbook().withSheet('Log', [['NC No.', 'Grade'], ['NC-1', 'majr'], ['NC-2', 'minor']]).withSheet('Other', [['x']]).build();
  const read = (file: Uint8Array) => {
    const result = readWorkbookBytes(file, 'log.xlsx');
    if (!result.ok) throw new Error(result.problem.code);
    return result.value;
  };
  const before = read(bytes);
  const edits = planMarks(before, [
    { sheet: 'Log', address: 'B2', row: 2, weight: 'blocks', text: 'B2: “majr” is not a grade. Did you mean “major”?' },
    { sheet: 'Log', address: 'A2', row: 2, weight: 'note', text: 'A2: told' },
  ], 'To be corrected');
  const marked = editPackage(bytes, { cells: edits });
  if (!marked.ok) throw new Error(marked.problem.code);
  const after = read(marked.value.bytes);
  const texts = after.sheets[0]?.rows.map(({ cells }) => cells.map(({ text }) => text));
  expect(texts).toEqual([['NC No.', 'Grade', 'To be corrected'], ['NC-1', 'majr', 'B2: “majr” is not a grade. Did you mean “major”?\nA2: told'], ['NC-2', 'minor']]);
  expect(after.sheets[1]?.rows).toEqual(before.sheets[1]?.rows);
  expect(marked.value.notes.filter(({ code }) => code !== 'mark-left-out')).toEqual([]);
});
