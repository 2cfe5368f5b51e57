import type { ChangeEntry } from '#shared/domain/change-log/change.ts';
import { answerId, blankAnswer } from '#shared/domain/checklist/answer.ts';
import { gradeAnswer } from '#shared/domain/checklist/grade-answer.ts';
import type { Audit } from '#shared/domain/audit/audit.ts';
import { assessmentFromFindings } from '#shared/domain/finding/finding-assessment.ts';
import { isNonconformity, type Finding } from '#shared/domain/finding/finding.ts';
import { raiseFinding, referenceYearOf, type FindingDraft } from '#shared/domain/finding/raise-finding.ts';
import type { FindingId, PersonId, QuestionId } from '#shared/domain/ids.ts';
import { FINDING_PREFIXES, REFERENCE_WIDTHS } from '#shared/domain/reference/reference.ts';
import { failed, ok, type Result } from '#shared/lib/result.ts';
import { put } from '#renderer/data/row-write.ts';
import type { StorageProblem } from '#renderer/data/storage-problem.ts';
import type { CommitOutcome, Workspace } from '#renderer/data/workspace.ts';
import { findingsOn, followingAnswers } from '#renderer/deeds/follow-findings.ts';
import { removalOfFinding } from '#renderer/deeds/remove-finding.ts';
import { today } from '#renderer/platform/clock.ts';
import { newId } from '#renderer/platform/ids.ts';

async function authorOf(workspace: Workspace): Promise<PersonId> {
  const author = await workspace.authorId();
  if (author === null) throw new Error('A finding needs an author: the first start has not asked yet');
  return author;
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

/**
 * Saves edited fields; edits of one field directly after each other are undone together. After the issue the due date
 * is left alone: it is moved by an extension, which keeps the old one (domain reference B.5).
 */
export function editFinding(workspace: Workspace, finding: Finding, edit: FindingEdit): Promise<CommitOutcome> {
  return workspace.commit({
    event: 'finding.edited',
    subject: finding.reference,
    auditId: finding.auditId,
    group: `finding:${finding.id}:${Object.keys(edit).join(',')}`,
    plan: async (tx) => {
      const stored = await tx.get('findings', finding.id);
      if (stored === undefined) return [];
      const isDraft = stored.state === 'draft' || !isNonconformity(stored.grade);
      return [put('findings', { ...stored, ...edit, dueDate: isDraft && edit.dueDate !== undefined ? edit.dueDate : stored.dueDate })];
    },
  });
}

/**
 * Takes a draft away; its evidence stays in the register without the link. The log keeps all of it, so that undo
 * brings it back whole, and its reference is not given again. A nonconformity that was issued is withdrawn instead
 * (domain reference B.5): nothing is written.
 */
export async function deleteFinding(workspace: Workspace, finding: Finding): Promise<Result<ChangeEntry | null, { readonly code: 'issued' } | StorageProblem>> {
  const by = await authorOf(workspace);
  // An object, because the plan sets it later than the reader of this function sees.
  const found = { wasIssued: false };
  const outcome = await workspace.commit({
    event: 'finding.deleted',
    subject: finding.reference,
    auditId: finding.auditId,
    plan: async (tx) => {
      const stored = await tx.get('findings', finding.id);
      if (stored === undefined) return [];
      found.wasIssued = stored.state !== 'draft';
      if (found.wasIssued) return [];
      return [
        ...(await removalOfFinding(tx, finding)),
        ...(await followingAnswers(tx, { by, at: workspace.now() }, stored, null)),
      ];
    },
  });
  return found.wasIssued ? failed({ code: 'issued' }) : outcome;
}
