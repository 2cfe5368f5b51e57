import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceFile } from '#shared/domain/evidence/evidence.ts';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { usePlatform } from '#renderer/platform/platform-context.tsx';
import { notifyDone, notifyProblem } from '#renderer/ui/notice.tsx';
import { saveCopy } from './evidence-actions.ts';

/** Saves a copy of a stored file where the user says, and tells how it ended. */
export function useSaveCopy(): (file: EvidenceFile) => void {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const platform = usePlatform();
  return useCallback(
    (file) => {
      saveCopy(workspace, platform, file).then(
        (outcome) => {
          if (!outcome.ok) {
            notifyProblem(t(`evidence.facts.saveProblem.${outcome.problem.code}`, { detail: outcome.problem.detail }));
          } else if (outcome.value === 'saved') notifyDone(t('evidence.facts.saved'));
        },
        () => notifyProblem(t('evidence.facts.saveProblem.unreadable')),
      );
    },
    [workspace, platform, t],
  );
}
