import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerId } from '#shared/domain/checklist/answer.ts';
import type { Assessment } from '#shared/domain/checklist/assessment.ts';
import type { AuditId, PersonId, QuestionId } from '#shared/domain/ids.ts';
import { liveAnswersOf, type AnswersByQuestion } from '#renderer/data/live-answers.ts';
import { put, remove } from '#renderer/data/row-write.ts';
import { assignQuestions, gradeQuestion } from '#renderer/features/checklist/checklist-actions.ts';
import { anAnswer, aPerson } from '#test/support/builders.ts';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';

const AUDIT = 'audit-1' as AuditId;
const ANNA = 'anna-berg' as PersonId;
const QUESTIONS = ['q1', 'q2', 'q3'].map((id) => ({ id: id as QuestionId, code: id }));
const [FIRST, SECOND] = QUESTIONS;

let opened: TestWorkspace;
let stop: () => void;

beforeEach(async () => {
  opened = await aWorkspace();
  const { workspace } = opened;
  await workspace.commit({ event: 'person.introduced', subject: 'Anna Berg', auditId: null, plan: async () => [put('people', aPerson())] });
  await workspace.setAuthor(ANNA);
  await workspace.authorId();
  stop = live().subscribe(() => undefined);
  await expect.poll(() => live().read()?.size).toBe(0);
});

afterEach(async () => {
  stop();
  await opened.discard();
});

const live = () => liveAnswersOf(opened.workspace.database, AUDIT);
const shown = (question = FIRST): Assessment | undefined => (question ? live().read()?.get(question.id)?.assessment : undefined);

async function stored(): Promise<AnswersByQuestion> {
  const rows = await opened.workspace.database.answers.where('auditId').equals(AUDIT).toArray();
  return new Map(rows.map((row) => [row.questionId, row]));
}

function grade(assessment: Assessment, question = FIRST) {
  if (!question) throw new Error('no question');
  return gradeQuestion(opened.workspace, AUDIT, question, assessment);
}

/** The next write is refused, as by a full disk. */
function refuseNextWrite(): void {
  const { database } = opened.workspace;
  const put = (): never => {
    database.answers.hook('creating').unsubscribe(put);
    database.answers.hook('updating').unsubscribe(put);
    throw new DOMException('full', 'QuotaExceededError');
  };
  database.answers.hook('creating', put);
  database.answers.hook('updating', put);
}

describe('live answers', () => {
  it('show a grade before the store has it, and the same one after', async () => {
    let isStored = false;
    const grading = grade('conforming').then((outcome) => {
      isStored = true;
      return outcome;
    });
    await Promise.resolve();
    await Promise.resolve();
    expect(shown()).toBe('conforming');
    expect(isStored).toBe(false);
    expect((await grading).ok).toBe(true);
    await expect.poll(async () => live().read()).toEqual(await stored());
  });

  it('are not told anew when the store holds what is shown', async () => {
    let told = 0;
    const stopCounting = live().subscribe(() => (told += 1));
    await grade('conforming');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(told).toBe(1);
    stopCounting();
  });

  it('go back to what is stored when a grade cannot be saved', async () => {
    await grade('conforming');
    refuseNextWrite();
    const grading = grade('not-verified');
    await Promise.resolve();
    await Promise.resolve();
    expect(shown()).toBe('not-verified');
    const outcome = await grading;
    expect(outcome.ok).toBe(false);
    await expect.poll(() => shown()).toBe('conforming');
    expect(live().read()).toEqual(await stored());
  });

  it('keep the later of two quick grades, also when the earlier one fails', async () => {
    refuseNextWrite();
    const both = [grade('conforming'), grade('ofi')];
    await Promise.resolve();
    await Promise.resolve();
    expect(shown()).toBe('ofi');
    const outcomes = await Promise.all(both);
    expect(outcomes.map(({ ok }) => ok)).toEqual([false, true]);
    await expect.poll(() => shown()).toBe('ofi');
    expect(live().read()).toEqual(await stored());
  });

  it('follow an undo of what was just graded', async () => {
    await grade('conforming');
    await grade('ofi');
    await opened.workspace.undo();
    await expect.poll(() => shown()).toBe('conforming');
    await opened.workspace.undo();
    await expect.poll(() => live().read()?.size).toBe(0);
  });

  it('follow writes of others: added, changed and removed rows, a few or very many', async () => {
    const id = answerId(AUDIT, 'q1' as QuestionId);
    const write = (rows: Parameters<typeof opened.workspace.commit>[0]['plan']) =>
      opened.workspace.commit({ event: 'answer.edited', subject: '', auditId: AUDIT, plan: rows });
    await write(async () => [put('answers', anAnswer({ id, questionId: 'q1' as QuestionId, notes: 'seen' }))]);
    await expect.poll(() => live().read()?.get('q1' as QuestionId)?.notes).toBe('seen');
    await write(async () => [remove('answers', id)]);
    await expect.poll(() => live().read()?.size).toBe(0);
    const many = Array.from({ length: 800 }, (_, index) => `many-${String(index)}` as QuestionId);
    await write(async () => many.map((questionId) => put('answers', anAnswer({ id: answerId(AUDIT, questionId), questionId, notes: 'n' }))));
    await expect.poll(() => live().read()?.size).toBe(800);
  });

  it('assign many questions at once and show it at once', async () => {
    const assigning = assignQuestions(opened.workspace, AUDIT, QUESTIONS, ANNA, 'all');
    expect([...(live().read()?.values() ?? [])].map(({ assignedTo }) => assignedTo)).toEqual([ANNA, ANNA, ANNA]);
    await assigning;
    await expect.poll(async () => live().read()).toEqual(await stored());
    const nothing = await assignQuestions(opened.workspace, AUDIT, QUESTIONS, ANNA, 'all');
    expect(nothing.ok && nothing.value).toBe(null);
  });

  it('end, however grades, failures, undos and pauses follow each other, as what is stored', async () => {
    const step = fc.oneof(
      { weight: 5, arbitrary: fc.record({ kind: fc.constant('grade' as const), question: fc.constantFrom(FIRST, SECOND), assessment: fc.constantFrom<Assessment>('conforming', 'ofi', 'not-assessed', 'not-verified') }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('assign' as const), to: fc.constantFrom(ANNA, null) }) },
      { weight: 1, arbitrary: fc.constant({ kind: 'refuse' as const }) },
      { weight: 2, arbitrary: fc.constant({ kind: 'undo' as const }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('pause' as const), ms: fc.integer({ min: 0, max: 12 }) }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 14 }), async (steps) => {
        const running: Promise<unknown>[] = [];
        for (const each of steps) {
          if (each.kind === 'grade') running.push(grade(each.assessment, each.question));
          else if (each.kind === 'assign') running.push(assignQuestions(opened.workspace, AUDIT, QUESTIONS, each.to, 'all'));
          else if (each.kind === 'refuse') refuseNextWrite();
          else if (each.kind === 'undo') running.push(opened.workspace.undo());
          else await new Promise((resolve) => setTimeout(resolve, each.ms));
        }
        await Promise.all(running);
        await opened.workspace.settled();
        await expect.poll(async () => live().read(), { interval: 5 }).toEqual(await stored());
      }),
      { numRuns: 25 },
    );
  });
});
