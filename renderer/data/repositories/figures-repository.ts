import type { Audit } from '#shared/domain/audit/audit.ts';
import type { FieldworkRows, FigureRows } from '#shared/domain/figures/figure-rows.ts';
import type { TemplateId } from '#shared/domain/ids.ts';
import { builtInStandards } from '#renderer/platform/packs.ts';
import type { WorkbenchDatabase } from '../database.ts';
import type { TableRows } from '../row-write.ts';
import { findTemplates, questionsOfTemplates } from './checklist-repository.ts';

/** The rows that figures about nonconformities, dates and reports are made of: whole tables, because figures compare years. */
export async function figureRows(database: WorkbenchDatabase): Promise<FigureRows> {
  const [audits, findings, nonconformities, submissions, certificates, reports, people] = await Promise.all([
    database.audits.toArray(),
    database.findings.toArray(),
    database.nonconformities.toArray(),
    database.submissions.toArray(),
    database.certificates.toArray(),
    database.reports.toArray(),
    database.people.toArray(),
  ]);
  return { audits, findings, nonconformities, submissions, certificates, reports, people };
}

/**
 * Rows of these audits. Looking rows up by audit costs about twice as much for each as reading them one after the
 * other, so that a table of which half is wanted is read whole.
 */
async function ofAudits<Name extends 'answers' | 'evidence'>(
  database: WorkbenchDatabase,
  name: Name,
  audits: readonly Pick<Audit, 'id'>[],
  auditCount: number,
): Promise<readonly TableRows[Name][]> {
  const table = database.table<TableRows[Name], string>(name);
  if (audits.length * 2 < auditCount) return (await Promise.all(audits.map(({ id }) => table.where('auditId').equals(id).toArray()))).flat();
  const wanted = new Set(audits.map(({ id }) => id));
  return (await table.toArray()).filter(({ auditId }) => wanted.has(auditId));
}

/** Answers, evidence and checklists of these audits alone: a workspace may hold a million of them. */
export async function fieldworkRows(database: WorkbenchDatabase, audits: readonly Pick<Audit, 'id' | 'templateIds'>[], auditCount: number): Promise<FieldworkRows> {
  const [answers, evidence, checklists] = await Promise.all([
    ofAudits(database, 'answers', audits, auditCount),
    ofAudits(database, 'evidence', audits, auditCount),
    checklistsOf(database, [...new Set(audits.flatMap(({ templateIds }) => templateIds))]),
  ]);
  return { answers, evidence, checklists, standards: builtInStandards() };
}

async function checklistsOf(database: WorkbenchDatabase, templateIds: readonly TemplateId[]): Promise<FieldworkRows['checklists']> {
  const templates = await findTemplates(database, templateIds);
  return Promise.all(templates.map(async (template) => ({ template, questions: await questionsOfTemplates(database, [template.id]) })));
}
