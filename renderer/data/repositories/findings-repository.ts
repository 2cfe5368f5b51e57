import { FINDING_GRADES, type Finding } from '#shared/domain/finding/finding.ts';
import type { AuditId, FindingId, QuestionId } from '#shared/domain/ids.ts';
import type { WorkbenchDatabase } from '../database.ts';

function worstFirst(left: Finding, right: Finding): number {
  return (
    FINDING_GRADES.indexOf(left.grade) - FINDING_GRADES.indexOf(right.grade) ||
    left.reference.localeCompare(right.reference, 'en', { numeric: true })
  );
}

/** A finding with the number of evidence items that belong to it. */
export interface FindingOverview {
  readonly finding: Finding;
  readonly evidenceCount: number;
}

/** The findings of an audit, worst first, then by reference. */
export async function findingsOfAudit(database: WorkbenchDatabase, auditId: AuditId): Promise<readonly Finding[]> {
  return (await database.findings.where('auditId').equals(auditId).toArray()).toSorted(worstFirst);
}

/** The same with their evidence counted. */
export async function findingOverviews(
  database: WorkbenchDatabase,
  auditId: AuditId,
): Promise<readonly FindingOverview[]> {
  const findings = await findingsOfAudit(database, auditId);
  const evidence = await database.evidence.where('auditId').equals(auditId).toArray();
  const counts = new Map<FindingId, number>();
  for (const id of evidence.flatMap((item) => item.findingIds)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return findings.map((finding) => ({ finding, evidenceCount: counts.get(finding.id) ?? 0 }));
}

/** Findings raised on a question in one audit. Questions belong to templates, which several audits share. */
export async function findingsOfQuestion(
  database: WorkbenchDatabase,
  auditId: AuditId,
  questionId: QuestionId,
): Promise<readonly Finding[]> {
  const findings = await database.findings.where('questionIds').equals(questionId).toArray();
  return findings.filter((finding) => finding.auditId === auditId).toSorted(worstFirst);
}

/** One finding; undefined when it was deleted. */
export function findFinding(database: WorkbenchDatabase, id: FindingId): Promise<Finding | undefined> {
  return database.findings.get(id);
}
