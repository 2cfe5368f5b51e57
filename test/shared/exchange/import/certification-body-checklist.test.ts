import { describe, expect, test } from 'vitest';
import type { Timestamp } from '#shared/lib/calendar-date.ts';
import type { QuestionId, TemplateId } from '#shared/domain/ids.ts';
import { builtInStandards } from '#shared/domain/standard/built-in.ts';
import { problemKey } from '#shared/exchange/import/import-problem.ts';
import { draftsOf, planImport } from '#shared/exchange/import/plan-import.ts';
import { suggestGrades } from '#shared/exchange/import/suggest-grades.ts';
import type { BuiltCell } from '#test/support/workbook-builder.ts';
import { understand } from './read-scenario.ts';

const GRADES = ['C', 'nc', 'NC', 'OFI', 'NR'];
const CLAUSES = ['4.1', '4.2', '4.3', '5.1', '6.1', '7.2', '8.2.6', '8.3.3', '8.5.1', '8.7.2', '9.1', '10.1'];

/** Scenario 5 of the acceptance list: header in row 6, 137 rows, two clauses made dates, two repeated rows. */
function rows(): (readonly BuiltCell[] | null)[] {
  const data: BuiltCell[][] = Array.from({ length: 135 }, (_, index) => [
    index + 1,
    CLAUSES[index % CLAUSES.length] ?? '',
    `Is point ${index + 1} of the service management system fulfilled?`,
    `Record ${index + 1}`,
    GRADES[index % GRADES.length] ?? '',
    index === 3 ? 45_723 : null,
  ]);
  const first = data[10];
  const second = data[20];
  if (first) first[1] = { date: '2001-06-08' };
  if (second) second[1] = { date: '2002-02-09' };
  const repeated = [data[40] ?? [], data[41] ?? []].map((row, index) => [136 + index, ...row.slice(1)]);
  return [
    ['Musterzert AG checklist ISO/IEC 20000-1'],
    ['Client', 'Nordlicht IT Services GmbH'],
    null,
    ['Codes: C, nc, NC, OFI, NR'],
    null,
    ['No', 'Clause', 'Question', 'Evidence seen', 'Grade', 'Date'],
    ...data,
    ...repeated,
  ];
}

describe('a checklist of a certification body', () => {
  const sheet = understand(rows(), { merges: ['A1:F1'] });

  test('the header is found in row 6 and every column understood', () => {
    expect(sheet.header).toMatchObject({ firstRow: 6, lastRow: 6, confidence: 'sure' });
    expect(sheet.fields).toEqual({ No: 'code', Clause: 'clause', Question: 'question', 'Evidence seen': 'notes', Grade: 'assessment', Date: 'date' });
  });

  test('135 questions come in and the two repeated rows are shown with what they repeat', () => {
    const { readings, problems } = sheet.read();
    expect(draftsOf(readings)).toHaveLength(135);
    expect(problems.filter(({ code }) => code === 'duplicate-row').map(({ address, hint }) => [address, hint])).toEqual([
      ['A142', 'Checklist!47'],
      ['A143', 'Checklist!48'],
    ]);
  });

  test('clauses that became dates are offered back and taken only with consent', () => {
    const offered = sheet.read().problems.filter(({ code }) => code === 'clause-from-date');
    expect(offered.map(({ address, hint }) => [address, hint])).toEqual([
      ['B17', '8.6.1'],
      ['B27', '9.2.2'],
    ]);
    const without = sheet.drafts.filter(({ row }) => row === 17 || row === 27);
    expect(without.map(({ clause, extra }) => [clause, extra['Clause']])).toEqual([
      ['', '2001-06-08'],
      ['', '2002-02-09'],
    ]);
    const agreed = draftsOf(sheet.read(offered.map(problemKey)).readings).filter(({ row }) => row === 17 || row === 27);
    expect(agreed.map(({ clause }) => clause)).toEqual(['8.6.1', '9.2.2']);
  });

  test('45723 in the date column is read as 2025-03-07 and said so', () => {
    const { readings, problems } = sheet.read();
    expect(draftsOf(readings)[3]?.extra['Date']).toBe('2025-03-07');
    expect(problems.find(({ code }) => code === 'date-from-number')).toMatchObject({ address: 'F10', raw: '45723', hint: '2025-03-07' });
  });

  test('nc and NC are two grades, each to be confirmed', () => {
    const grades = suggestGrades(sheet.drafts);
    expect(Object.fromEntries(grades.map(({ value, suggestion }) => [value, suggestion]))).toEqual({
      C: 'conforming',
      nc: 'minor-nc',
      NC: 'major-nc',
      OFI: 'ofi',
      NR: 'not-verified',
    });
  });

  test('the plan holds one checklist, its questions in order with unique codes, and the answers apart', () => {
    let next = 0;
    const plan = planImport({
      readings: sheet.read().readings,
      grades: { C: 'conforming', nc: 'minor-nc', NC: 'major-nc', OFI: 'ofi', NR: null },
      title: ' Musterzert ',
      sourceName: 'checklist.xlsx',
      standardId: 'iso20000-1-2018',
      standardTitle: 'ISO/IEC 20000-1',
      edition: '2018',
      language: 'en',
      createdAt: '2026-02-23T09:00:00.000Z' as Timestamp,
      newTemplateId: () => 't1' as TemplateId,
      newQuestionId: () => `q${(next += 1)}` as QuestionId,
    });
    if (!plan.ok) throw new Error(plan.problem.code);
    const { template, questions, answers, counts } = plan.value;
    expect(template).toMatchObject({ id: 't1', family: 't1', title: 'Musterzert', origin: 'imported', questionCount: 135 });
    expect(new Set(questions.map(({ code }) => code)).size).toBe(135);
    expect(questions.map(({ position }) => position)).toEqual(questions.map((_, index) => index));
    expect(answers).toHaveLength(135);
    expect(answers[4]).toMatchObject({ assessment: 'not-assessed', gradeRaw: 'NR', notes: 'Record 5' });
    expect(counts).toEqual({ rows: 137 + 4, aboveAndHeader: 4, questions: 135, sections: 0, joined: 0, skipped: 2 });
  });

  test('clauses are checked against the standard, without changing them', () => {
    const [standard] = builtInStandards();
    const odd = understand([['Clause', 'Title', 'Question'], ['8.15', 'Change management', 'Is it controlled?'], ['10.2', 'Nonconformity and corrective action', 'Are causes found?'], ['8.6.1', 'Incident management', 'Are they resolved?']]);
    const { problems } = odd.read([], [], standard ?? null);
    expect(problems.map(({ code, address }) => [code, address])).toEqual([
      ['clause-unknown', 'A2'],
      ['clause-title-mismatch', 'A3'],
    ]);
    expect(problems[1]?.hint).toContain('10.1');
    expect(odd.drafts.map(({ clause }) => clause)).toEqual(['8.15', '10.2', '8.6.1']);
  });
});
