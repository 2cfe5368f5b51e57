import type { Audit } from '#shared/domain/audit/audit.ts';
import type { FieldworkRows, FigureRows } from '#shared/domain/figures/figure-rows.ts';
import { builtInStandards } from '#renderer/platform/packs.ts';
import type { WorkbenchDatabase } from '../database.ts';
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

/** Answers, evidence and checklists of these audits alone: a workspace may hold a million of them. */
export async function fieldworkRows(database: WorkbenchDatabase, audits: readonly Pick<Audit, 'id' | 'templateIds'>[]): Promise<FieldworkRows> {
  const templates = await findTemplates(database, [...new Set(audits.flatMap(({ templateIds }) => templateIds))]);
  const [answers, evidence, checklists] = await Promise.all([
    Promise.all(audits.map(({ id }) => database.answers.where('auditId').equals(id).toArray())),
    Promise.all(audits.map(({ id }) => database.evidence.where('auditId').equals(id).toArray())),
    Promise.all(templates.map(async (template) => ({ template, questions: await questionsOfTemplates(database, [template.id]) }))),
  ]);
  return { answers: answers.flat(), evidence: evidence.flat(), checklists, standards: builtInStandards() };
}
