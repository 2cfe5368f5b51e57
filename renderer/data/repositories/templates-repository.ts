import { builtInTemplates as packTemplates } from '#shared/domain/standard/built-in.ts';
import { PACK_LANGUAGES } from '#shared/domain/standard/pack-language.ts';
import { builtInTemplates } from '#renderer/platform/packs.ts';
import type { ChecklistTemplate, StoredQuestion } from '#shared/domain/checklist/template.ts';
import type { TemplateContent } from '#shared/domain/checklist/versions/make-draft.ts';
import type { AuditId, TemplateId } from '#shared/domain/ids.ts';
import type { RequirementText } from '#shared/domain/standard/standard.ts';
import type { CommitReader } from '../commit-reader.ts';
import type { WorkbenchDatabase } from '../database.ts';
import { readAtOnce, type ReadWhere } from '../read-many.ts';
import { rowsOfTemplate } from './checklist-repository.ts';

/** All templates, drafts too; those shipped with the program first, the others as they were made. */
export async function listAllTemplates(database: WorkbenchDatabase): Promise<readonly ChecklistTemplate[]> {
  const stored = await database.templates.toArray();
  const made = stored.toSorted((left, right) => left.createdAt.localeCompare(right.createdAt) || left.version - right.version);
  return [...builtInTemplates().map(({ template }) => template), ...made];
}

/** A built-in template in the language of what it is held against, where the pack has that, else in the program's. */
function builtInContent(templateId: TemplateId, language: string | undefined): TemplateContent | undefined {
  const known = PACK_LANGUAGES.find((one) => one === language);
  const all = known === undefined ? builtInTemplates() : packTemplates(known);
  return all.find(({ template }) => template.id === templateId);
}

/**
 * One template with its rows; undefined when there is none of that id. `language` is that of a version it is compared
 * with: a built-in one speaks several, and a translation is no change.
 */
export async function templateContent(
  database: WorkbenchDatabase,
  templateId: TemplateId,
  language?: string,
  read: ReadWhere = readAtOnce,
): Promise<TemplateContent | undefined> {
  const builtIn = builtInContent(templateId, language);
  if (builtIn) return builtIn;
  const template = await database.templates.get(templateId);
  return template && { template, questions: await rowsOfTemplate(database, templateId, read) };
}

/** The same inside a commit. */
export async function templateContentIn(
  tx: CommitReader,
  templateId: TemplateId,
  language?: string,
): Promise<TemplateContent | undefined> {
  const builtIn = builtInContent(templateId, language);
  if (builtIn) return builtIn;
  const template = await tx.get('templates', templateId);
  return template && { template, questions: inOrder(await tx.where('questions', 'templateId', templateId)) };
}

/** Rows of a template by their place. */
export function inOrder(rows: readonly StoredQuestion[]): readonly StoredQuestion[] {
  return rows.toSorted((left, right) => left.position - right.position);
}

/** An audit that uses a template. */
export interface TemplateUse {
  readonly auditId: AuditId;
  readonly reference: string;
}

/** The audits that use each template, by reference; templates no audit uses are not in the map. */
export async function templateUses(database: WorkbenchDatabase): Promise<ReadonlyMap<TemplateId, readonly TemplateUse[]>> {
  const audits = (await database.audits.toArray()).toSorted((left, right) =>
    left.reference.localeCompare(right.reference, 'en', { numeric: true }),
  );
  const uses = new Map<TemplateId, TemplateUse[]>();
  for (const { id: auditId, reference, templateIds } of audits) {
    for (const id of templateIds) {
      const known = uses.get(id);
      if (known) known.push({ auditId, reference });
      else uses.set(id, [{ auditId, reference }]);
    }
  }
  return uses;
}

/**
 * References of the audits that need a released version: those that use any version of its family, for answers to
 * what a version no longer asks are read with the wording of the version that did.
 */
export async function auditsNeedingTemplate(
  database: WorkbenchDatabase,
  { id, family }: Pick<ChecklistTemplate, 'id' | 'family'>,
): Promise<readonly string[]> {
  const ids = new Set([id, ...(await listAllTemplates(database)).filter((other) => other.family === family).map((other) => other.id)]);
  const uses = await templateUses(database);
  return [...new Set([...ids].flatMap((one) => uses.get(one) ?? []).map(({ reference }) => reference))];
}

/** Licensed requirement text typed in for a standard, by clause number. */
export async function requirementTextsOf(
  database: WorkbenchDatabase,
  standardId: string,
): Promise<ReadonlyMap<string, RequirementText>> {
  const rows = await database.requirementTexts.where('standardId').equals(standardId).toArray();
  return new Map(rows.map((row) => [row.clause, row]));
}
