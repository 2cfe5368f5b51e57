import type { ReadWorkbookMessage, ReadWorkbookRequest } from '#shared/contracts/workbook-messages.ts';
import { readWorkbookBytes } from '#shared/exchange/read-workbook-bytes.ts';

/** Reads one file and is thrown away after it: whatever a hostile file does to memory ends with the worker. */
self.addEventListener('message', (event: MessageEvent<ReadWorkbookRequest>) => {
  const { fileName, bytes } = event.data;
  const result = readWorkbookBytes(new Uint8Array(bytes), fileName, (progress) => {
    send({ kind: 'progress', ...progress });
  });
  send(result.ok ? { kind: 'read', content: result.value } : { kind: 'refused', problem: result.problem });
});

function send(message: ReadWorkbookMessage): void {
  self.postMessage(message);
}
