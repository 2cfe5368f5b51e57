import { describe, expect, it } from 'vitest';
import type { Answer } from '#shared/domain/checklist/answer.ts';
import type { FindingId, PersonId } from '#shared/domain/ids.ts';
import type { MergeItem, MergePlan } from '#shared/exchange/round-trip/merge-item.ts';
import { recognizeAuditWorkbook } from '#shared/exchange/round-trip/read-base.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { aFinding, anAudit, aPerson, someEvidence } from '#test/support/builders.ts';
import { answerTo, questionOf } from '../export/audit-workbook-builder.ts';
import { WORDS, exportedGrid, takeBack } from './round-trip-builder.ts';
import { columnOf, contentOf, sheetOf, textCellOf, typeInto } from './workbook-grid.ts';

const first = questionOf('8.6.1-q1', '8.6.1', { position: 0 });
const second = questionOf('8.6.1-q2', '8.6.1', { position: 1 });
const third = questionOf('8.7.2-q1', '8.7.2', { position: 2 });
const questions = [first, second, third];
const jonas = aPerson({ id: 'jonas-lind' as PersonId, name: 'Jonas Lind' });
const people = [aPerson(), jonas];

function answers(fields: readonly Partial<Answer>[] = []): readonly Answer[] {
  const notes = ['Tickets sampled', 'Escalation seen', 'Plan of 2025'];
  return questions.map((question, index) => answerTo(question, { assessment: 'conforming', notes: notes[index] ?? '', ...fields[index] }));
}

const audit = { questions, people, answers: answers(), findings: [aFinding({ questionIds: [first.id] })], evidence: [someEvidence()] };

/** Fields of the plan as `label field outcome`. */
function outcomes(plan: MergePlan): readonly string[] {
  return plan.items.flatMap((item: MergeItem) =>
    item.kind === 'changed' ? item.fields.map(({ field, outcome }) => `${item.label} ${field} ${outcome}`) : [`${item.label} ${item.kind}`],
  );
}

