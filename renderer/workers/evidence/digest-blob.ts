import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Sha256 } from '#shared/domain/ids.ts';

/** WebCrypto digests only whole buffers, so files up to here are read at once: 64 MB. */
export const WHOLE_DIGEST_BYTES = 64 * 1024 * 1024;

const CHUNK_BYTES = 4 * 1024 * 1024;

export interface BlobDigest {
  readonly sha256: Sha256;
  /**
   * What to store. For files read at once it holds the very bytes that were hashed; larger ones stay where they are,
   * and the browser refuses to read a file that changed since it was chosen.
   */
  readonly content: Blob;
}

/** The file vanished, changed while it was read, or is a folder. */
export interface HashProblem {
  readonly code: 'unreadable';
  readonly detail: string;
}

/** SHA-256 by WebCrypto, for what fits into memory. */
export async function digestWhole(blob: Blob): Promise<BlobDigest> {
  const bytes = await blob.arrayBuffer();
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return { sha256: bytesToHex(new Uint8Array(digest)) as Sha256, content: new Blob([bytes], { type: blob.type }) };
}

/** SHA-256 chunk by chunk, so that memory stays bounded however large the file is. */
export async function digestInChunks(blob: Blob, onProgress: (done: number) => void): Promise<BlobDigest> {
  const hash = sha256.create();
  for (let at = 0; at < blob.size; at += CHUNK_BYTES) {
    hash.update(new Uint8Array(await blob.slice(at, at + CHUNK_BYTES).arrayBuffer()));
    onProgress(Math.min(at + CHUNK_BYTES, blob.size));
  }
  return { sha256: bytesToHex(hash.digest()) as Sha256, content: blob.slice(0, blob.size, blob.type) };
}

/** SHA-256 of a file's bytes with what to store; rejects when the file cannot be read. */
export async function digestBlob(blob: Blob, onProgress: (done: number) => void): Promise<BlobDigest> {
  if (blob.size > WHOLE_DIGEST_BYTES) return digestInChunks(blob, onProgress);
  const digest = await digestWhole(blob);
  onProgress(blob.size);
  return digest;
}
