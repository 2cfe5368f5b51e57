import { isNonconformity } from '../finding/finding.ts';
import type { Finding } from '../finding/finding.ts';
import { failed, ok, type Result } from '../../lib/result.ts';
import type { Audit, AuditState } from './audit.ts';
import * as closing from './closing-guards.ts';
import * as fieldwork from './fieldwork-guards.ts';
import type { Guard, GuardProblem, LifeCycleContext } from './guard.ts';
import * as plan from './plan-guards.ts';

/** One step of the life cycle. Blocks stop it; warnings ask for a reason, which is logged. */
export interface Transition {
  readonly from: AuditState;
  readonly to: AuditState;
  readonly kind: 'next' | 'side' | 'resume' | 'reopen';
  readonly blocks: readonly Guard[];
  readonly warnings: readonly Guard[];
}

export const SIDE_STATES = ['postponed', 'cancelled', 'stopped'] as const satisfies readonly AuditState[];
export type SideState = (typeof SIDE_STATES)[number];

export function isSideState(state: AuditState): state is SideState {
  return SIDE_STATES.some((side) => side === state);
}

/** The main path, in order, for showing how far an audit is. */
export const MAIN_PATH = [
  'draft',
  'planned',
  'plan-agreed',
  'preparation',
  'in-progress',
  'fieldwork-done',
  'report-draft',
  'report-issued',
  'follow-up',
  'closed',
] as const satisfies readonly AuditState[];

const next = (from: AuditState, to: AuditState, blocks: readonly Guard[], warnings: readonly Guard[] = []): Transition => ({
  from,
  to,
  kind: 'next',
  blocks,
  warnings,
});

/** The table of domain reference B.3, row by row. */
const MAIN_STEPS: readonly Transition[] = [
  next(
    'draft',
    'planned',
    [plan.datesAreSet, plan.scopeIsSet, plan.editionsAreKnown, plan.leadAuditorIsNamed],
    [plan.overlapsNoOtherAudit],
  ),
  next(
    'planned',
    'plan-agreed',
    [plan.agendaRowsAreComplete, plan.agendaClausesAreValid],
    [plan.agendaHasRows, plan.auditorsAreNotOverAllocated, plan.auditorsAuditOthers],
  ),
  next('plan-agreed', 'preparation', [], [fieldwork.scopeHasQuestions, fieldwork.openNonconformitiesArePlanned]),
  next('preparation', 'in-progress', [fieldwork.openingMeetingIsRecorded], [fieldwork.attendanceIsRecorded]),
  next(
    'in-progress',
    'fieldwork-done',
    [fieldwork.closingMeetingIsRecorded, fieldwork.nonconformitiesAreComplete, fieldwork.exclusionsAreJustified],
    [fieldwork.questionsAreAssessed, fieldwork.noClauseIsExcluded, fieldwork.deviationsAreExplained],
  ),
  next('fieldwork-done', 'report-draft', []),
  next('report-draft', 'report-issued', [closing.reportIsComplete]),
  next('report-issued', 'follow-up', [closing.hasNonconformities]),
  next('report-issued', 'closed', [closing.hasNoNonconformities]),
  next('follow-up', 'closed', [closing.majorsAreVerified, closing.minorsHavePlans], [closing.minorsAreVerified]),
  { from: 'closed', to: 'follow-up', kind: 'reopen', blocks: [closing.reasonIsGiven], warnings: [] },
];

const needingReason = (from: AuditState, to: AuditState, kind: Transition['kind']): Transition => ({
  from,
  to,
  kind,
  blocks: [closing.reasonIsGiven],
  warnings: [],
});

/**
 * Steps open to the audit as it stands, guards not yet asked. Any state but "closed" leads to the side states; a side
 * state leads back to where the audit came from, and a postponed audit may still be cancelled or stopped.
 */
export function transitionsOf(audit: Pick<Audit, 'state' | 'resumeState'>): readonly Transition[] {
  const { state, resumeState } = audit;
  const main = MAIN_STEPS.filter((step) => step.from === state);
  const side =
    state === 'closed' || state === 'cancelled' || state === 'stopped'
      ? []
      : SIDE_STATES.filter((to) => to !== state).map((to) => needingReason(state, to, 'side'));
  const back = isSideState(state) && resumeState !== null ? [needingReason(state, resumeState, 'resume')] : [];
  return [...main, ...back, ...side];
}

/** The step the screen offers first; after the report it depends on whether there is anything to follow up. */
export function nextStepOf(audit: Audit, findings: readonly Finding[]): Transition | null {
  const hasFollowUp = findings.some((finding) => isNonconformity(finding.grade) && finding.state !== 'withdrawn');
  const steps = transitionsOf(audit).filter((step) => step.kind === 'next');
  if (audit.state !== 'report-issued') return steps[0] ?? null;
  return steps.find((step) => step.to === (hasFollowUp ? 'follow-up' : 'closed')) ?? null;
}

export interface TransitionCheck {
  readonly blocks: readonly GuardProblem[];
  readonly warnings: readonly GuardProblem[];
}

/** Asks all guards of a step. Null when there is no such step from where the audit stands. */
export function checkTransition(context: LifeCycleContext, to: AuditState): TransitionCheck | null {
  const step = transitionsOf(context.audit).find((one) => one.to === to);
  if (!step) return null;
  return {
    blocks: step.blocks.flatMap((guard) => guard(context)),
    warnings: step.warnings.flatMap((guard) => guard(context)),
  };
}

export type MoveProblem =
  | { readonly code: 'no-such-step'; readonly from: AuditState; readonly to: AuditState }
  | { readonly code: 'blocked'; readonly blocks: readonly GuardProblem[] }
  | { readonly code: 'reason-needed'; readonly warnings: readonly GuardProblem[] };

/**
 * Moves the audit one step on. Refused while a guard blocks, and while there are warnings but no reason in the
 * context: whoever goes on in spite of a warning says why.
 */
export function moveAudit(context: LifeCycleContext, to: AuditState): Result<Audit, MoveProblem> {
  const { audit } = context;
  const check = checkTransition(context, to);
  if (check === null) return failed({ code: 'no-such-step', from: audit.state, to });
  if (check.blocks.length > 0) return failed({ code: 'blocked', blocks: check.blocks });
  if (check.warnings.length > 0 && context.reason.trim() === '') {
    return failed({ code: 'reason-needed', warnings: check.warnings });
  }
  if (!isSideState(to)) return ok({ ...audit, state: to, resumeState: null });
  return ok({ ...audit, state: to, resumeState: isSideState(audit.state) ? audit.resumeState : audit.state });
}
