import { put } from '#renderer/data/row-write.ts';
import type { CommitOutcome, Workspace } from '#renderer/data/workspace.ts';
import type { Fields, JsonValue } from '#shared/domain/change-log/change.ts';
import type { Answer } from '#shared/domain/checklist/answer.ts';
import { ASSESSMENTS } from '#shared/domain/checklist/assessment.ts';
import { gradeAnswer } from '#shared/domain/checklist/grade-answer.ts';
import type { FieldSubject } from './field-subject.ts';

/**
 * Fields that follow from what is done elsewhere: a life cycle with its guards, a grade that questions follow, facts of
 * a file, references. Their history is shown; they are changed where the rules are.
 */
const FOLLOWS: Readonly<Record<string, readonly string[]>> = {
  answers: ['id', 'auditId', 'questionId', 'assessedBy', 'assessedAt', 'answeredFor'],
  findings: ['id', 'auditId', 'reference', 'grade', 'state', 'raisedBy', 'raisedAt'],
  evidence: ['id', 'auditId', 'reference', 'file'],
  audits: ['id', 'reference', 'state', 'resumeState', 'archivedAt', 'createdAt', 'templateIds'],
  people: ['id', 'createdAt'],
};

/** Whether a value of this field can be put back as it is. Versions of a checklist are never changed in place. */
export function isRestorable({ table, field }: Pick<FieldSubject, 'table' | 'field'>): boolean {
  const following = FOLLOWS[table];
  return following !== undefined && !following.includes(field);
}

/** Puts an earlier value back as a new change, which can be undone like any other. Does nothing where the row is gone. */
export async function restoreField(workspace: Workspace, subject: FieldSubject, value: JsonValue | null): Promise<CommitOutcome> {
  const { table, id, field } = subject;
  const by = await workspace.authorId();
  return workspace.commit({
    event: 'field.restored',
    subject: subject.name,
    auditId: subject.auditId,
    plan: async (tx) => {
      if (table === 'answers' && field === 'assessment') {
        const assessment = ASSESSMENTS.find((one) => one === value) ?? 'not-assessed';
        const answer = (await tx.get('answers', id)) ?? blankOf(subject);
        if (by === null) throw new Error('Grading needs an author: the first start has not asked yet');
        return [put('answers', gradeAnswer(answer, assessment, by, workspace.now()))];
      }
      const stored = (await tx.get(table, id)) ?? (table === 'answers' ? blankOf(subject) : undefined);
      if (stored === undefined) return [];
      // The value stood in this field of this row before, so the row keeps its shape.
      return [put(table, { ...(stored as unknown as Fields), [field]: value } as unknown as typeof stored)];
    },
  });
}

function blankOf({ blank }: FieldSubject): Answer {
  return blank as unknown as Answer;
}
