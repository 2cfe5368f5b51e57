import { describe, expect, test } from 'vitest';
import type { Finding } from '#shared/domain/finding/finding.ts';
import type { AuditId, FindingId, PersonId } from '#shared/domain/ids.ts';
import { blankCase, type Nonconformity } from '#shared/domain/nonconformity/nonconformity.ts';
import { suggestFindingGrades, type GradeMeanings } from '#shared/exchange/records/finding-grade.ts';
import { planFindings } from '#shared/exchange/records/plan-findings.ts';
import { NO_DECISIONS, recordProblemKey, type RecordDecisions } from '#shared/exchange/records/record-problem.ts';
import { countPlan, writtenRows } from '#shared/exchange/records/record-plan.ts';
import type { CalendarDate, Timestamp } from '#shared/lib/calendar-date.ts';
import { aFinding, aPerson, aQuestion } from '#test/support/builders.ts';
import type { BuiltSheet } from '#test/support/workbook-builder.ts';
import { readRegister } from './read-register.ts';

const HEADINGS = ['NC No.', 'Clause', 'Description', 'Grade', 'Objective evidence', 'Owner', 'Due date', 'Raised on', 'Status'];

function plan(rows: BuiltSheet['rows'], more: { readonly findings?: readonly Finding[]; readonly decisions?: RecordDecisions; readonly meanings?: GradeMeanings; readonly taken?: readonly string[]; readonly headings?: readonly string[]; readonly cases?: readonly Nonconformity[] } = {}) {
  const register = readRegister('findings', [more.headings ?? HEADINGS, ...rows], { name: 'Log' });
  const records = register.outcomes.flatMap((outcome) => (outcome.kind === 'record' ? [outcome.record] : []));
  const suggested = Object.fromEntries(suggestFindingGrades(records).map(({ value, suggestion }) => [value, suggestion]));
  return planFindings({
    outcomes: register.outcomes,
    decisions: more.decisions ?? NO_DECISIONS,
    meanings: more.meanings ?? suggested,
    gradeOfOthers: null,
    context: {
      auditId: 'audit-1' as AuditId,
      findings: more.findings ?? [],
      takenReferences: new Set(more.taken ?? []),
      questions: [aQuestion()],
      standards: [],
      people: [aPerson({ id: 'peeter' as PersonId, name: 'Peeter Saar' }), aPerson()],
      raisedBy: 'anna-berg' as PersonId,
      at: '2026-03-01T08:00:00.000Z' as Timestamp,
      today: '2026-03-01' as CalendarDate,
      newId: (key) => `new-${key}` as FindingId,
      nonconformities: more.cases ?? [],
      newCauseId: (key) => `cause ${key}`,
    },
  });
}

const GOOD = ['NC-1', '8.6.1', 'An incident was closed without a note', 'minor', 'INC-20418', 'Peeter Saar', '2026-05-09', '24 Feb 2026', 'Open'];

