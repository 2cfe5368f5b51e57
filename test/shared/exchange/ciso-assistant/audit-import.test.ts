import { expect, test } from 'vitest';
import { CISO_COLUMNS, OWN_COLUMNS } from '#shared/exchange/ciso-assistant/audit-columns.ts';
import { CISO_FIELDS, withOneGrade } from '#shared/exchange/ciso-assistant/audit-import.ts';
import { gradeOf } from '#shared/exchange/import/grade-words.ts';
import { readWorkbookBytes } from '#shared/exchange/read-workbook-bytes.ts';
import type { WorkbookContent } from '#shared/exchange/workbook-content.ts';
import { WorkbookBuilder, type BuiltCell } from '#test/support/workbook-builder.ts';

function read(rows: readonly (readonly BuiltCell[])[]): WorkbookContent {
  const outcome = readWorkbookBytes(new WorkbookBuilder().withSheet('Sheet1', rows).build(), 'audit.xlsx');
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

function texts(content: WorkbookContent, heading: string): readonly string[] {
  const [head, ...rows] = content.sheets[0]?.rows ?? [];
  const column = head?.cells.find(({ text }) => text === heading)?.column;
  return rows.map(({ cells }) => cells.find((cell) => cell.column === column)?.text ?? '');
}

const HEADINGS = ['urn', 'assessable', 'ref_id', 'name', 'compliance_result', 'extended_result', 'requirement_progress', 'observations'];

test('every column of theirs and of ours has a meaning', () => {
  expect(Object.keys(CISO_FIELDS).sort()).toEqual([...CISO_COLUMNS, ...OWN_COLUMNS].sort());
});

test('result, grade and progress become one grade that the synonyms of the import know', () => {
  const content = withOneGrade(
    read([
      HEADINGS,
      ['u:0', null, 'A', 'A heading'],
      ['u:1', 'x', 'A.1', 'One', 'compliant', null, 'done', 'Seen'],
      ['u:2', 'x', 'A.2', 'Two', 'compliant', 'opportunity_for_improvement', 'done'],
      ['u:3', 'x', 'A.3', 'Three', 'partially_compliant', null, 'done'],
      ['u:4', 'x', 'A.4', 'Four', 'non_compliant', 'major_nonconformity', 'done'],
      ['u:5', 'x', 'A.5', 'Five', 'not_assessed', null, 'in_progress'],
      ['u:6', 'x', 'A.6', 'Six', 'not_applicable'],
    ]),
  );
  const grades = texts(content, 'extended_result');
  expect(grades).toEqual(['', 'compliant', 'opportunity for improvement', 'minor nonconformity', 'major nonconformity', 'not verified', 'not applicable']);
  expect(grades.slice(1).map(gradeOf)).toEqual(['conforming', 'ofi', 'minor-nc', 'major-nc', 'not-verified', 'not-applicable']);
  expect(texts(content, 'observations')[1]).toBe('Seen');
});

test('a value nobody knows stays as it was written, to be asked about', () => {
  const content = withOneGrade(read([HEADINGS, ['u:1', 'x', 'A.1', 'One', 'so so', null, 'done']]));
  expect(texts(content, 'extended_result')).toEqual(['so so']);
});

test('a file of before their grade gets the column that holds it', () => {
  const content = withOneGrade(read([['ref_id', 'compliance_result', 'requirement_progress', 'observations'], ['A.1', 'non_compliant', 'done', 'No']]));
  expect(texts(content, 'extended_result')).toEqual(['minor nonconformity']);
});

test('any other workbook stays as it is', () => {
  const content = read([['Clause', 'Question'], ['4.1', 'Why?']]);
  expect(withOneGrade(content)).toBe(content);
});
