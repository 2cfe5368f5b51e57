import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { StorageProblem } from '#renderer/data/storage-problem.ts';
import { undoEntry } from '#renderer/data/undo-entry.ts';
import type { CommitOutcome } from '#renderer/data/workspace.ts';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { notifyDone, notifyProblem } from '#renderer/ui/notice.tsx';

/** Says what became of an action: done, with Undo beside it, or what went wrong and what to do. */
export function useOutcomeNotice(): {
  readonly tellProblem: (problem: StorageProblem) => void;
  readonly tellOutcome: (outcome: CommitOutcome, doneMessage: string) => void;
} {
  const workspace = useWorkspace();
  const { t } = useTranslation();
  const tellProblem = useCallback(
    ({ code, detail }: StorageProblem) => notifyProblem(t(`app.problems.${code}`, { detail })),
    [t],
  );
  const tellOutcome = useCallback(
    (outcome: CommitOutcome, doneMessage: string) => {
      if (!outcome.ok) {
        tellProblem(outcome.problem);
        return;
      }
      const entry = outcome.value;
      if (entry === null) return;
      notifyDone(doneMessage, {
        label: t('common.undo'),
        onClick: () => {
          void undoEntry(workspace, entry).then((undone) => {
            if (!undone.ok) tellProblem(undone.problem);
          });
        },
      });
    },
    [t, tellProblem, workspace],
  );
  return { tellProblem, tellOutcome };
}
