import type { Result } from '#shared/lib/result.ts';

/** What a worker says about the one task it was given. */
export type WorkerReply<Value, Problem> =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'ended'; readonly result: Result<Value, Problem> };

/** The part of a worker's global scope used here; the DOM types describe a window instead. */
interface WorkerScope {
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
  postMessage(message: unknown): void;
}

/**
 * Serves tasks inside a worker, each about one file, one after the other as the pool hands them out. A task that
 * throws makes the worker fail, which the pool notices.
 */
export function serveTasks<Value, Problem>(
  perform: (file: Blob, onProgress: (done: number) => void) => Promise<Result<Value, Problem>>,
): void {
  const scope = globalThis as unknown as WorkerScope;
  const reply = (message: WorkerReply<Value, Problem>): void => scope.postMessage(message);
  scope.addEventListener('message', ({ data }) => {
    const onProgress = (done: number): void => reply({ kind: 'progress', done });
    perform(data as Blob, onProgress).then(
      (result) => reply({ kind: 'ended', result }),
      (error: unknown) => {
        // Thrown outside the promise, it reaches the pool as the worker's error event.
        setTimeout(() => {
          throw error;
        });
      },
    );
  });
}
