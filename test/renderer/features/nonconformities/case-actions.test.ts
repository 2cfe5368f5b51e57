import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { allCases, casesDue, findCase } from '#renderer/data/repositories/cases-repository.ts';
import { put } from '#renderer/data/row-write.ts';
import { verifyLog } from '#renderer/data/verify-log.ts';
import { regradeFinding } from '#renderer/deeds/regrade-finding.ts';
import { deleteFinding, editFinding } from '#renderer/features/findings/finding-actions.ts';
import { deleteAudit } from '#renderer/features/audits/audit-actions.ts';
import { decideOnRecurrence, editCase, extendCase, forgetDecision, takeCaseStep } from '#renderer/features/nonconformities/case-actions.ts';
import { stopClockAt } from '#renderer/platform/clock.ts';
import type { FindingId, PersonId } from '#shared/domain/ids.ts';
import type { StepInput } from '#shared/domain/nonconformity/case-context.ts';
import type { CaseStep } from '#shared/domain/nonconformity/nonconformity.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { aFinding, anAnswer, anAudit, aPerson } from '#test/support/builders.ts';
import { aCase, anAction } from '#test/support/case-builders.ts';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';

let here: TestWorkspace;
let startClock: () => void;
const finding = aFinding({ dueDate: null });
const PEOPLE = [
  aPerson(),
  aPerson({ id: 'peeter-saar' as PersonId, name: 'Peeter Saar', roles: ['action-owner'] }),
  aPerson({ id: 'maria-costa' as PersonId, name: 'Maria Costa', roles: ['quality-manager'] }),
];

beforeEach(async () => {
  startClock = stopClockAt('2026-12-31T12:00:00.000Z');
  here = await aWorkspace();
  await here.workspace.setAuthor('anna-berg' as PersonId);
  const rows = [
    ...PEOPLE.map((one) => put('people', one)),
    put('audits', anAudit({ state: 'follow-up' })),
    put('findings', finding),
    put('answers', anAnswer({ assessment: 'minor-nc' })),
  ];
  await here.workspace.commit({ event: 'sample.loaded', subject: 'x', auditId: null, plan: () => Promise.resolve(rows) });
});
afterEach(async () => {
  startClock();
  await here.discard();
});

const say = (on: string, fields: Partial<StepInput> = {}): StepInput => ({ on: on as CalendarDate, reason: '', confirmedBy: null, review: null, check: null, ...fields });
const step = (name: CaseStep, by: string, input: StepInput) => takeCaseStep(here.workspace, finding, name, input, { by: by as PersonId, profileId: null });
const stored = async () => {
  const one = await findCase(here.workspace.database, finding.id);
  if (!one) throw new Error('The case is gone');
  return one;
};
const ANNA = 'anna-berg';
const PEETER = 'peeter-saar';
const MARIA = 'maria-costa';

/** From the draft to the submitted plan, as three people do it. */
async function toSubmission(): Promise<void> {
  await step('issue', ANNA, say('2026-03-10'));
  await step('acknowledge', MARIA, say('2026-03-11'));
  await editCase(here.workspace, finding, 'containment', () => ({ containment: aCase().containment }));
  await step('contain', PEETER, say('2026-03-12'));
  await editCase(here.workspace, finding, 'cause', () => ({ cause: aCase().cause, ticks: aCase().ticks }));
  await step('find-cause', PEETER, say('2026-03-13'));
  await here.workspace.commit({ event: 'action.added', subject: 'x', auditId: null, plan: () => Promise.resolve([put('actions', anAction())]) });
  await step('submit-plan', PEETER, say('2026-03-14', { confirmedBy: MARIA as PersonId }));
}

