import { failed, ok, type Result } from '../../lib/result.ts';
import type { CorrectiveAction } from './corrective-action.ts';
import type { PlanPhase } from './plan-phase.ts';

/** What the plan says will be done, and how one will tell; fixed once it is submitted. */
export const PLAN_FIELDS = [
  'kind',
  'rootCauseId',
  'title',
  'description',
  'plannedEvidence',
  'effectivenessCriterion',
  'checkDate',
] as const;
/** Who does it, and by when; changed after the agreement only with a reason. */
export const AGREED_FIELDS = ['ownerId', 'dueDate'] as const;
/** How far it is; never part of the plan. */
export const PROGRESS_FIELDS = ['actualEvidence', 'evidenceIds'] as const;

export type PlanField = (typeof PLAN_FIELDS)[number];
export type AgreedField = (typeof AGREED_FIELDS)[number];
export type ProgressField = (typeof PROGRESS_FIELDS)[number];
export type EditableField = PlanField | AgreedField | ProgressField;

/** Fields edited by hand; the state has moves of its own. */
export type ActionEdit = Partial<Pick<CorrectiveAction, EditableField>>;

export type EditProblem =
  | { readonly code: 'plan-locked'; readonly fields: readonly EditableField[]; readonly phase: PlanPhase }
  | { readonly code: 'action-ended'; readonly state: CorrectiveAction['state'] }
  | { readonly code: 'title-missing' }
  | { readonly code: 'reason-missing'; readonly fields: readonly EditableField[] };

const within = (fields: readonly string[], field: string): boolean => fields.includes(field);

/** Whether a field may be changed at all where its plan stands; some then need a reason, see `isReasonNeeded`. */
export function isEditable(field: EditableField, action: Pick<CorrectiveAction, 'state'>, phase: PlanPhase): boolean {
  if (phase === 'ended' || action.state === 'verified' || action.state === 'cancelled') return false;
  if (within(PROGRESS_FIELDS, field)) return true;
  // Done is done: a due date that moves afterwards would rewrite whether it was late.
  if (action.state === 'done') return false;
  return phase === 'open' || (phase === 'agreed' && within(AGREED_FIELDS, field));
}

/**
 * Whether changing a field needs a reason (domain reference B.5: due dates may be extended only with approver, reason
 * and the original date kept; the approver is who makes the change, and the log keeps the name). While a plan is
 * written for the first time a date is only a proposal, and choosing another one is no extension.
 */
export function isReasonNeeded(
  field: EditableField,
  action: Pick<CorrectiveAction, 'state' | 'ownerId' | 'dueDate' | 'originalDueDate'>,
  phase: PlanPhase,
): boolean {
  if (!within(AGREED_FIELDS, field)) return false;
  if (field === 'ownerId') return phase === 'agreed' && action.ownerId !== null;
  if (action.dueDate === null && action.originalDueDate === null) return false;
  return phase === 'agreed' || action.state !== 'planned' || action.originalDueDate !== null;
}

function changedFields(action: CorrectiveAction, edit: ActionEdit): readonly EditableField[] {
  return (Object.keys(edit) as EditableField[]).filter(
    (field) => JSON.stringify(edit[field]) !== JSON.stringify(action[field]),
  );
}

/**
 * Changes fields of an action, or says why not. A due date that is moved keeps the one first agreed in
 * `originalDueDate`, however often it is moved.
 */
export function editAction(
  action: CorrectiveAction,
  edit: ActionEdit,
  { phase, reason }: { readonly phase: PlanPhase; readonly reason: string },
): Result<CorrectiveAction, EditProblem> {
  const changed = changedFields(action, edit);
  if (changed.length === 0) return ok(action);
  if (action.state === 'verified' || action.state === 'cancelled') {
    return failed({ code: 'action-ended', state: action.state });
  }
  const locked = changed.filter((field) => !isEditable(field, action, phase));
  if (locked.length > 0) return failed({ code: 'plan-locked', fields: locked, phase });
  if (edit.title?.trim() === '') return failed({ code: 'title-missing' });
  const unreasoned = changed.filter((field) => isReasonNeeded(field, action, phase));
  if (unreasoned.length > 0 && reason.trim() === '') return failed({ code: 'reason-missing', fields: unreasoned });
  const next = { ...action, ...edit };
  const isMoved = unreasoned.includes('dueDate');
  return ok({
    ...next,
    title: next.title.trim(),
    rootCauseId: next.kind === 'correction' ? null : next.rootCauseId,
    originalDueDate: isMoved ? (action.originalDueDate ?? action.dueDate) : action.originalDueDate,
  });
}
