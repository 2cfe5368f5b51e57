import { answerId, blankAnswer, type Answer } from '#shared/domain/checklist/answer.ts';
import type { Assessment } from '#shared/domain/checklist/assessment.ts';
import { gradeAnswer } from '#shared/domain/checklist/grade-answer.ts';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import type { AuditId, PersonId } from '#shared/domain/ids.ts';
import type { CommitReader } from '#renderer/data/commit.ts';
import { put } from '#renderer/data/row-write.ts';
import type { CommitOutcome, Workspace } from '#renderer/data/workspace.ts';

/** Texts of an answer that are typed. */
export type AnswerField = 'notes' | 'justification' | 'interviewee' | 'sample';

type Subject = Pick<ChecklistQuestion, 'id' | 'code'>;

async function storedAnswer(tx: CommitReader, auditId: AuditId, question: Subject): Promise<Answer> {
  return (await tx.get('answers', answerId(auditId, question.id))) ?? blankAnswer(auditId, question.id);
}

/** Grades a question in the name of whoever works here. Throws before the first start has asked for a name. */
export async function gradeQuestion(
  workspace: Workspace,
  auditId: AuditId,
  question: Subject,
  assessment: Assessment,
): Promise<CommitOutcome> {
  const by = await workspace.authorId();
  if (by === null) throw new Error('Grading needs an author: the first start has not asked yet');
  return workspace.commit({
    event: 'answer.graded',
    subject: question.code,
    auditId,
    plan: async (tx) => [
      put('answers', gradeAnswer(await storedAnswer(tx, auditId, question), assessment, by, workspace.now())),
    ],
  });
}

/** Saves a typed text of the answer; what is typed into one field in one go is undone together. */
export function saveAnswerText(
  workspace: Workspace,
  auditId: AuditId,
  question: Subject,
  field: AnswerField,
  text: string,
): Promise<CommitOutcome> {
  return workspace.commit({
    event: field === 'notes' ? 'answer.noted' : 'answer.edited',
    subject: question.code,
    auditId,
    group: `${field}:${answerId(auditId, question.id)}`,
    plan: async (tx) => [put('answers', { ...(await storedAnswer(tx, auditId, question)), [field]: text })],
  });
}

/** Assigns questions to an auditor, or to nobody, in one step; `subject` says in words which ones. */
export function assignQuestions(
  workspace: Workspace,
  auditId: AuditId,
  questions: readonly Subject[],
  assignedTo: PersonId | null,
  subject: string,
): Promise<CommitOutcome> {
  return workspace.commit({
    event: 'answer.assigned',
    subject,
    auditId,
    plan: async (tx) => {
      const stored = new Map((await tx.where('answers', 'auditId', auditId)).map((answer) => [answer.questionId, answer]));
      return questions
        .map(({ id }) => stored.get(id) ?? blankAnswer(auditId, id))
        .filter((answer) => answer.assignedTo !== assignedTo)
        .map((answer) => put('answers', { ...answer, assignedTo }));
    },
  });
}
