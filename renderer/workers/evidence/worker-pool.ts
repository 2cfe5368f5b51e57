import { failed, type Result } from '#shared/lib/result.ts';
import type { WorkerReply } from './worker-reply.ts';

/** What can go wrong with a worker itself, whatever it was asked to do. */
export interface WorkerProblem {
  readonly code: 'cancelled' | 'worker-failed' | 'timed-out';
}

export interface TaskOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called with how much is done, in the unit of the task. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

export interface WorkerPool<Request, Value, Problem> {
  /** Runs one task; tasks beyond the pool's size wait for their turn. Never rejects. */
  run(request: Request, options?: TaskOptions): Promise<Result<Value, Problem | WorkerProblem>>;
}

export interface WorkerPoolOptions {
  readonly create: () => Worker;
  readonly size: number;
  /** A worker that says nothing for so long, in milliseconds, is taken for hanging and ended. */
  readonly silenceMs: number;
  /** Workers without work are ended after this time, in milliseconds, to give back their memory. */
  readonly idleMs?: number;
}

interface Task {
  readonly start: (worker: Worker, release: (isUsable: boolean) => void) => void;
}

const IDLE_MS = 20_000;

/**
 * A pool of workers that owns their life: a cancelled, crashed or silent worker is ended and replaced, and the tasks
 * behind it go on.
 */
export function createWorkerPool<Request, Value, Problem>(
  options: WorkerPoolOptions,
): WorkerPool<Request, Value, Problem> {
  const waiting: Task[] = [];
  const idle: Worker[] = [];
  let busyCount = 0;
  let idleTimer: ReturnType<typeof setTimeout> | undefined;

  const endIdleWorkers = (): void => {
    for (const worker of idle.splice(0)) worker.terminate();
  };

  const pump = (): void => {
    clearTimeout(idleTimer);
    while (busyCount < options.size) {
      const task = waiting.shift();
      if (!task) break;
      const worker = idle.pop() ?? options.create();
      busyCount += 1;
      task.start(worker, (isUsable) => {
        busyCount -= 1;
        if (isUsable) idle.push(worker);
        else worker.terminate();
        pump();
      });
    }
    if (busyCount === 0) idleTimer = setTimeout(endIdleWorkers, options.idleMs ?? IDLE_MS);
  };

  return {
    run: (request, { signal, onProgress } = {}) =>
      new Promise((resolve) => {
        if (signal?.aborted) {
          resolve(failed({ code: 'cancelled' }));
          return;
        }
        const task: Task = {
          start: (worker, release) => {
            signal?.removeEventListener('abort', leaveQueue);
            startTask(worker, { request, signal, onProgress, silenceMs: options.silenceMs }, (result, isUsable) => {
              release(isUsable);
              resolve(result as Result<Value, Problem | WorkerProblem>);
            });
          },
        };
        const leaveQueue = (): void => {
          waiting.splice(waiting.indexOf(task), 1);
          resolve(failed({ code: 'cancelled' }));
        };
        signal?.addEventListener('abort', leaveQueue, { once: true });
        waiting.push(task);
        pump();
      }),
  };
}

/** Hands one task to one worker and listens until it ends, fails, falls silent or is cancelled. */
function startTask(
  worker: Worker,
  task: TaskOptions & { readonly request: unknown; readonly silenceMs: number },
  onEnded: (result: Result<unknown, unknown>, isUsable: boolean) => void,
): void {
  const listening = new AbortController();
  let watchdog: ReturnType<typeof setTimeout> | undefined;
  const end = (result: Result<unknown, unknown>, isUsable: boolean): void => {
    clearTimeout(watchdog);
    listening.abort();
    onEnded(result, isUsable);
  };
  const fail = (code: WorkerProblem['code']) => (): void => end(failed({ code }), false);
  const watch = (): void => {
    clearTimeout(watchdog);
    watchdog = setTimeout(fail('timed-out'), task.silenceMs);
  };
  const { signal } = listening;
  worker.addEventListener(
    'message',
    ({ data }: MessageEvent<WorkerReply<unknown, unknown>>) => {
      if (data.kind === 'ended') end(data.result, true);
      else {
        watch();
        task.onProgress?.(data.done);
      }
    },
    { signal },
  );
  worker.addEventListener('error', fail('worker-failed'), { signal });
  worker.addEventListener('messageerror', fail('worker-failed'), { signal });
  task.signal?.addEventListener('abort', fail('cancelled'), { signal });
  watch();
  worker.postMessage(task.request);
}
