import type { ReadWorkbookMessage, ReadWorkbookRequest } from '#shared/contracts/workbook-messages.ts';
import { guessSheet } from '#shared/exchange/import/understand-sheet.ts';
import { readWorkbookBytes } from '#shared/exchange/read-workbook-bytes.ts';

/** The parts of a worker's global scope that are used; the window's types describe another scope. */
interface WorkerScope {
  postMessage(message: ReadWorkbookMessage): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ReadWorkbookRequest>) => void): void;
}

const scope = globalThis as unknown as WorkerScope;

/** Reads one file and is thrown away after it: whatever a hostile file does to memory ends with the worker. */
scope.addEventListener('message', (event) => {
  const { fileName, bytes } = event.data;
  const result = readWorkbookBytes(new Uint8Array(bytes), fileName, (progress) => {
    send({ kind: 'progress', ...progress });
  });
  if (!result.ok) {
    send({ kind: 'refused', problem: result.problem });
    return;
  }
  const { sheets } = result.value;
  const guesses = sheets.map((sheet, index) => {
    send({ kind: 'progress', sheet: sheet.name, done: index, total: sheets.length });
    return guessSheet(sheet);
  });
  send({ kind: 'read', workbook: { content: result.value, guesses } });
});

function send(message: ReadWorkbookMessage): void {
  scope.postMessage(message);
}
