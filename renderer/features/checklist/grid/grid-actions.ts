import { answerId, blankAnswer, type Answer } from '#shared/domain/checklist/answer.ts';
import { isStillAsBefore, withValue, type CellChange, type GridTarget } from '#shared/domain/checklist/grid/cell-change.ts';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import type { AuditId, QuestionId } from '#shared/domain/ids.ts';
import { put, type RowWrite } from '#renderer/data/row-write.ts';
import { ChangedSinceError } from '#renderer/data/undo.ts';
import type { CommitOutcome, Workspace } from '#renderer/data/workspace.ts';

/** What is done to cells, for the history. */
export type GridEvent =
  | 'answer.graded'
  | 'answer.assigned'
  | 'answer.noted'
  | 'answer.edited'
  | 'answer.pasted'
  | 'answer.filled'
  | 'answer.cleared';

/**
 * Writes cells of these questions as one step that one undo takes back. `planChanges` is asked inside the transaction
 * with the answers as stored, so that what was typed a moment before counts. When a change expects another value than
 * the stored one, nothing is written and the outcome says that it was changed since.
 */
export async function writeCells(
  workspace: Workspace,
  auditId: AuditId,
  told: { readonly event: GridEvent; readonly subject: string },
  questions: readonly Pick<ChecklistQuestion, 'id'>[],
  planChanges: (targets: readonly GridTarget[]) => readonly CellChange[],
): Promise<CommitOutcome> {
  const by = await workspace.authorId();
  if (by === null) throw new Error('Writing into the grid needs an author: the first start has not asked yet');
  return workspace.commit({
    ...told,
    auditId,
    plan: async (tx) => {
      const stored = await tx.getMany('answers', questions.map(({ id }) => answerId(auditId, id)));
      const targets = questions.map(({ id }, index) => ({
        questionId: id,
        answer: stored[index] ?? blankAnswer(auditId, id),
      }));
      const at = workspace.now();
      const changed = new Map<QuestionId, Answer>(targets.map(({ questionId, answer }) => [questionId, answer]));
      const writes = new Map<QuestionId, RowWrite>();
      for (const change of planChanges(targets)) {
        const answer = changed.get(change.questionId);
        if (!answer || !isStillAsBefore(answer, change)) throw new ChangedSinceError(told.subject);
        const next = withValue(answer, change.to, by, at);
        changed.set(change.questionId, next);
        writes.set(change.questionId, put('answers', next));
      }
      return [...writes.values()];
    },
  });
}