describe('taking back a workbook', () => {
  it('finds nothing to do in a workbook that nobody touched', () => {
    const { returned, plan } = takeBack(contentOf(exportedGrid(audit)), audit);
    expect(returned.baseState).toBe('whole');
    expect(returned.problems).toEqual([]);
    expect(plan).toEqual({ items: [], refusals: [] });
  });

  it('is known again as a workbook of its audit', () => {
    expect(recognizeAuditWorkbook(contentOf(exportedGrid(audit)))).toEqual({
      kind: 'audit-workbook',
      version: 2,
      auditId: 'audit-1',
      auditReference: 'IA-2026-03',
    });
  });

  it('takes what only they changed, keeps what only changed here, and asks about both', () => {
    const grid = exportedGrid(audit);
    typeInto(grid, 'Checklist', '8.6.1-q1', 'Notes', 'Tickets sampled, one without a note');
    typeInto(grid, 'Checklist', '8.6.1-q1', 'Assessment', 'N – Minor nonconformity');
    typeInto(grid, 'Checklist', '8.6.1-q2', 'Notes', 'Theirs');
    typeInto(grid, 'Findings', 'NC-2026-007', 'Due date', { kind: 'date', text: '2026-05-30', date: '2026-05-30' });
    const here = { ...audit, answers: answers([{}, { notes: 'Mine' }, { sample: '3 of 15' }]) };
    const { plan } = takeBack(contentOf(grid), here);
    expect(outcomes(plan)).toEqual([
      '8.6.1-q1 assessment taken',
      '8.6.1-q1 notes taken',
      '8.6.1-q2 notes conflict',
      '8.7.2-q1 sample kept',
      'NC-2026-007 dueDate taken',
    ]);
  });

  it('has nothing to ask where both wrote the same', () => {
    const grid = exportedGrid(audit);
    typeInto(grid, 'Checklist', '8.6.1-q2', 'Notes', 'The same  \r\n');
    const { plan } = takeBack(contentOf(grid), { ...audit, answers: answers([{}, { notes: 'The same' }]) });
    expect(outcomes(plan)).toEqual(['8.6.1-q2 notes agreed']);
  });

  it('knows rows again after sorting, and columns after moving and renaming', () => {
    const grid = exportedGrid(audit);
    typeInto(grid, 'Checklist', '8.6.1-q1', 'Notes', 'Edited');
    typeInto(grid, 'Checklist', '8.7.2-q1', 'Interviewee', 'Maria');
    const sheet = sheetOf(grid, 'Checklist');
    const [header, ...body] = sheet.rows;
    sheet.rows.splice(0, sheet.rows.length, header ?? [], ...body.reverse());
    const notes = columnOf(sheet, 'Notes');
    for (const cells of sheet.rows) cells.unshift(...cells.splice(notes, 1));
    const interviewee = columnOf(sheet, 'Interviewee');
    (sheet.rows[0] ?? [])[0] = textCellOf('What we heard');
    (sheet.rows[0] ?? [])[interviewee] = textCellOf('Who');
    const { plan, returned } = takeBack(contentOf(grid), audit);
    expect(outcomes(plan)).toEqual(['8.7.2-q1 interviewee taken', '8.6.1-q1 notes taken']);
    expect(returned.problems.map((problem) => (problem.code === 'column-guessed' ? `${problem.heading}: ${problem.field}, ${problem.because}` : problem.code))).toEqual([
      'What we heard: notes, content',
      'Who: interviewee, place',
    ]);
  });

  it('reads grades in another language, by code, by word and in the words of other forms', () => {
    const grid = exportedGrid(audit);
    typeInto(grid, 'Checklist', '8.6.1-q1', 'Assessment', `N – ${WORDS[1].assessments['minor-nc']}`);
    typeInto(grid, 'Checklist', '8.6.1-q2', 'Assessment', 'm');
    typeInto(grid, 'Checklist', '8.7.2-q1', 'Assessment', 'n/a');
    typeInto(grid, 'Findings', 'NC-2026-007', 'Grade', WORDS[1].grades.major);
    const { plan } = takeBack(contentOf(grid), audit);
    const values = plan.items.flatMap((item) => (item.kind === 'changed' ? item.fields.map(({ theirs }) => theirs[0]?.value) : []));
    expect(values).toEqual(['minor-nc', 'major-nc', 'not-applicable', 'major']);
  });

  it('names values that cannot be read by their cell and leaves the field alone', () => {
    const grid = exportedGrid(audit);
    typeInto(grid, 'Checklist', '8.6.1-q1', 'Assessment', 'majr');
    typeInto(grid, 'Checklist', '8.6.1-q2', 'Assessment', 'N – Conforming');
    typeInto(grid, 'Checklist', '8.6.1-q2', 'Assigned to', 'Nobody Known');
    typeInto(grid, 'Findings', 'NC-2026-007', 'Due date', '3/4/2026');
    const { plan, returned } = takeBack(contentOf(grid), audit);
    expect(plan.items).toEqual([]);
    expect(returned.problems.map((problem) => (problem.code === 'unreadable' ? [problem.address, problem.raw, problem.why] : problem.code))).toEqual([
      ['F2', 'majr', 'unknown-grade'],
      [expect.any(String), 'N – Conforming', 'code-and-word-differ'],
      [expect.any(String), 'Nobody Known', 'unknown-person'],
      [expect.any(String), '3/4/2026', 'ambiguous-date'],
    ]);
  });

  it('says when something for reading only was edited', () => {
    const grid = exportedGrid(audit);
    typeInto(grid, 'Checklist', '8.6.1-q1', 'Question', 'Another question?');
    const { plan, returned } = takeBack(contentOf(grid), audit);
    expect(plan.items).toEqual([]);
    expect(returned.problems).toMatchObject([{ code: 'read-only-edited', field: 'question', label: '8.6.1-q1', raw: 'Another question?' }]);
  });

  it('asks about rows that are gone, unless nothing would be lost', () => {
    const grid = exportedGrid({ ...audit, answers: answers().slice(0, 2) });
    for (const name of ['Checklist', 'Findings']) sheetOf(grid, name).rows.splice(1);
    const { plan } = takeBack(contentOf(grid), { ...audit, answers: answers([{ notes: 'Changed here' }]).slice(0, 2) });
    expect(plan.items).toMatchObject([
      { kind: 'gone', label: '8.6.1-q1', effect: 'clear', changedHere: ['notes'] },
      { kind: 'gone', label: '8.6.1-q2', effect: 'clear', changedHere: [] },
      { kind: 'gone', label: 'NC-2026-007', effect: 'remove' },
    ]);
  });

  it('keeps a finding that was issued, whatever the workbook leaves out', () => {
    const issued = { ...audit, findings: [aFinding({ state: 'issued' })] };
    const grid = exportedGrid(issued);
    sheetOf(grid, 'Findings').rows.splice(1);
    expect(takeBack(contentOf(grid), issued).plan.refusals).toMatchObject([{ code: 'issued-finding-stays', label: 'NC-2026-007' }]);
  });

  it('does not move the due date of an issued nonconformity, nor the grade of one that is closed', () => {
    const issued = { ...audit, findings: [aFinding({ state: 'issued' }), aFinding({ id: 'f2' as FindingId, reference: 'NC-2026-008', state: 'closed' })] };
    const grid = exportedGrid(issued);
    typeInto(grid, 'Findings', 'NC-2026-007', 'Due date', '2026-06-01');
    typeInto(grid, 'Findings', 'NC-2026-007', 'Grade', 'M');
    typeInto(grid, 'Findings', 'NC-2026-008', 'Grade', 'M');
    const { plan } = takeBack(contentOf(grid), { ...issued, audit: anAudit({ state: 'follow-up' }) });
    expect(outcomes(plan)).toEqual(['NC-2026-007 grade taken', 'NC-2026-007 dueDate refused', 'NC-2026-008 grade refused']);
  });

  it('offers a copied finding with another text as a new one, and says that a mere copy is left out', () => {
    const grid = exportedGrid(audit);
    const sheet = sheetOf(grid, 'Findings');
    const original = sheet.rows[1] ?? [];
    sheet.rows.push([...original], [...original]);
    (sheet.rows[3] ?? [])[columnOf(sheet, 'Statement')] = textCellOf('Another thing is wrong.');
    const { plan, returned } = takeBack(contentOf(grid), audit);
    expect(plan.items).toMatchObject([{ kind: 'added', becomes: 'finding', copiedFrom: 'NC-2026-007', values: { statement: 'Another thing is wrong.', grade: 'minor' } }]);
    expect(returned.problems).toMatchObject([{ code: 'repeated-row', row: 3 }]);
  });

  it('folds copies of a question into one, and asks where they disagree', () => {
    const grid = exportedGrid(audit);
    const sheet = sheetOf(grid, 'Checklist');
    sheet.rows.push([...(sheet.rows[1] ?? [])], [...(sheet.rows[2] ?? [])], [...(sheet.rows[2] ?? [])]);
    const notes = columnOf(sheet, 'Notes');
    (sheet.rows[4] ?? [])[notes] = textCellOf('Edited in the copy');
    (sheet.rows[5] ?? [])[notes] = textCellOf('One');
    (sheet.rows[6] ?? [])[notes] = textCellOf('Two');
    const { plan } = takeBack(contentOf(grid), audit);
    expect(plan.items).toMatchObject([
      { label: '8.6.1-q1', fields: [{ field: 'notes', outcome: 'taken', theirs: [{ value: 'Edited in the copy' }] }] },
      { label: '8.6.1-q2', fields: [{ field: 'notes', outcome: 'conflict', reason: 'several-values', theirs: [{ value: 'One' }, { value: 'Two' }] }] },
    ]);
  });

  it('offers new rows: a finding, a line of evidence, and a note for a question nobody asked', () => {
    const grid = exportedGrid(audit);
    const add = (name: string, cells: Readonly<Record<string, string>>): void => {
      const sheet = sheetOf(grid, name);
      const row = sheet.rows[0]?.map(() => null as ReturnType<typeof textCellOf>) ?? [];
      for (const [heading, text] of Object.entries(cells)) row[columnOf(sheet, heading)] = textCellOf(text);
      sheet.rows.push(row);
    };
    add('Findings', { Grade: 'Observation', Statement: 'Seen beside', Clauses: '8.6.1, 8.10', Questions: '8.6.1-q2' });
    add('Findings', { Statement: 'Without a grade' });
    add('Evidence register', { Type: 'Record', Title: 'Log of 12 May' });
    add('Checklist', { Question: 'Who restores the backup?', Notes: 'Nobody knew' });
    const { plan } = takeBack(contentOf(grid), audit);
    expect(plan.items).toMatchObject([
      { kind: 'added', becomes: 'note', title: 'Who restores the backup?', values: { notes: 'Nobody knew' } },
      { kind: 'added', becomes: 'finding', obstacle: null, values: { grade: 'observation', clauses: ['8.6.1', '8.10'] }, questionCodes: ['8.6.1-q2'] },
      { kind: 'added', becomes: 'finding', obstacle: 'grade-missing' },
      { kind: 'added', becomes: 'evidence', values: { type: 'record', title: 'Log of 12 May' } },
    ]);
  });

  it('knows rows by their visible cells when the hidden column was left behind while sorting', () => {
    const grid = exportedGrid(audit);
    typeInto(grid, 'Checklist', '8.6.1-q1', 'Notes', 'Edited');
    const sheet = sheetOf(grid, 'Checklist');
    const last = (sheet.rows[0]?.length ?? 0) - 1;
    const ids = sheet.rows.slice(1).map((cells) => cells[last] ?? null);
    const sorted = sheet.rows.slice(1).reverse();
    sorted.forEach((cells, index) => (cells[last] = ids[index] ?? null));
    sheet.rows.splice(1, sheet.rows.length, ...sorted);
    const { plan, returned } = takeBack(contentOf(grid), audit);
    expect(outcomes(plan)).toEqual(['8.6.1-q1 notes taken']);
    expect(returned.problems).toEqual([{ code: 'partly-sorted', table: 'checklist', sheet: 'Checklist', rows: 2 }]);
  });

  it('takes nothing unasked when answers stand at other questions', () => {
    const many = Array.from({ length: 6 }, (_, index) => questionOf(`8.${String(index)}-q1`, '8.1', { position: index }));
    const own = { questions: many, answers: many.map((question, index) => answerTo(question, { notes: `Note number ${String(index)}` })) };
    const grid = exportedGrid(own);
    const sheet = sheetOf(grid, 'Checklist');
    const notes = columnOf(sheet, 'Notes');
    const texts = sheet.rows.slice(1).map((cells) => cells[notes] ?? null).reverse();
    sheet.rows.slice(1).forEach((cells, index) => (cells[notes] = texts[index] ?? null));
    const { plan, returned } = takeBack(contentOf(grid), own);
    expect(returned.problems).toMatchObject([{ code: 'values-at-other-rows', field: 'notes', rows: 6 }]);
    expect(new Set(outcomes(plan).map((line) => line.split(' ').at(-1)))).toEqual(new Set(['conflict']));
  });

  it('asks about every difference of a row whose base was tampered with, and says so', () => {
    const grid = exportedGrid(audit);
    const base = sheetOf(grid, 'AuditBase').rows.find((cells) => cells[2]?.text === first.id) ?? [];
    base[4] = textCellOf((base[4]?.text ?? '').replace('Tickets sampled', 'Something else'));
    typeInto(grid, 'Checklist', '8.6.1-q1', 'Notes', 'Theirs');
    const { plan, returned } = takeBack(contentOf(grid), audit);
    expect(returned.problems).toEqual([{ code: 'base-damaged', records: 1 }]);
    expect(plan.items).toMatchObject([{ label: '8.6.1-q1', fields: [{ field: 'notes', outcome: 'conflict', reason: 'no-base' }] }]);
  });

  it('compares without a base, as after a way through CSV, and says so', () => {
    const grid = exportedGrid(audit);
    typeInto(grid, 'Checklist', '8.6.1-q1', 'Notes', 'Theirs');
    const content = contentOf({ sheets: [sheetOf(grid, 'Checklist')] }, 'returned.csv');
    const { plan, returned } = takeBack({ ...content, format: 'text-table' }, audit);
    expect(returned.about).toBeNull();
    expect(returned.problems).toEqual([{ code: 'base-missing', isTextTable: true }]);
    expect(outcomes(plan)).toEqual(['8.6.1-q1 notes conflict']);
  });

  it('reports a column that is lost, and one it does not know', () => {
    const grid = exportedGrid(audit);
    const sheet = sheetOf(grid, 'Checklist');
    const sample = columnOf(sheet, 'Sample');
    for (const cells of sheet.rows) cells.splice(sample, 1);
    sheet.rows.forEach((cells, index) => cells.push(textCellOf(index === 0 ? 'Remarks' : index === 1 ? 'Call again' : '')));
    const { plan, returned } = takeBack(contentOf(grid), audit);
    expect(plan.items).toEqual([]);
    expect(returned.problems).toMatchObject([
      { code: 'column-lost', field: 'sample' },
      { code: 'column-unknown', heading: 'Remarks', filled: 1 },
    ]);
    const column = sheet.rows[0]?.length ?? 0;
    const chosen = takeBack(contentOf(grid), audit, { chosen: { Checklist: { [column]: 'sample' } } });
    expect(outcomes(chosen.plan)).toEqual(['8.6.1-q1 sample taken']);
  });

  it('takes who assessed a question and when from the columns beside it', () => {
    const grid = exportedGrid(audit);
    typeInto(grid, 'Checklist', '8.6.1-q1', 'Assessment', 'N');
    typeInto(grid, 'Checklist', '8.6.1-q1', 'Auditor', 'Jonas Lind');
    const { plan, returned } = takeBack(contentOf(grid), audit);
    expect(returned.problems).toEqual([]);
    expect(plan.items).toMatchObject([{ given: { by: 'jonas-lind', on: '2026-02-24' as CalendarDate } }]);
  });

  it('offers what they changed in a finding that was deleted here', () => {
    const grid = exportedGrid(audit);
    typeInto(grid, 'Findings', 'NC-2026-007', 'Owner', 'Rita Alves');
    const { plan } = takeBack(contentOf(grid), { ...audit, findings: [] });
    expect(plan.items).toMatchObject([{ kind: 'added', wasDeletedHere: true, values: { owner: 'Rita Alves', grade: 'minor' } }]);
  });
});
