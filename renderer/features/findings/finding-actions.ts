import { answerId, blankAnswer } from '#shared/domain/checklist/answer.ts';
import { gradeAnswer } from '#shared/domain/checklist/grade-answer.ts';
import type { Audit } from '#shared/domain/audit/audit.ts';
import { changeGrade } from '#shared/domain/finding/change-grade.ts';
import { assessmentFromFindings, followFindings } from '#shared/domain/finding/finding-assessment.ts';
import type { Finding, FindingGrade } from '#shared/domain/finding/finding.ts';
import { raiseFinding, referenceYearOf, type FindingDraft } from '#shared/domain/finding/raise-finding.ts';
import type { FindingId, PersonId, QuestionId } from '#shared/domain/ids.ts';
import { FINDING_PREFIXES, REFERENCE_WIDTHS } from '#shared/domain/reference/reference.ts';
import { failed, ok, type Result } from '#shared/lib/result.ts';
import type { CommitReader } from '#renderer/data/commit-reader.ts';
import { put, remove, type RowWrite } from '#renderer/data/row-write.ts';
import type { StorageProblem } from '#renderer/data/storage-problem.ts';
import type { CommitOutcome, Workspace } from '#renderer/data/workspace.ts';
import { today } from '#renderer/platform/clock.ts';
import { newId } from '#renderer/platform/ids.ts';

async function authorOf(workspace: Workspace): Promise<PersonId> {
  const author = await workspace.authorId();
  if (author === null) throw new Error('A finding needs an author: the first start has not asked yet');
  return author;
}

async function findingsOn(tx: CommitReader, finding: Finding, questionId: QuestionId): Promise<readonly Finding[]> {
  const all = await tx.where('findings', 'questionIds', questionId);
  return all.filter((other) => other.auditId === finding.auditId);
}

/** Answers of the finding's questions, as they follow when `finding` becomes `next` (null: when it goes). */
async function followingAnswers(
  tx: CommitReader,
  workspace: Workspace,
  by: PersonId,
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
    if (assessment !== answer.assessment) writes.push(put('answers', gradeAnswer(answer, assessment, by, workspace.now())));
  }
  return writes;
}

/**
 * Raises a finding and lets the question's assessment follow its findings, in one step. Gives the new id. The
 * reference is drawn inside the commit, so the log names the one that was really given.
 */
export async function raise(
  workspace: Workspace,
  audit: Pick<Audit, 'id' | 'startDate'>,
  questionId: QuestionId | null,
  draft: FindingDraft,
): Promise<Result<{ readonly id: FindingId; readonly reference: string }, StorageProblem>> {
  const raisedBy = await authorOf(workspace);
  const id = newId<FindingId>();
  const year = referenceYearOf(audit, today());
  let reference = '';
  const outcome = await workspace.commit({
    event: 'finding.raised',
    get subject() {
      return reference;
    },
    auditId: audit.id,
    plan: async (tx) => {
      reference = await tx.nextReference(FINDING_PREFIXES[draft.grade], year, REFERENCE_WIDTHS.finding);
      const raisedAt = workspace.now();
      const questionIds = questionId === null ? [] : [questionId];
      const finding = raiseFinding(draft, { id, audit, reference, questionIds, raisedBy, raisedAt });
      if (questionId === null) return [put('findings', finding)];
      const answer =
        (await tx.get('answers', answerId(audit.id, questionId))) ?? blankAnswer(audit.id, questionId);
      const assessment = assessmentFromFindings([...(await findingsOn(tx, finding, questionId)), finding]);
      return [
        put('findings', finding),
        put('answers', gradeAnswer(answer, assessment ?? answer.assessment, raisedBy, raisedAt)),
      ];
    },
  });
  return outcome.ok ? ok({ id, reference }) : outcome;
}

/** Fields of a finding that are edited by hand; grade, state and reference have actions of their own. */
export type FindingEdit = Partial<
  Pick<
    Finding,
    | 'statement'
    | 'requirementReference'
    | 'objectiveEvidence'
    | 'clauses'
    | 'questionIds'
    | 'site'
    | 'service'
    | 'process'
    | 'owner'
    | 'dueDate'
  >
>;

/** Saves edited fields; edits of one field directly after each other are undone together. */
export function editFinding(workspace: Workspace, finding: Finding, edit: FindingEdit): Promise<CommitOutcome> {
  return workspace.commit({
    event: 'finding.edited',
    subject: finding.reference,
    auditId: finding.auditId,
    group: `finding:${finding.id}:${Object.keys(edit).join(',')}`,
    plan: async (tx) => {
      const stored = await tx.get('findings', finding.id);
      return stored === undefined ? [] : [put('findings', { ...stored, ...edit })];
    },
  });
}

/** Gives a finding another grade, and the questions it was raised on the assessment that follows from it. */
export async function regrade(
  workspace: Workspace,
  finding: Finding,
  grade: FindingGrade,
  audit: Pick<Audit, 'state'>,
  reason: string,
): Promise<CommitOutcome | Result<never, { readonly code: 'reason-missing' }>> {
  const checked = changeGrade(finding, grade, audit.state, reason);
  if (!checked.ok) return failed(checked.problem);
  const by = await authorOf(workspace);
  return workspace.commit({
    event: 'finding.regraded',
    subject: finding.reference,
    auditId: finding.auditId,
    ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    plan: async (tx) => {
      const stored = await tx.get('findings', finding.id);
      if (stored === undefined) return [];
      const next: Finding = { ...stored, grade };
      return [put('findings', next), ...(await followingAnswers(tx, workspace, by, stored, next))];
    },
  });
}

/**
 * Takes a finding away; its evidence stays in the register without the link. The log keeps all of it, so that undo
 * brings it back whole, and its reference is not given again.
 */
export async function deleteFinding(workspace: Workspace, finding: Finding): Promise<CommitOutcome> {
  const by = await authorOf(workspace);
  return workspace.commit({
    event: 'finding.deleted',
    subject: finding.reference,
    auditId: finding.auditId,
    plan: async (tx) => {
      const stored = await tx.get('findings', finding.id);
      if (stored === undefined) return [];
      const evidence = await tx.where('evidence', 'findingIds', finding.id);
      return [
        remove('findings', finding.id),
        ...evidence.map((item) =>
          put('evidence', { ...item, findingIds: item.findingIds.filter((id) => id !== finding.id) }),
        ),
        ...(await followingAnswers(tx, workspace, by, stored, null)),
      ];
    },
  });
}
