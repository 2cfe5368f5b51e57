import type { WriteWorkbookMessage, WriteWorkbookRequest } from '#shared/contracts/export-messages.ts';
import { writeWorkbook } from './write-workbook.ts';

/** The parts of a worker's global scope that are used; the window's types describe another scope. */
interface WorkerScope {
  postMessage(message: WriteWorkbookMessage, transfer?: readonly Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<WriteWorkbookRequest>) => void): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.addEventListener('message', (event) => {
  void writeWorkbook(event.data.description, (share) => {
    scope.postMessage({ kind: 'progress', share });
  }).then(
    (bytes) => {
      scope.postMessage({ kind: 'done', bytes }, [bytes.buffer]);
    },
    (error: unknown) => {
      scope.postMessage({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) });
    },
  );
});
