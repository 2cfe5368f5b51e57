import type { CalendarDate } from '../../lib/calendar-date.ts';
import { failed, ok, type Result } from '../../lib/result.ts';
import type { EvidenceId, PersonId } from '../ids.ts';
import type { Person, PersonRole } from '../person/person.ts';
import type { ActionState, CorrectiveAction } from './corrective-action.ts';
import type { PlanPhase } from './plan-phase.ts';

/** What a move needs to be told. */
export type MoveFact = 'actualEvidence' | 'doneOn' | 'doneBy' | 'verifiedOn' | 'reason';

interface MoveRule {
  readonly from: ActionState;
  readonly to: ActionState;
  readonly facts: readonly MoveFact[];
}

/**
 * The moves between the columns of the board. Forward a step at a time, but that what is done in one go need not be
 * called begun; back only with a reason, because somebody has already read the state. Nothing but what is done is
 * verified (domain reference B.5: implemented, then reviewed).
 */
const MOVES: readonly MoveRule[] = [
  { from: 'planned', to: 'in-progress', facts: [] },
  { from: 'planned', to: 'done', facts: ['actualEvidence', 'doneOn', 'doneBy'] },
  { from: 'planned', to: 'cancelled', facts: ['reason'] },
  { from: 'in-progress', to: 'planned', facts: [] },
  { from: 'in-progress', to: 'done', facts: ['actualEvidence', 'doneOn', 'doneBy'] },
  { from: 'in-progress', to: 'cancelled', facts: ['reason'] },
  { from: 'done', to: 'in-progress', facts: ['reason'] },
  { from: 'done', to: 'verified', facts: ['verifiedOn'] },
  { from: 'verified', to: 'done', facts: ['reason'] },
  { from: 'cancelled', to: 'planned', facts: ['reason'] },
];

/** Who may say that an action is done as planned: whoever reviews evidence in B.5, and the quality manager. */
export const VERIFYING_ROLES = ['lead-auditor', 'auditor', 'cb-reviewer', 'quality-manager'] as const satisfies readonly PersonRole[];

export interface MoveContext {
  readonly action: CorrectiveAction;
  /** See `isHeldAsMajor`: also one that was downgraded since. */
  readonly isHeldAsMajor: boolean;
  readonly phase: PlanPhase;
  /** All actions of the same finding. */
  readonly ofFinding: readonly CorrectiveAction[];
  /** Who makes the move, with the roles they have in this audit. */
  readonly actor: Pick<Person, 'id' | 'roles'>;
  readonly today: CalendarDate;
}

export interface MoveFacts {
  readonly reason: string;
  readonly actualEvidence: string;
  readonly evidenceIds: readonly EvidenceId[];
  readonly doneOn: CalendarDate | null;
  readonly doneBy: PersonId | null;
  readonly verifiedOn: CalendarDate | null;
}

/** What stops a move whatever is said about it. */
export type MoveRefusal =
  | { readonly code: 'no-such-move'; readonly from: ActionState; readonly to: ActionState }
  | { readonly code: 'case-ended' }
  | { readonly code: 'plan-awaits-decision' }
  | { readonly code: 'last-action-of-cause' }
  | { readonly code: 'own-work' }
  | { readonly code: 'role-may-not-verify' };

/** What is still to be said, or was said wrongly. */
export type FactProblem =
  | { readonly code: 'missing'; readonly fact: MoveFact }
  | { readonly code: 'in-future'; readonly fact: 'doneOn' | 'verifiedOn' }
  | { readonly code: 'before-done'; readonly fact: 'verifiedOn' };

/** What may be done with a reason, which is logged. */
export type MoveWarning = 'own-work';

export interface MoveCheck {
  readonly refusals: readonly MoveRefusal[];
  readonly warnings: readonly MoveWarning[];
  /** What the dialog of this move asks for, in order. */
  readonly facts: readonly MoveFact[];
}

/** States an action can go to by itself, refusals not yet asked. */
export function movesFrom(state: ActionState): readonly ActionState[] {
  return MOVES.filter(({ from }) => from === state).map(({ to }) => to);
}

/** One person may not both perform and verify: blocked for majors, warned of for minors (domain reference B.5). */
function isOwnWork({ action, actor }: MoveContext): boolean {
  return action.doneBy === actor.id || action.ownerId === actor.id;
}

