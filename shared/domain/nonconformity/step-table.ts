import type { FindingState } from '../finding/finding.ts';
import { CASE_STEPS, type CaseStep } from './nonconformity.ts';

/** Where a step leads from and to, and whether it always asks why. */
export interface StepRule {
  readonly from: readonly FindingState[];
  readonly to: FindingState;
  readonly isReasonNeeded: boolean;
}

/** States that nothing leads back from but reopening, and for a withdrawn one not even that: its number stays used. */
const WITHDRAWABLE = [
  'issued',
  'acknowledged',
  'contained',
  'cause-found',
  'cap-submitted',
  'cap-accepted',
  'implemented',
  'evidence-accepted',
  'effectiveness-check-due',
  'effective',
  'cap-rejected',
  'evidence-rejected',
  'disputed',
  'reopened',
] as const satisfies readonly FindingState[];

const plain = (from: readonly FindingState[], to: FindingState): StepRule => ({ from, to, isReasonNeeded: false });
const reasoned = (from: readonly FindingState[], to: FindingState): StepRule => ({ from, to, isReasonNeeded: true });

/** The table of domain reference B.5. Who may take a step is in `rolesFor`, what it needs in the guards. */
export const STEP_TABLE: Readonly<Record<CaseStep, StepRule>> = {
  issue: plain(['draft'], 'issued'),
  acknowledge: plain(['issued', 'disputed'], 'acknowledged'),
  dispute: reasoned(['issued'], 'disputed'),
  uphold: reasoned(['disputed'], 'issued'),
  contain: plain(['acknowledged', 'reopened'], 'contained'),
  'find-cause': plain(['contained', 'cap-rejected'], 'cause-found'),
  'submit-plan': plain(['cause-found'], 'cap-submitted'),
  'accept-plan': plain(['cap-submitted'], 'cap-accepted'),
  'reject-plan': reasoned(['cap-submitted'], 'cap-rejected'),
  implement: plain(['cap-accepted'], 'implemented'),
  'accept-evidence': plain(['implemented'], 'evidence-accepted'),
  'reject-evidence': reasoned(['implemented'], 'evidence-rejected'),
  rework: plain(['evidence-rejected'], 'cap-accepted'),
  'schedule-check': plain(['evidence-accepted'], 'effectiveness-check-due'),
  'confirm-effective': plain(['effectiveness-check-due'], 'effective'),
  'deny-effective': plain(['effectiveness-check-due'], 'reopened'),
  close: plain(['effective'], 'closed'),
  'close-on-plan': plain(['cap-accepted'], 'closed'),
  withdraw: reasoned(WITHDRAWABLE, 'withdrawn'),
  reopen: reasoned(['closed', 'effective'], 'reopened'),
};

/** The steps that lead on from a state, guards and roles not yet asked, in the order of CASE_STEPS. */
export function stepsOpenTo(state: FindingState): readonly CaseStep[] {
  return CASE_STEPS.filter((step) => STEP_TABLE[step].from.includes(state));
}

/** The step the program takes by itself after this one, in the same commit (B.5: evidence accepted, check due). */
export function stepAfter(step: CaseStep): CaseStep | null {
  return step === 'accept-evidence' ? 'schedule-check' : null;
}
