import { canonicalJson } from '#shared/lib/canonical-json.ts';
import type { Submission } from '#shared/domain/nonconformity/submission.ts';
import type { CommitReader } from './commit-reader.ts';
import type { RowWrite } from './row-write.ts';

/** A plan that was handed in was about to be changed or removed. Nothing was written. */
export class FrozenSubmissionError extends Error {
  override readonly name = 'FrozenSubmissionError';
  readonly code = 'submission-frozen';

  /** The message is the submission's number. */
  constructor(number: number) {
    super(String(number));
  }
}

/** The same plan but for its decision, which is given once. */
function isDecisionAlone(stored: Submission, next: Submission): boolean {
  const { decision: before, ...plan } = stored;
  const { decision: after, ...nextPlan } = next;
  return canonicalJson(plan) === canonicalJson(nextPlan) && (before === null || canonicalJson(before) === canonicalJson(after));
}

/**
 * Holds every commit to the rule that submissions are never overwritten (domain reference B.5), whatever screen or
 * import it comes from: throws FrozenSubmissionError when one is changed in anything but its first decision, or
 * removed other than together with its whole audit.
 */
export async function refuseSubmissionWrites(tx: CommitReader, writes: readonly RowWrite[]): Promise<void> {
  const put = writes.flatMap((write) => (write.kind === 'put' && write.table === 'submissions' ? [write.row] : []));
  const removed = writes.flatMap((write) => (write.kind === 'remove' && write.table === 'submissions' ? [write.id] : []));
  if (put.length === 0 && removed.length === 0) return;
  const goingAudits = new Set<string>(writes.flatMap((write) => (write.kind === 'remove' && write.table === 'audits' ? [write.id] : [])));
  const stored = await tx.getMany('submissions', put.map(({ id }) => id));
  for (const [index, next] of put.entries()) {
    const before = stored[index];
    if (before !== undefined && !isDecisionAlone(before, next)) throw new FrozenSubmissionError(before.number);
  }
  for (const before of await tx.getMany('submissions', removed)) {
    if (before !== undefined && !goingAudits.has(before.auditId)) throw new FrozenSubmissionError(before.number);
  }
}
