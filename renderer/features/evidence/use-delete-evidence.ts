import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '#shared/domain/evidence/evidence.ts';
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
        if (!outcome.ok || outcome.value === null) return;
        const { sequence } = outcome.value;
        const undo = async (): Promise<void> => {
          const head = await workspace.database.meta.get('head');
          // Undo takes back the newest step; by now that may be another one.
          if (head?.key === 'head' && head.sequence === sequence) await workspace.undo();
          else notifyProblem(t('evidence.delete.undoPassed', { reference }));
        };
        notifyDone(t('evidence.delete.done', { reference }), { label: t('common.undo'), onClick: () => void undo().catch(() => notifyProblem(t('evidence.delete.undoPassed', { reference }))) });
      });
    },
    [workspace, t],
  );
}
