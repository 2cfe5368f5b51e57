import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findQuestion, listTemplates, questionIdsOfTemplate, questionsOfTemplates, rowsOfTemplate } from '#renderer/data/repositories/checklist-repository.ts';
import { put } from '#renderer/data/row-write.ts';
import { verifyLog } from '#renderer/data/verify-log.ts';
import { release, startTemplate, startVersion } from '#renderer/features/library/drafts/draft-actions.ts';
import { addQuestion, duplicateQuestions, moveQuestions, removeQuestions, saveQuestion } from '#renderer/features/library/drafts/question-actions.ts';
import { deleteTemplate } from '#renderer/features/library/library-actions.ts';
import { applyVersion, confirmAnswers, previewVersionChange } from '#renderer/features/library/versions/apply-actions.ts';
import { auditsToChange, newerVersions, retiredAnswersOf, wordingAnswered } from '#renderer/features/library/versions/version-queries.ts';
import { settleSource, takeOver } from '#renderer/features/shared-answers/take-over-actions.ts';
import { answerId, blankAnswer, type Answer } from '#shared/domain/checklist/answer.ts';
import { sourceState } from '#shared/domain/checklist/shared-answers/take-over.ts';
import { identityOf, type ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import type { AuditId, EvidenceId, FindingId, QuestionId, TemplateId } from '#shared/domain/ids.ts';
import { builtInTemplates } from '#shared/domain/standard/built-in.ts';
import { anAudit, aFinding, aPerson, someEvidence } from '#test/support/builders.ts';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';

const AUDIT = 'audit-1' as AuditId;
const V1 = 'iso20000-1-2018-full-v1' as TemplateId;
const ISO27001 = 'iso27001-2022-clauses-v1' as TemplateId;
const q = (code: string): QuestionId => `${V1}/${code}` as QuestionId;
const answer = (id: QuestionId, fields: Partial<Answer> = {}): Answer => ({ ...blankAnswer(AUDIT, id), assessment: 'conforming', notes: `Seen for ${id}`, ...fields });

let here: TestWorkspace;
beforeEach(async () => {
  here = await aWorkspace();
  const { workspace } = here;
  await workspace.commit({
    event: 'audit.created',
    subject: 'IA-2026-03',
    auditId: AUDIT,
    plan: () =>
      Promise.resolve([
        put('people', aPerson()),
        put('audits', anAudit({ id: AUDIT, templateIds: [V1, ISO27001], state: 'in-progress' })),
        ...['4.1-q1', '4.1-q2', '8.6.1-q1'].map((code) => put('answers', answer(q(code)))),
        put('findings', aFinding({ id: 'f1' as FindingId, questionIds: [q('4.1-q2')] })),
        put('evidence', someEvidence({ id: 'e1' as EvidenceId, questionIds: [q('4.1-q1'), q('4.1-q2')] })),
      ]),
  });
  await workspace.setAuthor(aPerson().id);
});
afterEach(() => here.discard());

async function template(id: TemplateId): Promise<ChecklistTemplate> {
  const found = (await here.workspace.database.templates.get(id)) ?? builtInTemplates().find((one) => one.template.id === id)?.template;
  if (!found) throw new Error(`No template ${id}`);
  return found;
}

function firstOf<Row>(rows: readonly Row[]): Row {
  const [first] = rows;
  if (first === undefined) throw new Error('No rows');
  return first;
}

/** Everything an auditor put down or chose, as stored. */
async function content() {
  const { database } = here.workspace;
  return Object.fromEntries(
    await Promise.all(['audits', 'answers', 'findings', 'evidence', 'templates', 'questions'].map(async (name) => [name, await database.table(name).toArray()] as const)),
  );
}

/** Version 2: 4.1-q1 reworded, 4.1-q2 gone, one new question. Released. */
async function releaseSecond(): Promise<ChecklistTemplate> {
  const { workspace } = here;
  const begun = await startVersion(workspace, await template(V1));
  if (!begun.ok) throw new Error(begun.problem.code);
  const draft = await template(begun.value);
  const rows = await rowsOfTemplate(workspace.database, draft.id);
  const [first, second] = rows;
  if (!first || !second) throw new Error('No rows');
  await saveQuestion(workspace, draft, first, { question: 'Who decided which issues matter, and when was that last looked at?' });
  await removeQuestions(workspace, draft, [second]);
  const added = await addQuestion(workspace, draft, first);
  if (!added.ok || added.value === null) throw new Error('Not added');
  const row = await workspace.database.questions.get(added.value);
  if (!row) throw new Error('No row');
  await saveQuestion(workspace, draft, row, { question: 'Who decides on AI services?' });
  expect((await release(workspace, await template(draft.id), ' One question on AI ')).ok).toBe(true);
  return template(draft.id);
}

describe('a draft in the workspace', () => {
  test('is opened once, counted, released with who and what, and from then on offered to audits', async () => {
    const { workspace } = here;
    const begun = await startVersion(workspace, await template(V1));
    const again = await startVersion(workspace, await template(V1));
    expect(begun).toEqual(again);
    expect((await listTemplates(workspace.database)).map(({ version }) => version)).toEqual([1, 1, 1]);
    const released = await releaseSecond();
    expect(released).toMatchObject({ version: 2, state: 'released', releasedBy: 'anna-berg', changeNote: 'One question on AI', questionCount: 187 });
    expect((await listTemplates(workspace.database)).map(({ id }) => id)).toContain(released.id);
    const late = await saveQuestion(workspace, released, firstOf(await rowsOfTemplate(workspace.database, released.id)), { question: 'Too late' });
    expect(late).toMatchObject({ ok: false, problem: { code: 'template-frozen' } });
  });

  test('is exactly as before after each undo', async () => {
    const { workspace } = here;
    const begun = await startVersion(workspace, await template(V1));
    if (!begun.ok) throw new Error('Not begun');
    const draft = await template(begun.value);
    const [a, b, c] = await rowsOfTemplate(workspace.database, draft.id);
    if (!a || !b || !c) throw new Error('No rows');
    const deeds = [
      () => moveQuestions(workspace, draft, [a], { step: 1 }),
      () => moveQuestions(workspace, draft, [b, c], { afterId: null }),
      () => duplicateQuestions(workspace, draft, [a, b]),
      () => removeQuestions(workspace, draft, [a, c]),
      () => saveQuestion(workspace, draft, b, { code: '4.1-q3' }),
      () => release(workspace, draft, ''),
    ];
    for (const deed of deeds) {
      const before = await content();
      expect((await deed()).ok).toBe(true);
      expect(await content()).not.toEqual(before);
      await workspace.undo();
      expect(await content()).toEqual(before);
    }
    expect((await verifyLog(workspace.database)).rowProblems).toEqual([]);
  });

  test('gives a code that is taken the next free number', async () => {
    const { workspace } = here;
    const made = await startTemplate(workspace, { title: 'Own', standard: null, language: 'en' });
    if (!made.ok) throw new Error('Not made');
    const draft = await template(made.value);
    await addQuestion(workspace, draft, null);
    await addQuestion(workspace, draft, null);
    const rows = await rowsOfTemplate(workspace.database, draft.id);
    expect(rows.map(({ code }) => code)).toEqual(['q1', 'q2']);
    if (rows[1]) await saveQuestion(workspace, draft, rows[1], { code: 'q1' });
    expect((await rowsOfTemplate(workspace.database, draft.id)).map(({ code }) => code)).toEqual(['q1', 'q2']);
  });
});

describe('changing a running audit to a new version', () => {
  test('keeps every answer, marks the reworded, shows the retired, leaves findings and evidence alone, and undo is exact', async () => {
    const { workspace } = here;
    const v2 = await releaseSecond();
    const before = await content();
    const change = { auditId: AUDIT, from: V1, to: v2.id };
    expect((await newerVersions(workspace.database, AUDIT)).map(({ newer }) => newer.id)).toEqual([v2.id]);
    expect((await auditsToChange(workspace.database, v2)).map(({ reference }) => reference)).toEqual(['IA-2026-03']);
    const plan = await previewVersionChange(workspace.database, change);
    const kinds = Map.groupBy(plan?.steps ?? [], ({ kind }) => kind);
    expect([kinds.get('unchanged')?.length, kinds.get('reworded')?.length, kinds.get('added')?.length, kinds.get('removed')?.length]).toEqual([185, 1, 1, 1]);
    expect(await content()).toEqual(before);

    expect((await applyVersion(workspace, change, 'IA-2026-03 to version 2')).ok).toBe(true);
    const after = await content();
    expect(after['answers']).toEqual((before['answers'] as Answer[]).map((one) => (one.questionId === q('4.1-q1') ? { ...one, answeredFor: V1 } : one)));
    expect([after['findings'], after['evidence']]).toEqual([before['findings'], before['evidence']]);
    expect((await workspace.database.audits.get(AUDIT))?.templateIds).toEqual([v2.id, ISO27001]);
    expect(await newerVersions(workspace.database, AUDIT)).toEqual([]);

    const asked = await questionsOfTemplates(workspace.database, [v2.id]);
    expect(asked.find(({ id }) => id === q('8.6.1-q1'))?.code).toBe('8.6.1-q1');
    expect(await questionIdsOfTemplate(workspace.database, v2.id)).toEqual(new Set(asked.map(({ id }) => id)));
    const retired = await retiredAnswersOf(workspace.database, AUDIT);
    expect(retired.map(({ answer: { questionId }, question, links, template: of }) => [questionId, question?.code, links.findingGrades, links.evidenceCount, of?.version])).toEqual([
      [q('4.1-q2'), '4.1-q2', ['minor'], 1, 1],
    ]);
    const marked = await workspace.database.answers.get(answerId(AUDIT, q('4.1-q1')));
    const now = asked.find(({ id }) => id === q('4.1-q1'));
    expect(marked && now && (await wordingAnswered(workspace.database, marked, now))?.question.question).toMatch(/^Which external and internal issues/);
    expect((await findQuestion(workspace.database, q('4.1-q1')))?.question).toMatch(/^Who decided/);

    await workspace.undo();
    expect(await content()).toEqual(before);
    await workspace.redo();
    expect(await content()).toEqual(after);
    expect((await verifyLog(workspace.database)).rowProblems).toEqual([]);
  });

  test('clears a mark by word, keeps the version from being deleted, and does nothing when it no longer fits', async () => {
    const { workspace } = here;
    const v2 = await releaseSecond();
    const change = { auditId: AUDIT, from: V1, to: v2.id };
    await applyVersion(workspace, change, 'x');
    const id = answerId(AUDIT, q('4.1-q1'));
    const before = await workspace.database.answers.get(id);
    await confirmAnswers(workspace, AUDIT, [{ id }], '4.1-q1');
    const confirmed = await workspace.database.answers.get(id);
    expect(confirmed && 'answeredFor' in confirmed).toBe(false);
    await workspace.undo();
    expect(await workspace.database.answers.get(id)).toEqual(before);
    expect(await deleteTemplate(workspace, v2)).toMatchObject({ ok: false, problem: { code: 'used', audits: ['IA-2026-03'] } });
    expect(await applyVersion(workspace, change, 'x')).toEqual({ ok: true, value: null });
    expect(await previewVersionChange(workspace.database, change)).toBeNull();
  });

  test('back again is possible, with the answers to what is asked again', async () => {
    const { workspace } = here;
    const v2 = await releaseSecond();
    const before = (await content())['answers'];
    await applyVersion(workspace, { auditId: AUDIT, from: V1, to: v2.id }, 'x');
    await applyVersion(workspace, { auditId: AUDIT, from: v2.id, to: V1 }, 'x');
    expect((await content())['answers']).toEqual(before);
    expect(await retiredAnswersOf(workspace.database, AUDIT)).toEqual([]);
  });

  test('works in rows whose identity every version shares', async () => {
    const v2 = await releaseSecond();
    const rows = await rowsOfTemplate(here.workspace.database, v2.id);
    expect(rows.filter((row) => identityOf(row) === row.id)).toEqual([]);
    expect(rows.every((row) => row.id === `${v2.id}/${identityOf(row)}`)).toBe(true);
  });
});

describe('taking an answer over between standards', () => {
  const target = { id: `${ISO27001}/4.1-q1` as QuestionId, code: '4.1-q1' };
  const stored = () => here.workspace.database.answers.get(answerId(AUDIT, target.id));

  test('copies assessment, notes and evidence in one step with one undo', async () => {
    const { workspace } = here;
    const before = await content();
    expect((await takeOver(workspace, AUDIT, [{ source: q('4.1-q1'), target }], '4.1-q1')).ok).toBe(true);
    expect(await stored()).toMatchObject({ assessment: 'conforming', notes: `Seen for ${q('4.1-q1')}`, assessedBy: 'anna-berg', takenFrom: { questionId: q('4.1-q1') } });
    expect((await workspace.database.evidence.get('e1' as EvidenceId))?.questionIds).toEqual([q('4.1-q1'), q('4.1-q2'), target.id]);
    await workspace.undo();
    expect(await content()).toEqual(before);
  });

  test('in bulk leaves alone what somebody assessed meanwhile, and what has nothing to give', async () => {
    const { workspace } = here;
    await workspace.commit({
      event: 'answer.graded',
      subject: 'x',
      auditId: AUDIT,
      plan: () => Promise.resolve([put('answers', answer(target.id, { assessment: 'ofi', notes: 'Mine' }))]),
    });
    const other = { id: `${ISO27001}/4.2-q1` as QuestionId, code: '4.2-q1' };
    const outcome = await takeOver(workspace, AUDIT, [{ source: q('4.1-q1'), target }, { source: q('9.1-q1'), target: other }], '2', true);
    expect(outcome).toEqual({ ok: true, value: null });
    expect(await stored()).toMatchObject({ assessment: 'ofi', notes: 'Mine' });
  });

  test('tells when the source changed, and takes note of it on demand', async () => {
    const { workspace } = here;
    await takeOver(workspace, AUDIT, [{ source: q('4.1-q1'), target }], '4.1-q1');
    await workspace.commit({
      event: 'answer.graded',
      subject: 'x',
      auditId: AUDIT,
      plan: () => Promise.resolve([put('answers', answer(q('4.1-q1'), { assessment: 'minor-nc' }))]),
    });
    const state = async () => {
      const taken = (await stored())?.takenFrom;
      return taken && sourceState(taken, await workspace.database.answers.get(answerId(AUDIT, q('4.1-q1'))));
    };
    expect(await state()).toBe('changed');
    expect((await stored())?.assessment).toBe('conforming');
    await settleSource(workspace, AUDIT, target, 'accept');
    expect([await state(), (await stored())?.assessment]).toEqual(['same', 'conforming']);
    await settleSource(workspace, AUDIT, target, 'forget');
    expect(await stored()).not.toHaveProperty('takenFrom');
  });
});
