import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import type { Evidence } from '#shared/domain/evidence/evidence.ts';
import type { Finding } from '#shared/domain/finding/finding.ts';
import type { AuditId, EvidenceId, FindingId, QuestionId, Sha256 } from '#shared/domain/ids.ts';
import type { WorkbenchDatabase } from '../database.ts';
import { questionsOfTemplates } from './checklist-repository.ts';

function byReference(left: Evidence, right: Evidence): number {
  return left.reference.localeCompare(right.reference, 'en', { numeric: true });
}

/** The evidence register of an audit, in the order of its references. */
export async function evidenceOfAudit(database: WorkbenchDatabase, auditId: AuditId): Promise<readonly Evidence[]> {
  return (await database.evidence.where('auditId').equals(auditId).toArray()).toSorted(byReference);
}

/** One line of the register; undefined when it was deleted. */
export function findEvidence(database: WorkbenchDatabase, id: EvidenceId): Promise<Evidence | undefined> {
  return database.evidence.get(id);
}

/** Evidence linked to a question in one audit. Questions belong to templates, which several audits share. */
export async function evidenceOfQuestion(
  database: WorkbenchDatabase,
  auditId: AuditId,
  questionId: QuestionId,
): Promise<readonly Evidence[]> {
  const rows = await database.evidence.where('questionIds').equals(questionId).toArray();
  return rows.filter((row) => row.auditId === auditId).toSorted(byReference);
}

/** Evidence linked to a finding. */
export async function evidenceOfFinding(database: WorkbenchDatabase, findingId: FindingId): Promise<readonly Evidence[]> {
  return (await database.evidence.where('findingIds').equals(findingId).toArray()).toSorted(byReference);
}

/** Evidence in the audit whose file has these bytes: attaching the same file again links instead of adding a line. */
export async function evidenceWithBytes(
  database: WorkbenchDatabase,
  auditId: AuditId,
  sha256: Sha256,
): Promise<Evidence | undefined> {
  const rows = await database.evidence.where('file.sha256').equals(sha256).toArray();
  return rows.find((row) => row.auditId === auditId);
}

/** The stored bytes of a file; undefined when they are missing. */
export async function readFileBytes(database: WorkbenchDatabase, sha256: Sha256): Promise<Blob | undefined> {
  return (await database.blobs.get(sha256))?.blob;
}

/** The small picture made of a stored file; undefined until there is one. */
export async function readThumbnail(database: WorkbenchDatabase, sha256: Sha256): Promise<Blob | undefined> {
  return (await database.thumbnails.get(sha256))?.blob;
}

/** What evidence of an audit can be linked to. */
export interface LinkTargets {
  readonly questions: readonly ChecklistQuestion[];
  readonly findings: readonly Finding[];
}

/** Questions of the audit's checklists in their order, and its findings by reference. */
export async function linkTargetsOfAudit(database: WorkbenchDatabase, auditId: AuditId): Promise<LinkTargets> {
  const audit = await database.audits.get(auditId);
  const findings = await database.findings.where('auditId').equals(auditId).toArray();
  return {
    questions: await questionsOfTemplates(database, audit?.templateIds ?? []),
    findings: findings.toSorted((left, right) => left.reference.localeCompare(right.reference, 'en', { numeric: true })),
  };
}
