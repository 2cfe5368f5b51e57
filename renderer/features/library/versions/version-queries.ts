import type { Answer } from '#shared/domain/checklist/answer.ts';
import { asAsked, identityOf, isDraft, type ChecklistQuestion, type ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import { retiredAnswers } from '#shared/domain/checklist/versions/apply-version.ts';
import type { AuditId, QuestionId } from '#shared/domain/ids.ts';
import type { WorkbenchDatabase } from '#renderer/data/database.ts';
import {
  answersOfAudit,
  findTemplates,
  linksOfAudit,
  questionIdsOfTemplate,
  wordingsOfQuestion,
  type QuestionLinks,
} from '#renderer/data/repositories/checklist-repository.ts';
import { listAllTemplates, templateContent } from '#renderer/data/repositories/templates-repository.ts';

/** States in which what was found is settled: their checklist is not changed any more. */
const SETTLED: ReadonlySet<string> = new Set(['report-issued', 'follow-up', 'closed', 'cancelled', 'stopped']);

/** An audit that uses another version of a family. */
export interface AuditToChange {
  readonly auditId: AuditId;
  readonly reference: string;
  readonly title: string;
  readonly from: ChecklistTemplate;
}

/** Running audits that use another version of the template's family, by reference. */
export async function auditsToChange(database: WorkbenchDatabase, to: ChecklistTemplate): Promise<readonly AuditToChange[]> {
  const versions = new Map(
    (await listAllTemplates(database)).filter(({ family, id }) => family === to.family && id !== to.id).map((one) => [one.id, one]),
  );
  const audits = await database.audits.toArray();
  return audits
    .filter(({ state, archivedAt }) => !SETTLED.has(state) && archivedAt === null)
    .flatMap(({ id, reference, title, templateIds }) => {
      const from = templateIds.map((templateId) => versions.get(templateId)).find((template) => template !== undefined);
      return from && !templateIds.includes(to.id) ? [{ auditId: id, reference, title, from }] : [];
    })
    .toSorted((left, right) => left.reference.localeCompare(right.reference, 'en', { numeric: true }));
}

/** A newer released version of a checklist an audit uses. */
export interface NewerVersion {
  readonly used: ChecklistTemplate;
  readonly newer: ChecklistTemplate;
}

/** Newer versions of the audit's checklists; none once what was found is settled. */
export async function newerVersions(database: WorkbenchDatabase, auditId: AuditId): Promise<readonly NewerVersion[]> {
  const audit = await database.audits.get(auditId);
  if (!audit || SETTLED.has(audit.state) || audit.archivedAt !== null) return [];
  const all = (await listAllTemplates(database)).filter((template) => !isDraft(template));
  return (await findTemplates(database, audit.templateIds)).flatMap((used) => {
    const newest = all.filter(({ family }) => family === used.family).toSorted((left, right) => right.version - left.version)[0];
    return newest && newest.version > used.version ? [{ used, newer: newest }] : [];
  });
}

/** An answer no checklist of the audit asks for any more, with the question as it read. */
export interface RetiredAnswer {
  readonly answer: Answer;
  readonly question: ChecklistQuestion | null;
  readonly template: ChecklistTemplate | null;
  readonly links: QuestionLinks;
}

/** All of them, by clause and code as they were. */
export async function retiredAnswersOf(database: WorkbenchDatabase, auditId: AuditId): Promise<readonly RetiredAnswer[]> {
  const audit = await database.audits.get(auditId);
  if (!audit) return [];
  const asked = new Set<QuestionId>();
  for (const id of audit.templateIds) for (const questionId of await questionIdsOfTemplate(database, id)) asked.add(questionId);
  const retired = retiredAnswers(await answersOfAudit(database, auditId), asked);
  if (retired.length === 0) return [];
  const links = await linksOfAudit(database, auditId);
  const templates = new Map((await listAllTemplates(database)).map((template) => [template.id, template]));
  const rows = await Promise.all(
    retired.map(async (answer) => {
      const question = (await wordingsOfQuestion(database, answer.questionId)).find(({ templateId }) => {
        const template = templates.get(templateId);
        return template !== undefined && !isDraft(template);
      });
      return {
        answer,
        question: question ? asAsked(question) : null,
        template: (question && templates.get(question.templateId)) ?? null,
        links: links.get(answer.questionId) ?? { findingGrades: [], evidenceCount: 0 },
      };
    }),
  );
  return rows.toSorted((left, right) =>
    (left.question?.code ?? '').localeCompare(right.question?.code ?? '', 'en', { numeric: true }),
  );
}

/** The wording an answer was given for; null when that version is not there any more. */
export async function wordingAnswered(
  database: WorkbenchDatabase,
  { answeredFor, questionId }: Pick<Answer, 'answeredFor' | 'questionId'>,
  now: ChecklistQuestion,
): Promise<{ readonly question: ChecklistQuestion; readonly template: ChecklistTemplate } | null> {
  if (answeredFor === undefined) return null;
  const [current] = await findTemplates(database, [now.templateId]);
  const content = await templateContent(database, answeredFor, current?.language);
  const question = content?.questions.find((row) => identityOf(row) === questionId);
  return question && content ? { question: asAsked(question), template: content.template } : null;
}
