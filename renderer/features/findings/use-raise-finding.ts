import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { notifyDone } from '#renderer/ui/notice.tsx';
import { useSingleDeed } from '#renderer/ui/use-single-deed.ts';
import type { Audit } from '#shared/domain/audit/audit.ts';
import type { FindingDraft } from '#shared/domain/finding/raise-finding.ts';
import type { FindingId, QuestionId } from '#shared/domain/ids.ts';
import { raise } from './finding-actions.ts';

/** Saves a finding once, however often Save is pressed; tells its id, or gives in `problem` why it was not. */
export function useRaiseFinding(audit: Audit, questionId: QuestionId | null, onSaved: (id: FindingId) => void) {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const { isBusy, run } = useSingleDeed();
  const [problem, setProblem] = useState<string | null>(null);

  const save = (draft: FindingDraft): void => {
    void run(async () => {
      setProblem(null);
      const outcome = await raise(workspace, audit, questionId, draft);
      if (outcome.ok) {
        notifyDone(t('findings.raise.raised', { reference: outcome.value.reference }));
        onSaved(outcome.value.id);
      } else setProblem(t(`app.problems.${outcome.problem.code}`, { detail: outcome.problem.detail }));
      return outcome.ok;
    });
  };
  return { save, isSaving: isBusy, problem };
}
