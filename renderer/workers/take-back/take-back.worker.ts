import type { TakeBackMessage, TakeBackRequest } from '#shared/contracts/take-back-messages.ts';
import { readWorkbookBytes } from '#shared/exchange/read-workbook-bytes.ts';
import { recogniseWorkbook } from '#shared/exchange/recognise-workbook.ts';
import { readBack } from '#shared/exchange/round-trip/read-back.ts';
import type { WorkbookContent } from '#shared/exchange/workbook-content.ts';

/** The parts of a worker's global scope that are used; the window's types describe another scope. */
interface WorkerScope {
  postMessage(message: TakeBackMessage): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<TakeBackRequest>) => void): void;
}

const scope = globalThis as unknown as WorkerScope;

/** The file stays here: the window asks for comparisons and never holds its cells. */
let content: WorkbookContent | null = null;

scope.addEventListener('message', ({ data }) => {
  if (data.kind === 'open') {
    const result = readWorkbookBytes(new Uint8Array(data.bytes), data.fileName, (progress) => scope.postMessage({ kind: 'progress', ...progress }));
    if (!result.ok) {
      scope.postMessage({ kind: 'refused', problem: result.problem });
      return;
    }
    content = result.value;
    scope.postMessage({ kind: 'opened', opened: { recognised: recogniseWorkbook(content), isTextTable: content.format === 'text-table' } });
    return;
  }
  if (content !== null) scope.postMessage({ kind: 'compared', number: data.number, returned: readBack(content, data.context) });
});
