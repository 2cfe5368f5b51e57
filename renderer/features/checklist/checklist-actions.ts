import { answerId, blankAnswer, type Answer } from '#shared/domain/checklist/answer.ts';
import type { Assessment } from '#shared/domain/checklist/assessment.ts';
import { gradeAnswer } from '#shared/domain/checklist/grade-answer.ts';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import type { AuditId, PersonId } from '#shared/domain/ids.ts';
import type { CommitReader } from '#renderer/data/commit-reader.ts';
import type { CommitRequest } from '#renderer/data/commit.ts';
import { showAnswerEdit, type AnswerEdit } from '#renderer/data/live-answers.ts';
import { put } from '#renderer/data/row-write.ts';
import type { CommitOutcome, Workspace } from '#renderer/data/workspace.ts';

/** Texts of an answer that are typed. */
export type AnswerField = 'notes' | 'justification' | 'interviewee' | 'sample';

type Subject = Pick<ChecklistQuestion, 'id' | 'code'>;

async function storedAnswer(tx: CommitReader, auditId: AuditId, question: Subject): Promise<Answer> {
  return (await tx.get('answers', answerId(auditId, question.id))) ?? blankAnswer(auditId, question.id);
}

/** Whether nothing was written; without its journal line a change is in the database all the same. */
export function isTakenBack(outcome: CommitOutcome): boolean {
  return !outcome.ok && outcome.problem.code !== 'journal-failed';
}

/** Commits an edit of answers and shows it meanwhile; when it cannot be stored, the screen shows the stored rows again. */
function shownAtOnce(workspace: Workspace, auditId: AuditId, edit: AnswerEdit, request: CommitRequest): Promise<CommitOutcome> {
  const outcome = workspace.commit(request);
  const stored = outcome.then((result) => !isTakenBack(result));
  showAnswerEdit(workspace.database, auditId, edit, stored);
  return outcome;
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
  // The same moment for what is shown and what is stored, so that nothing is drawn anew when it is.
  const at = workspace.now();
  const edit = (answer: Answer): Answer => gradeAnswer(answer, assessment, by, at);
  return shownAtOnce(workspace, auditId, { questionIds: [question.id], edit }, {
    event: 'answer.graded',
    subject: question.code,
    auditId,
    plan: async (tx) => [put('answers', edit(await storedAnswer(tx, auditId, question)))],
  });
}

/**
 * Saves a typed text of the answer; what is typed into one field in one go is undone together. Not shown ahead of the
 * store: the words stand in their field, which must keep them when they cannot be saved.
 */
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
  const questionIds = questions.map(({ id }) => id);
  const edit = (answer: Answer): Answer => (answer.assignedTo === assignedTo ? answer : { ...answer, assignedTo });
  return shownAtOnce(workspace, auditId, { questionIds, edit }, {
    event: 'answer.assigned',
    subject,
    auditId,
    plan: async (tx) => {
      const stored = await tx.getMany('answers', questionIds.map((id) => answerId(auditId, id)));
      return questionIds
        .map((id, index) => stored[index] ?? blankAnswer(auditId, id))
        .filter((answer) => edit(answer) !== answer)
        .map((answer) => put('answers', edit(answer)));
    },
  });
}
