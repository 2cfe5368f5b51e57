import { answerId, blankAnswer, type Answer } from '#shared/domain/checklist/answer.ts';
import {
  acceptSource,
  canBeTaken,
  evidenceTakenAlong,
  forgetSource,
  takeOverAnswer,
} from '#shared/domain/checklist/shared-answers/take-over.ts';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import { countedAssessment } from '#shared/domain/checklist/tree-progress.ts';
import type { Evidence } from '#shared/domain/evidence/evidence.ts';
import type { AuditId, QuestionId } from '#shared/domain/ids.ts';
import { put, type RowWrite } from '#renderer/data/row-write.ts';
import type { CommitOutcome, Workspace } from '#renderer/data/workspace.ts';

/** One answer to be taken over: from which question to which. */
export interface TakeOver {
  readonly source: QuestionId;
  readonly target: Pick<ChecklistQuestion, 'id' | 'code'>;
}

/**
 * Takes over answers in one step, in the name of whoever works here, with the evidence linked to their sources.
 * `onlyUnassessed` leaves out targets somebody has assessed meanwhile. Throws before the first start has asked for a name.
 */
export async function takeOver(
  workspace: Workspace,
  auditId: AuditId,
  takeOvers: readonly TakeOver[],
  subject: string,
  onlyUnassessed = false,
): Promise<CommitOutcome> {
  const by = await workspace.authorId();
  if (by === null) throw new Error('Taking over needs an author: the first start has not asked yet');
  return workspace.commit({
    event: 'answer.taken-over',
    subject,
    auditId,
    plan: async (tx) => {
      const answers = new Map((await tx.where('answers', 'auditId', auditId)).map((answer) => [answer.questionId, answer]));
      const evidence = new Map((await tx.where('evidence', 'auditId', auditId)).map((row) => [row.id, row]));
      const at = workspace.now();
      const linked = new Map<string, Evidence>();
      const taken = takeOvers.flatMap(({ source, target }): readonly RowWrite[] => {
        const from = answers.get(source);
        const to = answers.get(target.id) ?? blankAnswer(auditId, target.id);
        if (!canBeTaken(from) || (onlyUnassessed && countedAssessment(to) !== 'not-assessed')) return [];
        for (const row of evidenceTakenAlong([...evidence.values()], source, target.id)) {
          evidence.set(row.id, row);
          linked.set(row.id, row);
        }
        return [put('answers', takeOverAnswer(to, from, by, at))];
      });
      return [...taken, ...[...linked.values()].map((row) => put('evidence', row))];
    },
  });
}

/** Takes note of the source as it is now, or forgets it; the answer itself stays as it is. */
export function settleSource(
  workspace: Workspace,
  auditId: AuditId,
  question: Pick<ChecklistQuestion, 'id' | 'code'>,
  how: 'accept' | 'forget',
): Promise<CommitOutcome> {
  return workspace.commit({
    event: how === 'accept' ? 'answer.source-noted' : 'answer.source-forgotten',
    subject: question.code,
    auditId,
    plan: async (tx) => {
      const answer = await tx.get('answers', answerId(auditId, question.id));
      if (answer?.takenFrom === undefined) return [];
      const source: Answer | undefined = await tx.get('answers', answerId(auditId, answer.takenFrom.questionId));
      if (how === 'forget' || source === undefined) return [put('answers', forgetSource(answer))];
      return [put('answers', acceptSource(answer, source, workspace.now()))];
    },
  });
}
