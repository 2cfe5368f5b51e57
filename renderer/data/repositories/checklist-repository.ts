import type { Answer } from '#shared/domain/checklist/answer.ts';
import type { ChecklistQuestion, ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import type { FindingGrade } from '#shared/domain/finding/finding.ts';
import type { AuditId, ClauseNumber, QuestionId, TemplateId } from '#shared/domain/ids.ts';
import { builtInTemplates } from '#shared/domain/standard/built-in.ts';
import type { RequirementText } from '#shared/domain/standard/standard.ts';
import type { WorkbenchDatabase } from '../database.ts';

/** All checklist templates: those shipped with the program, which are not in the database, then the imported ones by title. */
export async function listTemplates(database: WorkbenchDatabase): Promise<readonly ChecklistTemplate[]> {
  const stored = await database.templates.toArray();
  const sorted = stored.toSorted(
    (left, right) => left.title.localeCompare(right.title, 'en', { numeric: true }) || right.version - left.version,
  );
  return [...builtInTemplates().map(({ template }) => template), ...sorted];
}

/** The templates with these ids in this order, built in or imported; ids that lead nowhere are left out. */
export async function findTemplates(
  database: WorkbenchDatabase,
  templateIds: readonly TemplateId[],
): Promise<readonly ChecklistTemplate[]> {
  const builtIn = new Map(builtInTemplates().map(({ template }) => [template.id, template]));
  const found = await Promise.all(templateIds.map(async (id) => builtIn.get(id) ?? database.templates.get(id)));
  return found.filter((template) => template !== undefined);
}

/** The questions of these templates: template after template in the order given, each by position. */
export async function questionsOfTemplates(
  database: WorkbenchDatabase,
  templateIds: readonly TemplateId[],
): Promise<readonly ChecklistQuestion[]> {
  const builtIn = new Map(builtInTemplates().map(({ template, questions }) => [template.id, questions]));
  const lists = await Promise.all(
    templateIds.map(async (id) => {
      const questions = builtIn.get(id) ?? (await database.questions.where('templateId').equals(id).toArray());
      return questions.toSorted((left, right) => left.position - right.position);
    }),
  );
  return lists.flat();
}

/** The ids of a template's questions, without reading the questions. */
export async function questionIdsOfTemplate(
  database: WorkbenchDatabase,
  templateId: TemplateId,
): Promise<ReadonlySet<QuestionId>> {
  const builtIn = builtInTemplates().find(({ template }) => template.id === templateId);
  if (builtIn) return new Set(builtIn.questions.map(({ id }) => id));
  return new Set(await database.questions.where('templateId').equals(templateId).primaryKeys());
}

/** One question, built in or imported; undefined when its template was deleted. */
export async function findQuestion(
  database: WorkbenchDatabase,
  questionId: QuestionId,
): Promise<ChecklistQuestion | undefined> {
  for (const { questions } of builtInTemplates()) {
    const question = questions.find(({ id }) => id === questionId);
    if (question) return question;
  }
  return database.questions.get(questionId);
}

/** The answers given in an audit. A question without a row has the blank answer. */
export async function answersOfAudit(database: WorkbenchDatabase, auditId: AuditId): Promise<readonly Answer[]> {
  return database.answers.where('auditId').equals(auditId).toArray();
}

/** What hangs on a question in one audit. */
export interface QuestionLinks {
  /** Grades of its findings, withdrawn ones left out. */
  readonly findingGrades: readonly FindingGrade[];
  readonly evidenceCount: number;
}

/** Findings and evidence per question of an audit; questions without any are not in the map. */
export async function linksOfAudit(
  database: WorkbenchDatabase,
  auditId: AuditId,
): Promise<ReadonlyMap<QuestionId, QuestionLinks>> {
  const findings = await database.findings.where('auditId').equals(auditId).toArray();
  const evidence = await database.evidence.where('auditId').equals(auditId).toArray();
  const links = new Map<QuestionId, QuestionLinks>();
  const linksOf = (id: QuestionId): QuestionLinks => links.get(id) ?? { findingGrades: [], evidenceCount: 0 };
  for (const { grade, state, questionIds } of findings) {
    if (state === 'withdrawn') continue;
    for (const id of new Set(questionIds)) {
      links.set(id, { ...linksOf(id), findingGrades: [...linksOf(id).findingGrades, grade] });
    }
  }
  for (const { questionIds } of evidence) {
    for (const id of new Set(questionIds)) {
      links.set(id, { ...linksOf(id), evidenceCount: linksOf(id).evidenceCount + 1 });
    }
  }
  return links;
}

/** The licensed text of a clause somebody typed in on this computer; undefined when nobody did. */
export async function findRequirementText(
  database: WorkbenchDatabase,
  standardId: string,
  clause: ClauseNumber,
): Promise<RequirementText | undefined> {
  return database.requirementTexts.get(`${standardId}:${clause}`);
}
