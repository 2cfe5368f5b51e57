import type { ChangeEntry } from '#shared/domain/change-log/change.ts';
import { failed } from '#shared/lib/result.ts';
import { loadUndoStacks } from './undo.ts';
import type { CommitOutcome, Workspace } from './workspace.ts';

/**
 * Takes back this very entry, for the Undo of a notice that may be clicked late: when something was done since,
 * nothing is undone and the problem says that it was changed since.
 */
export async function undoEntry(workspace: Workspace, entry: ChangeEntry): Promise<CommitOutcome> {
  await workspace.settled();
  const { undo } = await loadUndoStacks(workspace.database, workspace.deviceId);
  const isLast = undo.at(-1)?.some(({ sequence }) => sequence === entry.sequence) === true;
  return isLast ? workspace.undo() : failed({ code: 'changed-since', detail: entry.subject });
}
