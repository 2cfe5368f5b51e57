import type { Audit } from '#shared/domain/audit/audit.ts';
import type { AuditId } from '#shared/domain/ids.ts';
import type { AuditRows } from '#shared/exchange/export/audit-workbook-input.ts';
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
  readonly assessed: number;
  readonly findings: number;
  readonly actions: number;
  readonly evidence: number;
}

/** Counts what an export would hold without reading it; undefined when the audit was deleted. */
export async function exportCounts(database: WorkbenchDatabase, auditId: AuditId): Promise<ExportCounts | undefined> {
  const audit = await database.audits.get(auditId);
  if (audit === undefined) return undefined;
  const countOf = (table: 'findings' | 'actions' | 'evidence'): PromiseLike<number> => database[table].where('auditId').equals(auditId).count();
  const [asked, assessed, findings, actions, evidence] = await Promise.all([
    Promise.all(audit.templateIds.map((id) => questionIdsOfTemplate(database, id))),
    database.answers.where('auditId').equals(auditId).filter(({ assessment }) => assessment !== 'not-assessed').count(),
    countOf('findings'),
    countOf('actions'),
    countOf('evidence'),
  ]);
  return { audit, questions: new Set(asked.flatMap((ids) => [...ids])).size, assessed, findings, actions, evidence };
}
