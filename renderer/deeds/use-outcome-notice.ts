import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StorageProblem } from '#renderer/data/storage-problem.ts';
import { redoEntry, undoEntry } from '#renderer/data/undo-entry.ts';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import type { CommitOutcome } from '#renderer/data/workspace.ts';
import { useDescribeChange } from '#renderer/i18n/describe-change.ts';
import { notifyDone, notifyProblem } from '#renderer/ui/notice.tsx';
import type { ChangeEntry } from '#shared/domain/change-log/change.ts';

export interface OutcomeNotice {
  /** Says what went wrong and what to do. */
  readonly tellProblem: (problem: StorageProblem) => void;
  /**
   * Says that something is done, with Undo beside it, or what went wrong. Says nothing when nothing differed.
   * `onUndone` runs after the Undo of this notice.
   */
  readonly tellOutcome: (outcome: CommitOutcome, doneMessage: string, onUndone?: () => void) => void;
  /** Says what undo took back or redo did again, with the way to the other side beside it. */
  readonly tellStep: (kind: 'undo' | 'redo', entry: ChangeEntry) => void;
}

/** Tells people what became of what they did, the same everywhere: done with its Undo, or not done and why. */
export function useOutcomeNotice(): OutcomeNotice {
  const workspace = useWorkspace();
  const { t } = useTranslation();
  const describe = useDescribeChange();
  return useMemo(() => {
    const tellProblem = ({ code, detail }: StorageProblem): void => notifyProblem(t(`app.problems.${code}`, { detail }));
    const tellStep = (kind: 'undo' | 'redo', entry: ChangeEntry): void => {
      const what = describe({ ...entry, undoes: null, redoes: null });
      const other = kind === 'undo' ? 'redo' : 'undo';
      notifyDone(t(kind === 'undo' ? 'app.undone' : 'app.redone', { what }), {
        label: t(`common.${other}`),
        onClick: () => void step(other, entry),
      });
    };
    const step = async (kind: 'undo' | 'redo', entry: ChangeEntry, onDone?: () => void): Promise<void> => {
      const outcome = await (kind === 'undo' ? undoEntry : redoEntry)(workspace, entry);
      if (!outcome.ok) tellProblem(outcome.problem);
      else {
        onDone?.();
        if (outcome.value) tellStep(kind, outcome.value);
      }
    };
    return {
      tellProblem,
      tellStep,
      tellOutcome: (outcome, doneMessage, onUndone) => {
        if (!outcome.ok) tellProblem(outcome.problem);
        const entry = outcome.ok ? outcome.value : null;
        if (entry === null) return;
        notifyDone(doneMessage, { label: t('common.undo'), onClick: () => void step('undo', entry, onUndone) });
      },
    };
  }, [t, describe, workspace]);
}
