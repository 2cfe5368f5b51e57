import { asTakeBackMessage, type OpenedWorkbook, type TakeBackRequest } from '#shared/contracts/take-back-messages.ts';
import type { ReadProgress } from '#shared/exchange/package/read-package.ts';
import type { ReadProblem } from '#shared/exchange/read-problem.ts';
import type { ReadBack, ReadBackContext } from '#shared/exchange/round-trip/read-back.ts';
import { failed, ok, type Result } from '#shared/lib/result.ts';

/** A returned workbook that is open in its worker, to be compared as often as wanted; to be closed at the end. */
export interface ReturnedWorkbook extends OpenedWorkbook {
  readonly compare: (context: ReadBackContext) => Promise<Result<ReadBack, ReadProblem>>;
  readonly close: () => void;
}

interface OpenOptions {
  readonly fileName: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ReadProgress) => void;
}

/** Seconds without a sign of life before the worker is stopped. */
const IDLE_SECONDS = 30;

interface Waiting {
  readonly settle: (result: Result<unknown, ReadProblem>) => void;
  readonly watch: () => void;
}

/**
 * Opens a returned workbook in a worker of its own. `bytes` is transferred and empty afterwards. Never rejects:
 * cancelling, a worker that crashes and one that falls silent are answers like any other.
 */
export function openReturned(bytes: ArrayBuffer, { fileName, signal, onProgress }: OpenOptions): Promise<Result<ReturnedWorkbook, ReadProblem>> {
  if (signal?.aborted === true) return Promise.resolve(failed({ code: 'cancelled' }));
  const worker = new Worker(new URL('./take-back.worker.ts', import.meta.url), { type: 'module', name: 'take-back' });
  let waiting: Waiting | null = null;
  let asked = 0;
  const end = (problem: ReadProblem): void => {
    waiting?.settle(failed(problem));
    worker.terminate();
  };
  const ask = (request: TakeBackRequest, transfer: Transferable[] = []): Promise<Result<unknown, ReadProblem>> =>
    new Promise((resolve) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const watch = (): void => {
        clearTimeout(timer);
        timer = setTimeout(() => end({ code: 'no-answer', seconds: IDLE_SECONDS }), IDLE_SECONDS * 1000);
      };
      waiting?.settle(failed({ code: 'cancelled' }));
      waiting = {
        watch,
        settle: (result) => {
          clearTimeout(timer);
          waiting = null;
          resolve(result);
        },
      };
      watch();
      worker.postMessage(request, transfer);
    });
  const compare = async (context: ReadBackContext): Promise<Result<ReadBack, ReadProblem>> => {
    asked += 1;
    const answer = await ask({ kind: 'compare', number: asked, context });
    return answer.ok ? ok(answer.value as ReadBack) : answer;
  };
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = asTakeBackMessage(data);
    if (message === null) {
      end({ code: 'crashed', detail: 'message' });
      return;
    }
    if (message.kind === 'progress') {
      waiting?.watch();
      onProgress?.({ sheet: message.sheet, done: message.done, total: message.total });
    } else if (message.kind === 'refused') waiting?.settle(failed(message.problem));
    else if (message.kind === 'opened') waiting?.settle(ok(message.opened));
    // An answer to an earlier question is of no use any more.
    else if (message.number === asked) waiting?.settle(ok(message.returned));
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    end({ code: 'crashed', detail: event.message });
  });
  signal?.addEventListener('abort', () => end({ code: 'cancelled' }));
  return ask({ kind: 'open', fileName, bytes }, [bytes]).then((answer) => {
    if (answer.ok) return ok({ ...(answer.value as OpenedWorkbook), compare, close: () => worker.terminate() });
    worker.terminate();
    return answer;
  });
}
