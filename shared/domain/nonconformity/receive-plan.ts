import type { CalendarDate } from '../../lib/calendar-date.ts';
import type { CauseAnalysis } from '../cause/cause.ts';
import type { CorrectiveAction } from '../corrective-action/corrective-action.ts';
import type { Person } from '../person/person.ts';
import { isExternalAudit } from '../programme/own-programme.ts';
import { caseOf } from './answer-guards.ts';
import type { CaseContext, CaseProblem, StepInput, StepOutcome, StepProblem } from './case-context.ts';
import { takeStep } from './life-cycle.ts';
import type { CaseStep, Containment } from './nonconformity.ts';
import { inOrder, submissionId, type ReceivedAnswer, type Submission } from './submission.ts';

/** An answer that came as a file, in the shape of a plan. What it leaves blank stays as it is here. */
export interface ReceivedPlan {
  readonly containment: Containment;
  readonly cause: CauseAnalysis;
  /** The actions it names; those known here under their ids. */
  readonly actions: readonly CorrectiveAction[];
  readonly submittedOn: CalendarDate;
  readonly received: ReceivedAnswer;
}

export interface PlanReceipt {
  readonly outcome: StepOutcome;
  readonly submission: Submission;
  /** Steps the case took by it, in their order. */
  readonly steps: readonly CaseStep[];
  /** What keeps the case from the next step; empty when the plan is submitted or nothing more can be done. */
  readonly missing: readonly CaseProblem[];
}

/** Steps an answer can take a case through, in their order. */
const STEPS = ['dispute', 'acknowledge', 'contain', 'find-cause', 'submit-plan'] as const satisfies readonly CaseStep[];

/** What is written here, with what came laid over it; an empty place takes nothing away. */
function laidOver<Part extends object>(here: Part, came: Part): Part {
  const said = Object.entries(came).filter(([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0));
  return { ...here, ...Object.fromEntries(said) };
}

/** What a form asks of an analysis; the steps of a 5-why or a fishbone drawn here stay. */
function toldOf({ method, directCause, rootCauses, notes }: CauseAnalysis): Pick<CauseAnalysis, 'method' | 'directCause' | 'rootCauses' | 'notes'> {
  return { method, directCause, rootCauses, notes };
}

/**
 * The day a step is recorded for: the stated one, but neither before the step before it nor in the future. What was
 * stated stays in the submission.
 */
function possibleDay(context: CaseContext, stated: CalendarDate | null): CalendarDate {
  const last = caseOf(context).steps.at(-1)?.on ?? stated ?? context.today;
  const wanted = stated ?? context.today;
  const later = wanted < last ? last : wanted;
  return later > context.today ? context.today : later;
}

/**
 * Attaches an answer that came from outside as a new numbered submission: the ones before stay, the finding is not
 * touched but for the state its case comes to (domain reference B.5 and C.1, after IATF CARA). The case goes as far as
 * the answer carries it by the rules of each step: an answer that gives a correction and no cause yet ends at
 * "contained", and one whose cause repeats the finding does not become a plan to be decided on.
 *
 * Whoever answers from outside speaks for the audited organization, so it acts under the auditee's roles; whom the
 * organization lets do what is its own affair. In an internal audit the quality manager still releases the plan here.
 */
export function receivePlan(context: CaseContext, plan: ReceivedPlan, note: string): PlanReceipt {
  const { received } = plan;
  const number = (inOrder(context.submissions).at(-1)?.number ?? 0) + 1;
  const speaker = speakerFor(context);
  const { acknowledgement } = received;
  const submission: Submission = {
    id: submissionId(context.finding.id, number),
    findingId: context.finding.id,
    auditId: context.finding.auditId,
    number,
    containment: plan.containment,
    cause: plan.cause,
    actions: plan.actions,
    ticks: [],
    submittedBy: context.by.id,
    releasedBy: null,
    submittedOn: plan.submittedOn,
    submittedAt: context.at,
    decision: null,
    received,
  };
  const before = caseOf(context);
  const isLocked = context.finding.state === 'cap-submitted';
  const known = new Map(plan.actions.map((action) => [action.id, action]));
  const kept = context.actions.map((action) => known.get(action.id) ?? action);
  const added = plan.actions.filter(({ id }) => !context.actions.some((action) => action.id === id));
  let now: CaseContext = {
    ...context,
    by: speaker,
    // A plan that waits for its decision is replaced as a whole by the newer one.
    nonconformity: { ...before, containment: laidOver(before.containment, plan.containment), cause: { ...before.cause, ...laidOver(toldOf(before.cause), toldOf(plan.cause)) } },
    actions: [...kept, ...added],
  };
  const steps: CaseStep[] = [];
  let missing: readonly CaseProblem[] = [];
  const days: Readonly<Record<(typeof STEPS)[number], CalendarDate | null>> = {
    dispute: acknowledgement.on,
    acknowledge: acknowledgement.on ?? plan.submittedOn,
    contain: plan.containment.doneOn,
    'find-cause': plan.submittedOn,
    'submit-plan': plan.submittedOn,
  };
  for (const step of isLocked ? [] : STEPS) {
    if (step === 'dispute' && acknowledgement.verdict !== 'dispute') continue;
    if (step !== 'dispute' && acknowledgement.verdict === 'dispute') break;
    const reason = step === 'dispute' ? acknowledgement.reason : note;
    const input: StepInput = { on: possibleDay(now, days[step]), reason, confirmedBy: null, review: null, check: null };
    const taken = takeStep(now, step, input);
    if (taken.ok) {
      now = { ...now, ...taken.value };
      steps.push(step);
    } else if (taken.problem.code !== 'no-such-step') {
      missing = problemsOf(taken.problem);
      break;
    }
  }
  return {
    outcome: {
      finding: now.finding,
      nonconformity: caseOf(now),
      // The step keeps a copy of what stands here; what came is kept as it came.
      submissions: [...context.submissions, submission],
      actions: now.actions,
    },
    submission,
    steps,
    missing,
  };
}

function problemsOf(problem: Exclude<StepProblem, { readonly code: 'no-such-step' }>): readonly CaseProblem[] {
  return problem.code === 'blocked' ? problem.blocks : problem.warnings;
}

/** Who answers, with the roles of the side it speaks for. */
function speakerFor({ by, audit }: CaseContext): Pick<Person, 'id' | 'name' | 'roles'> {
  const roles: readonly Person['roles'][number][] = ['auditee', 'action-owner', ...(isExternalAudit(audit) ? (['quality-manager'] as const) : [])];
  return { ...by, roles: [...new Set([...by.roles, ...roles])] };
}

