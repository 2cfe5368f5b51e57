import type { ReadWorkbookMessage, ReadWorkbookRequest, WorkbookRequest } from '#shared/contracts/workbook-messages.ts';
import { asCisoAudit, withOneGrade } from '#shared/exchange/ciso-assistant/audit-import.ts';
import { readFrameworks } from '#shared/exchange/ciso-assistant/read-framework.ts';
import { viewSheet } from '#shared/exchange/import/sheet-view.ts';
import { guessSheet } from '#shared/exchange/import/understand-sheet.ts';
import { readWorkbookFile } from '#shared/exchange/read-workbook-file.ts';
import { recogniseWorkbook } from '#shared/exchange/recognise-workbook.ts';
import { RowsDesk } from './look-at-rows.ts';

/** The parts of a worker's global scope that are used; the window's types describe another scope. */
interface WorkerScope {
  postMessage(message: ReadWorkbookMessage): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<WorkbookRequest>) => void): void;
}

const scope = globalThis as unknown as WorkerScope;

/** Rows in one message: taking a message apart is work for the window, which has to draw in between. */
const ROWS_PER_MESSAGE = 1_000;

/** The rows stay here for as long as the window wants to know what would become of them. */
let desk: RowsDesk | null = null;

/** Knows one file and is thrown away after it: whatever a hostile file does to memory ends with the worker. */
scope.addEventListener('message', ({ data }) => {
  void (data.kind === 'read' ? read(data) : desk?.hear(data))?.catch((error: unknown) => {
    // Outside the promise, so that the window hears of it as of any crash.
    setTimeout(() => {
      throw error;
    });
  });
});

async function read({ fileName, bytes }: ReadWorkbookRequest): Promise<void> {
  const result = await readWorkbookFile(new Uint8Array(bytes), fileName, (progress) => {
    send({ kind: 'progress', ...progress });
  });
  if (!result.ok) {
    send({ kind: 'refused', problem: result.problem });
    return;
  }
  const recognised = recogniseWorkbook(result.value);
  const content = recognised.kind === 'ciso-audit' ? withOneGrade(result.value) : result.value;
  const { sheets } = content;
  const guesses = sheets.map((sheet, index) => {
    send({ kind: 'progress', sheet: sheet.name, done: index, total: sheets.length });
    const guess = guessSheet(sheet);
    return recognised.kind === 'ciso-audit' ? asCisoAudit(guess) : guess;
  });
  const frameworks = recognised.kind === 'ciso-framework' ? readFrameworks(content) : [];
  desk = new RowsDesk(sheets.map(viewSheet), send);
  sheets.forEach(({ rows }, sheet) => {
    for (let from = 0; from < rows.length; from += ROWS_PER_MESSAGE) {
      send({ kind: 'rows', sheet, rows: rows.slice(from, from + ROWS_PER_MESSAGE) });
    }
  });
  send({ kind: 'read', workbook: { content: { ...content, sheets: sheets.map((sheet) => ({ ...sheet, rows: [] })) }, guesses, recognised, frameworks } });
}

function send(message: ReadWorkbookMessage): void {
  scope.postMessage(message);
}
