import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { notifyDone } from '#renderer/ui/notice.tsx';
import type { Audit } from '#shared/domain/audit/audit.ts';
import type { FindingDraft } from '#shared/domain/finding/raise-finding.ts';
import type { FindingId, QuestionId } from '#shared/domain/ids.ts';
import { raise } from './finding-actions.ts';

/** Saves a finding once, however often Save is pressed; gives its id, or null with `problem` telling why not. */
export function useRaiseFinding(audit: Audit, questionId: QuestionId | null) {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const isBusy = useRef(false);
  const [isSaving, setIsSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const save = async (draft: FindingDraft): Promise<FindingId | null> => {
    if (isBusy.current) return null;
    const setBusy = (is: boolean): void => {
      isBusy.current = is;
      setIsSaving(is);
    };
    setBusy(true);
    setProblem(null);
    try {
      const outcome = await raise(workspace, audit, questionId, draft);
      if (outcome.ok) {
        // Stays busy until the dialog is gone: a press in between would raise it twice.
        notifyDone(t('findings.raise.raised', { reference: outcome.value.reference }));
        return outcome.value.id;
      }
      setProblem(t(`app.problems.${outcome.problem.code}`, { detail: outcome.problem.detail }));
      setBusy(false);
      return null;
    } catch (thrown) {
      setBusy(false);
      throw thrown;
    }
  };
  return { save, isSaving, problem };
}
