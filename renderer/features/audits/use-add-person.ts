import { useCallback } from 'react';
import type { PersonId } from '#shared/domain/ids.ts';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { addPerson } from './audit-actions.ts';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';

/** Adds somebody by name and hands the new id on, for pickers that can add people on the spot. */
export function useAddPerson(): (name: string, onAdded: (id: PersonId) => void) => void {
  const workspace = useWorkspace();
  const { tellProblem } = useOutcomeNotice();
  return useCallback(
    (name, onAdded) => {
      void addPerson(workspace, name).then((added) => {
        if (added.ok) onAdded(added.value);
        else tellProblem(added.problem);
      });
    },
    [workspace, tellProblem],
  );
}
