import type { ExportOrder, ExportWork, WriteWorkbookMessage, WriteWorkbookRequest, WrittenExport } from '#shared/contracts/export-messages.ts';
import type { WorkbookDescription } from '#shared/exchange/export/workbook-description.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { failed, ok, type Result } from '#shared/lib/result.ts';

/** `cancelled` is an ordinary outcome: the user pressed Cancel. */
export type WriteWorkbookProblem =
  | { readonly code: 'cancelled' }
  | { readonly code: 'timed-out' }
  | { readonly code: 'worker-failed'; readonly detail: string };

/** The audit was deleted meanwhile, or the store could not be read. */
export type WriteExportProblem = WriteWorkbookProblem | { readonly code: 'not-found' } | { readonly code: 'not-read'; readonly detail: string };

export interface WriteWorkbookOptions {
  readonly signal?: AbortSignal;
  /** Hears shares from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

export interface WriteExportOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (work: ExportWork, share: number) => void;
}

/** Longest silence in milliseconds. Compressing a large workbook is one step without a sign of life. */
const LONGEST_SILENCE = 60_000;

/** One request in a worker of its own, which is ended whatever happens: done, cancelled, crashed or silent. */
function ask(request: WriteWorkbookRequest, { signal, onProgress }: WriteExportOptions): Promise<Result<WrittenExport, WriteExportProblem>> {
  if (signal?.aborted === true) return Promise.resolve(failed({ code: 'cancelled' }));
  const worker = new Worker(new URL('./workbook-export.worker.ts', import.meta.url), { type: 'module' });
  return new Promise((resolve) => {
    let watchdog: ReturnType<typeof setTimeout> | undefined;
    const end = (result: Result<WrittenExport, WriteExportProblem>): void => {
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
          onProgress?.(message.work, message.share);
          return;
        case 'done':
          end(ok(message.written));
          return;
        case 'not-found':
          end(failed({ code: 'not-found' }));
          return;
        case 'failed':
          end(failed({ code: message.work === 'reading' ? 'not-read' : 'worker-failed', detail: message.detail }));
          return;
        default:
          assertNever(message);
      }
    });
    worker.addEventListener('error', (event) => {
      end(failed({ code: 'worker-failed', detail: event.message || 'worker' }));
    });
    watch();
    worker.postMessage(request);
  });
}

/** Writes a described workbook away from the window. Resolves to the bytes of the .xlsx file. */
export async function writeAuditWorkbook(
  description: WorkbookDescription,
  { signal, onProgress }: WriteWorkbookOptions = {},
): Promise<Result<Uint8Array<ArrayBuffer>, WriteWorkbookProblem>> {
  const written = await ask({ kind: 'write', description }, {
    ...(signal === undefined ? {} : { signal }),
    onProgress: (_, share) => onProgress?.(share),
  });
  if (written.ok) return ok(written.value.bytes);
  const { problem } = written;
  // Nothing is read where the description is given.
  if (problem.code === 'not-found' || problem.code === 'not-read') return failed({ code: 'worker-failed', detail: problem.code });
  return failed(problem);
}

/** Reads, describes and writes an audit away from the window, which sends no row and gets nothing but the finished file. */
export function writeExport(order: ExportOrder, options: WriteExportOptions = {}): Promise<Result<WrittenExport, WriteExportProblem>> {
  return ask({ kind: 'export', order }, options);
}
