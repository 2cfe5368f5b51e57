import type { CommitReader } from '#renderer/data/commit-reader.ts';
import { surroundingsOf, type JoinedCase } from '#renderer/data/repositories/cases-repository.ts';
import { put, type RowWrite } from '#renderer/data/row-write.ts';
import type { CommitOutcome, Workspace } from '#renderer/data/workspace.ts';
import { registerExchange } from '#renderer/deeds/register-exchange.ts';
import { today } from '#renderer/platform/clock.ts';
import { newId } from '#renderer/platform/ids.ts';
import type { AuditId } from '#shared/domain/ids.ts';
import { inOrder } from '#shared/domain/nonconformity/submission.ts';
import { ACTION_PREFIX, REFERENCE_WIDTHS } from '#shared/domain/reference/reference.ts';
import { newActionsOf } from '#shared/exchange/response/plan-of-answer.ts';
import type { AnswerReview, AnswerToAttach } from '#shared/exchange/response/review-answers.ts';
import { yearOf } from '#shared/lib/calendar-date.ts';
import { PeopleOfAnswers } from './people-of-answers.ts';
import type { AnswerFile } from './read-answer-file.ts';
import { receiveAnswer } from './receive-answer.ts';

export interface AttachRequest {
  readonly files: readonly AnswerFile[];
  readonly review: AnswerReview;
  /** Who answered where an answer names nobody. */
  readonly answerer: string;
  readonly counterpart: string;
  /** What the log keeps as the reason of steps, for each file. */
  readonly noteOf: (fileName: string) => string;
}

async function joinedIn(tx: CommitReader, { id }: Pick<AnswerToAttach, 'id'>): Promise<JoinedCase | null> {
  const finding = await tx.get('findings', id);
  const audit = finding && (await tx.get('audits', finding.auditId));
  if (finding === undefined || audit === undefined) return null;
  const nonconformity = (await tx.get('nonconformities', id)) ?? null;
  const actions = await tx.where('actions', 'findingId', id);
  return { finding, nonconformity, audit, actions, submissions: inOrder(await tx.where('submissions', 'findingId', id)) };
}

/** Attaches all answers of a review as one change, to be undone as one, and registers the files they came in. */
export async function attachAnswers(workspace: Workspace, request: AttachRequest): Promise<CommitOutcome> {
  const { files, review } = request;
  const audits = new Map<AuditId, Awaited<ReturnType<typeof surroundingsOf>>>();
  const findings = await workspace.database.findings.bulkGet(review.attach.map(({ id }) => id));
  for (const finding of findings) if (finding !== undefined && !audits.has(finding.auditId)) audits.set(finding.auditId, await surroundingsOf(workspace.database, finding));
  const auditId = audits.size === 1 ? ([...audits.keys()][0] ?? null) : null;
  const [anySurroundings] = audits.values();
  const audit = auditId === null ? undefined : await workspace.database.audits.get(auditId);
  const at = workspace.now();
  const outcome = await workspace.commit({
    event: 'nonconformity.answers-attached',
    subject: review.attach.map(({ reference }) => reference).join(', '),
    auditId,
    plan: async (tx) => {
      const people = new PeopleOfAnswers(anySurroundings?.people ?? [], { organization: audit?.organization ?? request.counterpart, newId: () => newId(), at });
      const rows: RowWrite[] = [];
      // Two answers to one case follow on each other.
      const current = new Map<string, JoinedCase>();
      for (const answer of review.attach) {
        const joined = current.get(answer.id) ?? (await joinedIn(tx, answer));
        const surroundings = joined === null ? undefined : audits.get(joined.finding.auditId);
        const file = files[answer.files[0] ?? 0];
        if (joined === null || surroundings === undefined || file === undefined) continue;
        const references: string[] = [];
        for (const _ of newActionsOf(answer.answer, joined.actions)) references.push(await tx.nextReference(ACTION_PREFIX, yearOf(today()), REFERENCE_WIDTHS.action));
        const evidence = await tx.where('evidence', 'findingIds', answer.id);
        const receipt = receiveAnswer(joined, answer, {
          surroundings,
          people,
          answerer: request.answerer,
          newId: () => newId(),
          references,
          today: today(),
          at,
          hasEvidenceAttached: evidence.length > 0,
          fileName: file.name,
          fileSha256: file.sha256,
          note: request.noteOf(file.name),
        });
        if (receipt === null) continue;
        const { finding, nonconformity, actions, submissions } = receipt.outcome;
        current.set(answer.id, { ...joined, finding, nonconformity, actions, submissions });
      }
      for (const { finding, nonconformity, actions, submissions } of current.values()) {
        rows.push(put('findings', finding));
        if (nonconformity !== null) rows.push(put('nonconformities', nonconformity));
        rows.push(...submissions.map((one) => put('submissions', one)), ...actions.map((one) => put('actions', one)));
      }
      return [...people.added.map((person) => put('people', person)), ...rows];
    },
  });
  if (outcome.ok) await registerAnswers(workspace, request, auditId);
  return outcome;
}

/** Writes the files into the register, with what became of each. */
async function registerAnswers(workspace: Workspace, { files, review, counterpart }: AttachRequest, auditId: AuditId | null): Promise<void> {
  for (const [place, { name, mediaType, bytes }] of files.entries()) {
    const isFirst = place === 0;
    await registerExchange(workspace, {
      direction: 'received',
      kind: 'response',
      auditId,
      counterpart,
      fileName: name,
      mediaType,
      bytes,
      counts: {
        added: review.attach.filter((answer) => answer.files.includes(place)).length,
        // Said once for all parts of one answer.
        ...(isFirst ? { refused: review.refused.length + review.unknown.length, unanswered: review.unanswered.length } : {}),
      },
      note: review.attach.filter((answer) => answer.files.includes(place)).map(({ reference, number }) => `${reference} (${String(number)})`).join(', '),
    });
  }
}
