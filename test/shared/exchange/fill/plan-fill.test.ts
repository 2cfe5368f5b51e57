import { describe, expect, test } from 'vitest';
import { planFill, type FillPlan } from '#shared/exchange/fill/plan-fill.ts';
import { aFinding, aLayout, anAnswer, aTable, day, formOf, someData, textValue } from '#test/shared/exchange/fill/fill-builders.ts';
import { edited, textsOf } from '#test/shared/exchange/fill/package-checks.ts';
import { aWorkbook, FORMATS } from '#test/support/workbook-builder.ts';

const written = (plan: FillPlan) => Object.fromEntries(plan.cells.map(({ edit, after }) => [edit.address, after]));
const KEYS = { clause: 1, question: 2, code: null };
const COLUMNS = [
  { column: 3, field: 'assessment' as const },
  { column: 4, field: 'notes' as const },
];

describe('facts', () => {
  test('a fact goes into its cell; a day is written by the pattern where the cell shows no dates', () => {
    const bytes = aWorkbook().withSheet('A', [['Client', '<name>'], ['From', { number: 1, format: FORMATS.date }, 'until', '']]).build();
    const cells = [
      { fact: 'client' as const, sheet: 'A', address: 'B1' },
      { fact: 'startDate' as const, sheet: 'A', address: 'B2' },
      { fact: 'endDate' as const, sheet: 'A', address: 'D2' },
    ];
    const data = someData({ facts: { client: textValue('Nordlicht'), startDate: day('2026-02-23'), endDate: day('2026-02-25') } });
    const plan = planFill(formOf(bytes), aLayout({ cells, dayPattern: 'DD.MM.YYYY' }), data);
    const { bytes: filled } = edited(bytes, plan.cells.map(({ edit }) => edit));
    expect(textsOf(filled)).toMatchObject({ 'A!B1': 'Nordlicht', 'A!B2': '2026-02-23', 'A!D2': '25.02.2026' });
    expect(plan.warnings.filter(({ code }) => code === 'replaces')).toHaveLength(2);
  });

  test('a profile for another version of the form says which sheet is missing', () => {
    const layout = aLayout({ cells: [{ fact: 'client', sheet: 'Cover', address: 'B1' }], tables: [aTable('findings', [{ column: 1, field: 'reference' }], { sheets: ['Findings'] })] });
    const data = someData({ facts: { client: textValue('x') }, findings: [aFinding('NC-1', true)] });
    expect(planFill(formOf(aWorkbook().withSheet('A', [['x']]).build()), layout, data)).toEqual({
      cells: [],
      warnings: [{ code: 'sheet-missing', sheet: 'Cover' }, { code: 'sheet-missing', sheet: 'Findings' }],
    });
  });
});

