import { unlinkReceived } from '#shared/domain/evidence/evidence-request.ts';
import type { Evidence, EvidenceFile, EvidenceType } from '#shared/domain/evidence/evidence.ts';
import { linkEvidence, unlinkEvidence, type EvidenceLinks } from '#shared/domain/evidence/link-evidence.ts';
import { registerEvidence } from '#shared/domain/evidence/register-evidence.ts';
import type { AuditId, EvidenceId } from '#shared/domain/ids.ts';
import type { Result } from '#shared/lib/result.ts';
import { readFileBytes } from '#renderer/data/repositories/evidence-repository.ts';
import { put, remove } from '#renderer/data/row-write.ts';
import type { CommitOutcome, Workspace } from '#renderer/data/workspace.ts';
import type { Platform, SaveOutcome } from '#renderer/platform/platform.ts';
import { newId } from '#renderer/platform/ids.ts';
import { hashBlob } from '#renderer/workers/evidence/hash-client.ts';

/** Fields of the register that are edited by hand. File facts, reference and audit stay as they were taken. */
export type EditableField = Exclude<
  keyof Evidence,
  'id' | 'auditId' | 'reference' | 'file' | 'questionIds' | 'findingIds'
>;

export type EvidenceEdit = { readonly [Field in EditableField]?: Evidence[Field] };

function subjectOf(evidence: Evidence): string {
  return evidence.title === '' ? evidence.reference : `${evidence.reference} ${evidence.title}`;
}

async function change(
  workspace: Workspace,
  evidence: Evidence,
  told: { readonly event: string; readonly group?: string },
  rule: (stored: Evidence) => Evidence,
): Promise<CommitOutcome> {
  return workspace.commit({
    ...told,
    subject: subjectOf(evidence),
    auditId: evidence.auditId,
    plan: async (tx) => {
      const stored = await tx.get('evidence', evidence.id);
      return stored ? [put('evidence', rule(stored))] : [];
    },
  });
}

/** Saves edited fields; edits of one field directly after each other are undone together. */
export function editEvidence(workspace: Workspace, evidence: Evidence, edit: EvidenceEdit): Promise<CommitOutcome> {
  const group = `evidence:${evidence.id}:${Object.keys(edit).join(',')}`;
  return change(workspace, evidence, { event: 'evidence.edited', group }, (stored) => ({ ...stored, ...edit }));
}

/** Links evidence to more questions, findings or clauses. */
export function addLinks(workspace: Workspace, evidence: Evidence, links: EvidenceLinks): Promise<CommitOutcome> {
  return change(workspace, evidence, { event: 'evidence.linked' }, (stored) => linkEvidence(stored, links));
}

/** Takes links away; the evidence itself stays in the register. */
export function removeLinks(workspace: Workspace, evidence: Evidence, links: EvidenceLinks): Promise<CommitOutcome> {
  return change(workspace, evidence, { event: 'evidence.unlinked' }, (stored) => unlinkEvidence(stored, links));
}

/**
 * Takes a line out of the register. The log keeps all of it and the bytes stay stored, so that undo brings it back
 * whole.
 */
export function deleteEvidence(workspace: Workspace, evidence: Evidence): Promise<CommitOutcome> {
  return workspace.commit({
    event: 'evidence.deleted',
    subject: subjectOf(evidence),
    auditId: evidence.auditId,
    plan: async (tx) => {
      // What was received for a request is gone with it.
      const requests = (await tx.where('evidenceRequests', 'auditId', evidence.auditId)).filter(({ evidenceIds }) => evidenceIds.includes(evidence.id));
      return [remove('evidence', evidence.id), ...requests.map((request) => put('evidenceRequests', unlinkReceived(request, evidence.id)))];
    },
  });
}

export interface EvidenceWithoutFile extends EvidenceLinks {
  readonly auditId: AuditId;
  readonly type: EvidenceType;
  readonly title: string;
}

/** Adds evidence that is no file: an interview note, something seen. Gives its id with the commit's outcome. */
export async function addEvidenceWithoutFile(
  workspace: Workspace,
  { auditId, type, title, questionIds, findingIds, clauses }: EvidenceWithoutFile,
): Promise<{ readonly id: EvidenceId; readonly outcome: CommitOutcome }> {
  const takenBy = await workspace.authorId();
  if (takenBy === null) throw new Error('Nobody has signed in: evidence needs somebody who took it');
  const id = newId<EvidenceId>();
  const takenAt = workspace.now();
  const outcome = await workspace.commit({
    event: 'evidence.added',
    subject: title,
    auditId,
    plan: async (tx) => {
      const reference = await tx.nextReference('EV', Number(takenAt.slice(0, 4)), 4);
      const links = { questionIds, findingIds, clauses };
      return [put('evidence', registerEvidence({ id, auditId, reference, type, title, takenAt, takenBy, file: null, links }))];
    },
  });
  return { id, outcome };
}

/** `unreadable`: the store could not give the bytes, or checking them failed. */
export type IntegrityVerdict = 'intact' | 'changed' | 'missing' | 'unreadable';

/** Reads the stored bytes again and compares their hash with the one of the register. */
export async function verifyBytes(workspace: Workspace, file: EvidenceFile): Promise<IntegrityVerdict> {
  const blob = await readFileBytes(workspace.database, file.sha256).catch(() => null);
  if (blob === null) return 'unreadable';
  if (blob === undefined) return 'missing';
  const hashed = await hashBlob(blob);
  if (!hashed.ok) return 'unreadable';
  return hashed.value.sha256 === file.sha256 && blob.size === file.size ? 'intact' : 'changed';
}

export type SaveCopyProblem = { readonly code: 'missing' | 'unreadable' | 'not-written'; readonly detail: string };

/** Writes the stored bytes to where the user says, under the kept name. */
export async function saveCopy(
  workspace: Workspace,
  platform: Pick<Platform, 'saveFile'>,
  file: EvidenceFile,
): Promise<Result<'saved' | 'cancelled', SaveCopyProblem>> {
  const fail = (code: SaveCopyProblem['code'], detail: string) => ({ ok: false as const, problem: { code, detail } });
  const blob = await readFileBytes(workspace.database, file.sha256);
  if (!blob) return fail('missing', '');
  try {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const outcome: SaveOutcome = await platform.saveFile({ suggestedName: file.name, mediaType: file.mediaType, bytes });
    return outcome;
  } catch (error) {
    return fail('unreadable', error instanceof Error ? error.message : String(error));
  }
}
