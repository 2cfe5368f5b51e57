import type { Answer } from '#shared/domain/checklist/answer.ts';
import type { Audit } from '#shared/domain/audit/audit.ts';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import type { EvidenceRequest } from '#shared/domain/evidence/evidence-request.ts';
import type { Finding } from '#shared/domain/finding/finding.ts';
import type { AuditId } from '#shared/domain/ids.ts';
import type { Nonconformity } from '#shared/domain/nonconformity/nonconformity.ts';
import type { Person } from '#shared/domain/person/person.ts';
import type { WorkbenchDatabase } from '../database.ts';
import { questionsOfTemplates } from './checklist-repository.ts';

/** What is here already of what a file may bring: compared with it row by row. */
export interface ImportTarget {
  readonly audit: Audit | null;
  readonly questions: readonly ChecklistQuestion[];
  readonly answers: readonly Answer[];
  /** Of the audit, or of all audits when none is chosen. */
  readonly findings: readonly Finding[];
  /** References of findings of other audits, in capitals. */
  readonly takenReferences: ReadonlySet<string>;
  readonly nonconformities: readonly Nonconformity[];
  readonly actions: readonly CorrectiveAction[];
  readonly requests: readonly EvidenceRequest[];
  readonly people: readonly Person[];
}

/** Reads what an import into this audit is held against; without an audit, the findings and actions of all. */
export async function readImportTarget(database: WorkbenchDatabase, auditId: AuditId | null): Promise<ImportTarget> {
  const people = await database.people.toArray();
  const audit = auditId === null ? null : ((await database.audits.get(auditId)) ?? null);
  if (audit === null) {
    const [findings, nonconformities, actions] = await Promise.all([database.findings.toArray(), database.nonconformities.toArray(), database.actions.toArray()]);
    return { audit, questions: [], answers: [], findings, takenReferences: new Set(), nonconformities, actions, requests: [], people };
  }
  const of = { auditId: audit.id };
  const [questions, answers, everyFinding, nonconformities, actions, requests] = await Promise.all([
    questionsOfTemplates(database, audit.templateIds),
    database.answers.where(of).toArray(),
    database.findings.toArray(),
    database.nonconformities.where(of).toArray(),
    database.actions.where(of).toArray(),
    database.evidenceRequests.where(of).toArray(),
  ]);
  return {
    audit,
    questions,
    answers,
    findings: everyFinding.filter((finding) => finding.auditId === audit.id),
    takenReferences: new Set(everyFinding.filter((finding) => finding.auditId !== audit.id).map(({ reference }) => reference.toUpperCase())),
    nonconformities,
    actions,
    requests,
    people,
  };
}
