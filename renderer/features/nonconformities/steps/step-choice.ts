import type { FindingState } from '#shared/domain/finding/finding.ts';
import type { CaseStep } from '#shared/domain/nonconformity/nonconformity.ts';
import { stepAfter, STEP_TABLE, stepsOpenTo } from '#shared/domain/nonconformity/step-table.ts';

/** The steps open to a case as the screen offers them. */
export interface StepChoice {
  /** The one that leads on. */
  readonly main: CaseStep | null;
  /** The other answers to the same question, such as rejecting. */
  readonly beside: readonly CaseStep[];
  /** Ways aside, in the menu. */
  readonly side: readonly CaseStep[];
}

const SIDE: ReadonlySet<CaseStep> = new Set(['dispute', 'withdraw', 'reopen']);
const BESIDE: ReadonlySet<CaseStep> = new Set(['reject-plan', 'reject-evidence', 'deny-effective', 'close-on-plan', 'uphold']);

/** Sorts the open steps for the screen. What may close a minor on its plan is offered by audits of a body alone. */
export function chooseSteps(state: FindingState, isExternalMinor: boolean): StepChoice {
  const open = stepsOpenTo(state).filter((step) => step !== 'close-on-plan' || isExternalMinor);
  // A step the program takes by itself after another one is no choice, unless it was left out.
  const isFollowed = (step: CaseStep): boolean => open.some((other) => stepAfter(other) === step && STEP_TABLE[other].to === state);
  const main = open.find((step) => !SIDE.has(step) && !BESIDE.has(step) && !isFollowed(step)) ?? null;
  return {
    main,
    beside: open.filter((step) => step !== main && BESIDE.has(step)),
    side: open.filter((step) => step !== main && SIDE.has(step)),
  };
}
