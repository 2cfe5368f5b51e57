import { isDraft, type ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import type { ClauseNumber } from '#shared/domain/ids.ts';
import type { Standard } from '#shared/domain/standard/standard.ts';
import { failed, type Result } from '#shared/lib/result.ts';
import type { ChangeEntry } from '#shared/domain/change-log/change.ts';
import { auditsNeedingTemplate } from '#renderer/data/repositories/templates-repository.ts';
import { put, remove } from '#renderer/data/row-write.ts';
import type { StorageProblem } from '#renderer/data/storage-problem.ts';
import type { CommitOutcome, Workspace } from '#renderer/data/workspace.ts';

export type DeleteTemplateProblem =
  | StorageProblem
  | { readonly code: 'used'; readonly audits: readonly string[] }
  | { readonly code: 'built-in' };

/** Deletes a checklist version or a draft with its questions, as one step that undo brings back. Refused while an audit needs it. */
export async function deleteTemplate(
  workspace: Workspace,
  template: ChecklistTemplate,
): Promise<Result<ChangeEntry | null, DeleteTemplateProblem>> {
  if (template.origin === 'built-in') return failed({ code: 'built-in' });
  const audits = isDraft(template) ? [] : await auditsNeedingTemplate(workspace.database, template);
  if (audits.length > 0) return failed({ code: 'used', audits });
  return workspace.commit({
    event: isDraft(template) ? 'template.discarded' : 'template.deleted',
    subject: template.title,
    auditId: null,
    plan: async (tx) => {
      const questions = await tx.where('questions', 'templateId', template.id);
      return [...questions.map(({ id }) => remove('questions', id)), remove('templates', template.id)];
    },
  });
}

/** Keeps the requirement text a licence holder typed in for a clause; an empty text takes it away. */
export function saveRequirementText(
  workspace: Workspace,
  standard: Pick<Standard, 'id' | 'title'>,
  clause: ClauseNumber,
  text: string,
): Promise<CommitOutcome> {
  const id = `${standard.id}:${clause}`;
  return workspace.commit({
    event: 'requirementText.edited',
    subject: `${standard.title} ${clause}`,
    auditId: null,
    group: `requirementText:${id}`,
    plan: () =>
      Promise.resolve([
        text.trim() === ''
          ? remove('requirementTexts', id)
          : put('requirementTexts', { id, standardId: standard.id, clause, text }),
      ]),
  });
}
