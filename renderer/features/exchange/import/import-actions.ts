import { put } from '#renderer/data/row-write.ts';
import type { CommitOutcome, Workspace } from '#renderer/data/workspace.ts';
import type { WriteWatch } from '#renderer/data/write-rows.ts';
import type { TemplateContent } from '#shared/domain/checklist/versions/make-draft.ts';
import type { ImportPlan } from '#shared/exchange/import/plan-import.ts';

/** Stores a planned import: the checklist and all its questions in one commit, so that one undo takes it back; `watch` sees and cancels it. */
export function importChecklist(workspace: Workspace, plan: Pick<ImportPlan, 'template' | 'questions'>, watch: WriteWatch = {}): Promise<CommitOutcome> {
  return workspace.commit({
    event: 'template.imported',
    subject: plan.template.title,
    auditId: null,
    ...watch,
    plan: () => Promise.resolve([put('templates', plan.template), ...plan.questions.map((question) => put('questions', question))]),
  });
}

/** Stores the next version of a checklist read from a file, as a draft, in one commit. */
export function importVersion(workspace: Workspace, draft: TemplateContent, watch: WriteWatch = {}): Promise<CommitOutcome> {
  return workspace.commit({
    event: 'template.versionImported',
    subject: draft.template.title,
    auditId: null,
    ...watch,
    plan: () => Promise.resolve([put('templates', draft.template), ...draft.questions.map((question) => put('questions', question))]),
  });
}
