import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countedAuditsOf } from '#renderer/data/audit-figures.ts';
import { figuresOfAudit, listAudits } from '#renderer/data/repositories/audits-repository.ts';
import { put, remove, type RowWrite } from '#renderer/data/row-write.ts';
import { answerId } from '#shared/domain/checklist/answer.ts';
import type { AuditId, FindingId } from '#shared/domain/ids.ts';
import { builtInTemplates } from '#shared/domain/standard/built-in.ts';
import { aFinding, anAnswer, anAudit } from '#test/support/builders.ts';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';

const [FIRST, SECOND] = ['audit-1', 'audit-2'].map((id) => anAudit({ id: id as AuditId, reference: id }));
const question = builtInTemplates()[0]?.questions[0]?.id;
if (!FIRST || !SECOND || !question) throw new Error('nothing to count');
const COUNT = builtInTemplates()[0]?.questions.length;

let opened: TestWorkspace;
let stop: () => void;

beforeEach(async () => {
  opened = await aWorkspace();
  await write([put('audits', FIRST), put('audits', SECOND)]);
  stop = counted().subscribe(() => undefined);
  counted().count([FIRST, SECOND]);
  await expect.poll(() => counted().read().size).toBe(2);
});

afterEach(async () => {
  stop();
  await opened.discard();
});

const counted = () => countedAuditsOf(opened.workspace.database);

async function write(rows: readonly RowWrite[]): Promise<void> {
  const outcome = await opened.workspace.commit({ event: 'audit.edited', subject: '', auditId: null, plan: async () => rows });
  expect(outcome.ok).toBe(true);
}

const answer = anAnswer({ id: answerId(FIRST.id, question), auditId: FIRST.id, questionId: question, assessment: 'conforming' });

describe('the figures of the audits', () => {
  it('are those of the rows, for each audit its own', async () => {
    await write([put('answers', answer), put('findings', aFinding({ auditId: SECOND.id }))]);
    await expect.poll(() => counted().read().get(FIRST.id)).toMatchObject({ assessed: 1, questions: COUNT });
    await expect.poll(() => counted().read().get(SECOND.id)?.findings.minor).toBe(1);
    expect(counted().read().get(SECOND.id)?.assessed).toBe(0);
    for (const audit of [FIRST, SECOND]) {
      expect(counted().read().get(audit.id)).toEqual(await figuresOfAudit(opened.workspace.database, audit));
    }
  });

  it('follow what is changed and taken away', async () => {
    await write([put('answers', answer), put('findings', aFinding({ id: 'gone' as FindingId, auditId: FIRST.id }))]);
    await expect.poll(() => counted().read().get(FIRST.id)?.findings.minor).toBe(1);
    await write([put('answers', { ...answer, assessment: 'not-applicable' }), remove('findings', 'gone')]);
    await expect.poll(() => counted().read().get(FIRST.id)?.findings.minor).toBe(0);
    await expect.poll(() => counted().read().get(FIRST.id)?.assessed).toBe(0);
  });

  it('are counted anew for an audit that asks other questions', async () => {
    counted().count([{ ...FIRST, templateIds: [] }, SECOND]);
    await expect.poll(() => counted().read().get(FIRST.id)?.questions).toBe(0);
  });

  it('are not needed for the list, which is there before them', async () => {
    expect((await listAudits(opened.workspace.database)).map(({ audit, figures }) => [audit.id, figures])).toEqual([
      [FIRST.id, null],
      [SECOND.id, null],
    ]);
  });
});
