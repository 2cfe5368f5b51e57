import type { Audit } from '#shared/domain/audit/audit.ts';
import type { AuditId } from '#shared/domain/ids.ts';
import type { Nonconformity } from '#shared/domain/nonconformity/nonconformity.ts';
import type { CaseOfAudit } from '#shared/domain/nonconformity/recurrence.ts';
import type { WorkbenchDatabase } from '../database.ts';
import { readMany } from '../read-many.ts';

/** A finding of another audit, with the reference of that audit. */
export interface PastFinding extends CaseOfAudit {
  readonly auditReference: string;
}

export interface PastFindings {
  readonly audit: Audit | null;
  readonly findings: readonly PastFinding[];
}

/** Findings of all grades of the other audits of the same organization; which of them are earlier ones the rules say. */
export async function allPastFindings(database: WorkbenchDatabase, auditId: AuditId): Promise<PastFindings> {
  const audits = await database.audits.toArray();
  const audit = audits.find(({ id }) => id === auditId) ?? null;
  const others = audits.filter(({ id, organization }) => id !== auditId && organization === audit?.organization);
  if (others.length === 0) return { audit, findings: [] };
  const auditOf = new Map(others.map((other) => [other.id, other]));
  const findings = await database.findings.where('auditId').anyOf([...auditOf.keys()]).toArray();
  const cases = new Map((await readMany(database.table<Nonconformity, string>('nonconformities'), findings.map(({ id }) => id))).flatMap((one) => (one === undefined ? [] : [[one.id, one]])));
  return {
    audit,
    findings: findings.flatMap((finding) => {
      const of = auditOf.get(finding.auditId);
      return of === undefined ? [] : [{ finding, nonconformity: cases.get(finding.id) ?? null, audit: of, auditReference: of.reference }];
    }),
  };
}
