import type { EvidenceFile } from '#shared/domain/evidence/evidence.ts';
import { thumbnailSourceOf } from '#shared/domain/evidence/preview-kind.ts';
import type { Sha256 } from '#shared/domain/ids.ts';
import { readFileBytes, readThumbnail } from '#renderer/data/repositories/evidence-repository.ts';
import type { Workspace } from '#renderer/data/workspace.ts';
import { createThumbnail } from '#renderer/workers/evidence/thumbnail-client.ts';
import { createPdfThumbnail } from '#renderer/workers/evidence/pdf-thumbnail.ts';

type ThumbnailSource = Pick<EvidenceFile, 'sha256' | 'mediaType'>;

/** Being made now, or tried without success since the start: neither is begun again. */
const begunIn = new WeakMap<Workspace, Set<Sha256>>();

function begunOf(workspace: Workspace): Set<Sha256> {
  const begun = begunIn.get(workspace) ?? new Set<Sha256>();
  begunIn.set(workspace, begun);
  return begun;
}

/**
 * Sees to it that a file's small picture is stored, in the background. It is derived: when it cannot be made the file's
 * symbol is shown, and nothing is lost.
 * @param bytes the file, when it is at hand; else it is read from the store
 */
export function keepThumbnail(workspace: Workspace, file: ThumbnailSource, bytes?: Blob): void {
  const begun = begunOf(workspace);
  if (thumbnailSourceOf(file.mediaType) === null || begun.has(file.sha256)) return;
  begun.add(file.sha256);
  storeThumbnail(workspace, file, bytes).catch(() => undefined);
}

async function makePicture(blob: Blob, mediaType: string): Promise<Blob | null> {
  if (thumbnailSourceOf(mediaType) === 'first-page') return createPdfThumbnail(blob);
  const made = await createThumbnail(blob);
  return made.ok ? made.value.blob : null;
}

async function storeThumbnail(workspace: Workspace, file: ThumbnailSource, bytes: Blob | undefined): Promise<void> {
  const { sha256, mediaType } = file;
  if (!(await readThumbnail(workspace.database, sha256))) {
    const blob = bytes ?? (await readFileBytes(workspace.database, sha256));
    const picture = blob ? await makePicture(blob, mediaType) : null;
    if (picture === null) return;
    await workspace.storeThumbnail(sha256, picture);
  }
  begunOf(workspace).delete(sha256);
}
