import type { Audit } from '#shared/domain/audit/audit.ts';
import type { Answer } from '#shared/domain/checklist/answer.ts';
import type { ChecklistQuestion, ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import type { Evidence } from '#shared/domain/evidence/evidence.ts';
import type { Finding } from '#shared/domain/finding/finding.ts';
import type { AuditId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/person/person.ts';
import type { WorkbenchDatabase } from '../database.ts';
import { findTemplates, questionsOfTemplates } from './checklist-repository.ts';

/** All rows an exported audit is made of. Licensed requirement text is not read at all. */
export interface AuditForExport {
  readonly audit: Audit;
  readonly people: readonly Person[];
  readonly templates: readonly ChecklistTemplate[];
  readonly questions: readonly ChecklistQuestion[];
  readonly answers: readonly Answer[];
  readonly findings: readonly Finding[];
  readonly evidence: readonly Evidence[];
}

/** Reads an audit as it stands at one moment; undefined when it was deleted. */
export function auditForExport(database: WorkbenchDatabase, auditId: AuditId): Promise<AuditForExport | undefined> {
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
