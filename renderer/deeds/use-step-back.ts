import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { notifyDone } from '#renderer/ui/notice.tsx';
import type { ChangeEntry } from '#shared/domain/change-log/change.ts';
import { useOutcomeNotice } from './use-outcome-notice.ts';

/**
 * Undoes or redoes some steps, one after the other, and tells which; stops at the first that cannot be taken back.
 * Asks the log anew, so that a key pressed before the screen has caught up counts.
 */
export function useStepBack(): (kind: 'undo' | 'redo', steps?: number) => Promise<void> {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const { tellProblem, tellStep } = useOutcomeNotice();
  return useCallback(
    async (kind, steps = 1) => {
      leaveField();
      await workspace.settled();
      const done: ChangeEntry[] = [];
      while (done.length < steps) {
        const outcome = await workspace[kind]();
        if (!outcome.ok && outcome.problem.code === 'nothing-to-undo') notifyDone(t(kind === 'undo' ? 'app.status.nothingToUndo' : 'app.status.nothingToRedo'));
        else if (!outcome.ok) tellProblem(outcome.problem);
        if (!outcome.ok || outcome.value === null) break;
        done.push(outcome.value);
      }
      const last = done.at(-1);
      if (last && done.length === 1) tellStep(kind, last);
      else if (last) notifyDone(t(`past.undo.${kind === 'undo' ? 'undoneSteps' : 'redoneSteps'}`, { count: done.length }));
    },
    [t, workspace, tellProblem, tellStep],
  );
}

/** What is still being typed counts as done before the step that takes it back; the focus stays where it was. */
function leaveField(): void {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement) || !activeElement.matches('input, textarea')) return;
  activeElement.blur();
  activeElement.focus({ preventScroll: true });
}
