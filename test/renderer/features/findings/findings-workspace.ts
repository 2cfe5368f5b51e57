import { put, type RowWrite } from '#renderer/data/row-write.ts';
import { builtInTemplates } from '#shared/domain/standard/built-in.ts';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import { anAudit, aPerson } from '#test/support/builders.ts';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';

/** A question of the built-in checklist under its code. */
export function builtInQuestion(code: string): ChecklistQuestion {
  const question = builtInTemplates()
    .flatMap((builtIn) => builtIn.questions)
    .find((each) => each.code === code);
  if (question === undefined) throw new Error(`No question ${code}`);
  return question;
}

/** The sample audit with its auditor signed in, and what else a test needs. */
export async function anAuditedWorkspace(...rows: readonly RowWrite[]): Promise<TestWorkspace> {
  const opened = await aWorkspace();
  const person = aPerson();
  const outcome = await opened.workspace.commit({
    event: 'audit.created',
    subject: 'IA-2026-03',
    auditId: anAudit().id,
    plan: () => Promise.resolve([put('people', person), put('audits', anAudit()), ...rows]),
  });
  if (!outcome.ok) throw new Error(outcome.problem.detail);
  await opened.workspace.setAuthor(person.id);
  return opened;
}
