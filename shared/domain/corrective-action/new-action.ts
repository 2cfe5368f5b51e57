import type { Timestamp } from '../../lib/calendar-date.ts';
import { failed, ok, type Result } from '../../lib/result.ts';
import type { Finding } from '../finding/finding.ts';
import type { ActionId } from '../ids.ts';
import type { CorrectiveAction } from './corrective-action.ts';
import type { PlanPhase } from './plan-phase.ts';

/** What is said of an action when it is thought of. */
export type ActionDraft = Pick<
  CorrectiveAction,
  | 'kind'
  | 'rootCauseId'
  | 'title'
  | 'description'
  | 'ownerId'
  | 'dueDate'
  | 'plannedEvidence'
  | 'effectivenessCriterion'
  | 'checkDate'
>;

export const BLANK_ACTION: ActionDraft = {
  kind: 'corrective',
  rootCauseId: null,
  title: '',
  description: '',
  ownerId: null,
  dueDate: null,
  plannedEvidence: '',
  effectivenessCriterion: '',
  checkDate: null,
};

export type NewActionProblem = { readonly code: 'title-missing' } | { readonly code: 'plan-locked'; readonly phase: PlanPhase };

/**
 * A new planned action. Refused once the plan is submitted: then it would be part of a plan nobody agreed to, and a
 * change of the plan is a new submission (domain reference B.5). A correction removes no cause, so it names none.
 */
export function newAction(
  draft: ActionDraft,
  about: {
    readonly id: ActionId;
    readonly reference: string;
    readonly finding: Pick<Finding, 'id' | 'auditId'>;
    readonly phase: PlanPhase;
    readonly createdAt: Timestamp;
  },
): Result<CorrectiveAction, NewActionProblem> {
  if (about.phase !== 'open') return failed({ code: 'plan-locked', phase: about.phase });
  if (draft.title.trim() === '') return failed({ code: 'title-missing' });
  return ok({
    ...draft,
    id: about.id,
    findingId: about.finding.id,
    auditId: about.finding.auditId,
    reference: about.reference,
    rootCauseId: draft.kind === 'correction' ? null : draft.rootCauseId,
    title: draft.title.trim(),
    originalDueDate: null,
    state: 'planned',
    actualEvidence: '',
    evidenceIds: [],
    doneOn: null,
    doneBy: null,
    verifiedOn: null,
    verifiedBy: null,
    cancelReason: '',
    createdAt: about.createdAt,
  });
}
