import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pastOfAudit } from '#renderer/data/repositories/past-repository.ts';
import { put, remove, type RowWrite } from '#renderer/data/row-write.ts';
import type { Workspace } from '#renderer/data/workspace.ts';
import { auditAt } from '#renderer/features/history/as-of/past-audit.ts';
import type { ChangeEntry } from '#shared/domain/change-log/change.ts';
import { answerId } from '#shared/domain/checklist/answer.ts';
import { ASSESSMENTS } from '#shared/domain/checklist/assessment.ts';
import type { AuditId, EvidenceId, FindingId, QuestionId } from '#shared/domain/ids.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';
import { aFinding, anAnswer, anAudit, someEvidence } from '#test/support/builders.ts';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';

const AUDIT = 'audit-1' as AuditId;
const OTHER = 'audit-2' as AuditId;

let here: TestWorkspace;
beforeEach(async () => {
  here = await aWorkspace();
});
afterEach(() => here.discard());

async function commit(workspace: Workspace, writes: readonly RowWrite[], auditId: AuditId | null = AUDIT): Promise<ChangeEntry | null> {
  const outcome = await workspace.commit({ event: 'audit.edited', subject: 'a step', auditId, plan: () => Promise.resolve(writes) });
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
}

/** The rows of the audit as they are stored now, in one text. */
async function stored({ database }: Workspace): Promise<string> {
  const answers = await database.answers.where('auditId').equals(AUDIT).toArray();
  const findings = await database.findings.where('auditId').equals(AUDIT).sortBy('reference');
  const evidence = await database.evidence.where('auditId').equals(AUDIT).sortBy('reference');
  return plain({ audit: (await database.audits.get(AUDIT)) ?? null, answers, findings, evidence });
}

function plain({ answers, ...rest }: { readonly answers: readonly { readonly id: string }[] } & Record<string, unknown>): string {
  return JSON.stringify({ ...rest, answers: answers.toSorted((a, b) => a.id.localeCompare(b.id)) });
}

async function at(workspace: Workspace, entry: ChangeEntry): Promise<string> {
  const past = await pastOfAudit(workspace.database, AUDIT);
  const { then, uncertain } = auditAt(past, AUDIT, { kind: 'entry', deviceId: entry.deviceId, sequence: entry.sequence });
  expect(uncertain).toBe(0);
  return plain({ audit: then.audit, answers: [...then.answers.values()], findings: then.findings, evidence: then.evidence });
}

const question = (n: number) => `q${String(n)}` as QuestionId;
const writes: fc.Arbitrary<RowWrite> = fc.oneof(
  fc.record({ n: fc.nat(3), assessment: fc.constantFrom(...ASSESSMENTS), notes: fc.string({ maxLength: 8 }) }).map(({ n, ...given }) =>
    put('answers', anAnswer({ id: answerId(AUDIT, question(n)), auditId: AUDIT, questionId: question(n), ...given })),
  ),
  fc.nat(3).map((n) => remove('answers', answerId(AUDIT, question(n)))),
  fc.record({ n: fc.nat(2), statement: fc.string({ maxLength: 8 }) }).map(({ n, statement }) =>
    put('findings', aFinding({ id: `f${String(n)}` as FindingId, auditId: AUDIT, reference: `NC-2026-00${String(n)}`, statement })),
  ),
  fc.nat(2).map((n) => remove('findings', `f${String(n)}`)),
  fc.record({ n: fc.nat(1), title: fc.string({ maxLength: 8 }) }).map(({ n, title }) =>
    put('evidence', someEvidence({ id: `e${String(n)}` as EvidenceId, auditId: AUDIT, reference: `EV-2026-000${String(n)}`, title })),
  ),
  fc.string({ maxLength: 8 }).map((scope) => put('audits', anAudit({ id: AUDIT, scope }))),
  fc.constant(remove('audits', AUDIT)),
);

