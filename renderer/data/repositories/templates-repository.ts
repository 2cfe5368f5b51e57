import type { TemplateId } from '#shared/domain/ids.ts';
import type { RequirementText } from '#shared/domain/standard/standard.ts';
import type { WorkbenchDatabase } from '../database.ts';

/** References of the audits that use a template; such a template is not deleted. */
export async function auditsUsingTemplate(
  database: WorkbenchDatabase,
  templateId: TemplateId,
): Promise<readonly string[]> {
  const audits = await database.audits.filter((audit) => audit.templateIds.includes(templateId)).toArray();
  return audits.map((audit) => audit.reference).toSorted((left, right) => left.localeCompare(right, 'en', { numeric: true }));
}

/** How many audits use each template. */
export async function countTemplateUses(database: WorkbenchDatabase): Promise<ReadonlyMap<TemplateId, number>> {
  const uses = new Map<TemplateId, number>();
  for (const audit of await database.audits.toArray()) {
    for (const id of audit.templateIds) uses.set(id, (uses.get(id) ?? 0) + 1);
  }
  return uses;
}

/** Licensed requirement text typed in for a standard, by clause number. */
export async function requirementTextsOf(
  database: WorkbenchDatabase,
  standardId: string,
): Promise<ReadonlyMap<string, RequirementText>> {
  const rows = await database.requirementTexts.where('standardId').equals(standardId).toArray();
  return new Map(rows.map((row) => [row.clause, row]));
}
