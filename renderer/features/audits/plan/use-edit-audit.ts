import { useCallback } from 'react';
import type { Audit } from '#shared/domain/audit/audit.ts';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { editAudit, type AuditEdit } from '../audit-actions.ts';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';

export type EditAudit = (field: string, change: AuditEdit | ((stored: Audit) => AuditEdit)) => void;

/** Saves edits of one audit; trouble with the store is told, success shows in the status bar. */
export function useEditAudit(audit: Audit): EditAudit {
  const workspace = useWorkspace();
  const { tellProblem } = useOutcomeNotice();
  const { id, reference } = audit;
  return useCallback(
    (field, change) => {
      const edit = typeof change === 'function' ? change : (): AuditEdit => change;
      void editAudit(workspace, { id, reference }, field, edit).then((outcome) => {
        if (!outcome.ok) tellProblem(outcome.problem);
      });
    },
    [workspace, id, reference, tellProblem],
  );
}
