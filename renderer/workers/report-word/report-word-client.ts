import type { ReportFile, WriteReportMessage, WriteReportRequest } from '#shared/contracts/report-messages.ts';
import type { Sha256 } from '#shared/domain/ids.ts';
import type { ReportDocument } from '#shared/domain/report/document.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { failed, ok, type Result } from '#shared/lib/result.ts';

/** `cancelled` is an ordinary outcome: the user pressed Cancel. */
export type WriteReportProblem =
  | { readonly code: 'cancelled' }
  | { readonly code: 'timed-out' }
  | { readonly code: 'worker-failed'; readonly detail: string };

export interface WriteReportOptions {
  readonly signal?: AbortSignal;
  /** Hears shares from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** Longest silence in milliseconds. Packing the file is one step without a sign of life. */
const LONGEST_SILENCE = 120_000;

/**
 * Sets a report in Word's format in a worker of its own, which is ended whatever happens: done, cancelled, crashed or
 * silent. `files` holds the pictures of `picturesOf(document)`; one that is missing is named in its place. Resolves to
 * the bytes of the .docx file.
 */
export function writeReportWord(
  document: ReportDocument,
  files: ReadonlyMap<Sha256, ReportFile>,
  { signal, onProgress }: WriteReportOptions = {},
): Promise<Result<Uint8Array<ArrayBuffer>, WriteReportProblem>> {
  if (signal?.aborted === true) return Promise.resolve(failed({ code: 'cancelled' }));
  const worker = new Worker(new URL('./report-word.worker.ts', import.meta.url), { type: 'module' });
  return new Promise((resolve) => {
    let watchdog: ReturnType<typeof setTimeout> | undefined;
    const end = (result: Result<Uint8Array<ArrayBuffer>, WriteReportProblem>): void => {
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
    worker.addEventListener('message', (event: MessageEvent<WriteReportMessage>) => {
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
    const request: WriteReportRequest = { kind: 'write', document, files };
    worker.postMessage(request);
  });
}
