import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useGradeWords } from '#renderer/deeds/grade-words.tsx';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import type { StorageProblem } from '#renderer/data/storage-problem.ts';
import type { CommitOutcome } from '#renderer/data/workspace.ts';
import { regradeFinding } from '#renderer/deeds/regrade-finding.ts';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';
import type { Finding, FindingGrade } from '#shared/domain/finding/finding.ts';
import { notifyProblem } from '#renderer/ui/notice.tsx';
import type { RegradeProblem } from '#shared/domain/nonconformity/regrade-case.ts';
import { deleteFinding, editFinding, type FindingEdit } from './finding-actions.ts';

const REFUSALS: ReadonlySet<string> = new Set<RegradeProblem['code']>(['reason-missing', 'not-lead-auditor', 'case-over']);

function isRegradeProblem(problem: RegradeProblem | StorageProblem): problem is RegradeProblem {
  return REFUSALS.has(problem.code);
}

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
    async (finding: Finding, grade: FindingGrade, reason: string): Promise<void> => {
      const outcome = await regradeFinding(workspace, finding, grade, reason);
      if (!outcome.ok && isRegradeProblem(outcome.problem)) {
        notifyProblem(t(`findings.regrade.problems.${outcome.problem.code}`, { reference: finding.reference }));
        return;
      }
      tellDone(
        outcome as CommitOutcome,
        t('findings.regrade.done', { reference: finding.reference, grade: wordsOf(grade).label }),
      );
    },
    [workspace, tellDone, t, wordsOf],
  );

  const remove = useCallback(
    async (finding: Finding): Promise<void> => {
      const outcome = await deleteFinding(workspace, finding);
      if (!outcome.ok && outcome.problem.code === 'issued') {
        notifyProblem(t('findings.delete.issued', { reference: finding.reference }));
        return;
      }
      tellDone(outcome as CommitOutcome, t('findings.delete.done', { reference: finding.reference }));
    },
    [workspace, tellDone, t],
  );

  return { edit, changeGrade, remove };
}