describe('a step', () => {
  test('writes finding, case and history in one change that undo takes back whole', async () => {
    const issued = await step('issue', ANNA, say('2026-03-10'));
    expect(issued).toMatchObject({ ok: true, value: { event: 'nonconformity.issued', subject: finding.reference, auditId: finding.auditId } });
    expect(await stored()).toMatchObject({ finding: { state: 'issued', dueDate: '2026-05-09' }, nonconformity: { issuedOn: '2026-03-10', steps: [{ step: 'issue', by: ANNA }] } });
    await here.workspace.undo();
    expect(await stored()).toMatchObject({ finding, nonconformity: null });
    await here.workspace.redo();
    expect(await stored()).toMatchObject({ finding: { state: 'issued' }, nonconformity: { issuedOn: '2026-03-10' } });
  });

  test('that is refused says why by code and leaves no entry', async () => {
    const before = await here.workspace.database.changes.count();
    expect(await step('issue', PEETER, say('2026-03-10'))).toMatchObject({ ok: false, problem: { code: 'blocked', blocks: [{ code: 'role-not-allowed' }] } });
    expect(await step('close', ANNA, say('2026-03-10'))).toEqual({ ok: false, problem: { code: 'no-such-step', step: 'close', from: 'draft' } });
    expect(await step('issue', 'nobody', say('2026-03-10'))).toEqual({ ok: false, problem: { code: 'nobody' } });
    expect(await here.workspace.database.changes.count()).toBe(before);
  });

  test('goes on to the closed case, with every plan kept and the log whole', async () => {
    await toSubmission();
    await step('reject-plan', MARIA, say('2026-03-15', { reason: 'Who tests the form?' }));
    await step('find-cause', PEETER, say('2026-03-16'));
    await step('submit-plan', PEETER, say('2026-03-16', { confirmedBy: MARIA as PersonId }));
    expect((await stored()).submissions.map(({ id, decision }) => [id, decision?.isAccepted])).toEqual([['finding-1/1', false], ['finding-1/2', undefined]]);
    await step('accept-plan', MARIA, say('2026-03-17'));
    const done = anAction({ state: 'done', doneBy: PEETER as PersonId, doneOn: '2026-03-20' as CalendarDate, actualEvidence: 'Checklist' });
    await here.workspace.commit({ event: 'action.done', subject: 'x', auditId: null, plan: () => Promise.resolve([put('actions', done)]) });
    await step('implement', PEETER, say('2026-03-20'));
    await step('accept-evidence', ANNA, say('2026-03-22', { review: { method: 'desk', reference: 'REV-1', comment: '' } }));
    const due = await casesDue(here.workspace.database, '2026-06-20' as CalendarDate);
    expect(due.map(({ due: { kind, date, overdueBy } }) => [kind, date, overdueBy])).toEqual([['effectiveness', '2026-06-18', 2]]);
    await step('confirm-effective', MARIA, say('2026-06-20', { check: { checked: 'Tickets', sample: '20', result: 'All with a note' } }));
    await step('close', MARIA, say('2026-06-20'));
    const { finding: end, actions, nonconformity } = await stored();
    expect([end.state, actions[0]?.state, nonconformity?.closedOn]).toEqual(['closed', 'verified', '2026-06-20']);
    expect(nonconformity?.steps.map(({ to }) => to)).toContain('evidence-accepted');
    const report = await verifyLog(here.workspace.database);
    expect([report.chainProblems, report.rowProblems]).toEqual([[], []]);
  });

  test('that withdraws the finding lets the question follow the findings that are left', async () => {
    const other = aFinding({ id: 'other' as FindingId, reference: 'OBS-2026-009', grade: 'observation' });
    await here.workspace.commit({ event: 'finding.raised', subject: 'x', auditId: null, plan: () => Promise.resolve([put('findings', other)]) });
    await step('issue', ANNA, say('2026-03-10'));
    await step('withdraw', ANNA, say('2026-03-11', { reason: 'The record was found' }));
    expect((await here.workspace.database.answers.toArray())[0]?.assessment).toBe('observation');
  });
});

describe('the answer of the auditee', () => {
  test('is written until the plan is handed in, and undone field by field', async () => {
    await step('issue', ANNA, say('2026-03-10'));
    const type = (correction: string) => editCase(here.workspace, finding, 'containment.correction', ({ containment }) => ({ containment: { ...containment, correction } }));
    await type('N');
    await type('Note added');
    await here.workspace.undo();
    expect((await stored()).nonconformity?.containment.correction).toBe('');
    await here.workspace.redo();
    await toSubmission();
    const handedIn = (await stored()).nonconformity;
    await type('Too late');
    expect((await stored()).nonconformity).toEqual(handedIn);
  });
});

