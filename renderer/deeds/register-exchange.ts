import { bytesToHex } from '@noble/hashes/utils.js';
import { put } from '#renderer/data/row-write.ts';
import type { CommitOutcome, Workspace } from '#renderer/data/workspace.ts';
import { newId } from '#renderer/platform/ids.ts';
import type { Exchange } from '#shared/domain/exchange/exchange.ts';
import type { ExchangeId, Sha256 } from '#shared/domain/ids.ts';

/** A file that was just sent or received, as the register of exchanges wants to know it. */
export interface ExchangedFile
  extends Pick<Exchange, 'direction' | 'kind' | 'auditId' | 'counterpart' | 'fileName' | 'mediaType' | 'counts' | 'note'> {
  /** As they left or came; not to be a buffer that was given away to a worker. */
  readonly bytes: Uint8Array<ArrayBuffer> | Blob;
}

/** SHA-256 of bytes at hand. */
export async function sha256OfBytes(bytes: BufferSource): Promise<Sha256> {
  return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))) as Sha256;
}

/**
 * Writes a line into the register of exchanges and keeps a copy of the file under its SHA-256. To be called directly
 * after the commit that used the file, or after it was saved: what was exchanged stays registered when its import is
 * undone. A name is kept without the folders it may come with.
 */
export async function registerExchange(workspace: Workspace, file: ExchangedFile): Promise<CommitOutcome> {
  const { bytes, ...told } = file;
  const content = bytes instanceof Blob ? await bytes.arrayBuffer() : bytes;
  const sha256 = await sha256OfBytes(content);
  const by = await workspace.authorId();
  const row: Exchange = {
    ...told,
    id: newId<ExchangeId>(),
    fileName: told.fileName.split(/[\\/]/).at(-1) ?? told.fileName,
    counterpart: told.counterpart.trim(),
    size: content.byteLength,
    sha256,
    at: workspace.now(),
    by,
  };
  return workspace.commit({
    event: 'exchange.registered',
    subject: row.fileName,
    auditId: row.auditId,
    blobs: [{ sha256, blob: new Blob([content], { type: row.mediaType }) }],
    plan: () => Promise.resolve([put('exchanges', row)]),
  });
}
