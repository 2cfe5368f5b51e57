import type { ReadProblem } from '#shared/exchange/read-problem.ts';
import { failed, type Result } from '#shared/lib/result.ts';

/** What can become of any request to a worker, whatever it was asked. */
export type WatchProblem = Extract<ReadProblem, { readonly code: 'cancelled' | 'crashed' | 'no-answer' }>;

export interface WatchOptions<Value, Problem> {
  readonly signal?: AbortSignal | undefined;
  /** Longest silence; each message begins it anew. */
  readonly idleSeconds: number;
  /** Hears each message: the answer, or null for a sign of life that is none yet. */
  readonly onMessage: (data: unknown) => Result<Value, Problem | WatchProblem> | null;
}

/**
 * Sends one request to a worker of its own and ends the worker with the answer. Never rejects: cancelling, a worker
 * that crashes and one that falls silent are answers like any other.
 */
export function watchWorker<Value, Problem>(
  createWorker: () => Worker,
  request: unknown,
  transfer: readonly Transferable[],
  { signal, idleSeconds, onMessage }: WatchOptions<Value, Problem>,
): Promise<Result<Value, Problem | WatchProblem>> {
  if (signal?.aborted === true) return Promise.resolve(failed({ code: 'cancelled' }));
  const worker = createWorker();
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const finish = (result: Result<Value, Problem | WatchProblem>): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      worker.terminate();
      resolve(result);
    };
    const cancel = (): void => finish(failed({ code: 'cancelled' }));
    const watch = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => finish(failed({ code: 'no-answer', seconds: idleSeconds })), idleSeconds * 1000);
    };
    worker.addEventListener('message', (event: MessageEvent<unknown>) => {
      watch();
      const answer = onMessage(event.data);
      if (answer !== null) finish(answer);
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      finish(failed({ code: 'crashed', detail: event.message }));
    });
    worker.addEventListener('messageerror', () => finish(failed({ code: 'crashed', detail: 'message' })));
    signal?.addEventListener('abort', cancel);
    watch();
    worker.postMessage(request, [...transfer]);
  });
}
