import type { Audit } from '#shared/domain/audit/audit.ts';
import type { AuditId, TemplateId } from '#shared/domain/ids.ts';
import type { AuditRows } from '#shared/exchange/export/audit-workbook-input.ts';
import { builtInTemplates } from '#renderer/platform/packs.ts';
import type { WorkbenchDatabase } from '../database.ts';
import { findTemplates, questionIdsOfTemplate, questionsOfTemplates } from './checklist-repository.ts';

/** Reads an audit as it stands at one moment; undefined when it was deleted. Licensed requirement text is not read at all. */
export function auditForExport(database: WorkbenchDatabase, auditId: AuditId): Promise<AuditRows | undefined> {
  const tables = [
    database.audits,
    database.people,
    database.templates,
    database.questions,
    database.answers,
    database.findings,
    database.evidence,
  ];
  // One transaction, so that a change made meanwhile is wholly in the file or not at all.
  return database.transaction('r', tables, async () => {
    const audit = await database.audits.get(auditId);
    if (audit === undefined) return undefined;
    return {
      audit,
      people: await database.people.toArray(),
      templates: await findTemplates(database, audit.templateIds),
      questions: await questionsOfTemplates(database, audit.templateIds),
      answers: await database.answers.where('auditId').equals(auditId).toArray(),
      findings: await database.findings.where('auditId').equals(auditId).toArray(),
      evidence: await database.evidence.where('auditId').equals(auditId).toArray(),
    };
  });
}

/** How much of an audit there is to export. */
export interface ExportCounts {
  readonly audit: Audit;
  readonly questions: number;
  readonly answers: number;
  readonly findings: number;
  readonly actions: number;
  readonly evidence: number;
}

/** Counts what an export would hold without reading it; undefined when the audit was deleted. */
export async function exportCounts(database: WorkbenchDatabase, auditId: AuditId): Promise<ExportCounts | undefined> {
  const audit = await database.audits.get(auditId);
  if (audit === undefined) return undefined;
  const countOf = (table: 'answers' | 'findings' | 'actions' | 'evidence'): PromiseLike<number> => database[table].where('auditId').equals(auditId).count();
  const [questions, answers, findings, actions, evidence] = await Promise.all([
    countQuestions(database, audit.templateIds),
    countOf('answers'),
    countOf('findings'),
    countOf('actions'),
    countOf('evidence'),
  ]);
  return { audit, questions, answers, findings, actions, evidence };
}

/** A question that two versions of one template share counts once, so with several the ids are looked at. */
async function countQuestions(database: WorkbenchDatabase, templateIds: Audit['templateIds']): Promise<number> {
  const [only, ...others] = templateIds;
  if (only === undefined) return 0;
  if (others.length === 0) return countQuestionsOfTemplate(database, only);
  const asked = await Promise.all(templateIds.map((id) => questionIdsOfTemplate(database, id)));
  return new Set(asked.flatMap((ids) => [...ids])).size;
}

async function countQuestionsOfTemplate(database: WorkbenchDatabase, templateId: TemplateId): Promise<number> {
  const builtIn = builtInTemplates().find(({ template }) => template.id === templateId);
  return builtIn?.questions.length ?? database.questions.where('templateId').equals(templateId).count();
}
