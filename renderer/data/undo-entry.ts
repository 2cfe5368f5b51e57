import type { ChangeEntry } from '#shared/domain/change-log/change.ts';
import type { UndoStep } from '#shared/domain/change-log/undo-stack.ts';
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
  return isIn(undo.at(-1), entry) ? workspace.undo() : failed({ code: 'changed-since', detail: entry.subject });
}

/** Does again what this very undo took back, for the Redo of a notice. `entry` is the one the undo wrote. */
export async function redoEntry(workspace: Workspace, entry: ChangeEntry): Promise<CommitOutcome> {
  await workspace.settled();
  const { redo } = await loadUndoStacks(workspace.database, workspace.deviceId);
  return isIn(redo.at(-1), entry) ? workspace.redo() : failed({ code: 'changed-since', detail: entry.subject });
}

function isIn(step: UndoStep | undefined, entry: ChangeEntry): boolean {
  return step?.some(({ sequence }) => sequence === entry.sequence) === true;
}
