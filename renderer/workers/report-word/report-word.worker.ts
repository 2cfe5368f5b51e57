import type { WriteReportMessage, WriteReportRequest } from '#shared/contracts/report-messages.ts';
import { canvasPainter } from './canvas-painter.ts';
import { writeReport } from './write-report.ts';

/** The parts of a worker's global scope that are used; the window's types describe another scope. */
interface WorkerScope {
  postMessage(message: WriteReportMessage, transfer?: readonly Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<WriteReportRequest>) => void): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.addEventListener('message', (event) => {
  const { document, files } = event.data;
  void writeReport(document, files, canvasPainter, (share) => {
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
