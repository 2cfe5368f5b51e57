import { expect, it } from 'vitest';
import type { Answer } from '#shared/domain/checklist/answer.ts';
import { blankAnswer } from '#shared/domain/checklist/answer.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { withAnswerValues } from '#shared/exchange/round-trip/apply-merge.ts';
import { choicesOf, decideMerge } from '#shared/exchange/round-trip/decide-merge.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';
import { aPerson } from '#test/support/builders.ts';
import { answerTo, AUDIT_ID, questionOf } from '../export/audit-workbook-builder.ts';
import { exportedGrid, takeBack } from './round-trip-builder.ts';
import { contentOf, typeInto } from './workbook-grid.ts';

/** Domain reference D.4, scenario 4: Anna 40 answers, Jonas 45, Rita 42, six overlaps, two of them graded otherwise. */
it('brings three auditors’ answers together with exactly two conflicts, none lost and both sources kept', () => {
  const questions = Array.from({ length: 121 }, (_, index) => questionOf(`8.${String(index)}-q1`, '8.3.3', { position: index }));
  const people = [aPerson(), aPerson({ id: 'jonas-lind' as PersonId, name: 'Jonas Lind' }), aPerson({ id: 'rita-alves' as PersonId, name: 'Rita Alves' })];
  const before = { questions, people, answers: [] as readonly Answer[] };
  const sent = (name: string, from: number, count: number, grades: Readonly<Record<number, string>>) => {
    const grid = exportedGrid(before);
    for (let index = from; index < from + count; index += 1) {
      const code = `8.${String(index)}-q1`;
      typeInto(grid, 'Checklist', code, 'Assessment', grades[index] ?? 'C – Conforming');
      typeInto(grid, 'Checklist', code, 'Auditor', name);
    }
    return contentOf(grid);
  };
  // Anna answers 0-39 here; Jonas 37-81: three overlaps, one of them otherwise; Rita 79-120: three overlaps, one otherwise.
  const anna = questions.slice(0, 40).map((question) => answerTo(question, { assessment: 'conforming' }));
  let here: { readonly questions: typeof questions; readonly people: typeof people; readonly answers: readonly Answer[] } = { ...before, answers: anna };
  const conflicts: string[] = [];
  for (const content of [sent('Jonas Lind', 37, 45, { 38: 'N – Minor nonconformity', 80: 'N – Minor nonconformity' }), sent('Rita Alves', 79, 42, { 80: 'M – Major nonconformity' })]) {
    const { plan, returned } = takeBack(content, here);
    expect(returned.problems).toEqual([]);
    const choices = choicesOf(plan);
    conflicts.push(...choices.map(({ item, field }) => `${item.label} ${String(field?.mine)} ${String(field?.theirs[0]?.value)}`));
    const { edits, undecided } = decideMerge(plan, Object.fromEntries(choices.map(({ id }) => [id, 0])));
    expect(undecided).toBe(0);
    const answers = new Map(here.answers.map((answer) => [answer.questionId as string, answer]));
    for (const { item, values } of edits) {
      const stored = answers.get(item.key) ?? blankAnswer(AUDIT_ID, item.key as Answer['questionId']);
      answers.set(item.key, withAnswerValues(stored, values, item.given, { by: 'anna-berg' as PersonId, at: '2026-02-25T10:00:00.000Z' as Timestamp }));
    }
    here = { ...here, answers: [...answers.values()] };
  }
  expect(conflicts).toEqual(['8.38-q1 conforming minor-nc', '8.80-q1 minor-nc major-nc']);
  expect(here.answers).toHaveLength(121);
  const by = (id: string): number => here.answers.filter(({ assessedBy }) => assessedBy === id).length;
  expect([by('anna-berg'), by('jonas-lind'), by('rita-alves')]).toEqual([39, 42, 40]);
});