describe('answers find the rows that ask for them', () => {
  const table = aTable('answers', COLUMNS, { keys: KEYS });

  test('by question, by clause, by the clause above; several in one row give the worst grade and all notes', () => {
    const form = formOf(
      aWorkbook()
        .withSheet('A', [['Clause', 'Question', 'Result', 'Notes'], ['4.1', 'Context?'], ['8.6', 'Incidents?'], ['8.6.1', 'Are incidents RECORDED'], [{ date: '2002-02-09', format: FORMATS.date }, 'Audits?'], ['10.2', 'Improvement?']])
        .build(),
    );
    const answers = [
      anAnswer('q1', '4.1', 'What is your context?', 'conforming', { notes: textValue('seen') }),
      anAnswer('q2', '8.6.1', 'Are incidents recorded?', 'good-practice'),
      anAnswer('q3', '8.6.2', 'Requests?', 'observation', { notes: textValue('slow') }),
      anAnswer('q4', '8.6.3', 'Problems?', 'major-nc', { notes: textValue('none') }),
      anAnswer('q5', '9.2.2', 'Programme?', 'conforming'),
      anAnswer('q6', '7.1', 'Resources?', 'conforming'),
    ];
    const plan = planFill(form, aLayout({ tables: [table] }), someData({ answers }));
    expect(written(plan)).toEqual({ C2: 'own conforming', D2: 'seen', C4: 'own good-practice', C3: 'own major-nc', D3: 'q3: slow\nq4: none', C5: 'own conforming' });
    expect(plan.warnings).toEqual([
      { code: 'joined', count: 1 },
      { code: 'not-asked', labels: ['q6'] },
      { code: 'unanswered', count: 1 },
    ]);
  });

  test('the word of the form is taken in the spelling of its drop-down list; what the list has not is told', () => {
    const validation = '<dataValidations><dataValidation type="list" sqref="C2:C9"><formula1>codes</formula1></dataValidation><dataValidation type="textLength" operator="lessThanOrEqual" sqref="D2:D9"><formula1>5</formula1></dataValidation></dataValidations>';
    const bytes = aWorkbook()
      .withSheet('A', [['Clause', 'Question', 'Result', 'Notes'], ['4.1', 'a?'], ['4.2', 'b?'], ['4.3', 'c?']], { after: validation })
      .withSheet('Codes', [['Yes '], ['NC']])
      .withPart(
        'xl/workbook.xml',
        '<workbook xmlns="m" xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/><sheet name="Codes" sheetId="2" r:id="rId2"/></sheets><definedNames><definedName name="Codes">Codes!$A$1:$A$2</definedName></definedNames></workbook>',
      )
      .build();
    const layout = aLayout({ tables: [table], assessments: { ...aLayout().assessments, conforming: 'yes', 'minor-nc': 'nonconforming', ofi: '' } });
    const answers = [anAnswer('q1', '4.1', 'a?', 'conforming', { notes: textValue('a long note') }), anAnswer('q2', '4.2', 'b?', 'minor-nc'), anAnswer('q3', '4.3', 'c?', 'ofi')];
    const plan = planFill(formOf(bytes), layout, someData({ answers }));
    expect(written(plan)).toEqual({ C2: 'Yes ', D2: 'a long note', C3: 'nonconforming' });
    expect(plan.warnings).toEqual([
      { code: 'no-word', value: 'ofi', count: 1 },
      { code: 'too-long', sheet: 'A', address: 'D2', length: 11, longest: 5 },
      { code: 'not-in-list', sheet: 'A', address: 'C3', value: 'nonconforming', entries: ['Yes ', 'NC'] },
    ]);
  });

  test('a form that ticks columns gets its tick in the fitting one, and an old tick goes', () => {
    const form = formOf(aWorkbook().withSheet('A', [['Clause', 'Question', 'C', 'NC'], ['4.1', 'a?', 'X'], ['4.2', 'b?']]).build());
    const columns = [
      { column: 3, field: 'mark' as const, marks: ['conforming' as const, 'good-practice' as const] },
      { column: 4, field: 'mark' as const, marks: ['minor-nc' as const, 'major-nc' as const] },
    ];
    const answers = [anAnswer('q1', '4.1', 'a?', 'major-nc'), anAnswer('q2', '4.2', 'b?', 'good-practice')];
    const plan = planFill(form, aLayout({ tables: [aTable('answers', columns, { keys: KEYS })] }), someData({ answers }));
    expect(written(plan)).toEqual({ C2: '', D2: 'X', C3: 'X' });
  });

  test('a form with one sheet for each clause is one list', () => {
    const rows = (clause: string) => [['Clause', 'Question', 'Result', 'Notes'], [clause, `About ${clause}?`]];
    const form = formOf(aWorkbook().withSheet('Clause 4', rows('4.1')).withSheet('Clause 5', rows('5.1')).build());
    const layout = aLayout({ tables: [aTable('answers', COLUMNS, { keys: KEYS, sheets: ['Clause 4', 'Clause 5'] })] });
    const plan = planFill(form, layout, someData({ answers: [anAnswer('q1', '5.1', 'x?', 'conforming'), anAnswer('q2', '4.1', 'y?', 'ofi')] }));
    expect(plan.cells.map(({ edit }) => `${edit.sheet}!${edit.address}`)).toEqual(['Clause 4!C2', 'Clause 5!C2']);
  });
});

describe('findings stand in the empty rows of the form', () => {
  const columns = [
    { column: 1, field: 'number' as const },
    { column: 2, field: 'reference' as const },
    { column: 3, field: 'grade' as const },
  ];
  const findings = [aFinding('NC-1', true, { number: { kind: 'number', number: 1 } }), aFinding('NC-2', true, { number: { kind: 'number', number: 2 } }), aFinding('OFI-3', false)];

  test('in order, the numbers that are printed stay, and what has no room is named', () => {
    const rows = [['No', 'Ref', 'Grade'], [1, 'example', 'Minor'], [2], [3], ['Signature of the auditor']];
    const form = formOf(aWorkbook().withSheet('A', rows, { merges: ['A5:C5'] }).build());
    const plan = planFill(form, aLayout({ tables: [aTable('findings', columns)] }), someData({ findings }));
    expect(written(plan)).toEqual({ B3: 'NC-1', C3: 'Minor', B4: 'NC-2', C4: 'Minor' });
    expect(plan.warnings).toEqual([{ code: 'no-room', table: 'findings', labels: ['OFI-3'] }]);
  });

  test('a limit stops, nonconformities alone where the form asks for them, merged rows count once', () => {
    const form = formOf(aWorkbook().withSheet('A', [['No', 'Ref', 'Grade']], { merges: ['A2:A3', 'B2:B3', 'C2:C3', 'A4:A5', 'B4:B5', 'C4:C5'] }).build());
    const plan = planFill(form, aLayout({ tables: [aTable('findings', columns, { lastRow: 5, isOnlyNonconformities: true })] }), someData({ findings }));
    expect(written(plan)).toEqual({ A2: '1', B2: 'NC-1', C2: 'Minor', A4: '2', B4: 'NC-2', C4: 'Minor' });
    expect(plan.warnings).toEqual([]);
  });
});
