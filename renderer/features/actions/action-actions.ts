import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import { editAction, type ActionEdit, type EditProblem } from '#shared/domain/corrective-action/edit-action.ts';
import type { MoveProblem } from '#shared/domain/corrective-action/move-action.ts';
import { newAction, type ActionDraft, type NewActionProblem } from '#shared/domain/corrective-action/new-action.ts';
import { planPhase, type PlanPhase } from '#shared/domain/corrective-action/plan-phase.ts';
import type { Finding } from '#shared/domain/finding/finding.ts';
import type { ActionId, FindingId, PersonId } from '#shared/domain/ids.ts';
import { ACTION_PREFIX, REFERENCE_WIDTHS } from '#shared/domain/reference/reference.ts';
import { yearOf } from '#shared/lib/calendar-date.ts';
import { failed, ok, type Result } from '#shared/lib/result.ts';
import type { CommitReader } from '#renderer/data/commit-reader.ts';
import { put, remove } from '#renderer/data/row-write.ts';
import type { StorageProblem } from '#renderer/data/storage-problem.ts';
import type { CommitOutcome, Workspace } from '#renderer/data/workspace.ts';
import { today } from '#renderer/platform/clock.ts';
import { newId } from '#renderer/platform/ids.ts';

/** The row went while somebody looked at it. */
export type GoneProblem = { readonly code: 'gone' };
export type ActionProblem = StorageProblem | EditProblem | NewActionProblem | MoveProblem | GoneProblem;

/** The plan's phase as it is inside the commit, whatever the screen last saw. */
export async function phaseOf(tx: CommitReader, findingId: FindingId): Promise<PlanPhase> {
  const finding = await tx.get('findings', findingId);
  return finding === undefined ? 'ended' : planPhase(finding, (await tx.get('nonconformities', findingId)) ?? null);
}

/** Runs one commit in which a rule may refuse; a refused one writes nothing and gives the rule's problem. */
export async function commitByRule<Problem>(
  workspace: Workspace,
  told: { readonly event: string; readonly subject: string; readonly auditId: CorrectiveAction['auditId'] | null; readonly reason?: string; readonly group?: string },
  rule: (tx: CommitReader) => Promise<Result<readonly ReturnType<typeof put>[], Problem>>,
): Promise<CommitOutcome | Result<never, Problem>> {
  let refused: { readonly problem: Problem } | null = null;
  const { reason = '', ...rest } = told;
  const outcome = await workspace.commit({
    ...rest,
    ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    plan: async (tx) => {
      const result = await rule(tx);
      if (result.ok) return result.value;
      refused = { problem: result.problem };
      return [];
    },
  });
  // Set inside the plan, where the compiler does not look.
  const said = refused as { readonly problem: Problem } | null;
  return said === null ? outcome : failed(said.problem);
}

/** Adds an action to a nonconformity. The reference is drawn inside the commit, so the log names the one really given. */
export async function addAction(
  workspace: Workspace,
  finding: Pick<Finding, 'id' | 'auditId'>,
  draft: ActionDraft,
): Promise<Result<{ readonly id: ActionId; readonly reference: string }, NewActionProblem | StorageProblem>> {
  const id = newId<ActionId>();
  const year = yearOf(today());
  let reference = '';
  const outcome = await commitByRule(
    workspace,
    {
      event: 'action.added',
      get subject() {
        return reference;
      },
      auditId: finding.auditId,
    },
    async (tx) => {
      const phase = await phaseOf(tx, finding.id);
      const about = { id, finding, phase, createdAt: workspace.now() };
      // Asked before a number is drawn: a refused action must not use one up.
      const checked = newAction(draft, { ...about, reference: '' });
      if (!checked.ok) return checked;
      reference = await tx.nextReference(ACTION_PREFIX, year, REFERENCE_WIDTHS.action);
      return ok([put('actions', { ...checked.value, reference })]);
    },
  );
  return outcome.ok ? ok({ id, reference }) : outcome;
}

/** Saves edited fields by the rules of the plan; edits of one field directly after each other are undone together. */
export function edit(
  workspace: Workspace,
  action: Pick<CorrectiveAction, 'id' | 'reference' | 'auditId'>,
  fields: ActionEdit,
  reason = '',
): Promise<CommitOutcome | Result<never, EditProblem | GoneProblem>> {
  const told = {
    event: 'action.edited',
    subject: action.reference,
    auditId: action.auditId,
    reason,
    ...(reason === '' ? { group: `action:${action.id}:${Object.keys(fields).join(',')}` } : {}),
  };
  return commitByRule<EditProblem | GoneProblem>(workspace, told, async (tx) => {
    const stored = await tx.get('actions', action.id);
    if (stored === undefined) return failed({ code: 'gone' });
    const edited = editAction(stored, fields, { phase: await phaseOf(tx, stored.findingId), reason });
    return edited.ok ? ok([put('actions', edited.value)]) : edited;
  });
}

/** Takes an action away while its plan is written; the log keeps all of it, and its reference is not given again. */
export function deleteAction(workspace: Workspace, action: CorrectiveAction): Promise<CommitOutcome> {
  return workspace.commit({
    event: 'action.deleted',
    subject: action.reference,
    auditId: action.auditId,
    plan: async (tx) => ((await phaseOf(tx, action.findingId)) === 'open' ? [remove('actions', action.id)] : []),
  });
}

/** Adds somebody by name as an owner of actions, for pickers that can add people on the spot. */
export async function addOwner(workspace: Workspace, name: string): Promise<Result<PersonId, StorageProblem>> {
  const id = newId<PersonId>();
  const outcome = await workspace.commit({
    event: 'person.added',
    subject: name,
    auditId: null,
    plan: () =>
      Promise.resolve([
        put('people', { id, name: name.trim(), email: '', organization: '', roles: ['action-owner'], createdAt: workspace.now() }),
      ]),
  });
  return outcome.ok ? ok(id) : outcome;
}
