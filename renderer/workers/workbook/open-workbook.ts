import { putTogether, ROWS_PER_MESSAGE, SURROUNDING_LISTS, type ImportLookRequest, type LookPart } from '#shared/contracts/import-look-messages.ts';
import { asReadWorkbookMessage, type ReadWorkbook, type ReadWorkbookMessage, type WorkbookRequest } from '#shared/contracts/workbook-messages.ts';
import type { ReadProgress } from '#shared/exchange/package/read-package.ts';
import type { ReadProblem } from '#shared/exchange/read-problem.ts';
import type { ImportLook, ImportQuestion, ImportSurroundings } from '#shared/exchange/records/look-at-import.ts';
import type { ReadRow } from '#shared/exchange/workbook-content.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { failed, ok, type Result } from '#shared/lib/result.ts';
import type { StepsDone } from '#shared/lib/steps.ts';

export interface ReadWorkbookOptions {
  readonly fileName: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ReadProgress) => void;
  /** Tests put another worker here. */
  readonly createWorker?: () => Worker;
  /** Seconds without a sign of life before the worker is stopped. */
  readonly idleSeconds?: number;
}

export type LookResult = Result<ImportLook, ReadProblem>;

/** A file that was read and stays open in its worker, which can be asked what an import of it would do; to be closed at the end. */
export interface OpenWorkbook {
  readonly book: ReadWorkbook;
  /** Says what is here already, for all questions from now on. */
  readonly setSurroundings: (surroundings: ImportSurroundings) => void;
  /** Asks; an earlier question that is not answered yet is answered with `cancelled`. */
  readonly look: (question: ImportQuestion, onProgress?: (progress: StepsDone) => void) => Promise<LookResult>;
  /** Takes the question back. */
  readonly drop: () => void;
  readonly close: () => void;
}

const IDLE_SECONDS = 20;

/** One wait for the worker: settled once, and given up when it falls silent. */
interface Waiting {
  readonly number: number;
  readonly settle: (result: Result<unknown, ReadProblem>) => void;
  readonly hear: (message: ReadWorkbookMessage) => void;
  readonly watch: () => void;
}

/**
 * Reads a workbook or text table in a worker of its own, which keeps its rows. `bytes` is transferred and empty
 * afterwards. Never rejects: cancelling, a worker that crashes and one that falls silent are answers like any other.
 */
