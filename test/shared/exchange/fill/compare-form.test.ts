import { describe, expect, test } from 'vitest';
import { en } from '#renderer/i18n/en.ts';
import { exportWordsOf } from '#renderer/i18n/export-words.ts';
import type { Audit } from '#shared/domain/audit/audit.ts';
import { ACTION_STATES } from '#shared/domain/corrective-action/corrective-action.ts';
import type { FindingId, PersonId } from '#shared/domain/ids.ts';
import { withFormFacts } from '#shared/exchange/fill/compare-form-facts.ts';
import { compareForm } from '#shared/exchange/fill/compare-form.ts';
import { gatherFillData, type FillDataInput } from '#shared/exchange/fill/fill-data.ts';
import type { FillLayout } from '#shared/exchange/fill/fill-layout.ts';
import { readFilledForm } from '#shared/exchange/fill/form-reading.ts';
import { planFill } from '#shared/exchange/fill/plan-fill.ts';
import type { MergePlan } from '#shared/exchange/round-trip/merge-item.ts';
import type { CalendarDate, Timestamp } from '#shared/lib/calendar-date.ts';
import { answerTo, aTemplate, AUDIT_ID, questionOf, TEMPLATE_ID } from '#test/shared/exchange/export/audit-workbook-builder.ts';
import { aLayout, aTable, formOf } from '#test/shared/exchange/fill/fill-builders.ts';
import { edited } from '#test/shared/exchange/fill/package-checks.ts';
import { anAction } from '#test/support/action-builders.ts';
import { anAudit, aFinding, aPerson } from '#test/support/builders.ts';
import { aWorkbook } from '#test/support/workbook-builder.ts';

const author = { id: 'anna-berg' as PersonId, roles: ['lead-auditor'] as const };
const [q1, q2, q3] = [questionOf('q1', '4.1'), questionOf('q2', '8.6.1'), questionOf('q3', '8.6.1')];

function rowsOf(more: Partial<FillDataInput> = {}): FillDataInput {
  return {
    audit: anAudit({ id: AUDIT_ID, templateIds: [TEMPLATE_ID] }),
    people: [aPerson()],
    templates: [aTemplate()],
    questions: [q1, q2, q3],
    answers: [],
    findings: [],
    evidence: [],
    actions: [],
    causes: new Map(),
    words: exportWordsOf(en),
    actionStates: Object.fromEntries(ACTION_STATES.map((state) => [state, state])) as FillDataInput['actionStates'],
    dayOf: (at: Timestamp) => at.slice(0, 10) as CalendarDate,
    today: '2026-02-25' as CalendarDate,
    ...more,
  };
}

type Rows = Parameters<ReturnType<typeof aWorkbook>['withSheet']>[1];
const compared = (layout: FillLayout, form: Rows, rows: FillDataInput, blank?: Rows) => {
  const built = (each: Rows) => formOf(aWorkbook().withSheet('A', each).build());
  return compareForm({ reading: readFilledForm(built(form), layout, blank === undefined ? null : built(blank)), layout, rows, author });
};

/** `label field: outcome mine -> theirs` of every field. */
const linesOf = ({ items }: MergePlan): readonly string[] =>
  items.flatMap((item) =>
    item.kind === 'changed'
      ? item.fields.map(({ field, outcome, mine, theirs, lock }) => `${item.label} ${field}: ${outcome}${lock === null ? '' : ` (${lock})`} ${String(mine ?? '')} -> ${theirs.map(({ value }) => String(value)).join(' | ')}`)
      : [`${item.kind} ${item.label}: ${JSON.stringify(item.kind === 'added' ? [item.values, item.obstacle] : [])}`],
  );

const HEAD: Rows[number] = ['Clause', 'Question', 'Result', 'Notes'];
const ANSWERS = aTable('answers', [{ column: 3, field: 'assessment' }, { column: 4, field: 'notes' }], { keys: { clause: 1, question: 2, code: null } });