/** Whether cancelling would leave a root cause of an agreed plan without an action (B.5: one at least for each). */
function isLastOfCause({ action, ofFinding }: MoveContext): boolean {
  if (action.rootCauseId === null) return false;
  return !ofFinding.some(
    (other) => other.id !== action.id && other.rootCauseId === action.rootCauseId && other.state !== 'cancelled',
  );
}

function refusalsOf(context: MoveContext, to: ActionState): readonly MoveRefusal[] {
  const { action, phase, actor } = context;
  if (!MOVES.some((move) => move.from === action.state && move.to === to)) {
    return [{ code: 'no-such-move', from: action.state, to }];
  }
  if (phase === 'ended') return [{ code: 'case-ended' }];
  const isPlanChange = to === 'cancelled' || action.state === 'cancelled';
  if (isPlanChange && phase === 'awaiting-decision') return [{ code: 'plan-awaits-decision' }];
  if (to === 'cancelled' && phase === 'agreed' && isLastOfCause(context)) return [{ code: 'last-action-of-cause' }];
  if (to !== 'verified') return [];
  return [
    ...(actor.roles.some((role) => VERIFYING_ROLES.some((allowed) => allowed === role)) ? [] : [{ code: 'role-may-not-verify' } as const]),
    ...(context.isHeldAsMajor && isOwnWork(context) ? [{ code: 'own-work' } as const] : []),
  ];
}

/** Asks what stands against a move and what it needs to be told. */
export function checkMove(context: MoveContext, to: ActionState): MoveCheck {
  const refusals = refusalsOf(context, to);
  const warnings: readonly MoveWarning[] =
    refusals.length === 0 && to === 'verified' && isOwnWork(context) ? ['own-work'] : [];
  const facts = MOVES.find((move) => move.from === context.action.state && move.to === to)?.facts ?? [];
  return { refusals, warnings, facts: warnings.length > 0 && !facts.includes('reason') ? [...facts, 'reason'] : facts };
}

function isToldOf(fact: MoveFact, facts: MoveFacts): boolean {
  if (fact === 'actualEvidence') return facts.actualEvidence.trim() !== '' || facts.evidenceIds.length > 0;
  if (fact === 'reason') return facts.reason.trim() !== '';
  return facts[fact] !== null;
}

function factProblems(needed: readonly MoveFact[], facts: MoveFacts, { action, today }: MoveContext): readonly FactProblem[] {
  return needed.flatMap((fact): readonly FactProblem[] => {
    if (!isToldOf(fact, facts)) return [{ code: 'missing', fact }];
    if (fact !== 'doneOn' && fact !== 'verifiedOn') return [];
    const on = facts[fact];
    if (on !== null && on > today) return [{ code: 'in-future', fact }];
    if (fact === 'verifiedOn' && on !== null && action.doneOn !== null && on < action.doneOn) return [{ code: 'before-done', fact }];
    return [];
  });
}

export type MoveProblem =
  | { readonly code: 'refused'; readonly refusals: readonly MoveRefusal[] }
  | { readonly code: 'facts'; readonly problems: readonly FactProblem[] };

/**
 * Moves an action to another state. Facts that no longer hold go with the state they belonged to: the log keeps them.
 * What shows that it was done stays when work is taken up again, to be completed.
 */
export function moveAction(context: MoveContext, to: ActionState, facts: MoveFacts): Result<CorrectiveAction, MoveProblem> {
  const { action, actor } = context;
  const check = checkMove(context, to);
  if (check.refusals.length > 0) return failed({ code: 'refused', refusals: check.refusals });
  const problems = factProblems(check.facts, facts, context);
  if (problems.length > 0) return failed({ code: 'facts', problems });
  const isDone = to === 'done' || to === 'verified';
  const isNewlyDone = to === 'done' && action.state !== 'verified';
  return ok({
    ...action,
    state: to,
    ...(isNewlyDone ? { actualEvidence: facts.actualEvidence.trim(), evidenceIds: facts.evidenceIds } : {}),
    doneOn: isNewlyDone ? facts.doneOn : isDone ? action.doneOn : null,
    doneBy: isNewlyDone ? facts.doneBy : isDone ? action.doneBy : null,
    verifiedOn: to === 'verified' ? facts.verifiedOn : null,
    verifiedBy: to === 'verified' ? actor.id : null,
    cancelReason: to === 'cancelled' ? facts.reason.trim() : '',
  });
}
