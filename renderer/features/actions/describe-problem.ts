import type { TFunction } from 'i18next';
import { formatList } from '#renderer/i18n/format.ts';
import type { EditProblem } from '#shared/domain/corrective-action/edit-action.ts';
import { movesFrom, type FactProblem, type MoveProblem, type MoveRefusal } from '#shared/domain/corrective-action/move-action.ts';
import type { NewActionProblem } from '#shared/domain/corrective-action/new-action.ts';
import type { StorageProblem } from '#renderer/data/storage-problem.ts';
import type { GoneProblem } from './action-actions.ts';

/** Why a move is not possible and what to do instead, in one sentence. */
export function describeRefusal(t: TFunction, refusal: MoveRefusal): string {
  if (refusal.code !== 'no-such-move') return t(`actions.move.refused.${refusal.code}`);
  const word = (state: typeof refusal.from): string => t(`terms.actionState.${state}`);
  if (refusal.to === 'verified') return t('actions.move.refused.verifyFirstDone', { done: word('done') });
  return t('actions.move.refused.no-such-move', {
    from: word(refusal.from),
    to: word(refusal.to),
    allowed: formatList(movesFrom(refusal.from).map((state) => `“${word(state)}”`)),
  });
}

/** What is wrong with one fact of a move. */
export function describeFact(t: TFunction, problem: FactProblem): string {
  if (problem.code === 'missing') return t(`actions.move.missing.${problem.fact}`);
  return t(problem.code === 'in-future' ? 'actions.move.inFuture' : 'actions.move.beforeDone');
}

/** Why something about an action was not done, in plain words. */
export function describeActionProblem(
  t: TFunction,
  problem: MoveProblem | EditProblem | NewActionProblem | GoneProblem | StorageProblem,
): string {
  switch (problem.code) {
    case 'refused':
      return problem.refusals.map((refusal) => describeRefusal(t, refusal)).join(' ');
    case 'facts':
      return problem.problems.map((fact) => describeFact(t, fact)).join('. ');
    case 'plan-locked':
    case 'action-ended':
    case 'title-missing':
    case 'reason-missing':
      return t(`actions.edit.problems.${problem.code}`);
    case 'gone':
      return t('common.notFound');
    default:
      return t(`app.problems.${problem.code}`, { detail: problem.detail });
  }
}
