import { useTranslation } from 'react-i18next';
import { useDescribeChange } from '#renderer/features/history/describe-change.ts';
import { loadUndoStacks, nameOfStep } from '#renderer/data/undo.ts';
import { useLive, useWorkspace } from '#renderer/data/workspace-context.tsx';
import { notifyDone, notifyProblem } from '#renderer/ui/notice.tsx';
import type { ChangeEntry } from '#shared/domain/change-log/change.ts';

export interface UndoControls {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** "Undo: Graded 8.6.1-q2", or that there is nothing to undo. */
  readonly undoLabel: string;
  readonly redoLabel: string;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Undo and redo with words, for the status bar and the commands. */
export function useUndo(): UndoControls {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const describe = useDescribeChange();
  const stacks = useLive((database) => loadUndoStacks(database, workspace.deviceId), [workspace.deviceId]);
  const undoStep = stacks?.undo.at(-1);
  const redoStep = stacks?.redo.at(-1);
  const nameOf = (entry: ChangeEntry | null): string => (entry ? describe({ ...entry, undoes: null, redoes: null }) : '');
  const undoName = undoStep ? nameOf(nameOfStep(undoStep)) : null;
  const redoName = redoStep ? nameOf(nameOfStep(redoStep)) : null;

  const run = async (kind: 'undo' | 'redo'): Promise<void> => {
    // What is still being typed or written counts as done before the step that takes it back.
    if (document.activeElement instanceof HTMLElement && document.activeElement.matches('input, textarea')) {
      document.activeElement.blur();
    }
    await workspace.settled();
    const outcome = await workspace[kind]();
    if (!outcome.ok) notifyProblem(t(`app.problems.${outcome.problem.code}`, { detail: outcome.problem.detail }));
    else if (outcome.value) {
      notifyDone(t(kind === 'undo' ? 'app.undone' : 'app.redone', { what: nameOf(outcome.value) }));
    }
  };

  return {
    canUndo: undoName !== null,
    canRedo: redoName !== null,
    undoLabel: undoName === null ? t('app.status.nothingToUndo') : t('app.status.undo', { what: undoName }),
    redoLabel: redoName === null ? t('app.status.nothingToRedo') : t('app.status.redo', { what: redoName }),
    undo: () => void run('undo'),
    redo: () => void run('redo'),
  };
}
