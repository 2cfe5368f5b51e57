import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useGradeWords } from '#renderer/deeds/grade-words.tsx';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import type { CommitOutcome } from '#renderer/data/workspace.ts';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';
import type { Audit } from '#shared/domain/audit/audit.ts';
import type { Finding, FindingGrade } from '#shared/domain/finding/finding.ts';
import { deleteFinding, editFinding, regrade, type FindingEdit } from './finding-actions.ts';

/** What the detail panel can do to a finding; each tells the user when it could not be saved. */
export function useFindingActions() {
  const { t } = useTranslation();
  const wordsOf = useGradeWords();
  const workspace = useWorkspace();

  const { tellProblem, tellOutcome: tellDone } = useOutcomeNotice();

  const edit = useCallback(
    (finding: Finding, fields: FindingEdit) => {
      void editFinding(workspace, finding, fields).then((outcome) => {
        if (!outcome.ok) tellProblem(outcome.problem);
      });
    },
    [workspace, tellProblem],
  );

  const changeGrade = useCallback(
    async (finding: Finding, grade: FindingGrade, audit: Audit, reason: string): Promise<void> => {
      const outcome = await regrade(workspace, finding, grade, audit, reason);
      if (!outcome.ok && outcome.problem.code === 'reason-missing') return;
      tellDone(
        outcome as CommitOutcome,
        t('findings.regrade.done', { reference: finding.reference, grade: wordsOf(grade).label }),
      );
    },
    [workspace, tellDone, t, wordsOf],
  );

  const remove = useCallback(
    async (finding: Finding): Promise<void> => {
      tellDone(await deleteFinding(workspace, finding), t('findings.delete.done', { reference: finding.reference }));
    },
    [workspace, tellDone, t],
  );

  return { edit, changeGrade, remove };
}
