import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '#shared/domain/evidence/evidence.ts';
import { undoEntry } from '#renderer/data/undo-entry.ts';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { notifyDone, notifyProblem } from '#renderer/ui/notice.tsx';
import { deleteEvidence } from './evidence-actions.ts';

/** Deletes a line of the register and offers to take that back. */
export function useDeleteEvidence(): (evidence: Evidence) => void {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  return useCallback(
    (evidence) => {
      const { reference } = evidence;
      void deleteEvidence(workspace, evidence).then((outcome) => {
        const entry = outcome.ok ? outcome.value : null;
        if (entry === null) return;
        const undo = async (): Promise<void> => {
          const undone = await undoEntry(workspace, entry);
          if (!undone.ok) notifyProblem(t('evidence.delete.undoPassed', { reference }));
        };
        notifyDone(t('evidence.delete.done', { reference }), { label: t('common.undo'), onClick: () => void undo() });
      });
    },
    [workspace, t],
  );
}