export function openWorkbook(bytes: ArrayBuffer, options: ReadWorkbookOptions): Promise<Result<OpenWorkbook, ReadProblem>> {
  const { fileName, signal, onProgress, idleSeconds = IDLE_SECONDS } = options;
  if (signal?.aborted === true) return Promise.resolve(failed({ code: 'cancelled' }));
  const worker = (options.createWorker ?? createWorker)();
  let waiting: Waiting | null = null;
  let asked = 0;
  let ended: ReadProblem | null = null;
  /** Surroundings go in slices with pauses; a question waits until they are there. */
  let sent = Promise.resolve();
  let surroundingsNumber = 0;

  const end = (problem: ReadProblem): void => {
    ended ??= problem;
    worker.terminate();
    signal?.removeEventListener('abort', cancel);
    waiting?.settle(failed(problem));
  };
  const cancel = (): void => end({ code: 'cancelled' });
  const post = (request: WorkbookRequest | ImportLookRequest, transfer: Transferable[] = []): void => worker.postMessage(request, transfer);
  const wait = <Value>(number: number, hear: (message: ReadWorkbookMessage, settle: (result: Result<Value, ReadProblem>) => void) => void): Promise<Result<Value, ReadProblem>> =>
    new Promise((resolve) => {
      waiting?.settle(failed({ code: 'cancelled' }));
      if (ended !== null) {
        resolve(failed(ended));
        return;
      }
      let timer: ReturnType<typeof setTimeout> | undefined;
      const settle = (result: Result<unknown, ReadProblem>): void => {
        clearTimeout(timer);
        if (waiting?.settle === settle) waiting = null;
        resolve(result as Result<Value, ReadProblem>);
      };
      const watch = (): void => {
        clearTimeout(timer);
        timer = setTimeout(() => end({ code: 'no-answer', seconds: idleSeconds }), idleSeconds * 1000);
      };
      waiting = { number, settle, watch, hear: (message) => hear(message, settle) };
      watch();
    });

  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = asReadWorkbookMessage(data);
    if (message === null) {
      end({ code: 'crashed', detail: 'message' });
      return;
    }
    waiting?.watch();
    waiting?.hear(message);
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    end({ code: 'crashed', detail: event.message });
  });
  worker.addEventListener('messageerror', () => end({ code: 'crashed', detail: 'message' }));
  signal?.addEventListener('abort', cancel);

  const setSurroundings = (surroundings: ImportSurroundings): void => {
    surroundingsNumber += 1;
    const number = surroundingsNumber;
    sent = sent.then(() => sendSurroundings(surroundings, post, () => number === surroundingsNumber && ended === null));
  };
  const look = async (question: ImportQuestion, onLooking?: (progress: StepsDone) => void): Promise<LookResult> => {
    asked += 1;
    const number = asked;
    const parts: LookPart[] = [];
    const answer = wait<ImportLook>(number, (message, settle) => {
      if (!('number' in message) || message.number !== number) return;
      if (message.kind === 'looking') onLooking?.({ done: message.done, total: message.total });
      else if (message.kind === 'look-rows') parts.push(message);
      else settle(ok(putTogether(message.look, parts)));
    });
    await sent;
    if (number === asked && ended === null) post({ kind: 'look', number, question });
    return answer;
  };
  const drop = (): void => {
    waiting?.settle(failed({ code: 'cancelled' }));
    asked += 1;
    if (ended === null) post({ kind: 'drop' });
  };

  const rows: ReadRow[][] = [];
  const reading = wait<OpenWorkbook>(0, (message, settle) => {
    switch (message.kind) {
      case 'progress':
        onProgress?.({ sheet: message.sheet, done: message.done, total: message.total });
        return;
      case 'rows':
        (rows[message.sheet] ??= []).push(...message.rows);
        return;
      case 'read':
        signal?.removeEventListener('abort', cancel);
        settle(ok({ book: withRows(message.workbook, rows), setSurroundings, look, drop, close: cancel }));
        return;
      case 'refused':
        end(message.problem);
        return;
      case 'looking':
      case 'look-rows':
      case 'looked':
        return;
      default:
        assertNever(message);
    }
  });
  post({ kind: 'read', fileName, bytes }, [bytes]);
  return reading;
}

/** Sends what is here in slices, with the window drawing in between; stops when something newer is to be sent. */
async function sendSurroundings(surroundings: ImportSurroundings, post: (request: ImportLookRequest) => void, isWanted: () => boolean): Promise<void> {
  const { auditId, organization, standards } = surroundings;
  if (!isWanted()) return;
  post({ kind: 'surroundings', about: { auditId, organization, standards } });
  for (const list of SURROUNDING_LISTS) {
    const rows: readonly unknown[] = surroundings[list];
    for (let from = 0; from < rows.length; from += ROWS_PER_MESSAGE) {
      if (!isWanted()) return;
      post({ kind: 'surrounding-rows', list, rows: rows.slice(from, from + ROWS_PER_MESSAGE) });
      if (rows.length > ROWS_PER_MESSAGE) await new Promise((resolve) => setTimeout(resolve));
    }
  }
}

/** Puts the rows that came before the workbook into its sheets. */
function withRows({ content, ...others }: ReadWorkbook, rows: readonly (readonly ReadRow[] | undefined)[]): ReadWorkbook {
  return { ...others, content: { ...content, sheets: content.sheets.map((sheet, index) => ({ ...sheet, rows: rows[index] ?? sheet.rows })) } };
}

function createWorker(): Worker {
  return new Worker(new URL('./workbook.worker.ts', import.meta.url), { type: 'module', name: 'read-workbook' });
}
