import type { Evidence, EvidenceType } from '#shared/domain/evidence/evidence.ts';
import { judgeFileSize } from '#shared/domain/evidence/evidence-size.ts';
import { guessEvidenceType, type IntakeOrigin } from '#shared/domain/evidence/guess-evidence-type.ts';
import { linkEvidence, type EvidenceLinks } from '#shared/domain/evidence/link-evidence.ts';
import { registerEvidence, titleFromFileName } from '#shared/domain/evidence/register-evidence.ts';
import { safeFileName } from '#shared/domain/evidence/safe-file-name.ts';
import { SNIFF_BYTES, sniffMediaType } from '#shared/domain/evidence/sniff-media-type.ts';
import type { AuditId, EvidenceId, PersonId, Sha256 } from '#shared/domain/ids.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';
import { failed, ok, type Result } from '#shared/lib/result.ts';
import { evidenceWithBytes } from '#renderer/data/repositories/evidence-repository.ts';
import { put } from '#renderer/data/row-write.ts';
import { toStorageProblem, type StorageProblem } from '#renderer/data/storage-problem.ts';
import type { Workspace } from '#renderer/data/workspace.ts';
import { newId } from '#renderer/platform/ids.ts';
import { hashBlob } from '#renderer/workers/evidence/hash-client.ts';
import { momentTaken } from './moment-taken.ts';
import { keepThumbnail } from './thumbnails.ts';

/** How many files behind the one at work are read already, and how large each may be. */
const FILES_AHEAD = 2;
const AHEAD_BYTES = 32 * 1024 * 1024;

/** A file on its way in, whatever way it came. */
export interface FileToAttach {
  /** As the source named it; made safe before it is kept. */
  readonly name: string;
  readonly blob: Blob;
  readonly origin: IntakeOrigin;
}

export interface AttachProgress {
  /** Name of the file at work. */
  readonly name: string;
  /** Files finished, of `fileCount`. */
  readonly filesDone: number;
  readonly fileCount: number;
  readonly bytesDone: number;
  readonly byteCount: number;
}

export interface AttachRequest extends EvidenceLinks {
  readonly auditId: AuditId;
  readonly files: readonly FileToAttach[];
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: AttachProgress) => void;
}

/** Why one file was not attached; the others go on. */
export interface FileProblem {
  readonly name: string;
  readonly code: 'empty' | 'too-large' | 'unreadable' | 'worker-failed' | 'timed-out' | StorageProblem['code'];
}

export interface AttachOutcome {
  /** New lines of the register. */
  readonly attached: readonly EvidenceId[];
  /** Lines that were there with the same bytes, now linked as well. */
  readonly linked: readonly EvidenceId[];
  readonly problems: readonly FileProblem[];
  /** Files not begun, because the user cancelled or the disk is full. */
  readonly skippedCount: number;
  readonly isCancelled: boolean;
}

type FileOutcome = Result<
  { readonly kind: 'attached' | 'linked'; readonly id: EvidenceId },
  { readonly code: FileProblem['code'] | 'cancelled' }
>;

interface FileStep {
  readonly workspace: Workspace;
  readonly request: AttachRequest;
  readonly takenBy: PersonId;
  /** All files of one attaching are undone together. */
  readonly group: string;
}

/** A file read and judged, before the database is asked about it. */
type Prepared = Result<
  {
    readonly sha256: Sha256;
    readonly name: string;
    readonly mediaType: string;
    readonly type: EvidenceType;
    readonly takenAt: Timestamp;
    readonly blob: Blob;
  },
  { readonly code: FileProblem['code'] | 'cancelled' }
>;

async function prepare({ workspace, request }: FileStep, file: FileToAttach, onProgress: (bytes: number) => void): Promise<Prepared> {
  const size = judgeFileSize(file.blob.size);
  if (size === 'empty' || size === 'too-large') return failed({ code: size });
  try {
    const hashed = await hashBlob(file.blob, { signal: request.signal, onProgress });
    if (!hashed.ok) return hashed;
    const { sha256, content } = hashed.value;
    const name = safeFileName(file.name);
    const head = new Uint8Array(await content.slice(0, SNIFF_BYTES).arrayBuffer());
    const mediaType = sniffMediaType(head, name);
    const type = guessEvidenceType({ mediaType, name, origin: file.origin });
    const takenAt = await momentTaken(file.blob, content, type, workspace.now());
    return ok({ sha256, name, mediaType, type, takenAt, blob: content.slice(0, content.size, mediaType) });
  } catch (error) {
    return failed({ code: problemOf(error) });
  }
}

/**
 * Files are read and hashed while the one before is being stored, so that disk and processor work at the same time.
 * Only small ones: they lie in memory until it is their turn.
 */
