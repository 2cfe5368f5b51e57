import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '#shared/domain/checklist/answer.ts';
import type { AuditId, PersonId, QuestionId } from '#shared/domain/ids.ts';
import { draftsOf } from '#shared/exchange/import/plan-import.ts';
import { suggestGrades } from '#shared/exchange/import/suggest-grades.ts';
import { planAnswers } from '#shared/exchange/records/plan-answers.ts';
import { NO_DECISIONS, recordProblemKey } from '#shared/exchange/records/record-problem.ts';
import { countPlan, writtenRows } from '#shared/exchange/records/record-plan.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';
import { anAnswer, aQuestion } from '#test/support/builders.ts';
import type { BuiltSheet } from '#test/support/workbook-builder.ts';
import { understand } from '../import/read-scenario.ts';

const QUESTIONS = [
  aQuestion({ id: 'q1' as QuestionId, code: '8.6.1-q1', clause: '8.6.1', question: 'Are incidents recorded and classified?' }),
  aQuestion({ id: 'q2' as QuestionId, code: '8.6.1-q2', clause: '8.6.1', question: 'Is a resolution noted before an incident is closed?' }),
  aQuestion({ id: 'q3' as QuestionId, code: '9.2-q1', clause: '9.2', question: 'Is there an audit programme?' }),
];

function plan(rows: BuiltSheet['rows'], answers: readonly Answer[] = [], accepted: ReadonlySet<string> = new Set()) {
  const sheet = understand([['No', 'Clause', 'Question', 'Result', 'Notes'], ...rows]);
  const { readings } = sheet.read();
  const meanings = Object.fromEntries(suggestGrades(draftsOf(readings)).map(({ value, suggestion }) => [value, suggestion]));
  return planAnswers({
    readings,
    mappingOf: () => sheet.mapping,
    meanings,
    decisions: { ...NO_DECISIONS, accepted },
    context: { auditId: 'audit-1' as AuditId, questions: QUESTIONS, answers, by: 'anna-berg' as PersonId, at: '2026-03-01T08:00:00.000Z' as Timestamp },
  });
}

describe('an answered checklist goes into an audit that exists', () => {
  test('rows find their questions by wording and clause, whatever they are numbered', () => {
    const { rows } = plan([
      [1, '9.2', 'Is there an audit programme', 'ok', 'Plan of 2026'],
      [2, '8.6.1', 'Is a resolution noted before incidents are closed?', 'minor', 'INC-20418'],
      [3, '8.6.1', 'Are incidents recorded and classified?', 'ok', ''],
    ]);
    expect(rows.map(({ label, fate }) => [label, fate])).toEqual([['9.2-q1', 'new'], ['8.6.1-q2', 'new'], ['8.6.1-q1', 'new']]);
    expect(rows[1]?.write).toMatchObject({ questionId: 'q2', assessment: 'minor-nc', notes: 'INC-20418', assessedBy: 'anna-berg' });
  });

  test('a row that matches nothing is reported, and the others go in', () => {
    const { rows, problems } = plan([[1, '9.2', 'Is there an audit programme?', 'ok', ''], [2, '4.1', 'What is the weather like in Porto?', 'ok', '']]);
    expect(rows.map(({ fate }) => fate)).toEqual(['new', 'waiting']);
    expect(problems).toMatchObject([{ code: 'no-question-matches', address: 'C3' }]);
  });

  test('a misspelt grade holds its row back and is offered the right one', () => {
    const rows: BuiltSheet['rows'] = [[1, '9.2', 'Is there an audit programme?', 'majr', ''], [2, '8.6.1', 'Are incidents recorded and classified?', 'ok', '']];
    const { problems } = plan(rows);
    expect(problems).toMatchObject([{ code: 'grade-unknown', address: 'D2', raw: 'majr', hint: 'major' }]);
    expect(plan(rows, [], new Set(problems.map(recordProblemKey))).rows[0]?.write).toMatchObject({ assessment: 'major-nc' });
  });

  test('an answer that is here is shown beside the new one and kept unless released', () => {
    const mine = anAnswer({ questionId: 'q3' as QuestionId, assessment: 'conforming', notes: 'Seen by me' });
    const result = plan([[1, '9.2', 'Is there an audit programme?', 'minor', 'Missing for 2026']], [mine]);
    expect(result.rows[0]).toMatchObject({
      fate: 'changed',
      isOverwriting: true,
      changes: [{ field: 'assessment', now: 'conforming', then: 'minor-nc' }, { field: 'notes', now: 'Seen by me', then: 'Missing for 2026' }],
    });
    expect(writtenRows(result, new Set(), new Set())).toHaveLength(0);
  });

  test('an empty cell empties nothing', () => {
    const mine = anAnswer({ questionId: 'q3' as QuestionId, assessment: 'conforming', notes: 'Seen by me' });
    expect(plan([[1, '9.2', 'Is there an audit programme?', 'ok', ''], [2, '8.6.1', 'Are incidents recorded and classified?', '', 'x']], [mine]).rows[0]).toMatchObject({ fate: 'same' });
  });

  test('not applicable without a reason waits', () => {
    expect(plan([[1, '9.2', 'Is there an audit programme?', 'n/a', ''], [2, '8.6.1', 'Are incidents recorded and classified?', 'ok', '']]).problems).toMatchObject([{ code: 'justification-missing' }]);
  });

  test('every row comes out once, and no question is answered twice', () => {
    const line = fc.tuple(fc.constantFrom(1, 2, null), fc.constantFrom('8.6.1', '9.2', '4.1', null), fc.constantFrom('Is there an audit programme?', 'Are incidents recorded and classified?', 'Is a resolution noted?', 'Total', null), fc.constantFrom('ok', 'minor', 'majr', 'n/a', null), fc.constantFrom('INC-1', 'x', null));
    fc.assert(fc.property(fc.array(line, { maxLength: 10 }), (rows) => {
      const result = plan(rows);
      const sheet = understand([['No', 'Clause', 'Question', 'Result', 'Notes'], ...rows]);
      const { rows: all, ...parts } = countPlan(result, new Set(), new Set());
      expect(all).toBe(sheet.view.rows.length);
      expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(all);
      const written = writtenRows(result, new Set(), new Set()).map(({ write }) => write?.questionId);
      expect(new Set(written).size).toBe(written.length);
    }), { numRuns: 60 });
  }, 60_000);
});
