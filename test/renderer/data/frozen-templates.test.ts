import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { put, remove, type RowWrite } from '#renderer/data/row-write.ts';
import { CURRENT_SCHEMA_VERSION, SCHEMA_VERSIONS } from '#renderer/data/schema-versions.ts';
import { openWorkspace } from '#renderer/data/open-workspace.ts';
import { verifyLog } from '#renderer/data/verify-log.ts';
import type { ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import type { QuestionId, TemplateId } from '#shared/domain/ids.ts';
import { builtInTemplates } from '#shared/domain/standard/built-in.ts';
import { anAudit, anAnswer, aQuestion } from '#test/support/builders.ts';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';

let here: TestWorkspace;
beforeEach(async () => {
  here = await aWorkspace();
});
afterEach(() => here.discard());

const [builtIn] = builtInTemplates();
if (!builtIn) throw new Error('The pack is missing');
const RELEASED: ChecklistTemplate = { ...builtIn.template, id: 'r' as TemplateId, family: 'r', title: 'Released one', origin: 'imported' };
const DRAFT: ChecklistTemplate = { ...RELEASED, id: 'd' as TemplateId, version: 2, title: 'Draft one', origin: 'authored', state: 'draft' };
const question = aQuestion({ id: 'r1' as QuestionId, templateId: RELEASED.id });
const draftQuestion = { ...aQuestion({ id: 'd/r1' as QuestionId, templateId: DRAFT.id }), identity: question.id };

const write = (...writes: readonly RowWrite[]) =>
  here.workspace.commit({ event: 'template.edited', subject: 'x', auditId: null, plan: () => Promise.resolve(writes) });
const codeOf = async (...writes: readonly RowWrite[]): Promise<string> => {
  const outcome = await write(...writes);
  return outcome.ok ? 'written' : outcome.problem.code;
};

describe('a released version', () => {
  beforeEach(async () => {
    await write(put('templates', RELEASED), put('questions', question), put('templates', DRAFT), put('questions', draftQuestion));
  });

  test('is not changed by any commit, and nothing of a refused one is written', async () => {
    expect(await codeOf(put('templates', { ...RELEASED, title: 'Else' }))).toBe('template-frozen');
    expect(await codeOf(put('questions', { ...question, question: 'Else?' }))).toBe('template-frozen');
    expect(await codeOf(put('questions', aQuestion({ id: 'r2' as QuestionId, templateId: RELEASED.id })))).toBe('template-frozen');
    expect(await codeOf(remove('questions', question.id))).toBe('template-frozen');
    // Not by moving a question into a draft either.
    expect(await codeOf(put('questions', { ...question, templateId: DRAFT.id }))).toBe('template-frozen');
    expect(await codeOf(put('templates', { ...DRAFT, title: 'New title' }), remove('questions', question.id))).toBe('template-frozen');
    const { questions, templates } = here.workspace.database;
    expect(await questions.get(question.id)).toEqual(question);
    expect(await templates.toArray()).toEqual([DRAFT, RELEASED]);
  });

  test('can be deleted whole, and undo brings it back', async () => {
    expect(await codeOf(remove('questions', question.id), remove('templates', RELEASED.id))).toBe('written');
    await here.workspace.undo();
    expect(await here.workspace.database.questions.get(question.id)).toEqual(question);
  });

  test('comes of a draft, which can be written until then; undo of the release makes it a draft again', async () => {
    expect(await codeOf(put('questions', { ...draftQuestion, question: 'Better?' }), put('templates', { ...DRAFT, title: 'Better' }))).toBe('written');
    expect(await codeOf(put('templates', { ...DRAFT, state: 'released' }))).toBe('written');
    expect(await codeOf(put('questions', { ...draftQuestion, question: 'Too late?' }))).toBe('template-frozen');
    expect((await here.workspace.undo()).ok).toBe(true);
    expect(await codeOf(put('questions', { ...draftQuestion, question: 'In time?' }))).toBe('written');
  });

  test('alone is used in audits; a draft is refused', async () => {
    expect(await codeOf(put('audits', anAudit({ templateIds: [DRAFT.id] })))).toBe('template-draft');
    expect(await codeOf(put('audits', anAudit({ templateIds: [RELEASED.id] })))).toBe('written');
    expect(await codeOf(put('audits', anAudit({ templateIds: [RELEASED.id, DRAFT.id] })))).toBe('template-draft');
  });
});

describe('a workspace of the first shape', () => {
  test('opens in the newest one with every row as it was, and can find questions by identity', async () => {
    await here.discard();
    const first = SCHEMA_VERSIONS.slice(0, 1);
    const options = { name: here.name, platform: here.platform, now: here.workspace.now, newId: () => crypto.randomUUID() };
    const old = await openWorkspace({ ...options, versions: first });
    if (!old.ok) throw new Error(old.problem.code);
    await old.value.commit({
      event: 'template.imported',
      subject: 'x',
      auditId: null,
      plan: () => Promise.resolve([put('templates', RELEASED), put('questions', question), put('audits', anAudit()), put('answers', anAnswer({ notes: 'Seen' }))]),
    });
    const dump = async (database: typeof old.value.database) =>
      Object.fromEntries(await Promise.all(['templates', 'questions', 'audits', 'answers', 'changes'].map(async (name) => [name, await database.table(name).toArray()] as const)));
    const before = await dump(old.value.database);
    old.value.database.close();

    const opened = await openWorkspace(options);
    if (!opened.ok) throw new Error(opened.problem.code);
    expect(await dump(opened.value.database)).toEqual(before);
    expect((await opened.value.database.meta.get('schema'))).toMatchObject({ version: CURRENT_SCHEMA_VERSION });
    expect(await opened.value.database.questions.where('identity').equals('nobody').count()).toBe(0);
    const report = await verifyLog(opened.value.database);
    expect([report.chainProblems, report.rowProblems]).toEqual([[], []]);
    opened.value.database.close();
  });
});
