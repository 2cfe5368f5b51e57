import type { EvidenceFile } from '#shared/domain/evidence/evidence.ts';
import { hasThumbnail } from '#shared/domain/evidence/preview-kind.ts';
import type { Sha256 } from '#shared/domain/ids.ts';
import { readFileBytes, readThumbnail } from '#renderer/data/repositories/evidence-repository.ts';
import type { Workspace } from '#renderer/data/workspace.ts';
import { createThumbnail } from '#renderer/workers/evidence/thumbnail-client.ts';

type ThumbnailSource = Pick<EvidenceFile, 'sha256' | 'mediaType'>;

/** Being made now, or tried without success since the start: neither is begun again. */
const begunIn = new WeakMap<Workspace, Set<Sha256>>();

function begunOf(workspace: Workspace): Set<Sha256> {
  const begun = begunIn.get(workspace) ?? new Set<Sha256>();
  begunIn.set(workspace, begun);
  return begun;
}

/**
 * Sees to it that a picture's thumbnail is stored, in the background. Thumbnails are derived: when one cannot be made
 * the file's symbol is shown, and nothing is lost.
 * @param bytes the file, when it is at hand; else it is read from the store
 */
export function keepThumbnail(workspace: Workspace, file: ThumbnailSource, bytes?: Blob): void {
  const begun = begunOf(workspace);
  if (!hasThumbnail(file.mediaType) || begun.has(file.sha256)) return;
  begun.add(file.sha256);
  makeThumbnail(workspace, file.sha256, bytes).catch(() => undefined);
}

async function makeThumbnail(workspace: Workspace, sha256: Sha256, bytes: Blob | undefined): Promise<void> {
  if (await readThumbnail(workspace.database, sha256)) {
    begunOf(workspace).delete(sha256);
    return;
  }
  const blob = bytes ?? (await readFileBytes(workspace.database, sha256));
  if (!blob) return;
  const made = await createThumbnail(blob);
  if (!made.ok) return;
  await workspace.storeThumbnail(sha256, made.value.blob);
  begunOf(workspace).delete(sha256);
}
