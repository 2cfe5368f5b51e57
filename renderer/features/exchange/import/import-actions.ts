import { put } from '#renderer/data/row-write.ts';
import type { CommitOutcome, Workspace } from '#renderer/data/workspace.ts';
import type { WriteWatch } from '#renderer/data/write-rows.ts';
import type { ImportPlan } from '#shared/exchange/import/plan-import.ts';

/** Stores a planned import: the checklist and all its questions in one commit, so that one undo takes it back; `watch` sees and cancels it. */
export function importChecklist(workspace: Workspace, plan: ImportPlan, watch: WriteWatch = {}): Promise<CommitOutcome> {
  return workspace.commit({
    event: 'template.imported',
    subject: plan.template.title,
    auditId: null,
    ...watch,
    plan: () => Promise.resolve([put('templates', plan.template), ...plan.questions.map((question) => put('questions', question))]),
  });
}
