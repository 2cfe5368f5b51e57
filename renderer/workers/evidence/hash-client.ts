import type { Result } from '#shared/lib/result.ts';
import type { BlobDigest, HashProblem } from './digest-blob.ts';
import { createWorkerPool, type TaskOptions, type WorkerProblem } from './worker-pool.ts';

const SILENCE_MS = 60_000;

const pool = createWorkerPool<Blob, BlobDigest, HashProblem>({
  create: () => new Worker(new URL('./hash.worker.ts', import.meta.url), { type: 'module' }),
  size: 2,
  silenceMs: SILENCE_MS,
});

/**
 * SHA-256 of a file, computed off the main thread, with the bytes to store. Progress counts bytes. Cancelling ends the
 * reading at once.
 */
export function hashBlob(blob: Blob, options?: TaskOptions): Promise<Result<BlobDigest, HashProblem | WorkerProblem>> {
  return pool.run(blob, options);
}
