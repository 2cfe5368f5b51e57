import type { AuditId } from '#shared/domain/ids.ts';
import type { AuditRows } from '#shared/exchange/export/audit-workbook-input.ts';
import type { WorkbenchDatabase } from '../database.ts';
import { findTemplates, questionsOfTemplates } from './checklist-repository.ts';

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
