import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';
import { notifyProblem } from '#renderer/ui/notice.tsx';
import type { DraftProblem } from './draft-actions.ts';

/** Tells why a draft could not be begun. */
export function useDraftNotice(): (problem: DraftProblem) => void {
  const { t } = useTranslation();
  const { tellProblem } = useOutcomeNotice();
  return useCallback(
    (problem) => {
      if (problem.code === 'gone') notifyProblem(t('templates.actions.gone'));
      else tellProblem(problem);
    },
    [t, tellProblem],
  );
}
