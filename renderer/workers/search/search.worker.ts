import { assertNever } from '#shared/lib/assert-never.ts';
import type { SearchMessage, SearchQuery, SearchRequest } from '#shared/contracts/search-messages.ts';
import type { SearchDocument } from '#shared/domain/search/search-record.ts';
import type { PackLanguage } from '#shared/domain/standard/pack-language.ts';
import { openSearchLibrary, type SearchLibrary } from './search-library.ts';

/** The parts of a worker's global scope that are used; the window's types describe another scope. */
interface WorkerScope {
  postMessage(message: SearchMessage): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<SearchRequest>) => void): void;
}

/** A built program bears a digest of its code in the name of this file; while it is developed, nothing tells one from the next. */
const MADE = import.meta.env.PROD ? new URL(globalThis.location.href).pathname : null;
const QUIET_MS = 5_000;

const scope = globalThis as unknown as WorkerScope;
const documents = new Map<string, readonly SearchDocument[]>();
let library: SearchLibrary | null = null;
let waiting: { readonly id: number; readonly query: SearchQuery } | null = null;

const send = (message: SearchMessage): void => scope.postMessage(message);
const detailOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function open(databaseName: string, language: PackLanguage): void {
  library?.close();
  const opened = openSearchLibrary(databaseName, { language, now: () => performance.now(), made: MADE, quietMs: QUIET_MS });
  library = opened;
  for (const [source, given] of documents) opened.setDocuments(source, given);
  opened
    .read((state) => {
      if (library === opened) send({ kind: 'state', state });
    })
    .catch((error: unknown) => {
      if (library === opened) send({ kind: 'state', state: { kind: 'failed', detail: detailOf(error) } });
    });
}

/** Answers the newest question: while it waited, an older one may have been overtaken by the next letter. */
async function answerNewest(): Promise<void> {
  const asked = waiting;
  waiting = null;
  if (asked === null) return;
  if (library === null) {
    send({ kind: 'unanswered', id: asked.id, detail: 'no database is open' });
    return;
  }
  const startedAt = performance.now();
  try {
    const answer = await library.answer(asked.query);
    send({ kind: 'answer', id: asked.id, answer, tookMs: performance.now() - startedAt });
  } catch (error) {
    send({ kind: 'unanswered', id: asked.id, detail: detailOf(error) });
  }
}

scope.addEventListener('message', ({ data }) => {
  switch (data.kind) {
    case 'open':
      open(data.databaseName, data.language);
      return;
    case 'language':
      library?.setLanguage(data.language);
      return;
    case 'catch-up':
      library?.catchUp().catch((error: unknown) => send({ kind: 'state', state: { kind: 'failed', detail: detailOf(error) } }));
      return;
    case 'documents':
      documents.set(data.source, data.documents);
      library?.setDocuments(data.source, data.documents);
      return;
    case 'query':
      if (waiting !== null) send({ kind: 'unanswered', id: waiting.id, detail: 'overtaken' });
      else setTimeout(() => void answerNewest());
      waiting = data;
      return;
    default:
      assertNever(data);
  }
});
