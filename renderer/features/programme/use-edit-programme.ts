import { useCallback } from 'react';
import type { CommitOutcome } from '#renderer/data/workspace.ts';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';
import type { AuditProgramme } from '#shared/domain/programme/programme.ts';
import { editProgramme } from './programme-actions.ts';

/** Changes the programme and tells when that could not be saved. */
export type EditProgramme = (what: string, field: string, change: (programme: AuditProgramme) => AuditProgramme) => void;

export function useEditProgramme(): EditProgramme {
  const workspace = useWorkspace();
  const tell = useTellProblem();
  return useCallback((what, field, change) => tell(editProgramme(workspace, what, field, change)), [workspace, tell]);
}

/** Tells when a commit that shows by itself on the screen was not written. */
export function useTellProblem(): (outcome: Promise<CommitOutcome>) => void {
  const { tellProblem } = useOutcomeNotice();
  return useCallback(
    (outcome) => {
      void outcome.then((done) => {
        if (!done.ok) tellProblem(done.problem);
      });
    },
    [tellProblem],
  );
}
