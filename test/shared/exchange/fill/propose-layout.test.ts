import { expect, test } from 'vitest';
import { proposeLayout } from '#shared/exchange/fill/propose-layout.ts';
import { formOf, OWN_WORDS } from '#test/shared/exchange/fill/fill-builders.ts';
import { aWorkbook } from '#test/support/workbook-builder.ts';

const HEADER = ['Audit report of the body'];

test('the places of facts are found beside or below their labels, in several languages', () => {
  const bytes = aWorkbook()
    .withSheet('Deckblatt', [HEADER, ['Kunde:', '__________', 'Auditleiter:', null], ['Audit no.', 'Report number'], [null, null], ['Geltungsbereich:', 'hier eintragen'], ['Remarks', 'free']], { merges: ['A1:D1'] })
    .build();
  expect(proposeLayout(formOf(bytes), OWN_WORDS).cells.map(({ fact, address }) => [fact, address])).toEqual([
    ['client', 'B2'],
    ['leadAuditor', 'D2'],
    ['reference', 'A4'],
    ['reportNumber', 'C3'],
    ['scope', 'B5'],
  ]);
});

test('a checklist with a drop-down is proposed with its keys, columns and the words of its list', () => {
  const after = '<dataValidations><dataValidation type="list" sqref="D3:D9"><formula1>"C,nc,NC,OFI,N/A"</formula1></dataValidation></dataValidations>';
  const rows = [HEADER, ['Clause', 'Question', 'Evidence seen', 'Result', 'Auditee'], ['4.1', 'Does the organization know its context?'], ['4.2', 'Does it know its interested parties?'], ['8.6.1', 'Are incidents recorded?']];
  const layout = proposeLayout(formOf(aWorkbook().withSheet('Checklist', rows, { after }).build()), OWN_WORDS);
  expect(layout.tables).toMatchObject([
    {
      kind: 'answers',
      firstRow: 3,
      keys: { clause: 1, question: 2 },
      columns: [
        { column: 3, field: 'notes' },
        { column: 4, field: 'assessment' },
        { column: 5, field: 'interviewee' },
      ],
    },
  ]);
  expect(layout.assessments).toMatchObject({ conforming: 'C', 'good-practice': 'C', 'minor-nc': 'nc', 'major-nc': 'NC', ofi: 'OFI', observation: 'OFI', 'not-applicable': 'N/A', 'not-verified': '' });
});

test('an empty nonconformity log is proposed as findings in order', () => {
  const rows = [['NC No.', 'Clause', 'Description of nonconformity', 'Objective evidence', 'Grade', 'Responsible', 'Due date'], [], []];
  const layout = proposeLayout(formOf(aWorkbook().withSheet('Nonconformities', rows).build()), OWN_WORDS);
  expect(layout.tables).toMatchObject([{ kind: 'findings', firstRow: 2, keys: null }]);
  expect(layout.tables[0]?.columns.map(({ field }) => field)).toEqual(['reference', 'clauses', 'statement', 'evidence', 'grade', 'owner', 'dueDate']);
  expect(layout.grades).toEqual(OWN_WORDS.grades);
});
