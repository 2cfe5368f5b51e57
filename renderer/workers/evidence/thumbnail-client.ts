import type { Result } from '#shared/lib/result.ts';
import type { Thumbnail, ThumbnailProblem } from './make-thumbnail.ts';
import { createWorkerPool, type TaskOptions, type WorkerProblem } from './worker-pool.ts';

const SILENCE_MS = 20_000;

const pool = createWorkerPool<Blob, Thumbnail, ThumbnailProblem>({
  create: () => new Worker(new URL('./thumbnail.worker.ts', import.meta.url), { type: 'module' }),
  size: 2,
  silenceMs: SILENCE_MS,
});

/** A small upright picture of an image file, made off the main thread. */
export function createThumbnail(
  blob: Blob,
  options?: TaskOptions,
): Promise<Result<Thumbnail, ThumbnailProblem | WorkerProblem>> {
  return pool.run(blob, options);
}
