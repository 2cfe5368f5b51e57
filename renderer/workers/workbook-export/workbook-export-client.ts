import type { WriteWorkbookMessage, WriteWorkbookRequest } from '#shared/contracts/export-messages.ts';
import type { WorkbookDescription } from '#shared/exchange/export/workbook-description.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { failed, ok, type Result } from '#shared/lib/result.ts';

/** `cancelled` is an ordinary outcome: the user pressed Cancel. */
export type WriteWorkbookProblem =
  | { readonly code: 'cancelled' }
  | { readonly code: 'timed-out' }
  | { readonly code: 'worker-failed'; readonly detail: string };

export interface WriteWorkbookOptions {
  readonly signal?: AbortSignal;
  /** Hears shares from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** Longest silence in milliseconds. Compressing a large workbook is one step without a sign of life. */
const LONGEST_SILENCE = 60_000;

/**
 * Writes a workbook in a worker of its own, which is ended whatever happens: done, cancelled, crashed or silent.
 * Resolves to the bytes of the .xlsx file.
 */
export function writeAuditWorkbook(
  description: WorkbookDescription,
  { signal, onProgress }: WriteWorkbookOptions = {},
): Promise<Result<Uint8Array<ArrayBuffer>, WriteWorkbookProblem>> {
  if (signal?.aborted === true) return Promise.resolve(failed({ code: 'cancelled' }));
  const worker = new Worker(new URL('./workbook-export.worker.ts', import.meta.url), { type: 'module' });
  return new Promise((resolve) => {
    let watchdog: ReturnType<typeof setTimeout> | undefined;
    const end = (result: Result<Uint8Array<ArrayBuffer>, WriteWorkbookProblem>): void => {
      clearTimeout(watchdog);
      signal?.removeEventListener('abort', onAbort);
      worker.terminate();
      resolve(result);
    };
    const onAbort = (): void => {
      end(failed({ code: 'cancelled' }));
    };
    const watch = (): void => {
      clearTimeout(watchdog);
      watchdog = setTimeout(() => {
        end(failed({ code: 'timed-out' }));
      }, LONGEST_SILENCE);
    };
    signal?.addEventListener('abort', onAbort);
    worker.addEventListener('message', (event: MessageEvent<WriteWorkbookMessage>) => {
      const message = event.data;
      switch (message.kind) {
        case 'progress':
          watch();
          onProgress?.(message.share);
          return;
        case 'done':
          end(ok(message.bytes));
          return;
        case 'failed':
          end(failed({ code: 'worker-failed', detail: message.detail }));
          return;
        default:
          assertNever(message);
      }
    });
    worker.addEventListener('error', (event) => {
      end(failed({ code: 'worker-failed', detail: event.message || 'worker' }));
    });
    watch();
    const request: WriteWorkbookRequest = { kind: 'write', description };
    worker.postMessage(request);
  });
}
