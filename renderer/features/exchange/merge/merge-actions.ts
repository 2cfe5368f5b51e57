import { surroundingsOf } from '#renderer/data/repositories/cases-repository.ts';
import type { CommitOutcome, Workspace } from '#renderer/data/workspace.ts';
import { registerExchange } from '#renderer/deeds/register-exchange.ts';
import { today } from '#renderer/platform/clock.ts';
import type { Audit } from '#shared/domain/audit/audit.ts';
import type { Assessment } from '#shared/domain/checklist/assessment.ts';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import type { DecidedMerge, MergeCounts } from '#shared/exchange/round-trip/decide-merge.ts';
import { MergeWrites } from './merge-writes.ts';

export interface MergeRequest {
  readonly audit: Audit;
  readonly questions: readonly Pick<ChecklistQuestion, 'id' | 'code'>[];
  readonly decided: DecidedMerge;
  readonly counts: MergeCounts;
  readonly reason: string;
  readonly wordOf: (assessment: Assessment) => string;
  readonly file: { readonly name: string; readonly bytes: Blob };
  /** From whom the workbook came, as a name; empty when nobody said. */
  readonly counterpart: string;
}

/** Fields and rows a merge writes. */
export function writtenCount({ edits, additions, removals }: DecidedMerge): number {
  return edits.reduce((sum, { values }) => sum + Object.keys(values).length, 0) + additions.length + removals.length;
}

/**
 * Writes everything that was decided in one commit, so that one undo takes it back, and then registers the file as
 * received. When something shown has been changed in between, nothing is written and the outcome says so.
 */
export async function mergeWorkbook(workspace: Workspace, request: MergeRequest): Promise<CommitOutcome> {
  const by = await workspace.authorId();
  if (by === null) throw new Error('A merge needs an author: the first start has not asked yet');
  const { audit, decided, file, counts } = request;
  const idOfCode = new Map(request.questions.map(({ id, code }) => [code, id]));
  const surroundings = await surroundingsOf(workspace.database, { auditId: audit.id });
  const reason = request.reason.trim();
  const outcome = await workspace.commit({
    event: 'audit.workbookMerged',
    subject: file.name,
    auditId: audit.id,
    ...(reason === '' ? {} : { reason }),
    plan: (tx) =>
      new MergeWrites(tx, {
        audit,
        surroundings,
        by,
        at: workspace.now(),
        today: today(),
        reason,
        questionIdOf: (code) => idOfCode.get(code),
        wordOf: request.wordOf,
      }).gather(decided),
  });
  if (!outcome.ok) return outcome;
  const registered = await registerExchange(workspace, {
    direction: 'received',
    kind: 'merged-workbook',
    auditId: audit.id,
    counterpart: request.counterpart,
    fileName: file.name,
    mediaType: file.bytes.type,
    bytes: file.bytes,
    counts: {
      added: decided.additions.length,
      changed: decided.edits.reduce((sum, { values }) => sum + Object.keys(values).length, 0),
      kept: counts.kept,
      conflicts: counts.conflicts,
      removed: decided.removals.length,
      refused: counts.refused,
    },
    note: '',
  });
  return registered.ok ? outcome : registered;
}
