import type { Audit } from './audit.ts';

/** The audit of the same organization that ended last before this one begins; undefined when there was none. */
export function lastAuditBefore(audit: Audit, otherAudits: readonly Audit[]): Audit | undefined {
  const organization = audit.organization.trim().toLowerCase();
  return otherAudits
    .filter((other) => organization !== '' && other.organization.trim().toLowerCase() === organization)
    .filter((other) => other.endDate !== null && (audit.startDate === null || other.endDate < audit.startDate))
    .toSorted((left, right) => ((left.endDate ?? '') < (right.endDate ?? '') ? 1 : -1))[0];
}
