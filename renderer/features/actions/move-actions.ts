import type { ActionState, CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import { editAction, type ActionEdit, type EditProblem } from '#shared/domain/corrective-action/edit-action.ts';
import { moveAction, type MoveContext, type MoveFacts, type MoveProblem } from '#shared/domain/corrective-action/move-action.ts';
import { planPhase } from '#shared/domain/corrective-action/plan-phase.ts';
import type { AuditId, FindingId, PersonId } from '#shared/domain/ids.ts';
import { isHeldAsMajor } from '#shared/domain/nonconformity/duties.ts';
import { rolesOf } from '#shared/domain/nonconformity/case-roles.ts';
import type { CalendarDate } from '#shared/lib/calendar-date.ts';
import { failed, ok, type Result } from '#shared/lib/result.ts';
import type { CommitReader } from '#renderer/data/commit-reader.ts';
import { put, type RowWrite } from '#renderer/data/row-write.ts';
import type { CommitOutcome, Workspace } from '#renderer/data/workspace.ts';
import { today } from '#renderer/platform/clock.ts';
import { commitByRule, type GoneProblem } from './action-actions.ts';

type Surroundings = Omit<MoveContext, 'action'>;

/** What the rule of a move asks about a finding's actions, read inside the commit; null where finding or audit is gone. */
async function surroundingsOf(
  tx: CommitReader,
  { findingId, auditId }: Pick<CorrectiveAction, 'findingId' | 'auditId'>,
  authorId: PersonId | null,
): Promise<Surroundings | null> {
  const finding = await tx.get('findings', findingId);
  const audit = await tx.get('audits', auditId);
  const author = authorId === null ? undefined : await tx.get('people', authorId);
  if (finding === undefined || audit === undefined || author === undefined) return null;
  const nonconformity = (await tx.get('nonconformities', findingId)) ?? null;
  return {
    isHeldAsMajor: isHeldAsMajor({ finding, nonconformity }),
    phase: planPhase(finding, nonconformity),
    ofFinding: await tx.where('actions', 'findingId', findingId),
    actor: { id: author.id, roles: rolesOf(author, audit) },
    today: today(),
  };
}

/** Moves an action to another state with the facts it needs; the reason goes into the log. */
export async function move(
  workspace: Workspace,
  action: Pick<CorrectiveAction, 'id' | 'reference' | 'auditId'>,
  to: ActionState,
  facts: MoveFacts,
): Promise<CommitOutcome | Result<never, MoveProblem | GoneProblem>> {
  const authorId = await workspace.authorId();
  const told = { event: 'action.moved', subject: action.reference, auditId: action.auditId, reason: facts.reason };
  return commitByRule<MoveProblem | GoneProblem>(workspace, told, async (tx) => {
    const stored = await tx.get('actions', action.id);
    const around = stored === undefined ? null : await surroundingsOf(tx, stored, authorId);
    if (stored === undefined || around === null) return failed({ code: 'gone' });
    const moved = moveAction({ ...around, action: stored }, to, facts);
    return moved.ok ? ok([put('actions', moved.value)]) : moved;
  });
}

/** What many actions change to at once. */
export type BulkChange =
  | { readonly kind: 'edit'; readonly fields: Pick<ActionEdit, 'ownerId' | 'dueDate'> }
  | { readonly kind: 'move'; readonly to: ActionState; readonly on: CalendarDate | null };

export interface Skipped {
  readonly action: CorrectiveAction;
  readonly problem: EditProblem | MoveProblem | GoneProblem;
}

/** The facts of a move of many: each action's own evidence and owner, one day and one comment for all. */
function factsOf(action: CorrectiveAction, on: CalendarDate | null, comment: string): MoveFacts {
  return {
    reason: comment,
    actualEvidence: action.actualEvidence,
    evidenceIds: action.evidenceIds,
    doneOn: on,
    doneBy: action.doneBy ?? action.ownerId,
    verifiedOn: on,
  };
}

/** Changes one action of many; the comment is the reason of whatever needs one. */
export function changeOne(
  context: MoveContext,
  change: BulkChange,
  comment: string,
): Result<CorrectiveAction, EditProblem | MoveProblem> {
  const { action, phase } = context;
  return change.kind === 'edit'
    ? editAction(action, change.fields, { phase, reason: comment })
    : moveAction(context, change.to, factsOf(action, change.on, comment));
}

/** References in a row for the log, cut where they would fill the line. */
function subjectOf(actions: readonly CorrectiveAction[]): string {
  const named = actions.slice(0, 3).map(({ reference }) => reference).join(', ');
  return actions.length > 3 ? `${named} +${String(actions.length - 3)}` : named;
}

/**
 * Changes many actions in one commit, so that one undo takes all of it back. Those the rules refuse stay as they are
 * and are named with why.
 */
export async function changeMany(
  workspace: Workspace,
  actions: readonly CorrectiveAction[],
  change: BulkChange,
  comment: string,
): Promise<{ readonly outcome: CommitOutcome; readonly changed: number; readonly skipped: readonly Skipped[] }> {
  const authorId = await workspace.authorId();
  const skipped: Skipped[] = [];
  const changed: CorrectiveAction[] = [];
  const audits = new Set<AuditId>(actions.map(({ auditId }) => auditId));
  const [onlyAudit = null] = audits.size === 1 ? audits : [];
  const outcome = await workspace.commit({
    event: 'action.bulk-edited',
    get subject() {
      return subjectOf(changed);
    },
    auditId: onlyAudit,
    reason: comment.trim(),
    plan: async (tx) => {
      const writes: RowWrite[] = [];
      const around = new Map<FindingId, Surroundings | null>();
      for (const stored of await tx.getMany('actions', actions.map(({ id }) => id))) {
        if (stored === undefined) continue;
        const { findingId } = stored;
        const known = around.has(findingId) ? around.get(findingId) : await surroundingsOf(tx, stored, authorId);
        around.set(findingId, known ?? null);
        const next = known ? changeOne({ ...known, action: stored }, change, comment) : failed({ code: 'gone' } as const);
        if (!next.ok) skipped.push({ action: stored, problem: next.problem });
        else if (next.value !== stored) {
          const { value } = next;
          changed.push(value);
          writes.push(put('actions', value));
          // Several may belong to one cause: each sees what became of those before it.
          if (known) around.set(findingId, { ...known, ofFinding: known.ofFinding.map((one) => (one.id === value.id ? value : one)) });
        }
      }
      return writes;
    },
  });
  return { outcome, changed: changed.length, skipped };
}
