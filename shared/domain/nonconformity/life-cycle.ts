import { parseCalendarDate } from '../../lib/calendar-date.ts';
import { failed, ok, type Result } from '../../lib/result.ts';
import { isNonconformity } from '../finding/finding.ts';
import { caseOf, causeIsFound, causesExplain, checkSubmission, containmentIsComplete, planIsCarriedOut } from './answer-guards.ts';
import { caseProblem, type CaseContext, type CaseProblem, type StepCheck, type StepInput, type StepOutcome, type StepProblem } from './case-context.ts';
import { roleForStep, rolesFor } from './case-roles.ts';
import { separateDuties } from './duties.ts';
import type { CaseStep, TakenStep } from './nonconformity.ts';
import { applyEffect } from './step-effects.ts';
import { stepAfter, STEP_TABLE } from './step-table.ts';
import { checkIsTold, findingIsIssuable, majorIsVerified, mayCloseOnPlan, planIsPending, reviewIsTold } from './verify-guards.ts';

type StepGuard = (context: CaseContext, input: StepInput) => StepCheck;

const blocking =
  (...guards: readonly ((context: CaseContext, input: StepInput) => readonly CaseProblem[])[]): StepGuard =>
  (context, input) => ({ blocks: guards.flatMap((guard) => guard(context, input)), warnings: [] });

const free: StepGuard = () => ({ blocks: [], warnings: [] });
const review = blocking((_, input) => reviewIsTold(input));
const effect = blocking((_, input) => checkIsTold(input));

/** What each step needs to be left (domain reference B.5), besides role, date, reason and separation of duties. */
const GUARDS: Readonly<Record<CaseStep, StepGuard>> = {
  issue: blocking(findingIsIssuable),
  acknowledge: free,
  dispute: free,
  uphold: free,
  contain: blocking((context) => containmentIsComplete(caseOf(context).containment, context)),
  'find-cause': blocking(
    (context) => causeIsFound(caseOf(context).cause),
    (context) => causesExplain(context.finding, caseOf(context).cause),
  ),
  'submit-plan': checkSubmission,
  'accept-plan': blocking(planIsPending),
  'reject-plan': blocking(planIsPending),
  implement: blocking(planIsCarriedOut),
  'accept-evidence': review,
  'reject-evidence': review,
  rework: free,
  'schedule-check': free,
  'confirm-effective': effect,
  'deny-effective': effect,
  close: blocking(majorIsVerified),
  'close-on-plan': blocking(mayCloseOnPlan),
  withdraw: free,
  reopen: free,
};

/** The stated day: one there is, not in the future, not before the step before it. */
function dayIsPossible(context: CaseContext, { on }: StepInput): readonly CaseProblem[] {
  if (parseCalendarDate(on) === null) return caseProblem(true, 'date-invalid');
  const last = caseOf(context).steps.at(-1);
  return [
    ...caseProblem(on > context.today, 'date-in-future', { date: on }),
    ...caseProblem(last !== undefined && on < last.on, 'date-before-last-step', { date: last?.on ?? '' }),
  ];
}

/**
 * Asks everything a step needs, for the screen to show before it is tried. Null when no such step leads on from where
 * the case stands.
 */
export function checkStep(context: CaseContext, step: CaseStep, input: StepInput): StepCheck | null {
  const { finding, audit, by } = context;
  const { from, isReasonNeeded } = STEP_TABLE[step];
  if (!from.includes(finding.state)) return null;
  const isAllowed = roleForStep(step, by, audit) !== undefined;
  const own = GUARDS[step](context, input);
  const duties = separateDuties(context, step);
  return {
    blocks: [
      ...caseProblem(!isNonconformity(finding.grade), 'not-a-nonconformity', { grade: finding.grade }),
      ...caseProblem(!isAllowed, 'role-not-allowed', { name: by.name, roles: rolesFor(step, audit).join(', ') }),
      ...dayIsPossible(context, input),
      ...caseProblem(isReasonNeeded && input.reason.trim() === '', 'reason-missing'),
      ...own.blocks,
      ...duties.blocks,
    ],
    warnings: [...own.warnings, ...duties.warnings],
  };
}

/**
 * Takes a step, or says by code why not. Refused while anything blocks, and while there are warnings but no reason:
 * whoever goes on in spite of a warning says why, and both stay with the step.
 */
export function takeStep(context: CaseContext, step: CaseStep, input: StepInput): Result<StepOutcome, StepProblem> {
  const { finding, audit, by, at } = context;
  const check = checkStep(context, step, input);
  if (check === null) return failed({ code: 'no-such-step', step, from: finding.state });
  const as = roleForStep(step, by, audit);
  if (check.blocks.length > 0 || as === undefined) return failed({ code: 'blocked', blocks: check.blocks });
  const reason = input.reason.trim();
  if (check.warnings.length > 0 && reason === '') return failed({ code: 'reason-needed', warnings: check.warnings });
  const { to } = STEP_TABLE[step];
  const before = caseOf(context);
  const taken: TakenStep = {
    step,
    from: finding.state,
    to,
    on: input.on,
    at,
    by: by.id,
    as,
    confirmedBy: input.confirmedBy,
    reason,
    warnings: check.warnings.map(({ code }) => code),
  };
  const outcome = applyEffect(context, step, { ...before, steps: [...before.steps, taken] }, input);
  return ok({ ...outcome, finding: { ...outcome.finding, state: to } });
}

/** Takes a step and the one the program takes by itself after it, so that both are one change. */
export function takeStepAndFollow(context: CaseContext, step: CaseStep, input: StepInput): Result<StepOutcome, StepProblem> {
  const taken = takeStep(context, step, input);
  const next = stepAfter(step);
  if (!taken.ok || next === null) return taken;
  return takeStep({ ...context, ...taken.value }, next, { ...input, reason: '', confirmedBy: null });
}
