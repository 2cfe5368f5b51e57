import { expect, test } from 'vitest';
import { recogniseWorkbook } from '#shared/exchange/recognise-workbook.ts';
import { readWorkbookBytes } from '#shared/exchange/read-workbook-bytes.ts';
import { aWorkbook } from '#test/support/workbook-builder.ts';

test('a workbook of an unknown maker is foreign', () => {
  const read = readWorkbookBytes(aWorkbook().withSheet('Sheet1', [['Clause', 'Question'], ['4.1', 'Why?']]).build(), 'theirs.xlsx');
  if (!read.ok) throw new Error(read.problem.code);
  expect(recogniseWorkbook(read.value)).toEqual({ kind: 'foreign' });
});

test('a library and an audit of CISO Assistant are told from each other and from foreign files', () => {
  const kindOf = (bytes: Uint8Array): string => {
    const read = readWorkbookBytes(bytes, 'theirs.xlsx');
    if (!read.ok) throw new Error(read.problem.code);
    return recogniseWorkbook(read.value).kind;
  };
  const library = aWorkbook()
    .withSheet('library_meta', [['type', 'library']])
    .withSheet('req_meta', [['type', 'framework'], ['base_urn', 'urn:x']])
    .withSheet('req_content', [['assessable', 'depth', 'ref_id'], ['x', 1, 'A']])
    .build();
  expect(kindOf(library)).toBe('ciso-framework');
  const audit = aWorkbook().withSheet('Sheet1', [['urn', 'ref_id', 'compliance_result', 'requirement_progress'], ['u', 'A', 'compliant', 'done']]).build();
  expect(kindOf(audit)).toBe('ciso-audit');
});
