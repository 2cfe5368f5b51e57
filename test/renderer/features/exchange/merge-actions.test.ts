import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { auditForForm } from '#renderer/data/repositories/fill-repository.ts';
import { put, type RowWrite } from '#renderer/data/row-write.ts';
import type { Workspace } from '#renderer/data/workspace.ts';
import { mergeWorkbook } from '#renderer/features/exchange/merge/merge-actions.ts';
import { answerId } from '#shared/domain/checklist/answer.ts';
import type { ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import type { AuditId, EvidenceId, FindingId, PersonId, QuestionId, TemplateId } from '#shared/domain/ids.ts';
import { choicesOf, countMerge, decideMerge, type Decision } from '#shared/exchange/round-trip/decide-merge.ts';
import type { ExchangedRows } from '#shared/exchange/round-trip/rows-of-audit.ts';
import { anAction } from '#test/support/action-builders.ts';
import { aFinding, anAnswer, anAudit, aPerson, aQuestion, someEvidence } from '#test/support/builders.ts';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';
import { exportedGrid, takeBack } from '#test/shared/exchange/round-trip/round-trip-builder.ts';
import { columnOf, contentOf, sheetOf, textCellOf, typeInto, type WorkbookGrid } from '#test/shared/exchange/round-trip/workbook-grid.ts';

const AUDIT = 'audit-1' as AuditId;
const QUESTION = 'question-1' as QuestionId;
const TEMPLATE: ChecklistTemplate = {
  id: 'template-1' as TemplateId,
  family: 'own',
  version: 1,
  title: 'Own checklist',
  standardId: 'iso20000-1',
  standardTitle: 'ISO/IEC 20000-1',
  edition: '2018',
  language: 'en',
  origin: 'authored',
  sourceName: '',
  questionCount: 1,
  createdAt: '2026-02-01T08:00:00.000Z' as ChecklistTemplate['createdAt'],
};

let room: TestWorkspace;
let workspace: Workspace;

beforeEach(async () => {
  room = await aWorkspace();
  workspace = room.workspace;
  await workspace.setAuthor('anna-berg' as PersonId);
  await workspace.commit({
    event: 'audit.created',
    subject: 'IA-2026-03',
    auditId: AUDIT,
    plan: () =>
      Promise.resolve([
        put('people', aPerson()),
        put('templates', TEMPLATE),
        put('questions', { ...aQuestion(), identity: QUESTION }),
        put('audits', anAudit({ templateIds: [TEMPLATE.id], state: 'in-progress' })),
        put('answers', anAnswer({ assessment: 'minor-nc', notes: 'Seen', assessedBy: 'anna-berg' as PersonId, assessedAt: '2026-02-24T10:00:00.000Z' as never })),
        put('findings', aFinding()),
        put('evidence', someEvidence({ findingIds: ['finding-1' as FindingId] })),
      ]),
  });
});

afterEach(async () => {
  await room.discard();
});

async function rowsNow(): Promise<ExchangedRows> {
  const rows = await auditForForm(workspace.database, AUDIT);
  if (rows === undefined) throw new Error('no audit');
  return rows;
}

/** Exports the audit, edits the workbook, and merges it with every offer answered the same way. */
async function merge(edit: (grid: WorkbookGrid) => void, answer: Decision = 0, meanwhile: () => Promise<unknown> = () => Promise.resolve(), reason = '') {
  const rows = await rowsNow();
  const grid = exportedGrid({ ...rows, causes: new Map() });
  edit(grid);
  const { plan } = takeBack(contentOf(grid), rows);
  const decided = decideMerge(plan, Object.fromEntries(choicesOf(plan).map(({ id, item, field }) => [id, field !== null ? 0 : item.kind === 'gone' ? 'remove' : answer === 0 ? 'add' : answer])));
  await meanwhile();
  return mergeWorkbook(workspace, {
    audit: rows.audit,
    questions: rows.questions,
    decided,
    counts: countMerge(plan),
    reason,
    counterpart: 'Jonas Lind',
    file: { name: 'returned.xlsx', bytes: new Blob(['workbook']) },
    wordOf: (assessment) => assessment,
  });
}

describe('merging a returned workbook', () => {
  test('is one commit that one undo takes back, and a line in the register that stays', async () => {
    const before = await rowsNow();
    const outcome = await merge((grid) => {
      typeInto(grid, 'Checklist', '8.6.1-q1', 'Notes', 'Theirs');
      typeInto(grid, 'Findings', 'NC-2026-007', 'Owner', 'Rita Alves');
      typeInto(grid, 'Evidence register', 'EV-2026-0012', 'Note', 'Looked at twice');
    });
    expect(outcome.ok && outcome.value?.changes.length).toBe(3);
    const after = await rowsNow();
    expect([after.answers[0]?.notes, after.findings[0]?.owner, after.evidence[0]?.note]).toEqual(['Theirs', 'Rita Alves', 'Looked at twice']);
    expect(await workspace.database.exchanges.toArray()).toMatchObject([{ kind: 'merged-workbook', direction: 'received', counterpart: 'Jonas Lind', counts: { changed: 3 } }]);
    await workspace.undo();
    expect(await rowsNow()).toEqual(before);
    expect(await workspace.database.exchanges.count()).toBe(1);
  });

  test('takes what the plan of an action lets change, with the same undo, and nothing when the plan was submitted meanwhile', async () => {
    const told = (plan: () => Promise<readonly RowWrite[]>) => workspace.commit({ event: 'action.edited', subject: 'CA-2026-001', auditId: AUDIT, plan });
    await told(() => Promise.resolve([put('actions', anAction({ ownerId: null, description: 'Ours' }))]));
    const edit = (grid: WorkbookGrid): void => {
      typeInto(grid, 'Corrective actions', 'CA-2026-001', 'Action', 'Make it mandatory');
      typeInto(grid, 'Corrective actions', 'CA-2026-001', 'Owner', 'Anna Berg');
      typeInto(grid, 'Corrective actions', 'CA-2026-001', 'Due date', { kind: 'date', text: '2026-06-30', date: '2026-06-30' });
    };
    const outcome = await merge(edit);
    expect(outcome.ok && outcome.value?.changes.length).toBe(1);
    expect((await rowsNow()).actions).toMatchObject([{ title: 'Make it mandatory', ownerId: 'anna-berg', dueDate: '2026-06-30', originalDueDate: null, description: 'Ours' }]);
    await workspace.undo();
    expect((await rowsNow()).actions).toMatchObject([{ title: anAction().title, ownerId: null, dueDate: '2026-05-09' }]);
    const refused = await merge(edit, 0, () => told(() => Promise.resolve([put('findings', aFinding({ state: 'cap-submitted' }))])));
    expect(!refused.ok && refused.problem.code).toBe('changed-since');
    expect((await rowsNow()).actions).toMatchObject([{ title: anAction().title }]);
  });

  test('lets the assessment follow a finding that was regraded, and leaves one that was decided itself', async () => {
    await merge((grid) => typeInto(grid, 'Findings', 'NC-2026-007', 'Grade', 'M'));
    expect((await rowsNow()).answers[0]?.assessment).toBe('major-nc');
    await workspace.undo();
    await merge((grid) => {
      typeInto(grid, 'Findings', 'NC-2026-007', 'Grade', 'M');
      typeInto(grid, 'Checklist', '8.6.1-q1', 'Assessment', 'V');
    });
    expect((await rowsNow()).answers[0]?.assessment).toBe('not-verified');
  });

  test('raises a new finding under a reference of its own, and notes what was written below the checklist', async () => {
    await merge((grid) => {
      for (const [name, cells] of [
        ['Findings', { Grade: 'Major nonconformity', Statement: 'New', Questions: '8.6.1-q1', Clauses: '8.6.1' }],
        ['Checklist', { Question: 'Who restores?', Notes: 'Nobody knew', Assessment: 'N' }],
      ] as const) {
        const sheet = sheetOf(grid, name);
        const row = (sheet.rows[0] ?? []).map(() => null as ReturnType<typeof textCellOf>);
        for (const [heading, text] of Object.entries(cells)) row[columnOf(sheet, heading)] = textCellOf(text);
        sheet.rows.push(row);
      }
    });
    const { findings, evidence, answers } = await rowsNow();
    expect(findings.find(({ statement }) => statement === 'New')).toMatchObject({ state: 'draft', grade: 'major', questionIds: [QUESTION], raisedBy: 'anna-berg' });
    expect(evidence.find(({ title }) => title === 'Who restores?')).toMatchObject({ type: 'interview-note', note: 'minor-nc\nNobody knew' });
    expect(answers[0]?.assessment).toBe('major-nc');
  });

  test('removes what is gone when that was said: the evidence of a draft finding stays without the link', async () => {
    await merge((grid) => sheetOf(grid, 'Findings').rows.splice(1));
    const { findings, evidence } = await rowsNow();
    expect(findings).toEqual([]);
    expect(evidence).toMatchObject([{ id: 'evidence-1' as EvidenceId, findingIds: [] }]);
  });

  test('writes nothing when what was shown has been changed in between', async () => {
    const outcome = await merge(
      (grid) => {
        typeInto(grid, 'Checklist', '8.6.1-q1', 'Notes', 'Theirs');
        typeInto(grid, 'Findings', 'NC-2026-007', 'Owner', 'Rita Alves');
      },
      0,
      () =>
        workspace.commit({
          event: 'answer.noted',
          subject: '8.6.1-q1',
          auditId: AUDIT,
          plan: async (tx) => {
            const stored = await tx.get('answers', answerId(AUDIT, QUESTION));
            return stored === undefined ? [] : [put('answers', { ...stored, notes: 'Typed meanwhile' })];
          },
        }),
    );
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'changed-since' } });
    const { answers, findings } = await rowsNow();
    expect([answers[0]?.notes, findings[0]?.owner]).toEqual(['Typed meanwhile', 'Peeter Saar']);
    expect(await workspace.database.exchanges.count()).toBe(0);
  });

  test('asks a reason for the grade of an issued finding, and keeps the regrading in its case', async () => {
    await workspace.commit({ event: 'finding.edited', subject: 'NC-2026-007', auditId: AUDIT, plan: () => Promise.resolve([put('findings', aFinding({ state: 'issued' }))]) });
    const edit = (grid: WorkbookGrid): void => typeInto(grid, 'Findings', 'NC-2026-007', 'Grade', 'M');
    expect(await merge(edit)).toMatchObject({ ok: false, problem: { code: 'changed-since' } });
    expect((await merge(edit, 0, undefined, 'The test was missed twice')).ok).toBe(true);
    const [stored] = await workspace.database.nonconformities.toArray();
    expect(stored?.regradings).toMatchObject([{ from: 'minor', to: 'major', reason: 'The test was missed twice' }]);
  });
});