function readingAhead(step: FileStep): (index: number, onProgress: (bytes: number) => void) => Promise<Prepared> {
  const { files } = step.request;
  const begun = new Map<number, Promise<Prepared>>();
  return (index, onProgress) => {
    const file = files[index];
    if (!file) throw new Error(`There is no file ${String(index)}`);
    const prepared = begun.get(index) ?? prepare(step, file, onProgress);
    begun.delete(index);
    for (let ahead = index + 1; ahead <= index + FILES_AHEAD; ahead += 1) {
      const next = files[ahead];
      if (!next || next.blob.size > AHEAD_BYTES || begun.has(ahead)) continue;
      begun.set(ahead, prepare(step, next, () => undefined));
    }
    return prepared;
  };
}

async function attachOne(
  step: FileStep,
  preparing: Promise<Prepared>,
  onProgress: (bytes: number) => void,
): Promise<FileOutcome> {
  const { workspace, request } = step;
  const { auditId, questionIds, findingIds, clauses } = request;
  const links: EvidenceLinks = { questionIds, findingIds, clauses };
  const prepared = await preparing;
  if (!prepared.ok) return prepared;
  const { sha256, name, mediaType, type, takenAt, blob } = prepared.value;
  onProgress(blob.size);
  // Read ahead before somebody cancelled.
  if (request.signal?.aborted) return failed({ code: 'cancelled' });

  const known = await evidenceWithBytes(workspace.database, auditId, sha256);
  const id = known?.id ?? newId<EvidenceId>();
  const stored = await workspace.commit({
    event: known ? 'evidence.linked' : 'evidence.attached',
    subject: known ? `${known.reference} ${known.title}` : name,
    auditId,
    group: step.group,
    blobs: [{ sha256, blob }],
    plan: async (tx) => {
      const same = await tx.where('evidence', 'file.sha256', sha256);
      const present = same.find((row) => row.auditId === auditId);
      if (present) return [put('evidence', linkEvidence(present, links))];
      const reference = await tx.nextReference('EV', Number(workspace.now().slice(0, 4)), 4);
      const row: Evidence = registerEvidence({
        id,
        auditId,
        reference,
        type,
        title: titleFromFileName(name),
        takenAt,
        takenBy: step.takenBy,
        file: { name, mediaType, size: blob.size, sha256 },
        links,
      });
      return [put('evidence', row)];
    },
  });
  // The journal's trouble is shown by the save status; the file itself is in the database.
  if (!stored.ok && stored.problem.code !== 'journal-failed') return failed({ code: stored.problem.code });
  keepThumbnail(workspace, { sha256, mediaType }, blob);
  return ok({ kind: known ? 'linked' : 'attached', id });
}

/** Reading the file or the register can fail in the middle: a stick pulled out, a database taken over. */
function problemOf(error: unknown): FileProblem['code'] {
  const isUnreadable = error instanceof DOMException && ['NotReadableError', 'NotFoundError'].includes(error.name);
  return isUnreadable ? 'unreadable' : toStorageProblem(error).code;
}

/** Trouble that the next file would meet as well. */
function isTroubleForAll(code: string): boolean {
  return code === 'disk-full' || code === 'database-closed';
}

/**
 * Attaches files one after the other, each with its register line, links and log entry in one commit. A file that
 * fails is named and the others go on; cancelling leaves what is attached. The same bytes already in the audit are
 * linked instead of listed twice.
 */
export async function attachFiles(workspace: Workspace, request: AttachRequest): Promise<AttachOutcome> {
  const { files } = request;
  const byteCount = files.reduce((sum, { blob }) => sum + blob.size, 0);
  const attached: EvidenceId[] = [];
  const linked: EvidenceId[] = [];
  const problems: FileProblem[] = [];
  const takenBy = await workspace.authorId();
  if (takenBy === null) throw new Error('Nobody has signed in: evidence needs somebody who took it');
  const step: FileStep = { workspace, request, takenBy, group: `attach:${newId()}` };
  let bytesBefore = 0;
  let filesDone = 0;
  let isCancelled = false;

  const preparedAt = readingAhead(step);
  for (const [index, file] of files.entries()) {
    const report = (bytes: number): void =>
      request.onProgress?.({
        name: file.name,
        filesDone,
        fileCount: files.length,
        bytesDone: bytesBefore + bytes,
        byteCount,
      });
    if (request.signal?.aborted) {
      isCancelled = true;
      break;
    }
    report(0);
    const outcome = await attachOne(step, preparedAt(index, report), report).catch((error: unknown) => failed({ code: problemOf(error) }));
    if (outcome.ok) (outcome.value.kind === 'linked' ? linked : attached).push(outcome.value.id);
    else if (outcome.problem.code === 'cancelled') {
      isCancelled = true;
      break;
    } else problems.push({ name: file.name, code: outcome.problem.code });
    bytesBefore += file.blob.size;
    filesDone += 1;
    if (!outcome.ok && isTroubleForAll(outcome.problem.code)) break;
  }
  return { attached, linked, problems, skippedCount: files.length - filesDone, isCancelled };
}
