import { asFillMessage, type FilledForm, type FillMessage, type FillRequest, type OpenedForm } from '#shared/contracts/fill-messages.ts';
import type { EditProblem } from '#shared/exchange/fill/cell-edit.ts';
import type { ReadProgress } from '#shared/exchange/package/read-package.ts';
import { failed, ok, type Result } from '#shared/lib/result.ts';

export interface FillOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ReadProgress) => void;
}

/** Longest silence in seconds: a large sheet is cut and packed in one step. */
const IDLE_SECONDS = 60;

/** Opens a form in a worker of its own: its cells, its lists, and a proposal of how to fill it. */
export async function openForm(request: Omit<Extract<FillRequest, { kind: 'open' }>, 'kind'>, options: FillOptions = {}): Promise<Result<OpenedForm, EditProblem>> {
  const answer = await ask({ kind: 'open', ...request }, options);
  if (!answer.ok) return answer;
  return answer.value.kind === 'opened' ? ok(answer.value.opened) : failed({ code: 'crashed', detail: 'message' });
}

/** Fills a copy of a form in a worker of its own and reads it again. Nothing is saved yet. */
export async function fillForm(request: Omit<Extract<FillRequest, { kind: 'fill' }>, 'kind'>, options: FillOptions = {}): Promise<Result<FilledForm, EditProblem>> {
  const answer = await ask({ kind: 'fill', ...request }, options);
  if (!answer.ok) return answer;
  return answer.value.kind === 'filled' ? ok(answer.value.filled) : failed({ code: 'crashed', detail: 'message' });
}

type Answer = Extract<FillMessage, { kind: 'opened' | 'filled' }>;

/** Never rejects: cancelling, a worker that crashes and one that falls silent are answers like any other. */
function ask(request: FillRequest, { signal, onProgress }: FillOptions): Promise<Result<Answer, EditProblem>> {
  if (signal?.aborted === true) return Promise.resolve(failed({ code: 'cancelled' }));
  const worker = new Worker(new URL('./fill.worker.ts', import.meta.url), { type: 'module', name: 'fill-form' });
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const finish = (result: Result<Answer, EditProblem>): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      worker.terminate();
      resolve(result);
    };
    const cancel = (): void => {
      finish(failed({ code: 'cancelled' }));
    };
    const watch = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        finish(failed({ code: 'no-answer', seconds: IDLE_SECONDS }));
      }, IDLE_SECONDS * 1000);
    };
    worker.addEventListener('message', (event: MessageEvent<unknown>) => {
      const message = asFillMessage(event.data);
      if (message === null) finish(failed({ code: 'crashed', detail: 'message' }));
      else if (message.kind === 'progress') {
        watch();
        onProgress?.({ sheet: message.sheet, done: message.done, total: message.total });
      } else if (message.kind === 'refused') finish(failed(message.problem));
      else finish(ok(message));
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      finish(failed({ code: 'crashed', detail: event.message }));
    });
    worker.addEventListener('messageerror', () => {
      finish(failed({ code: 'crashed', detail: 'message' }));
    });
    signal?.addEventListener('abort', cancel);
    watch();
    worker.postMessage(request);
  });
}
