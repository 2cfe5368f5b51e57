import { expect, test } from 'vitest';
import type { ImportField } from '#shared/exchange/import/import-field.ts';
import { gradeOf, listsGrades } from '#shared/exchange/import/grade-words.ts';
import { understand } from './read-scenario.ts';

const CLAUSES = ['4.1', '4.2', '4.3', '5.1', '8.5.1.2', '8.6.1'];

/** Six rows, each with its clause and the value of that place from each list, again from the beginning when it ends. */
const rowsOf = (...lists: readonly (readonly string[])[]): string[][] => CLAUSES.map((clause, row) => [clause, ...lists.map((list) => list[row % list.length] ?? '')]);

const ASKS = ['Has the organization determined the issues that matter?', 'Are the parties and their needs reviewed at planned times?', 'Does the scope name the services?'];

const LAYOUTS: readonly (readonly [string, readonly (readonly string[])[], Readonly<Record<string, ImportField>>])[] = [
  [
    'a scale behind the heading, and words cut short',
    [['Norm-Kap.', 'Auditfrage', 'Bewertung (1-3)', 'Verantw.', 'Termin', 'Status'], ...rowsOf(['Wie wird das sichergestellt?', 'Wer prüft das?'], ['1', '2', '3'], ['Meier'], ['15.04.2026'], ['offen', 'erledigt'])],
    { 'Norm-Kap.': 'clause', 'Bewertung (1-3)': 'assessment', 'Verantw.': 'owner', Termin: 'dueDate' },
  ],
  [
    'a heading that is nothing but the list of grades',
    [['Chapitre', 'Question à poser', 'C / NC / PS', 'Preuves / Constats', 'Échéance'], ...rowsOf(['Comment est-ce déterminé ?', 'Qui en est chargé ?'], ['C', 'NC', 'PS'], ['Vu le procès-verbal'], ['30/06/2026'])],
    { Chapitre: 'clause', 'C / NC / PS': 'assessment', 'Preuves / Constats': 'notes', Échéance: 'dueDate' },
  ],
  [
    'what a thing is for, said behind it, and a response that is a grade',
    [
      ['Audit criteria', 'Question text', 'Guidance for auditor', 'Response', 'By whom', 'By when'],
      ...CLAUSES.map((clause, row) => [`ISO/IEC 20000-1:2018 Clause ${clause}`, ASKS[row % 3] ?? '', 'Look at the minutes', ['Compliant', 'Non-compliant', 'Partial'][row % 3] ?? '', 'Operations', '31/12/2026']),
    ],
    { 'Audit criteria': 'clause', 'Question text': 'question', 'Guidance for auditor': 'lookFor', Response: 'assessment', 'By whom': 'owner', 'By when': 'dueDate' },
  ],
  [
    'a control that is a number, and a question whether it applies',
    [['Control', 'Control title', 'Applicable (Y/N)', 'Justification for inclusion / exclusion', 'Implementation status'], ...rowsOf(['Policies', 'Roles', 'Contacts'], ['Y', 'N'], ['By law'], ['Implemented', 'Planned'])],
    { Control: 'clause', 'Control title': 'title', 'Applicable (Y/N)': 'applicable', 'Justification for inclusion / exclusion': 'justification', 'Implementation status': 'assessment' },
  ],
  [
    'a level of maturity from 0 to 5',
    [['Control ID', 'Control description', 'Current maturity', 'Observations', 'Target completion'], ...rowsOf(ASKS, ['0', '3', '2', '5'], ['Seen on the wall'], ['Q3 2026'])],
    { 'Control description': 'requirement', 'Current maturity': 'assessment', Observations: 'notes', 'Target completion': 'dueDate' },
  ],
  [
    'Dutch words for who and when',
    [['Normelement', 'Auditvraag', 'Oordeel', 'Bevinding', 'Actiehouder', 'Streefdatum'], ...rowsOf(['Hoe is dat bepaald?', 'Wie doet dat?'], ['conform', 'afwijking'], ['Verslag gezien'], ['Jansen'], ['30-06-2026'])],
    { Normelement: 'clause', Auditvraag: 'question', Oordeel: 'assessment', Actiehouder: 'owner', Streefdatum: 'dueDate' },
  ],
  [
    'Italian evidence in the plural',
    [['Punto norma', 'Domanda', 'Esito (C/NC/OSS)', 'Evidenze oggettive', 'Scadenza'], ...rowsOf(['Come si determina?', 'Chi lo verifica?'], ['C', 'NC', 'OSS'], ['Verbale visto'], ['30/06/2026'])],
    { 'Punto norma': 'clause', 'Esito (C/NC/OSS)': 'assessment', 'Evidenze oggettive': 'notes', Scadenza: 'dueDate' },
  ],
];

test.each(LAYOUTS)('%s', (_what, rows, fields) => {
  expect(understand([...rows.map((row) => [...row])]).fields).toMatchObject(fields);
});

test('a scale of risk is no grade, and the standard named before a clause is no part of it', () => {
  const { fields, drafts } = understand([
    ['Clause', 'Requirement', 'Risk score', 'Status'],
    ...CLAUSES.map((clause, row) => [`DIN EN ISO 9001:2015 – ${clause}`, ASKS[row % 3] ?? '', String((row % 5) + 1), row % 2 ? 'Open' : 'Closed']),
  ]);
  expect(fields).toMatchObject({ 'Risk score': 'other', Status: 'assessment' });
  expect(drafts.map(({ clause }) => clause)).toEqual(CLAUSES);
});

