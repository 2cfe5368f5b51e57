import type { ExportWork, WriteWorkbookMessage, WriteWorkbookRequest, WrittenExport } from '#shared/contracts/export-messages.ts';
import { exportAudit } from './export-audit.ts';
import { writeWorkbook } from './write-workbook.ts';

/** The parts of a worker's global scope that are used; the window's types describe another scope. */
interface WorkerScope {
  postMessage(message: WriteWorkbookMessage, transfer?: readonly Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<WriteWorkbookRequest>) => void): void;
}

const scope = globalThis as unknown as WorkerScope;
let at: ExportWork = 'writing';

function tell(work: ExportWork, share: number): void {
  at = work;
  scope.postMessage({ kind: 'progress', work, share });
}

async function written(request: WriteWorkbookRequest): Promise<WrittenExport | null> {
  if (request.kind === 'export') return exportAudit(request.order, tell);
  return { bytes: await writeWorkbook(request.description, (share) => tell('writing', share)), rows: 0, changedCells: [] };
}

scope.addEventListener('message', ({ data }) => {
  written(data).then(
    (file) => {
      if (file === null) scope.postMessage({ kind: 'not-found' });
      else scope.postMessage({ kind: 'done', written: file }, [file.bytes.buffer]);
    },
    (error: unknown) => {
      scope.postMessage({ kind: 'failed', work: at, detail: error instanceof Error ? error.message : String(error) });
    },
  );
});
