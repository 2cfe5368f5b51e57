import type { CommitReader } from '#renderer/data/commit-reader.ts';
import { put, type RowWrite } from '#renderer/data/row-write.ts';
import { answerId } from '#shared/domain/checklist/answer.ts';
import { gradeAnswer } from '#shared/domain/checklist/grade-answer.ts';
import { followFindings } from '#shared/domain/finding/finding-assessment.ts';
import type { Finding } from '#shared/domain/finding/finding.ts';
import type { PersonId, QuestionId } from '#shared/domain/ids.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';

/** Findings on a question in the audit of this one. Questions belong to templates, which several audits share. */
export async function findingsOn(tx: CommitReader, finding: Pick<Finding, 'auditId'>, questionId: QuestionId): Promise<readonly Finding[]> {
  const all = await tx.where('findings', 'questionIds', questionId);
  return all.filter((other) => other.auditId === finding.auditId);
}

/** Answers of the finding's questions, as they follow when `finding` becomes `next` (null: when it goes). */
export async function followingAnswers(
  tx: CommitReader,
  told: { readonly by: PersonId; readonly at: Timestamp },
  finding: Finding,
  next: Finding | null,
): Promise<readonly RowWrite[]> {
  const writes: RowWrite[] = [];
  for (const questionId of finding.questionIds) {
    const answer = await tx.get('answers', answerId(finding.auditId, questionId));
    if (answer === undefined) continue;
    const before = await findingsOn(tx, finding, questionId);
    const after = before.flatMap((other) => (other.id === finding.id ? (next === null ? [] : [next]) : [other]));
    const assessment = followFindings(answer.assessment, before, after);
    if (assessment !== answer.assessment) writes.push(put('answers', gradeAnswer(answer, assessment, told.by, told.at)));
  }
  return writes;
}