test('a clause given level by level is the finest that is filled', () => {
  const { fields, drafts } = understand([
    ['Chapter', 'Clause', 'Sub-clause', 'Text', 'Compliance', 'Comments'],
    ['4', null, null, 'Context', null, null],
    [null, '4.1', null, ASKS[0] ?? '', 'Full', ''],
    [null, '4.2', null, ASKS[1] ?? '', 'Partial', 'to do'],
    ['8', null, null, 'Operation', null, null],
    [null, null, '8.6.1', ASKS[2] ?? '', 'None', 'late'],
  ]);
  expect(fields).toMatchObject({ Chapter: 'clause', Clause: 'clause', 'Sub-clause': 'clause' });
  expect(drafts.map(({ clause }) => clause)).toEqual(['4.1', '4.2', '8.6.1']);
});

test('clauses of several standards beside each other are no levels of one', () => {
  const rows = CLAUSES.map((clause, row) => [clause, `9.${String(row + 1)}`, ASKS[row % 3] ?? '']);
  const { fields, drafts } = understand([['ISO 14001 clause', 'ISO 45001 clause', 'Question'], ...rows]);
  expect(Object.values(fields).filter((field) => field === 'clause')).toHaveLength(1);
  expect(drafts.map(({ clause }) => clause)).toEqual(CLAUSES);
});

test('points a) and b) belong to the clause above them', () => {
  const { drafts } = understand([['Clause', 'Requirement', 'Result'], ['4.1', 'Understanding the organization', 'C'], ['a)', 'External issues are determined', 'C'], ['(b)', 'Internal issues are determined', 'NC'], ['4.2', 'Interested parties', 'C']]);
  expect(drafts.map(({ clause }) => clause)).toEqual(['4.1', '4.1', '4.1', '4.2']);
});

test('lines of a form right above the headings are none, and a key beside the table numbers nothing', () => {
  const rows = CLAUSES.map((clause, row) => [clause, ASKS[row % 3] ?? '', row % 2 ? 'C' : 'NC', 'seen', null, ...(row < 3 ? [['C', 'NC', 'OFI'][row] ?? '', 'Meaning'] : [])]);
  const sheet = understand([['Auditor', 'Anna Berg'], ['Scope', 'Service management for all customers'], ['Clause', 'Question', 'Result', 'Evidence', null, 'Code', 'Meaning'], ...rows]);
  expect(sheet.header).toMatchObject({ firstRow: 3, lastRow: 3 });
  expect(sheet.fields).toMatchObject({ Clause: 'clause', Question: 'question', Result: 'assessment', Evidence: 'notes', Code: 'other' });
});

test('a second table on the sheet is named, above as well as below; a legend is none', () => {
  const checklist = [['Clause', 'Question', 'Result'], ...CLAUSES.map((clause, row) => [clause, ASKS[row % 3] ?? '', 'C'])];
  const log = [['NC No.', 'Clause', 'Description', 'Grade', 'Responsible', 'Due date'], ...[1, 2, 3].map((number) => [`NC-${String(number)}`, '8.6.1', `Incident ${String(number)} closed without a record`, 'Minor', 'Meier', '2026-04-15'])];
  const others = (rows: Parameters<typeof understand>[0]): readonly string[] =>
    understand(rows).read().problems.flatMap(({ code, address, hint }) => (code === 'another-table' ? [`${address} ${hint}`] : []));
  expect(others([['Checklist'], ...checklist, null, ['Nonconformities'], ...log])).toEqual(['A2 2']);
  const legend = [['Rating', 'Meaning', 'Action required'], ['C', 'Conforming', 'None'], ['NC', 'Nonconformity', 'Correct it'], ['OFI', 'Opportunity', 'None']];
  expect(others([...legend, null, ['Clause', 'Question', 'Rating', 'Comment'], ...CLAUSES.map((clause, row) => [clause, ASKS[row % 3] ?? '', 'C', 'seen'])])).toEqual([]);
});

test('a heading lists grades, or asks for a text', () => {
  const listing = ['C / NC / PS', 'C/NC/OFI', 'Major / Minor', 'Y/N', 'Conform (Yes/No/Partial)', 'Esito (C/NC/OSS)', 'NC / OFI'];
  const asking = ['Observation / Remark', 'Findings / Evidence', 'Comments', 'Yes', 'Question / Frage', 'Beobachtung / Hinweis', 'Gap / Observation'];
  expect(listing.filter((heading) => !listsGrades(heading))).toEqual([]);
  expect(asking.filter(listsGrades)).toEqual([]);
});

test.each([
  ['Hauptabweichung (HA)', 'major-nc'],
  ['C = konform', 'conforming'],
  ['NC-m', 'minor-nc'],
  ['NC-M', 'major-nc'],
  ['Opportunity for Improvement (OFI)', 'ofi'],
  ['n. r.', 'not-applicable'],
  ['Critical', null],
] as const)('%s is suggested as %s', (written, meaning) => {
  expect(gradeOf(written)).toBe(meaning);
});