describe('what a filled form says beside what the audit has', () => {
  test('what the program filled in itself is the same, field by field', () => {
    const rows = rowsOf({
      answers: [answerTo(q1, { assessment: 'conforming', notes: 'seen' }), answerTo(q2, { assessment: 'minor-nc', notes: 'one' }), answerTo(q3, { assessment: 'observation', notes: 'two\nlines' })],
      findings: [aFinding({ auditId: AUDIT_ID, questionIds: [q2.id] })],
      actions: [anAction({ auditId: AUDIT_ID })],
    });
    const layout = aLayout({
      dayPattern: 'DD.MM.YYYY',
      cells: [
        { fact: 'organization', sheet: 'Cover', address: 'B1' },
        { fact: 'client', sheet: 'Cover', address: 'B2' },
        { fact: 'startDate', sheet: 'Cover', address: 'B3' },
        { fact: 'minorCount', sheet: 'Cover', address: 'B4' },
        { fact: 'sites', sheet: 'Cover', address: 'B5' },
        { fact: 'period', sheet: 'Cover', address: 'B6' },
      ],
      tables: [
        { ...ANSWERS, columns: [...ANSWERS.columns, { column: 5, field: 'auditor' }, { column: 6, field: 'date' }, { column: 7, field: 'mark', marks: ['minor-nc', 'major-nc'] }] },
        aTable('findings', [{ column: 1, field: 'reference' }, { column: 2, field: 'grade' }, { column: 3, field: 'statement' }, { column: 4, field: 'clauses' }, { column: 5, field: 'dueDate' }, { column: 6, field: 'evidence' }], { sheets: ['Log'] }),
        aTable('actions', [{ column: 1, field: 'number' }, { column: 2, field: 'reference' }, { column: 3, field: 'title' }, { column: 4, field: 'dueDate' }, { column: 5, field: 'finding' }], { sheets: ['Plan'] }),
      ],
    });
    const bytes = aWorkbook()
      .withSheet('A', [HEAD, ['4.1', 'Context?'], ['8.6.1', 'Incidents?']])
      .withSheet('Cover', [['Organization', '____']])
      .withSheet('Log', [['Ref']])
      .withSheet('Plan', [['No']])
      .build();
    const blank = formOf(bytes);
    const plan = planFill(blank, layout, gatherFillData(rows));
    const filled = formOf(edited(bytes, plan.cells.map(({ edit }) => edit)).bytes);
    const comparison = compareForm({ reading: readFilledForm(filled, layout, blank), layout, rows, author });
    expect(comparison.problems).toEqual([]);
    const fields = comparison.plan.items.flatMap((item) => (item.kind === 'changed' ? item.fields : []));
    expect(fields).toHaveLength(6 + 4 + 4 + 5 + 3);
    expect(linesOf(comparison.plan).filter((line) => !line.includes(': agreed'))).toEqual([]);
  });

  test('is the same, differs, or stands in the file alone; an empty cell and what was printed on the form say nothing', () => {
    const rows = rowsOf({ answers: [answerTo(q1, { assessment: 'conforming', notes: 'seen' }), answerTo(q2, { assessment: 'minor-nc', notes: 'kept here' })] });
    const form: Rows = [HEAD, ['4.1', 'Context?', 'own conforming', 'seen, but late'], ['8.6.1', 'Incidents?', 'own major-nc', ''], ['8.6.1', 'Question q3?', 'own observation', 'new note'], ['9.9', 'Other?', '', '<notes>'], ['9.8', 'Theirs?', 'x', '']];
    const comparison = compared(aLayout({ tables: [ANSWERS] }), form, rows, [HEAD, [], [], [], ['9.9', 'Other?', '', '<notes>']]);
    expect(linesOf(comparison.plan)).toEqual([
      'q1 assessment: agreed conforming -> conforming',
      'q1 notes: conflict seen -> seen, but late',
      'q2 assessment: conflict minor-nc -> major-nc',
      'q3 assessment: taken not-assessed -> observation',
      'q3 notes: taken  -> new note',
    ]);
    expect(comparison.problems).toEqual([{ code: 'row-unknown', sheet: 'A', row: 6, table: 'checklist', text: '9.8 Theirs?' }]);
  });

  test('a word that stands for minor and major is asked, and one that is none of the words is told by its cell', () => {
    const rows = rowsOf({ answers: [answerTo(q1, { assessment: 'major-nc' })] });
    const words = { ...aLayout().assessments, 'minor-nc': 'NC', 'major-nc': 'NC' };
    const { plan, problems } = compared(aLayout({ tables: [ANSWERS], assessments: words }), [HEAD, ['4.1', 'Context?', 'nc'], ['8.6.1', 'Question q2?', 'NC'], ['8.6.1', 'Question q3?', 'fine']], rows);
    expect(linesOf(plan)).toEqual(['q1 assessment: agreed major-nc -> minor-nc', 'q2 assessment: conflict not-assessed -> minor-nc | major-nc']);
    expect(problems).toMatchObject([{ code: 'unreadable', address: 'C4', label: 'q3', why: 'no-word', raw: 'fine' }]);
  });

  test('several questions in one row are taken apart by their codes where the text still has them', () => {
    const rows = rowsOf({ answers: [answerTo(q2, { assessment: 'conforming', notes: 'one' }), answerTo(q3, { assessment: 'minor-nc', notes: 'two' })] });
    const form = (notes: string): Rows => [HEAD, ['8.6.1', 'Incidents?', 'own major-nc', notes]];
    expect(linesOf(compared(aLayout({ tables: [ANSWERS] }), form('q2: one\nq3: two, and three\nlines'), rows).plan)).toEqual([
      'q2, q3 assessment: refused (several-answers) minor-nc -> major-nc',
      'q2 notes: agreed one -> one',
      'q3 notes: conflict two -> two, and three\nlines',
    ]);
    expect(linesOf(compared(aLayout({ tables: [ANSWERS] }), form('all of it anew'), rows).plan)[1]).toBe('q2, q3 notes: refused (several-answers) q2: one\nq3: two -> all of it anew');
  });

  test('findings are known by reference or statement; a row of their own is offered when it has a grade', () => {
    const finding = aFinding({ auditId: AUDIT_ID });
    const issued = aFinding({ id: 'finding-2' as FindingId, auditId: AUDIT_ID, reference: 'NC-2026-008', state: 'issued', statement: 'Second', owner: '' });
    const table = aTable('findings', [{ column: 1, field: 'reference' }, { column: 2, field: 'grade' }, { column: 3, field: 'statement' }, { column: 4, field: 'owner' }, { column: 5, field: 'dueDate' }, { column: 6, field: 'raisedBy' }]);
    const form: Rows = [['Ref', 'Grade', 'Statement', 'Owner', 'Due'], ['nc-2026-007', 'Major', finding.statement, 'Peeter Saar', '01.06.2026', 'Somebody'], ['', 'Minor', 'Second', 'Maria', '02.06.2026'], ['X-1', 'Minor', 'Theirs'], ['X-2', '', 'Without a grade'], ['', '', '', 'Nobody']];
    const { plan, problems } = compared(aLayout({ tables: [table], dayPattern: 'DD.MM.YYYY' }), form, rowsOf({ findings: [finding, issued] }));
    expect(linesOf(plan)).toEqual([
      'NC-2026-007 grade: conflict minor -> major',
      `NC-2026-007 statement: agreed ${finding.statement} -> ${finding.statement}`,
      'NC-2026-007 owner: agreed Peeter Saar -> Peeter Saar',
      'NC-2026-007 dueDate: conflict 2026-05-09 -> 2026-06-01',
      'NC-2026-007 raisedBy: refused (worked-out) Anna Berg -> Somebody',
      'NC-2026-008 grade: agreed minor -> minor',
      'NC-2026-008 statement: agreed Second -> Second',
      'NC-2026-008 owner: taken  -> Maria',
      'NC-2026-008 dueDate: refused (due-date-extended-only) 2026-05-09 -> 2026-06-02',
      'added X-1: [{"grade":"minor","statement":"Theirs"},null]',
      'added X-2: [{"statement":"Without a grade"},"grade-missing"]',
    ]);
    expect(problems).toMatchObject([{ code: 'row-unknown', row: 6, text: 'Nobody' }]);
  });

  test('a form without references knows a finding again whose statement was only reworded', () => {
    const one = aFinding({ auditId: AUDIT_ID, statement: 'Incident INC-20418 was closed without a resolution note.' });
    const other = aFinding({ id: 'finding-2' as FindingId, auditId: AUDIT_ID, reference: 'NC-2026-008', statement: 'The capacity plan has no owner.' });
    const table = aTable('findings', [{ column: 1, field: 'statement' }, { column: 2, field: 'grade' }]);
    const form: Rows = [['Statement'], ['The P1 incident INC-20418 was closed without a resolution note.', 'Minor'], ['Visitors are not escorted in the data centre.', 'Major']];
    expect(linesOf(compared(aLayout({ tables: [table] }), form, rowsOf({ findings: [one, other] })).plan)).toEqual([
      `NC-2026-007 grade: agreed minor -> minor`,
      'NC-2026-007 statement: conflict Incident INC-20418 was closed without a resolution note. -> The P1 incident INC-20418 was closed without a resolution note.',
      'added : [{"grade":"major","statement":"Visitors are not escorted in the data centre."},null]',
    ]);
  });

  test('an action takes what its plan still lets change', () => {
    const table = aTable('actions', [{ column: 1, field: 'reference' }, { column: 2, field: 'title' }, { column: 3, field: 'description' }, { column: 4, field: 'actualEvidence' }]);
    const form: Rows = [['Ref'], ['CA-2026-001', 'Another title', 'How', 'Screenshot'], ['CA-9', 'Unknown']];
    const rows = (state: 'draft' | 'cap-accepted') => rowsOf({ findings: [aFinding({ auditId: AUDIT_ID, state })], actions: [anAction({ auditId: AUDIT_ID })] });
    const open = compared(aLayout({ tables: [table] }), form, rows('draft'));
    expect(linesOf(open.plan).map((line) => line.split(' ')[2])).toEqual(['conflict', 'taken', 'taken']);
    expect(open.problems).toMatchObject([{ code: 'row-unknown', row: 3, table: 'actions' }]);
    const agreed = compared(aLayout({ tables: [table] }), form, rows('cap-accepted'));
    expect(linesOf(agreed.plan).map((line) => line.split(' ').slice(2, 4).join(' '))).toEqual(['refused (plan-fixed)', 'refused (plan-fixed)', 'taken ']);
  });

  test('a word that the program itself writes for several values is no difference for any of them', () => {
    const rows = rowsOf({ answers: [answerTo(q1, { assessment: 'observation' }), answerTo(q2, { assessment: 'good-practice' })], findings: [aFinding({ auditId: AUDIT_ID, grade: 'ofi' })] });
    const words = { ...aLayout().assessments, conforming: 'Compliant', observation: 'Compliant', ofi: 'Compliant', 'good-practice': 'Compliant' };
    const log = aTable('findings', [{ column: 1, field: 'reference' }, { column: 2, field: 'grade' }], { firstRow: 5 });
    const layout = aLayout({ tables: [{ ...ANSWERS, lastRow: 3 }, log], assessments: words, grades: { ...aLayout().grades, observation: 'Remark', ofi: 'Remark' } });
    const form: Rows = [HEAD, ['4.1', 'Context?', 'Compliant'], ['8.6.1', 'Question q2?', 'compliant'], ['Ref', 'Grade'], ['NC-2026-007', 'Remark']];
    expect(linesOf(compared(layout, form, rows).plan).map((line) => line.split(' ').slice(0, 4).join(' '))).toEqual(['q1 assessment: agreed observation', 'q2 assessment: agreed good-practice', 'NC-2026-007 grade: agreed ofi']);
  });

  test('a grade in the words of other forms is understood, letters alone are not', () => {
    const log = aTable('findings', [{ column: 1, field: 'reference' }, { column: 2, field: 'grade' }, { column: 3, field: 'statement' }]);
    const form: Rows = [['Ref'], ['X-1', 'Minor nonconformity', 'One'], ['X-2', 'nc', 'Two']];
    expect(linesOf(compared(aLayout({ tables: [log] }), form, rowsOf()).plan)).toEqual(['added X-1: [{"grade":"minor","statement":"One"},null]', 'added X-2: [{"statement":"Two"},"grade-missing"]']);
  });

  test('rows that share one tall cell are filled into it together, and taken out of it by their codes', () => {
    const rows = rowsOf({ answers: [answerTo(q1, { assessment: 'conforming', notes: 'one' }), answerTo(q2, { assessment: 'conforming', notes: 'two' })] });
    const bytes = aWorkbook().withSheet('A', [HEAD, ['4.1', 'Question q1?'], ['8.6.1', 'Question q2?'], ['9', 'Section title']], { merges: ['D2:D3', 'A4:D4'] }).build();
    const layout = aLayout({ tables: [ANSWERS] });
    const blank = formOf(bytes);
    const plan = planFill(blank, layout, gatherFillData(rows));
    expect(plan.cells.map(({ edit, after }) => `${edit.address} ${after}`)).toEqual(['C2 own conforming', 'D2 q1: one\nq2: two', 'C3 own conforming']);
    const filled = formOf(edited(bytes, plan.cells.map(({ edit }) => (edit.address === 'D2' ? { ...edit, value: { kind: 'text', text: 'q1: one\nq2: two, later' } as const } : edit))).bytes);
    const { plan: merge, problems } = compareForm({ reading: readFilledForm(filled, layout, blank), layout, rows, author });
    expect(problems).toEqual([]);
    expect(linesOf(merge)).toEqual(['q1 assessment: agreed conforming -> conforming', 'q1 notes: agreed one -> one', 'q2 notes: conflict two -> two, later', 'q2 assessment: agreed conforming -> conforming']);
  });

  const anna = aPerson();
  const jonas = aPerson({ id: 'jonas-lind' as PersonId, name: 'Jonas Lind' });
  const audit = anAudit({ id: AUDIT_ID, templateIds: [TEMPLATE_ID], sites: ['Lisbon, Rua do Sol 5', 'Porto'], services: [], leadAuditorId: anna.id, team: [{ personId: anna.id, role: 'lead-auditor' }, { personId: jonas.id, role: 'observer' }] });
  const cover = (cells: Readonly<Record<string, 'sites' | 'services' | 'leadAuditor' | 'team'>>) => aLayout({ cells: Object.entries(cells).map(([address, fact]) => ({ fact, sheet: 'A', address })) });
  const factLines = (said: readonly string[], facts: readonly ('sites' | 'services' | 'leadAuditor' | 'team')[]) =>
    linesOf(compared(cover(Object.fromEntries(facts.map((fact, index) => [`B${String(index + 1)}`, fact]))), said.map((text) => ['', text]), rowsOf({ audit, people: [anna, jonas] })).plan).map((line) => line.slice(line.indexOf(' ') + 1));

  test('sites and services come in as lists; a site with a comma of its own stays whole, and another order is no difference', () => {
    expect(factLines(['Porto; Lisbon, Rua do Sol 5', 'Service desk, Hosting'], ['sites', 'services'])).toEqual([
      'sites: agreed Lisbon, Rua do Sol 5,Porto -> Porto,Lisbon, Rua do Sol 5',
      'services: taken  -> Service desk,Hosting',
    ]);
    expect(factLines(['Lisbon, Rua do Sol 5, Porto, Braga'], ['sites'])).toEqual(['sites: conflict Lisbon, Rua do Sol 5,Porto -> Lisbon, Rua do Sol 5,Porto,Braga']);
    expect(factLines(['Braga, Campus 2\nPorto'], ['sites'])).toEqual(['sites: conflict Lisbon, Rua do Sol 5,Porto -> Braga, Campus 2,Porto']);
  });

  test('people are known again with their function and turned around; the lead auditor is no difference within the team', () => {
    expect(factLines(['Berg, Anna', 'Jonas Lind (Observer)'], ['leadAuditor', 'team'])).toEqual(['leadAuditor: agreed anna-berg -> anna-berg', 'team: agreed anna-berg,jonas-lind -> jonas-lind']);
    expect(factLines(['Jonas Lind, Lead auditor', 'Lind, Jonas, Berg, Anna'], ['leadAuditor', 'team'])).toEqual(['leadAuditor: conflict anna-berg -> jonas-lind', 'team: agreed anna-berg,jonas-lind -> jonas-lind,anna-berg']);
    expect(factLines(['Anna Berg and Jonas Lind'], ['leadAuditor'])).toEqual(['leadAuditor: refused (several-people) anna-berg -> Anna Berg and Jonas Lind']);
  });

  test('one cell for both days of the audit is compared and taken as two days', () => {
    const layout = aLayout({ cells: [{ fact: 'period', sheet: 'A', address: 'B1' }], dayPattern: 'DD.MM.YYYY' });
    const lines = (said: string, days: Pick<Audit, 'startDate' | 'endDate'>) =>
      linesOf(compared(layout, [['', said]], rowsOf({ audit: { ...audit, ...days } })).plan).map((line) => line.slice(line.indexOf(' ') + 1));
    const [first, last] = ['2026-02-23' as CalendarDate, '2026-02-25' as CalendarDate];
    expect(lines('23. – 25.02.2026', { startDate: null, endDate: null })).toEqual(['startDate: taken  -> 2026-02-23', 'endDate: taken  -> 2026-02-25']);
    expect(lines('23. – 26.02.2026', { startDate: first, endDate: last })).toEqual(['startDate: agreed 2026-02-23 -> 2026-02-23', 'endDate: conflict 2026-02-25 -> 2026-02-26']);
    expect(lines('2026-02-23 – 2026-02-25', { startDate: first, endDate: last })).toEqual(['startDate: agreed 2026-02-23 -> 2026-02-23', 'endDate: agreed 2026-02-25 -> 2026-02-25']);
    expect(lines('in spring', { startDate: first, endDate: last })).toEqual(['period: refused (worked-out) 2026-02-23 – 2026-02-25 -> in spring']);
  });

  test('a name nobody here has is asked once, and taken as who was said', () => {
    const rows = rowsOf({ audit, people: [anna, jonas] });
    const layout = cover({ B1: 'leadAuditor', B2: 'team' });
    const form: Rows = [['', 'Mia Koch, Lead auditor'], ['', 'Mia Koch; Jonas Lindt']];
    const open = compared(layout, form, rows);
    expect(open.names).toEqual([
      { key: 'mia koch', written: 'Mia Koch', name: 'Mia Koch', count: 2, hint: null },
      { key: 'jonas lindt', written: 'Jonas Lindt', name: 'Jonas Lindt', count: 1, hint: jonas.id },
    ]);
    expect(open.plan.items.flatMap((item) => (item.kind === 'changed' ? item.fields.map(({ lock }) => lock) : []))).toEqual(['person-unknown', 'person-unknown']);
    const mia = aPerson({ id: 'mia-koch' as PersonId, name: 'Mia Koch' });
    const reading = readFilledForm(formOf(aWorkbook().withSheet('A', form).build()), layout);
    const decided = compareForm({ reading, layout, rows, author, choices: { 'mia koch': { kind: 'new' }, 'jonas lindt': { kind: 'known', id: jonas.id } }, added: [mia] });
    expect(linesOf(decided.plan).map((line) => line.slice(line.indexOf(' ') + 1))).toEqual(['leadAuditor: conflict anna-berg -> mia-koch', 'team: conflict anna-berg,jonas-lind -> mia-koch,jonas-lind']);
    expect(decided.names).toHaveLength(2);
  });

  test('of two people with one name the one of the audit is meant; where none is, it is asked', () => {
    const other = aPerson({ id: 'anna-other' as PersonId });
    const twins = ['x-1', 'x-2'].map((id) => aPerson({ id: id as PersonId, name: 'Mia Koch' }));
    const { plan, names } = compared(cover({ B1: 'leadAuditor', B2: 'team' }), [['', 'Berg, Anna'], ['', 'Jonas Lind; Mia Koch']], rowsOf({ audit, people: [other, anna, jonas, ...twins] }));
    expect(linesOf(plan).map((line) => line.slice(line.indexOf(' ') + 1))).toEqual(['leadAuditor: agreed anna-berg -> anna-berg', 'team: refused (person-unknown) anna-berg,jonas-lind -> Jonas Lind; Mia Koch']);
    expect(names.map(({ written }) => written)).toEqual(['Mia Koch']);
  });

  test('a form that names the team says who is in it; one that names only the leader leaves the one before in the team', () => {
    expect(withFormFacts(audit, { leadAuditor: 'mia-koch', team: ['mia-koch', jonas.id] })).toMatchObject({ leadAuditorId: 'mia-koch', team: [{ personId: 'mia-koch', role: 'lead-auditor' }, { personId: jonas.id, role: 'observer' }] });
    expect(withFormFacts(audit, { leadAuditor: jonas.id })).toMatchObject({ leadAuditorId: jonas.id, team: [{ personId: jonas.id, role: 'lead-auditor' }, { personId: anna.id, role: 'auditor' }] });
    expect(withFormFacts(audit, { team: ['mia-koch'], sites: ['Braga'] })).toMatchObject({ leadAuditorId: anna.id, sites: ['Braga'], team: [{ personId: anna.id, role: 'lead-auditor' }, { personId: 'mia-koch', role: 'auditor' }] });
  });

  test('whoever does an action is taken while it is open, and asked for by name', () => {
    const table = aTable('actions', [{ column: 1, field: 'reference' }, { column: 2, field: 'owner' }]);
    const rows = (state: 'draft' | 'cap-accepted') => rowsOf({ people: [anna, jonas], findings: [aFinding({ auditId: AUDIT_ID, state })], actions: [anAction({ auditId: AUDIT_ID, ownerId: anna.id })] });
    const form: Rows = [['Ref'], ['CA-2026-001', 'Jonas Lind, Head of IT']];
    expect(linesOf(compared(aLayout({ tables: [table] }), form, rows('draft')).plan)).toEqual(['CA-2026-001 owner: conflict anna-berg -> jonas-lind']);
    expect(linesOf(compared(aLayout({ tables: [table] }), form, rows('cap-accepted')).plan)).toEqual(['CA-2026-001 owner: refused (plan-fixed) anna-berg -> jonas-lind']);
  });
});
