import type { AuditState } from '../audit/audit.ts';
import { failed, ok, type Result } from '../../lib/result.ts';
import type { Finding, FindingGrade } from './finding.ts';

/** Audit states in which the auditee has the report in hand. */
const REPORTED: ReadonlySet<AuditState> = new Set(['report-issued', 'follow-up', 'closed']);

/**
 * Whether changing the grade asks for a reason: once the finding is more than a draft, or the audit's report was
 * issued, somebody has read the old grade (domain reference B.5).
 */
export function isGradeChangeReasoned(finding: Pick<Finding, 'state'>, auditState: AuditState): boolean {
  return finding.state !== 'draft' || REPORTED.has(auditState);
}

/** The finding with another grade; its reference stays (B.5: a number is never given twice). */
export function changeGrade(
  finding: Finding,
  grade: FindingGrade,
  auditState: AuditState,
  reason: string,
): Result<Finding, { readonly code: 'reason-missing' }> {
  if (grade !== finding.grade && isGradeChangeReasoned(finding, auditState) && reason.trim() === '') {
    return failed({ code: 'reason-missing' });
  }
  return ok(grade === finding.grade ? finding : { ...finding, grade });
}
