import { asFillMessage, type FilledForm, type FillMessage, type FillRequest, type FormRead, type OpenedForm } from '#shared/contracts/fill-messages.ts';
import type { EditProblem } from '#shared/exchange/fill/cell-edit.ts';
import type { ReadProgress } from '#shared/exchange/package/read-package.ts';
import { failed, ok, type Result } from '#shared/lib/result.ts';
import { watchWorker } from '../watch-worker.ts';

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

/** Reads what stands in the mapped places of a filled form, in a worker of its own; without a layout, the names of its sheets. */
export async function readForm(request: Omit<Extract<FillRequest, { kind: 'read' }>, 'kind'>, options: FillOptions = {}): Promise<Result<FormRead, EditProblem>> {
  const answer = await ask({ kind: 'read', ...request }, options);
  if (!answer.ok) return answer;
  return answer.value.kind === 'read' ? ok(answer.value.read) : failed({ code: 'crashed', detail: 'message' });
}

type Answer = Exclude<FillMessage, { kind: 'progress' | 'refused' }>;

function ask(request: FillRequest, { signal, onProgress }: FillOptions): Promise<Result<Answer, EditProblem>> {
  return watchWorker<Answer, EditProblem>(createWorker, request, [], {
    signal,
    idleSeconds: IDLE_SECONDS,
    onMessage: (data) => {
      const message = asFillMessage(data);
      if (message === null) return failed({ code: 'crashed', detail: 'message' });
      if (message.kind === 'refused') return failed(message.problem);
      if (message.kind !== 'progress') return ok(message);
      onProgress?.({ sheet: message.sheet, done: message.done, total: message.total });
      return null;
    },
  });
}

function createWorker(): Worker {
  return new Worker(new URL('./fill.worker.ts', import.meta.url), { type: 'module', name: 'fill-form' });
}
