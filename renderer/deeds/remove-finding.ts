import type { CommitReader } from '#renderer/data/commit-reader.ts';
import { put, remove, type RowWrite } from '#renderer/data/row-write.ts';
import type { Finding } from '#shared/domain/finding/finding.ts';

/** What goes with a draft finding: its case and actions; its evidence stays in the register without the link. */
export async function removalOfFinding(tx: CommitReader, finding: Pick<Finding, 'id'>): Promise<readonly RowWrite[]> {
  const evidence = await tx.where('evidence', 'findingIds', finding.id);
  const actions = await tx.where('actions', 'findingId', finding.id);
  return [
    remove('findings', finding.id),
    remove('nonconformities', finding.id),
    ...actions.map(({ id }) => remove('actions', id)),
    ...evidence.map((item) => put('evidence', { ...item, findingIds: item.findingIds.filter((id) => id !== finding.id) })),
  ];
}
