import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { loadUndoStacks, nameOfStep } from '#renderer/data/undo.ts';
import { useLive, useWorkspace } from '#renderer/data/workspace-context.tsx';
import { useStepBack } from '#renderer/deeds/use-step-back.ts';
import { useDescribeChange } from '#renderer/i18n/describe-change.ts';

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
  const stepBack = useStepBack();
  const stacks = useLive((database) => loadUndoStacks(database, workspace.deviceId), [workspace.deviceId]);
  return useMemo(() => {
    const nameOf = (step = stacks?.undo.at(-1)): string | null => {
      const entry = step ? nameOfStep(step) : null;
      return entry && describe({ ...entry, undoes: null, redoes: null });
    };
    const undoName = nameOf();
    const redoStep = stacks?.redo.at(-1);
    const redoName = redoStep ? nameOf(redoStep) : null;
    return {
      canUndo: undoName !== null,
      canRedo: redoName !== null,
      undoLabel: undoName === null ? t('app.status.nothingToUndo') : t('app.status.undo', { what: undoName }),
      redoLabel: redoName === null ? t('app.status.nothingToRedo') : t('app.status.redo', { what: redoName }),
      undo: () => void stepBack('undo'),
      redo: () => void stepBack('redo'),
    };
  }, [t, describe, stepBack, stacks]);
}
