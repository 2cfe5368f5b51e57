import { canonicalJson } from '#shared/lib/canonical-json.ts';
import { hashOfContent, isIssued } from '#shared/domain/report/issue-report.ts';
import type { Report } from '#shared/domain/report/report.ts';
import type { CommitReader } from './commit-reader.ts';
import type { RowWrite } from './row-write.ts';

/** An issued report was about to be changed. Nothing was written. */
export class FrozenReportError extends Error {
  override readonly name = 'FrozenReportError';
  readonly code = 'report-frozen';

  /** The message is the report's number. */
  constructor({ number, revision }: Report) {
    super(revision > 1 ? `${number} (${String(revision)})` : number);
  }
}

/**
 * Holds every commit to the rule that an issued report never changes (domain reference B.3), whatever screen or import
 * it comes from: throws FrozenReportError when the writes change or remove one, other than with its whole audit, or
 * bring one whose content does not give its hash.
 */
export async function refuseReportWrites(tx: CommitReader, writes: readonly RowWrite[]): Promise<void> {
  const put = writes.flatMap((write) => (write.kind === 'put' && write.table === 'reports' ? [write.row] : []));
  const removed = writes.flatMap((write) => (write.kind === 'remove' && write.table === 'reports' ? [write.id] : []));
  if (put.length + removed.length === 0) return;
  for (const row of put) {
    const isWhole = !isIssued(row) || (row.content !== null && hashOfContent(row.content) === row.sha256);
    if (!isWhole) throw new FrozenReportError(row);
  }
  const audits = new Set(writes.flatMap((write) => (write.kind === 'remove' && write.table === 'audits' ? [write.id] : [])));
  const stored = await tx.getMany('reports', [...put.map(({ id }) => id), ...removed]);
  stored.forEach((before, index) => {
    if (before === undefined || !isIssued(before)) return;
    const next = put[index];
    const isAllowed = next === undefined ? audits.has(before.auditId) : canonicalJson(before) === canonicalJson(next);
    if (!isAllowed) throw new FrozenReportError(before);
  });
}
