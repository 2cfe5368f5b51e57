import type { Answer } from '#shared/domain/checklist/answer.ts';
import {
  asAsked,
  isDraft,
  type ChecklistQuestion,
  type ChecklistTemplate,
  type StoredQuestion,
} from '#shared/domain/checklist/template.ts';
import type { FindingGrade } from '#shared/domain/finding/finding.ts';
import type { AuditId, ClauseNumber, QuestionId, TemplateId } from '#shared/domain/ids.ts';
import { compareByLanguage } from '#renderer/platform/program-language.ts';
import { builtInTemplates } from '#renderer/platform/packs.ts';
import type { RequirementText } from '#shared/domain/standard/standard.ts';
import type { WorkbenchDatabase } from '../database.ts';
import { readAtOnce, type ReadWhere } from '../read-many.ts';

/** The templates an audit can use: those shipped with the program, which are not in the database, then the others by title. */
export async function listTemplates(database: WorkbenchDatabase): Promise<readonly ChecklistTemplate[]> {
  const stored = (await database.templates.toArray()).filter((template) => !isDraft(template));
  const sorted = stored.toSorted(
    (left, right) => compareByLanguage(left.title, right.title) || right.version - left.version,
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

/** The rows of a template by position, as stored; built-in ones are their own rows. */
export async function rowsOfTemplate(
  database: WorkbenchDatabase,
  templateId: TemplateId,
  read: ReadWhere = readAtOnce,
): Promise<readonly StoredQuestion[]> {
  const builtIn = builtInTemplates().find(({ template }) => template.id === templateId)?.questions;
  const rows = builtIn ?? (await read(database.table<StoredQuestion, string>('questions'), 'templateId', templateId));
  return rows.toSorted((left, right) => left.position - right.position);
}

/**
 * The questions of these templates under their identities: template after template in the order given, each by
 * position. A question that two versions of one template share comes once.
 */
export async function questionsOfTemplates(
  database: WorkbenchDatabase,
  templateIds: readonly TemplateId[],
  read: ReadWhere = readAtOnce,
): Promise<readonly ChecklistQuestion[]> {
  const lists = await Promise.all(templateIds.map((id) => rowsOfTemplate(database, id, read)));
  const asked = lists.flat().map(asAsked);
  return lists.length < 2 ? asked : [...new Map(asked.toReversed().map((question) => [question.id, question])).values()].toReversed();
}

/** The ids of a template's questions, without reading the questions. */
export async function questionIdsOfTemplate(
  database: WorkbenchDatabase,
  templateId: TemplateId,
): Promise<ReadonlySet<QuestionId>> {
  const builtIn = builtInTemplates().find(({ template }) => template.id === templateId);
  if (builtIn) return new Set(builtIn.questions.map(({ id }) => id));
  const rowIds = await database.questions.where('templateId').equals(templateId).primaryKeys();
  // A written template's rows are named after it and the question's identity, so the rows need not be read.
  const prefix = `${templateId}/`;
  return new Set(rowIds.map((id) => (id.startsWith(prefix) ? (id.slice(prefix.length) as QuestionId) : id)));
}

/** All stored wordings of a question, one for each version that has it; none when its templates were deleted. */
export async function wordingsOfQuestion(
  database: WorkbenchDatabase,
  questionId: QuestionId,
): Promise<readonly StoredQuestion[]> {
  const builtIn = builtInTemplates().flatMap(({ questions }) => questions.filter(({ id }) => id === questionId));
  const own = await database.questions.get(questionId);
  const later = await database.questions.where('identity').equals(questionId).toArray();
  return [...builtIn, ...(own?.identity === undefined && own !== undefined ? [own] : []), ...later];
}

/** One question in some version, the newest first; undefined when its templates were deleted. */
export async function findQuestion(
  database: WorkbenchDatabase,
  questionId: QuestionId,
): Promise<ChecklistQuestion | undefined> {
  const last = (await wordingsOfQuestion(database, questionId)).at(-1);
  return last && asAsked(last);
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
