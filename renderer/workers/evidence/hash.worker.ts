import { failed, ok } from '#shared/lib/result.ts';
import { digestBlob, type BlobDigest, type HashProblem } from './digest-blob.ts';
import { serveTasks } from './worker-reply.ts';

serveTasks<BlobDigest, HashProblem>(async (blob, onProgress) => {
  try {
    return ok(await digestBlob(blob, onProgress));
  } catch (error) {
    // Files vanish (a stick pulled out) or change under the reader: NotFoundError, NotReadableError.
    return failed({ code: 'unreadable', detail: error instanceof Error ? error.message : String(error) });
  }
});
