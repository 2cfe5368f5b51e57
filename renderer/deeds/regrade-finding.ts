import { profileOfCase, surroundingsOf } from '#renderer/data/repositories/cases-repository.ts';
import { put } from '#renderer/data/row-write.ts';
import type { StorageProblem } from '#renderer/data/storage-problem.ts';
import type { Workspace } from '#renderer/data/workspace.ts';
import { today } from '#renderer/platform/clock.ts';
import type { ChangeEntry } from '#shared/domain/change-log/change.ts';
import type { Finding, FindingGrade } from '#shared/domain/finding/finding.ts';
import { regradeCase, type RegradeProblem } from '#shared/domain/nonconformity/regrade-case.ts';
import { certificateEndOf } from '#shared/domain/programme/deadline-facts.ts';
import { failed, type Result } from '#shared/lib/result.ts';
import { followingAnswers } from './follow-findings.ts';

/**
 * Gives a finding another grade, and the questions it was raised on the assessment that follows from it. After the
 * issue only a lead auditor may, and the case keeps the change and lets its dates follow.
 */
export async function regradeFinding(
  workspace: Workspace,
  finding: Finding,
  grade: FindingGrade,
  reason: string,
): Promise<Result<ChangeEntry | null, RegradeProblem | StorageProblem>> {
  const by = await workspace.authorId();
  if (by === null) throw new Error('A change of grade needs an author: the first start has not asked yet');
  const surroundings = await surroundingsOf(workspace.database, finding);
  const author = surroundings.people.find(({ id }) => id === by) ?? { id: by, roles: [] };
  const refusal: { problem: RegradeProblem | null } = { problem: null };
  const outcome = await workspace.commit({
    event: 'finding.regraded',
    subject: finding.reference,
    auditId: finding.auditId,
    ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    plan: async (tx) => {
      const stored = await tx.get('findings', finding.id);
      const audit = await tx.get('audits', finding.auditId);
      if (stored === undefined || audit === undefined) return [];
      const nonconformity = (await tx.get('nonconformities', finding.id)) ?? null;
      const at = workspace.now();
      const profile = profileOfCase({ nonconformity, audit }, surroundings.programme);
      const certificateEnd = certificateEndOf(audit, surroundings.certificates);
      const context = { finding: stored, nonconformity, audit, by: author, on: today(), at, profile, certificateEnd };
      const regraded = regradeCase(context, grade, reason);
      if (!regraded.ok) {
        refusal.problem = regraded.problem;
        return [];
      }
      const { finding: next, nonconformity: followed } = regraded.value;
      const answers = await followingAnswers(tx, { by, at }, stored, next);
      return [put('findings', next), ...(followed === null ? [] : [put('nonconformities', followed)]), ...answers];
    },
  });
  return refusal.problem === null ? outcome : failed(refusal.problem);
}