describe('a nonconformity log as findings', () => {
  test('a good row goes in whole, with reference, clause, days and state', () => {
    const { rows, problems } = plan([GOOD]);
    expect(problems).toEqual([]);
    expect(rows[0]).toMatchObject({ fate: 'new', label: 'NC-1', key: 'Log!2' });
    expect(rows[0]?.write?.finding).toMatchObject({
      reference: 'NC-1', grade: 'minor', state: 'issued', clauses: ['8.6.1'], statement: 'An incident was closed without a note', objectiveEvidence: 'INC-20418', owner: 'Peeter Saar', dueDate: '2026-05-09', raisedAt: '2026-02-24T12:00:00.000Z',
    });
    expect(rows[0]?.write?.nonconformity).toMatchObject({ issuedOn: '2026-02-24', closedOn: null });
  });

  test('each problem names its cell and what may have been meant, and only its row waits', () => {
    const bad = ['NC-2', '8.5.1', 'A change was made without approval', 'majr', '', 'Peter Saar', '31.02.2026', '24 Feb 2026', 'Opn'];
    const { rows, problems } = plan([GOOD, bad]);
    expect(rows.map(({ fate }) => fate)).toEqual(['new', 'waiting']);
    expect(problems.map(({ code, sheet, address, raw, hint }) => [code, `${sheet}!${address}`, raw, hint])).toEqual(expect.arrayContaining([
      ['grade-unknown', 'Log!D3', 'majr', 'major'],
      ['person-misspelt', 'Log!F3', 'Peter Saar', 'Peeter Saar'],
      ['date-unreadable', 'Log!G3', '31.02.2026', '2026-02-28'],
      ['state-unknown', 'Log!I3', 'Opn', 'open'],
    ]));
    const keys = new Set(problems.map(recordProblemKey));
    const taken = plan([GOOD, bad], { decisions: { accepted: keys, leftOut: new Set() } }).rows[1];
    expect(taken?.fate).toBe('new');
    expect(taken?.write?.finding).toMatchObject({ grade: 'major', owner: 'Peeter Saar', dueDate: '2026-02-28', state: 'issued' });
  });

  test('a draft that is here changes only where the file differs; filling is free, overwriting waits for a yes', () => {
    const draft = aFinding({ reference: 'NC-1', statement: 'An incident was closed without a note', objectiveEvidence: '', owner: 'Anna Berg', dueDate: null, clauses: ['8.6.1'], state: 'draft', grade: 'minor' });
    const result = plan([GOOD], { findings: [draft] });
    const [row] = result.rows;
    expect(row).toMatchObject({ fate: 'changed', isOverwriting: true });
    expect(row?.changes).toEqual([
      { field: 'objectiveEvidence', now: '', then: 'INC-20418' },
      { field: 'owner', now: 'Anna Berg', then: 'Peeter Saar' },
      { field: 'dueDate', now: '', then: '2026-05-09' },
    ]);
    const none: ReadonlySet<string> = new Set();
    expect(writtenRows(result, none, none)).toHaveLength(0);
    expect(countPlan(result, none, none)).toMatchObject({ kept: 1, changed: 0 });
    expect(writtenRows(result, new Set(['Log!2']), none)).toHaveLength(1);
  });

  test('what was issued is never changed by an import', () => {
    const issued = aFinding({ reference: 'NC-1', statement: 'As it was told', state: 'issued' });
    const { rows, problems } = plan([GOOD], { findings: [issued] });
    expect(rows[0]).toMatchObject({ fate: 'waiting', write: null });
    expect(problems.map(({ code }) => code)).toContain('finding-issued');
  });

  test('a row that says nothing new is the same', () => {
    const draft = aFinding({ reference: 'nc-1', statement: GOOD[2] ?? '', objectiveEvidence: 'INC-20418', dueDate: '2026-05-09' as CalendarDate, clauses: ['8.6.1'], owner: 'Peeter Saar', grade: 'minor' });
    expect(plan([GOOD], { findings: [draft] }).rows[0]).toMatchObject({ fate: 'same', changes: [] });
  });

  test('a reference of another audit is not given twice, and one repeated in the file waits', () => {
    const { rows, problems } = plan([GOOD, GOOD], { taken: ['NC-1'] });
    expect(rows[0]?.write).toMatchObject({ drawsReference: true });
    expect(rows[1]).toMatchObject({ fate: 'waiting' });
    expect(problems.map(({ code }) => code)).toEqual(expect.arrayContaining(['reference-taken', 'reference-repeated']));
  });

  test('reference and clauses buried in a title, and a grade at the start of a comment, are found', () => {
    const { rows } = plan([['NC-1: Legal duties are not known (4.2 / A.5.31)', 'Peeter Saar', 'Duties were not listed', '20 Mar 2026', 'Open', 'Minor nonconformity. To be corrected.']], {
      headings: ['Control name', 'Owner', 'Description', 'Finding date', 'Status', 'Comment'],
    });
    expect(rows[0]?.write?.finding).toMatchObject({ reference: 'NC-1', clauses: ['4.2', 'A.5.31'], grade: 'minor', statement: 'Legal duties are not known\nDuties were not listed' });
  });

  test('a row that conforms is no finding and says so', () => {
    const { rows, leftOut } = plan([GOOD, ['NC-9', '4.1', 'Context is known', 'ok', '', '', '', '', '']]);
    expect(rows).toHaveLength(1);
    expect(leftOut.filter(({ reason }) => reason === 'no-finding').map(({ row }) => row)).toEqual([3]);
  });
});

