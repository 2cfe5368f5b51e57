import type { CauseAnalysis } from '../cause/cause.ts';
import { isNearlyEqual } from '../cause/text-rules.ts';
import type { CorrectiveAction } from '../corrective-action/corrective-action.ts';
import { rolesOf } from './case-roles.ts';
import { caseProblem, missingParts, type CaseContext, type CaseProblem, type StepCheck, type StepInput } from './case-context.ts';
import { blankCase, PLAN_TICKS, type Containment, type Nonconformity } from './nonconformity.ts';

const isFilled = (text: string): boolean => text.trim() !== '';

/** The case as it is, or as it would be before anything was written. */
export function caseOf({ finding, nonconformity }: Pick<CaseContext, 'finding' | 'nonconformity'>): Nonconformity {
  return nonconformity ?? blankCase(finding);
}

/** B.5 Acknowledged -> Contained: what was corrected, when, what shows it, and where else it could exist. */
export function containmentIsComplete(containment: Containment, { today }: Pick<CaseContext, 'today'>): readonly CaseProblem[] {
  const { correction, doneOn, evidence, evidenceIds, extent } = containment;
  return [
    ...missingParts('containment-incomplete', {
      correction: isFilled(correction),
      'done-date': doneOn !== null,
      evidence: isFilled(evidence) || evidenceIds.length > 0,
      extent: isFilled(extent),
    }),
    ...caseProblem(doneOn !== null && doneOn > today, 'containment-in-future', { date: doneOn ?? '' }),
  ];
}

/** B.5 Contained -> Cause found: method, direct cause, root causes with their category. A method is always chosen. */
export function causeIsFound(cause: CauseAnalysis): readonly CaseProblem[] {
  const { directCause, rootCauses } = cause;
  return missingParts('cause-incomplete', {
    'direct-cause': isFilled(directCause),
    'root-cause': rootCauses.length > 0 && rootCauses.every(({ text }) => isFilled(text)),
    category: rootCauses.every(({ category }) => isFilled(category)),
  });
}

/** B.5: a root cause is not the finding in other words, and not the direct cause once more (the reviewer's ten points). */
export function causesExplain({ statement }: { readonly statement: string }, cause: CauseAnalysis): readonly CaseProblem[] {
  return cause.rootCauses.flatMap(({ text }) => [
    ...caseProblem(isNearlyEqual(text, statement), 'cause-repeats-finding', { cause: text }),
    ...caseProblem(isNearlyEqual(text, cause.directCause), 'cause-repeats-direct-cause', { cause: text }),
  ]);
}

/** Corrective actions that count; a cancelled one removes nothing. */
export function correctiveActions(actions: readonly CorrectiveAction[]): readonly CorrectiveAction[] {
  return actions.filter(({ kind, state }) => kind === 'corrective' && state !== 'cancelled');
}

/** B.5 Cause found -> CAP submitted: each root cause has an action. */
export function causesHaveActions(cause: CauseAnalysis, actions: readonly CorrectiveAction[]): readonly CaseProblem[] {
  const addressed = new Set(correctiveActions(actions).map(({ rootCauseId }) => rootCauseId));
  return cause.rootCauses
    .filter(({ id }) => !addressed.has(id))
    .flatMap(({ text }) => caseProblem(true, 'cause-without-action', { cause: text }));
}

/** B.5 Cause found -> CAP submitted: each action has owner, due date, planned evidence and a criterion of its effect. */
function actionsArePlanned(actions: readonly CorrectiveAction[]): readonly CaseProblem[] {
  return correctiveActions(actions).flatMap((action) =>
    missingParts(
      'action-incomplete',
      {
        owner: action.ownerId !== null,
        'due-date': action.dueDate !== null,
        'planned-evidence': isFilled(action.plannedEvidence),
        'effectiveness-criterion': isFilled(action.effectivenessCriterion),
      },
      { reference: action.reference },
    ),
  );
}

/** B.5: the quality manager releases a plan; acting herself she need not be named twice. */
function planIsReleased(context: CaseContext, { confirmedBy }: StepInput): readonly CaseProblem[] {
  const releaser = confirmedBy === null ? context.by : context.people.find(({ id }) => id === confirmedBy);
  const isManager = releaser !== undefined && rolesOf(releaser, context.audit).includes('quality-manager');
  if (isManager) return [];
  return confirmedBy === null
    ? caseProblem(true, 'release-missing')
    : caseProblem(true, 'releaser-not-quality-manager', { name: releaser?.name ?? '' });
}

/** What handing in a plan needs. Points of the reviewer that are not ticked ask for a reason (B.5, ten points). */
export function checkSubmission(context: CaseContext, input: StepInput): StepCheck {
  const { cause, ticks } = caseOf(context);
  const open = PLAN_TICKS.filter((tick) => !ticks.includes(tick));
  return {
    blocks: [
      ...causeIsFound(cause),
      ...causesExplain(context.finding, cause),
      ...causesHaveActions(cause, context.actions),
      ...actionsArePlanned(context.actions),
      ...planIsReleased(context, input),
    ],
    warnings: caseProblem(open.length > 0, 'points-not-ticked', { points: open.join(', '), count: open.length }),
  };
}

/** B.5 CAP accepted -> Implemented: all actions done, with what shows it; each root cause still has one. */
export function planIsCarriedOut(context: CaseContext): readonly CaseProblem[] {
  const actions = correctiveActions(context.actions);
  return [
    ...caseProblem(actions.length === 0, 'no-action'),
    ...causesHaveActions(caseOf(context).cause, actions),
    ...actions
      .filter(({ state }) => state !== 'done' && state !== 'verified')
      .flatMap(({ reference }) => caseProblem(true, 'action-not-done', { reference })),
    ...actions
      .filter(({ state, actualEvidence, evidenceIds }) => (state === 'done' || state === 'verified') && !isFilled(actualEvidence) && evidenceIds.length === 0)
      .flatMap(({ reference }) => caseProblem(true, 'action-without-evidence', { reference })),
  ];
}