describe('beside the steps', () => {
  test('a due date is extended with the old one kept; typing another one does nothing after the issue', async () => {
    await step('issue', ANNA, say('2026-03-10'));
    await editFinding(here.workspace, finding, { dueDate: '2027-01-01' as CalendarDate, owner: 'Maria Costa' });
    expect((await stored()).finding).toMatchObject({ dueDate: '2026-05-09', owner: 'Maria Costa' });
    const told = { kind: 'implementation', to: '2026-05-30' as CalendarDate, reason: 'The supplier is late' } as const;
    expect(await extendCase(here.workspace, finding, { ...told, approvedBy: PEETER as PersonId })).toMatchObject({ problem: { code: 'approver-not-allowed' } });
    await extendCase(here.workspace, finding, { ...told, approvedBy: MARIA as PersonId });
    expect(await stored()).toMatchObject({ finding: { dueDate: '2026-05-30' }, nonconformity: { deadlines: { original: { implementation: '2026-05-09' }, extensions: [{ from: '2026-05-09', to: '2026-05-30' }] } } });
  });

  test('a grade is changed by the lead auditor, and the question follows', async () => {
    await step('issue', ANNA, say('2026-03-10'));
    await here.workspace.setAuthor(PEETER as PersonId);
    await expect.poll(() => here.workspace.authorId()).toBe(PEETER);
    expect(await regradeFinding(here.workspace, finding, 'major', 'Wide')).toMatchObject({ problem: { code: 'not-lead-auditor' } });
    await here.workspace.setAuthor(ANNA as PersonId);
    await expect.poll(() => here.workspace.authorId()).toBe(ANNA);
    expect(await regradeFinding(here.workspace, finding, 'major', 'Wide')).toMatchObject({ ok: true, value: { event: 'finding.regraded', reason: 'Wide' } });
    expect(await stored()).toMatchObject({ finding: { grade: 'major', dueDate: '2026-04-09' }, nonconformity: { regradings: [{ from: 'minor', to: 'major' }] } });
    expect((await here.workspace.database.answers.toArray())[0]?.assessment).toBe('major-nc');
  });

  test('a recurrence is decided with a reason, and the decision taken back', async () => {
    await step('issue', ANNA, say('2026-03-10'));
    const told = { earlierId: 'old' as FindingId, decision: 'refused', by: MARIA as PersonId } as const;
    expect(await decideOnRecurrence(here.workspace, finding, { ...told, reason: '' })).toMatchObject({ problem: { code: 'reason-missing' } });
    await decideOnRecurrence(here.workspace, finding, { ...told, reason: 'Another tool' });
    expect((await stored()).nonconformity?.recurrences).toMatchObject([{ decision: 'refused', reason: 'Another tool', on: '2026-12-31' }]);
    await forgetDecision(here.workspace, finding, told.earlierId);
    expect((await stored()).nonconformity?.recurrences).toEqual([]);
  });
});

describe('deleting', () => {
  test('takes a draft with its actions, and refuses an issued finding, whose number stays used', async () => {
    await here.workspace.commit({ event: 'action.added', subject: 'x', auditId: null, plan: () => Promise.resolve([put('actions', anAction())]) });
    await deleteFinding(here.workspace, finding);
    expect(await here.workspace.database.actions.count()).toBe(0);
    await here.workspace.undo();
    expect(await here.workspace.database.actions.count()).toBe(1);
    await step('issue', ANNA, say('2026-03-10'));
    expect(await deleteFinding(here.workspace, finding)).toEqual({ ok: false, problem: { code: 'issued' } });
    expect(await allCases(here.workspace.database)).toHaveLength(1);
  });

  test('an audit takes its cases, plans and actions with it, and undo brings them back', async () => {
    await toSubmission();
    const before = await stored();
    expect((await deleteAudit(here.workspace, anAudit())).ok).toBe(true);
    const { nonconformities, submissions, actions } = here.workspace.database;
    expect(await Promise.all([nonconformities.count(), submissions.count(), actions.count()])).toEqual([0, 0, 0]);
    await here.workspace.undo();
    expect(await stored()).toEqual(before);
  });
});
