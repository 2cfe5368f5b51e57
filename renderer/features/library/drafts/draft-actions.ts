import type { ChecklistTemplate, StoredQuestion } from '#shared/domain/checklist/template.ts';
import { isDraft } from '#shared/domain/checklist/template.ts';
import {
  blankTemplate,
  copyTemplate,
  draftFromOther,
  draftNextVersion,
  nextVersionNumber,
  releaseDraft,
  type TemplateContent,
} from '#shared/domain/checklist/versions/make-draft.ts';
import type { QuestionId, TemplateId } from '#shared/domain/ids.ts';
import type { Standard } from '#shared/domain/standard/standard.ts';
import { failed, ok, type Result } from '#shared/lib/result.ts';
import { FrozenTemplateError } from '#renderer/data/frozen-templates.ts';
import { inOrder, listAllTemplates, templateContent } from '#renderer/data/repositories/templates-repository.ts';
import { put, type RowWrite } from '#renderer/data/row-write.ts';
import type { StorageProblem } from '#renderer/data/storage-problem.ts';
import type { CommitOutcome, Workspace } from '#renderer/data/workspace.ts';
import { newId } from '#renderer/platform/ids.ts';

export type DraftProblem = StorageProblem | { readonly code: 'gone' };

function rowsOf({ template, questions }: TemplateContent): readonly RowWrite[] {
  return [put('templates', template), ...questions.map((question) => put('questions', question))];
}

async function make(workspace: Workspace, event: string, content: TemplateContent): Promise<Result<TemplateId, StorageProblem>> {
  const outcome = await workspace.commit({
    event,
    subject: content.template.title,
    auditId: null,
    plan: () => Promise.resolve(rowsOf(content)),
  });
  return outcome.ok ? ok(content.template.id) : outcome;
}

/** Opens the next version of a template as a draft, or the draft its family already has. */
export async function startVersion(workspace: Workspace, base: ChecklistTemplate): Promise<Result<TemplateId, DraftProblem>> {
  const all = await listAllTemplates(workspace.database);
  const draft = all.find((template) => template.family === base.family && isDraft(template));
  if (draft) return ok(draft.id);
  const content = await templateContent(workspace.database, base.id);
  if (!content) return failed({ code: 'gone' });
  const version = nextVersionNumber(all, base.family);
  return make(workspace, 'template.drafted', draftNextVersion(content, { id: newId<TemplateId>(), version, at: workspace.now() }));
}

/** A template of its own with the same questions, as a draft. */
export async function copyAsOwn(
  workspace: Workspace,
  base: ChecklistTemplate,
  title: string,
): Promise<Result<TemplateId, DraftProblem>> {
  const content = await templateContent(workspace.database, base.id);
  if (!content) return failed({ code: 'gone' });
  const made = { id: newId<TemplateId>(), title, at: workspace.now(), newIdentity: () => newId<QuestionId>() };
  return make(workspace, 'template.copied', copyTemplate(content, made));
}

/** The questions of `source` as the next version of `base`, as a draft; what is recognised keeps its identity. */
export async function startVersionFrom(
  workspace: Workspace,
  base: ChecklistTemplate,
  source: ChecklistTemplate,
): Promise<Result<TemplateId, DraftProblem>> {
  const [known, other] = await Promise.all([base, source].map(({ id }) => templateContent(workspace.database, id)));
  if (!known || !other) return failed({ code: 'gone' });
  const version = nextVersionNumber(await listAllTemplates(workspace.database), base.family);
  const made = { id: newId<TemplateId>(), version, at: workspace.now(), newIdentity: () => newId<QuestionId>() };
  return make(workspace, 'template.drafted', draftFromOther(known, other, made));
}

/** An empty template, as a draft. */
export function startTemplate(
  workspace: Workspace,
  wanted: { readonly title: string; readonly standard: Standard | null; readonly language: string },
): Promise<Result<TemplateId, DraftProblem>> {
  const template = blankTemplate({ ...wanted, id: newId<TemplateId>(), at: workspace.now() });
  return make(workspace, 'template.drafted', { template, questions: [] });
}

/** What is said about a template as a whole. */
export type TemplateEdit = Partial<Pick<ChecklistTemplate, 'title' | 'standardId' | 'standardTitle' | 'edition' | 'language'>>;

/** Saves what is said about a draft as a whole; what is typed into one field in one go is undone together. */
export function editTemplate(workspace: Workspace, draft: ChecklistTemplate, edit: TemplateEdit): Promise<CommitOutcome> {
  return changeDraft(workspace, draft.id, {
    event: 'template.edited',
    subject: draft.title,
    group: `template:${draft.id}:${Object.keys(edit).join()}`,
    plan: ({ template }) => ({ template: { ...template, ...edit }, questions: [] }),
  });
}

/** Freezes the draft as a version audits can use. */
export async function release(workspace: Workspace, draft: ChecklistTemplate, changeNote: string): Promise<CommitOutcome> {
  const by = await workspace.authorId();
  return changeDraft(workspace, draft.id, {
    event: 'template.released',
    subject: draft.title,
    plan: (content) => releaseDraft(content, by, workspace.now(), changeNote.trim()),
  });
}

/** What a change of a draft comes to: the template, the rows to write and those to take away. */
export interface DraftChange {
  readonly template: ChecklistTemplate;
  readonly questions: readonly StoredQuestion[];
  readonly removed?: readonly QuestionId[];
}

/**
 * The one way a draft is changed: `plan` gets it as stored at that moment, rows in order. A template that was released
 * meanwhile, in another window perhaps, is refused.
 */
export function changeDraft(
  workspace: Workspace,
  templateId: TemplateId,
  change: {
    readonly event: string;
    readonly subject: string;
    readonly group?: string;
    readonly plan: (stored: TemplateContent) => DraftChange;
  },
): Promise<CommitOutcome> {
  const { plan, ...told } = change;
  return workspace.commit({
    ...told,
    auditId: null,
    plan: async (tx) => {
      const template = await tx.get('templates', templateId);
      if (!template) return [];
      if (!isDraft(template)) throw new FrozenTemplateError('template-frozen', template.title);
      const rows = inOrder(await tx.where('questions', 'templateId', templateId));
      const changed = plan({ template, questions: rows });
      const removed = new Set(changed.removed);
      const isNew = new Set(changed.questions.map(({ id }) => id));
      const count = rows.filter(({ id }) => !removed.has(id) && !isNew.has(id)).length + changed.questions.length;
      return [
        put('templates', { ...changed.template, questionCount: count, editedAt: workspace.now() }),
        ...changed.questions.map((question) => put('questions', question)),
        ...[...removed].map((id): RowWrite => ({ kind: 'remove', table: 'questions', id })),
      ];
    },
  });
}
