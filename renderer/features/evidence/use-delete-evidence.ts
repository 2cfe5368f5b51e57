import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '#shared/domain/evidence/evidence.ts';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';
import { deleteEvidence } from './evidence-actions.ts';

/** Deletes a line of the register and offers to take that back. */
export function useDeleteEvidence(): (evidence: Evidence) => void {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const { tellOutcome } = useOutcomeNotice();
  return useCallback(
    (evidence) => {
      const { reference } = evidence;
      void deleteEvidence(workspace, evidence).then((outcome) => tellOutcome(outcome, t('evidence.delete.done', { reference })));
    },
    [workspace, t, tellOutcome],
  );
}
