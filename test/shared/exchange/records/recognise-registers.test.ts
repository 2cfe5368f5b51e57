import { describe, expect, test } from 'vitest';
import type { RecordKind } from '#shared/exchange/records/record-field.ts';
import type { BuiltCell } from '#test/support/workbook-builder.ts';
import { readRegister } from './read-register.ts';

type Case = readonly [string, RecordKind, readonly string[], Readonly<Record<string, string>>];

const CASES: readonly Case[] = [
  ['an English nonconformity log', 'findings', ['NC No.', 'Clause', 'Description of nonconformity', 'Objective evidence', 'Major / Minor', 'Raised on', 'Responsible', 'Due date', 'Status'], { 'NC No.': 'reference', Clause: 'clauses', 'Description of nonconformity': 'statement', 'Objective evidence': 'evidence', 'Major / Minor': 'grade', 'Raised on': 'raisedOn', Responsible: 'owner', 'Due date': 'dueDate', Status: 'state' }],
  ['a German one', 'findings', ['Lfd. Nr.', 'Normabschnitt', 'Feststellung', 'Einstufung', 'Nachweis', 'Verantwortlich', 'Frist', 'Status'], { 'Lfd. Nr.': 'reference', Normabschnitt: 'clauses', Feststellung: 'statement', Einstufung: 'grade', Nachweis: 'evidence', Verantwortlich: 'owner', Frist: 'dueDate', Status: 'state' }],
  ['a French one', 'findings', ['N°', 'Article', 'Constat', 'Type de constat', 'Preuve', 'Responsable', 'Échéance', 'Statut'], { 'N°': 'reference', Constat: 'statement', 'Type de constat': 'grade', Responsable: 'owner', Échéance: 'dueDate', Statut: 'state' }],
  ['a Spanish one', 'findings', ['Nº', 'Cláusula', 'Hallazgo', 'Tipo de hallazgo', 'Evidencia objetiva', 'Responsable', 'Fecha límite', 'Estado'], { Hallazgo: 'statement', 'Tipo de hallazgo': 'grade', 'Evidencia objetiva': 'evidence', 'Fecha límite': 'dueDate', Estado: 'state' }],
  ['an English action register', 'actions', ['Action ID', 'NC Ref', 'Corrective action', 'Root cause', 'Action owner', 'Target date', 'Status', 'Completion date'], { 'Action ID': 'reference', 'NC Ref': 'finding', 'Corrective action': 'title', 'Root cause': 'cause', 'Action owner': 'owner', 'Target date': 'dueDate', Status: 'state', 'Completion date': 'doneOn' }],
  ['a German list of measures', 'actions', ['Nr.', 'Abweichung Nr.', 'Maßnahme', 'Wer', 'Bis wann', 'Status', 'Erledigt am'], { 'Nr.': 'reference', 'Abweichung Nr.': 'finding', Maßnahme: 'title', Wer: 'owner', 'Bis wann': 'dueDate', Status: 'state', 'Erledigt am': 'doneOn' }],
  ['an Italian action plan', 'actions', ['N.', 'Non conformità', 'Azione correttiva', 'Responsabile', 'Scadenza', 'Stato'], { 'Azione correttiva': 'title', Responsabile: 'owner', Scadenza: 'dueDate', Stato: 'state' }],
  ['an English request list', 'evidence-requests', ['Request ID', 'Control', 'Document requested', 'Details', 'To be provided by', 'Due on', 'Received'], { 'Request ID': 'reference', Control: 'clauses', 'Document requested': 'title', Details: 'description', 'To be provided by': 'owner', 'Due on': 'dueDate', Received: 'state' }],
  ['a German one of documents', 'evidence-requests', ['Nr.', 'Normabschnitt', 'Angeforderte Unterlagen', 'Bereitzustellen durch', 'Vorlage bis', 'Liegt vor'], { 'Angeforderte Unterlagen': 'title', 'Bereitzustellen durch': 'owner', 'Vorlage bis': 'dueDate', 'Liegt vor': 'state' }],
  ['an English log with a scale behind its heading', 'findings', ['NCR No.', 'Date raised', 'Dept / Process', 'Description of Non-conformance', 'Category (Major / Minor)', 'Correction', 'Responsible Person', 'Target Date', 'Date Closed'], { 'NCR No.': 'reference', 'Date raised': 'raisedOn', 'Dept / Process': 'process', 'Description of Non-conformance': 'statement', 'Category (Major / Minor)': 'grade', Correction: 'containment', 'Responsible Person': 'owner', 'Target Date': 'dueDate', 'Date Closed': 'doneOn' }],
  ['a French plan with its dates', 'actions', ['N°', 'Réf. constat', 'Action à mener', 'Pilote', 'Date prévue', 'Date réalisée', 'Avancement'], { 'Réf. constat': 'finding', 'Action à mener': 'title', Pilote: 'owner', 'Date prévue': 'dueDate', 'Date réalisée': 'doneOn', Avancement: 'state' }],
];

test('the column that holds nothing but clause numbers names the clauses, whether its heading says so or not', () => {
  const rows = ['8.6.1', '8.5.1.2', '4.1'].map((clause, place) => [String(place + 1), clause, `Suppliers are not evaluated in case ${String(place)}`, 'minor']);
  expect(readRegister('findings', [['No.', 'Item', 'Nonconformity', 'Grade'], ...rows]).fields).toMatchObject({ 'No.': 'reference', Item: 'clauses', Nonconformity: 'statement' });
  const dutch = readRegister('findings', [['Nr', 'Normelement', 'Omschrijving afwijking', 'Classificatie', 'Actiehouder', 'Streefdatum'], ...rows.map((row) => [...row, 'Jansen', '30-06-2026'])]);
  expect(dutch.fields).toMatchObject({ Normelement: 'clauses', 'Omschrijving afwijking': 'statement', Classificatie: 'grade', Actiehouder: 'owner', Streefdatum: 'dueDate' });
});

describe('a register is known by its headings', () => {
  test.each(CASES)('%s', (_, kind, headings, expected) => {
    const register = readRegister(kind, [['Nordlicht IT Services GmbH'], null, headings]);
    expect(register.kind).toBe(kind);
    expect(register.fields).toMatchObject(expected);
  });
});

test('a checklist is no register, whatever it was graded', () => {
  const rows: (readonly BuiltCell[])[] = [['Clause', 'Audit question', 'Finding', 'Evidence seen', 'Owner'], ['8.6.1', 'Are incidents recorded?', 'minor', 'INC-1', 'Peeter'], ['8.6.2', 'Are requests recorded?', 'minor', 'REQ-1', 'Peeter']];
  expect(readRegister('findings', rows).kind).toBe('checklist');
});

test('every row of the sheet comes back once, and what is no record says why', () => {
  const register = readRegister('findings', [
    ['Nonconformity log'],
    ['NC No.', 'Description', 'Grade', 'Owner'],
    ['Clause 8'],
    ['NC-1', 'An incident was closed without a note', 'minor', 'Peeter Saar'],
    ['NC No.', 'Description', 'Grade', 'Owner'],
    ['NC-2', 'A change was made without approval', 'major', 'Rita Alves'],
    ['Total', 2],
  ]);
  expect(register.outcomes).toHaveLength(register.rowCount);
  expect(register.outcomes.map((outcome) => (outcome.kind === 'record' ? 'record' : outcome.reason))).toEqual(['above-table', 'header', 'section', 'record', 'repeated-header', 'record', expect.stringMatching(/total-row|below-table/)]);
});
