import type { Audit } from '#shared/domain/audit/audit.ts';
import type { Answer } from '#shared/domain/checklist/answer.ts';
import { identityOf, isDraft, type StoredQuestion } from '#shared/domain/checklist/template.ts';
import { confirmAnswer, planVersionChange, type VersionPlan } from '#shared/domain/checklist/versions/apply-version.ts';
import type { TemplateContent } from '#shared/domain/checklist/versions/make-draft.ts';
import type { AuditId, TemplateId } from '#shared/domain/ids.ts';
import type { CommitReader } from '#renderer/data/commit-reader.ts';
import { templateContent, templateContentIn } from '#renderer/data/repositories/templates-repository.ts';
import { put } from '#renderer/data/row-write.ts';
import type { CommitOutcome, Workspace } from '#renderer/data/workspace.ts';
import type { WorkbenchDatabase } from '#renderer/data/database.ts';

/** The change of an audit from one version of a checklist to another. */
export interface VersionChange {
  readonly auditId: AuditId;
  readonly from: TemplateId;
  readonly to: TemplateId;
}

type ReadTemplate = (id: TemplateId, language?: string) => Promise<TemplateContent | undefined>;

async function plan(
  { from, to }: VersionChange,
  audit: Audit | undefined,
  answers: readonly Answer[],
  read: ReadTemplate,
): Promise<VersionPlan | null> {
  const newer = await read(to);
  const before = await read(from, newer?.template.language);
  // A built-in version an audit goes back to speaks the language of the one it had.
  const after = newer && (await read(to, before?.template.language));
  if (!audit || !before || !after || isDraft(after.template)) return null;
  if (!audit.templateIds.includes(from) || audit.templateIds.includes(to)) return null;
  const wordings = new Map<string, StoredQuestion>();
  for (const id of new Set(answers.flatMap(({ answeredFor }) => (answeredFor === undefined ? [] : [answeredFor])))) {
    for (const question of (await read(id, after.template.language))?.questions ?? []) wordings.set(`${id} ${identityOf(question)}`, question);
  }
  return planVersionChange(audit, before, after, answers, ({ answeredFor, questionId }) =>
    answeredFor === undefined ? undefined : wordings.get(`${answeredFor} ${questionId}`),
  );
}

/** What the change would do, for the preview; null when audit or versions are not there any more. */
export async function previewVersionChange(database: WorkbenchDatabase, change: VersionChange): Promise<VersionPlan | null> {
  const audit = await database.audits.get(change.auditId);
  const answers = await database.answers.where('auditId').equals(change.auditId).toArray();
  return plan(change, audit, answers, (id, language) => templateContent(database, id, language));
}

/** Changes the audit to the other version in one step, planned anew from what is stored at that moment. */
export function applyVersion(workspace: Workspace, change: VersionChange, subject: string): Promise<CommitOutcome> {
  return workspace.commit({
    event: 'audit.version-changed',
    subject,
    auditId: change.auditId,
    plan: async (tx) => {
      const audit = await tx.get('audits', change.auditId);
      const answers = await tx.where('answers', 'auditId', change.auditId);
      const planned = await plan(change, audit, answers, (id, language) => templateContentIn(tx, id, language));
      return planned ? [put('audits', planned.audit), ...planned.answers.map((answer) => put('answers', answer))] : [];
    },
  });
}

/** Says that an answer holds for the question as it reads now. */
export function confirmAnswers(
  workspace: Workspace,
  auditId: AuditId,
  answers: readonly Pick<Answer, 'id'>[],
  subject: string,
): Promise<CommitOutcome> {
  return workspace.commit({
    event: 'answer.confirmed',
    subject,
    auditId,
    plan: async (tx) => (await storedAnswers(tx, answers)).map((answer) => put('answers', confirmAnswer(answer))),
  });
}

async function storedAnswers(tx: CommitReader, answers: readonly Pick<Answer, 'id'>[]): Promise<readonly Answer[]> {
  return (await tx.getMany('answers', answers.map(({ id }) => id))).filter((answer) => answer !== undefined);
}
