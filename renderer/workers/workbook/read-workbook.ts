import { asReadWorkbookMessage, type ReadWorkbook, type ReadWorkbookRequest } from '#shared/contracts/workbook-messages.ts';
import type { ReadProgress } from '#shared/exchange/package/read-package.ts';
import type { ReadProblem } from '#shared/exchange/read-problem.ts';
import type { ReadRow } from '#shared/exchange/workbook-content.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { failed, ok, type Result } from '#shared/lib/result.ts';

export interface ReadWorkbookOptions {
  readonly fileName: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ReadProgress) => void;
  /** Tests put another worker here. */
  readonly createWorker?: () => Worker;
  /** Seconds without a sign of life before the worker is stopped. */
  readonly idleSeconds?: number;
}

const IDLE_SECONDS = 20;

/**
 * Reads a workbook or text table in a worker of its own. `bytes` is transferred and empty afterwards. Never rejects:
 * cancelling, a worker that crashes and one that falls silent are answers like any other.
 */
export function readWorkbook(
  bytes: ArrayBuffer,
  options: ReadWorkbookOptions,
): Promise<Result<ReadWorkbook, ReadProblem>> {
  const { fileName, signal, onProgress, idleSeconds = IDLE_SECONDS } = options;
  if (signal?.aborted === true) return Promise.resolve(failed({ code: 'cancelled' }));
  const worker = (options.createWorker ?? createWorker)();
  return new Promise((resolve) => {
    const rows: ReadRow[][] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const finish = (result: Result<ReadWorkbook, ReadProblem>): void => {
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
        finish(failed({ code: 'no-answer', seconds: idleSeconds }));
      }, idleSeconds * 1000);
    };
    worker.addEventListener('message', (event: MessageEvent<unknown>) => {
      const message = asReadWorkbookMessage(event.data);
      if (message === null) {
        finish(failed({ code: 'crashed', detail: 'message' }));
        return;
      }
      watch();
      switch (message.kind) {
        case 'progress':
          onProgress?.({ sheet: message.sheet, done: message.done, total: message.total });
          return;
        case 'rows':
          (rows[message.sheet] ??= []).push(...message.rows);
          return;
        case 'read':
          finish(ok(withRows(message.workbook, rows)));
          return;
        case 'refused':
          finish(failed(message.problem));
          return;
        default:
          assertNever(message);
      }
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
    const request: ReadWorkbookRequest = { kind: 'read', fileName, bytes };
    worker.postMessage(request, [bytes]);
  });
}

/** Puts the rows that came before the workbook into its sheets. */
function withRows({ content, ...others }: ReadWorkbook, rows: readonly (readonly ReadRow[] | undefined)[]): ReadWorkbook {
  return { ...others, content: { ...content, sheets: content.sheets.map((sheet, index) => ({ ...sheet, rows: rows[index] ?? sheet.rows })) } };
}

function createWorker(): Worker {
  return new Worker(new URL('./workbook.worker.ts', import.meta.url), { type: 'module', name: 'read-workbook' });
}