describe('an audit as it was', () => {
  test('after any entry of any history is what was stored then', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(writes, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 }), async (steps) => {
        const one = await aWorkspace();
        try {
          const kept: { readonly entry: ChangeEntry; readonly state: string }[] = [];
          for (const step of steps) {
            const entry = await commit(one.workspace, step);
            if (entry) kept.push({ entry, state: await stored(one.workspace) });
          }
          for (const { entry, state } of kept) expect(await at(one.workspace, entry)).toBe(state);
        } finally {
          await one.discard();
        }
      }),
      { numRuns: 12 },
    );
  });

  test('knows also what was written together with other audits', async () => {
    const { workspace } = here;
    await commit(workspace, [put('audits', anAudit({ id: AUDIT })), put('audits', anAudit({ id: OTHER, reference: 'IA-2026-04' }))], null);
    const before = await commit(workspace, [put('answers', anAnswer({ id: answerId(AUDIT, question(1)), questionId: question(1), notes: 'mine' }))], null);
    const state = await stored(workspace);
    await commit(workspace, [put('answers', anAnswer({ id: answerId(AUDIT, question(1)), questionId: question(1), notes: 'changed' }))], OTHER);
    if (before === null) throw new Error('nothing was written');
    expect(await at(workspace, before)).toBe(state);
  });

  test('takes undo and redo as the steps they are', async () => {
    const { workspace } = here;
    await commit(workspace, [put('audits', anAudit({ id: AUDIT, scope: 'first' }))]);
    const second = await commit(workspace, [put('audits', anAudit({ id: AUDIT, scope: 'second' }))]);
    const state = await stored(workspace);
    await workspace.undo();
    await workspace.redo();
    await workspace.undo();
    if (second === null) throw new Error('nothing was written');
    expect(await at(workspace, second)).toBe(state);
  });

  test('says which rows somebody wrote past the log', async () => {
    const { workspace } = here;
    const first = await commit(workspace, [put('audits', anAudit({ id: AUDIT, scope: 'first' }))]);
    await commit(workspace, [put('audits', anAudit({ id: AUDIT, scope: 'second' }))]);
    await workspace.database.audits.put(anAudit({ id: AUDIT, scope: 'past the log' }));
    const past = await pastOfAudit(workspace.database, AUDIT);
    const view = auditAt(past, AUDIT, { kind: 'entry', deviceId: first?.deviceId ?? '', sequence: 1 });
    expect(view.uncertain).toBe(1);
    expect(view.then.audit?.scope).toBe('first');
  });

  test('after ten thousand changes costs no more than a few plain reads of them', async () => {
    const { workspace } = here;
    await commit(workspace, [put('audits', anAudit({ id: AUDIT }))]);
    const [head] = await workspace.database.changes.toArray();
    if (!head) throw new Error('nothing was written');
    const last = new Map<number, string>();
    const changes = Array.from({ length: 10_000 }, (_, index) => {
      const n = index % 187;
      const id = answerId(AUDIT, question(n));
      const notes = `note ${String(index)}`;
      const before = last.get(n);
      last.set(n, notes);
      const change = before === undefined
        ? { table: 'answers' as const, id, from: null, to: { ...anAnswer({ id, auditId: AUDIT, questionId: question(n), notes }) } as never }
        : { table: 'answers' as const, id, from: { notes: before }, to: { notes } };
      return { ...head, sequence: index + 2, at: new Date(Date.parse(head.at) + (index + 1) * 1000).toISOString() as Timestamp, changes: [change], rowKeys: [`answers:${id}`] };
    });
    await workspace.database.changes.bulkAdd(changes);
    await workspace.database.answers.bulkPut(
      [...last].map(([n, notes]) => anAnswer({ id: answerId(AUDIT, question(n)), auditId: AUDIT, questionId: question(n), notes })),
    );
    const plainAt = performance.now();
    await workspace.database.changes.where('auditId').equals(AUDIT).toArray();
    const plainMs = performance.now() - plainAt;
    const startedAt = performance.now();
    const past = await pastOfAudit(workspace.database, AUDIT);
    const readMs = performance.now() - startedAt;
    const view = auditAt(past, AUDIT, { kind: 'entry', deviceId: head.deviceId, sequence: 5_001 });
    const allMs = performance.now() - startedAt;
    console.info(`10,001 entries: plain read ${plainMs.toFixed(0)} ms, read ${readMs.toFixed(0)} ms, rewound by half ${(allMs - readMs).toFixed(0)} ms`);
    expect(view.since).toHaveLength(5_000);
    expect(view.then.answers.get(question(4_999 % 187))?.notes).toBe('note 4999');
    expect(view.uncertain).toBe(0);
    // Measured beside a plain read of the same entries, because a busy machine is slow at both.
    expect(allMs).toBeLessThan(plainMs * 5 + 200);
  });
});