describe('what a log says beside the finding', () => {
  const HEADINGS_WITH_CASE = ['NC No.', 'Clause', 'Description', 'Grade', 'Status', 'Correction', 'Root cause', 'Comments'];
  const ROW = ['NC-1', '8.6.1', 'An incident was closed without a note', 'minor', 'Open', 'Note added', 'No check at closing', 'Second time this year'];

  test('correction, cause and comments go into the case of the nonconformity', () => {
    const { rows, problems } = plan([ROW], { headings: HEADINGS_WITH_CASE });
    expect(problems).toEqual([]);
    expect(rows[0]?.write?.nonconformity).toMatchObject({
      containment: { correction: 'Note added' },
      cause: { rootCauses: [{ text: 'No check at closing' }], notes: 'Comments: Second time this year' },
    });
    expect(rows[0]?.changes).toEqual(expect.arrayContaining([
      { field: 'containment', now: '', then: 'Note added' },
      { field: 'cause', now: '', then: 'No check at closing' },
      { field: 'notes', now: '', then: 'Comments: Second time this year' },
    ]));
  });

  test('an observation has no case, so each such cell is told as left out', () => {
    const { rows, problems } = plan([['OBS-1', '8.6.1', 'Notes are short', 'observation', '', 'Note added', '', 'Soon']], { headings: HEADINGS_WITH_CASE });
    expect(rows[0]).toMatchObject({ fate: 'new', write: { nonconformity: null } });
    expect(problems.map(({ code, address, raw }) => [code, address, raw])).toEqual([['no-case-for', 'F2', 'Note added'], ['no-case-for', 'H2', 'Soon']]);
  });

  test('what was issued stays, and its case takes what is new while the plan is open', () => {
    const issued = aFinding({ reference: 'NC-1', state: 'issued', grade: 'minor', statement: 'An incident was closed without a note', clauses: ['8.6.1'] });
    const before = { ...blankCase(issued), cause: { ...blankCase(issued).cause, rootCauses: [{ id: 'c1', text: 'no check at closing.', category: '' }] } };
    const { rows } = plan([ROW], { headings: HEADINGS_WITH_CASE, findings: [issued], cases: [before] });
    expect(rows[0]).toMatchObject({ fate: 'changed', isOverwriting: false });
    expect(rows[0]?.write?.nonconformity?.cause.rootCauses).toHaveLength(1);
    const submitted = plan([ROW], { headings: HEADINGS_WITH_CASE, findings: [{ ...issued, state: 'cap-submitted' }], cases: [before] });
    expect(submitted.rows[0]).toMatchObject({ fate: 'same', write: null });
    expect(submitted.problems.map(({ code, hint }) => [code, hint])).toEqual([['case-locked', 'NC-1'], ['case-locked', 'NC-1'], ['case-locked', 'NC-1']]);
  });

  test('the same log a second time changes nothing', () => {
    const first = plan([ROW], { headings: HEADINGS_WITH_CASE }).rows[0]?.write;
    if (!first?.nonconformity) throw new Error('nothing was planned');
    expect(plan([ROW], { headings: HEADINGS_WITH_CASE, findings: [first.finding], cases: [first.nonconformity] }).rows[0]).toMatchObject({ fate: 'same' });
  });
});
