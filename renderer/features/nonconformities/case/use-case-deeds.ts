import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { JoinedCase } from '#renderer/data/repositories/cases-repository.ts';
import type { StorageProblem } from '#renderer/data/storage-problem.ts';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { useGradeWords } from '#renderer/deeds/grade-words.tsx';
import { regradeFinding } from '#renderer/deeds/regrade-finding.ts';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';
import { formatDate } from '#renderer/i18n/format.ts';
import type { ChangeEntry } from '#shared/domain/change-log/change.ts';
import type { StepProblem } from '#shared/domain/nonconformity/case-context.ts';
import type { Nonconformity } from '#shared/domain/nonconformity/nonconformity.ts';
import type { RegradeProblem } from '#shared/domain/nonconformity/regrade-case.ts';
import type { Result } from '#shared/lib/result.ts';
import { decideOnRecurrence, editCase, extendCase, takeCaseStep, type CaseEdit, type CaseGone } from '../case-actions.ts';
import { describeCaseProblem } from '../steps/describe-case-problem.ts';
import { describeExtensionProblem } from '../steps/describe-extension-problem.ts';
import type { CaseDeeds } from './case-deeds.ts';

type Trouble = CaseGone | StorageProblem;

/** What can be done to a case; each tells what became of it, with Undo beside it. */
export function useCaseDeeds({ finding }: Pick<JoinedCase, 'finding'>): CaseDeeds {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const words = useGradeWords();
  const { tellOutcome, tellProblem } = useOutcomeNotice();
  return useMemo((): CaseDeeds => {
    const { reference } = finding;
    const describe = (problem: Trouble): string =>
      'detail' in problem ? t(`app.problems.${problem.code}`, { detail: problem.detail }) : t(problem.code === 'gone' ? 'common.notFound' : 'cases.step.byMissing');
    const describeStep = (problem: StepProblem): string => {
      if (problem.code === 'no-such-step') return t('cases.step.gone');
      const problems = problem.code === 'blocked' ? problem.blocks : problem.warnings;
      return t('cases.step.blockedNow', { problems: problems.map((one) => describeCaseProblem(t, one)).join(' ') });
    };
    const describeRegrade = (problem: RegradeProblem): string =>
      problem.code === 'case-over'
        ? t('cases.regrade.problems.case-over', { state: t(`terms.findingState.${problem.state}`) })
        : t(`cases.regrade.problems.${problem.code}`);
    /** Tells that it was done; gives the sentence of what stood in the way otherwise. */
    const told = <Problem extends { readonly code: string }>(
      outcome: Result<ChangeEntry | null, Problem | Trouble>,
      done: string,
      describeOwn: (problem: Problem) => string,
      isOwn: (problem: Problem | Trouble) => problem is Problem,
    ): string | null => {
      if (outcome.ok) {
        tellOutcome(outcome, done);
        return null;
      }
      return isOwn(outcome.problem) ? describeOwn(outcome.problem) : describe(outcome.problem);
    };
    const isOther = (problem: { readonly code: string }): boolean => 'detail' in problem || problem.code === 'gone' || problem.code === 'nobody';
    const edit = (field: string, change: (stored: Nonconformity) => CaseEdit): void => {
      void editCase(workspace, finding, field, change).then((outcome) => {
        if (!outcome.ok) tellProblem(outcome.problem);
      });
    };
    return {
      take: async (step, by, input, profileId) =>
        told<StepProblem>(
          await takeCaseStep(workspace, finding, step, input, { by, profileId }),
          t(`cases.steps.${step}.done`, { reference }),
          describeStep,
          (problem): problem is StepProblem => !isOther(problem),
        ),
      extend: async (wish) => {
        const outcome = await extendCase(workspace, finding, wish);
        return told(
          outcome,
          t('cases.extension.done', { reference, date: formatDate(wish.to) }),
          (problem) => describeExtensionProblem(t, problem),
          (problem): problem is Parameters<typeof describeExtensionProblem>[1] => !isOther(problem),
        );
      },
      regrade: async (grade, reason) =>
        told<RegradeProblem>(
          await regradeFinding(workspace, finding, grade, reason),
          t('cases.regrade.done', { reference, grade: words(grade).label }),
          describeRegrade,
          (problem): problem is RegradeProblem => !isOther(problem),
        ),
      decide: async (earlierId, decision) =>
        told(
          await decideOnRecurrence(workspace, finding, { earlierId, ...decision }),
          t('cases.recurrence.kept', { reference }),
          (problem) => t(`cases.recurrence.problems.${problem.code}`),
          (problem): problem is Extract<typeof problem, { readonly code: 'not-allowed' | 'reason-missing' | 'already-decided' | 'same-finding' }> => !isOther(problem),
        ),
      editContainment: (fields) =>
        edit(`containment.${Object.keys(fields).join(',')}`, ({ containment }) => ({ containment: { ...containment, ...fields } })),
      editCause: (field, change) => edit(`cause.${field}`, ({ cause }) => ({ cause: change(cause) })),
      tick: (tick, isTicked) =>
        edit(`tick.${tick}`, ({ ticks }) => ({ ticks: isTicked ? [...ticks.filter((one) => one !== tick), tick] : ticks.filter((one) => one !== tick) })),
    };
  }, [finding, workspace, words, t, tellOutcome, tellProblem]);
}
