import { readFileBytes } from '#renderer/data/repositories/evidence-repository.ts';
import type { Workspace } from '#renderer/data/workspace.ts';
import { sha256OfBytes } from '#renderer/deeds/register-exchange.ts';
import type { Platform } from '#renderer/platform/platform.ts';
import type { Exchange } from '#shared/domain/exchange/exchange.ts';
import { failed, type Result } from '#shared/lib/result.ts';

export type CopyVerdict = 'intact' | 'changed' | 'missing' | 'unreadable';

type File = Pick<Exchange, 'sha256' | 'size' | 'fileName' | 'mediaType'>;

/** Whether the stored copy still is the file that was exchanged. */
export async function verifyCopy({ database }: Workspace, { sha256, size }: File): Promise<CopyVerdict> {
  try {
    const blob = await readFileBytes(database, sha256);
    if (blob === undefined) return 'missing';
    const bytes = await blob.arrayBuffer();
    return bytes.byteLength === size && (await sha256OfBytes(bytes)) === sha256 ? 'intact' : 'changed';
  } catch {
    return 'unreadable';
  }
}

export interface CopyProblem {
  readonly code: 'missing' | 'unreadable' | 'not-written';
  readonly detail: string;
}

/** Writes the stored copy where the user says, under its name. */
export async function saveStoredCopy(
  { database }: Workspace,
  platform: Pick<Platform, 'saveFile'>,
  { sha256, fileName, mediaType }: File,
): Promise<Result<'saved' | 'cancelled', CopyProblem>> {
  try {
    const blob = await readFileBytes(database, sha256);
    if (blob === undefined) return failed({ code: 'missing', detail: '' });
    return await platform.saveFile({ suggestedName: fileName, mediaType, bytes: new Uint8Array(await blob.arrayBuffer()) });
  } catch (error) {
    return failed({ code: 'unreadable', detail: error instanceof Error ? error.message : String(error) });
  }
}
