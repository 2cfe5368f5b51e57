import { assertNever } from '#shared/lib/assert-never.ts';
import { failed, ok, type Result } from '#shared/lib/result.ts';
import { asSearchMessage, type SearchAnswer, type SearchQuery, type SearchRequest, type SearchState } from '#shared/contracts/search-messages.ts';
import type { PackLanguage } from '#shared/domain/standard/pack-language.ts';
import type { SearchDocument } from '#shared/domain/search/search-record.ts';

/** `overtaken` is ordinary: a newer question took its place. */
export type SearchProblem = { readonly code: 'overtaken' } | { readonly code: 'search-failed'; readonly detail: string };

/** An answer with the milliseconds the worker took to find it. */
export type TimedAnswer = SearchAnswer & { readonly tookMs: number };

/** The search of one database, in a worker of its own. */
export interface SearchClient {
  /** Never rejects. The last question asked is the one answered; those before it end as `overtaken`. */
  find(query: SearchQuery): Promise<Result<TimedAnswer, SearchProblem>>;
  /** The change log has grown. */
  catchUp(): void;
  /** The program speaks another language now. */
  setLanguage(language: PackLanguage): void;
  setDocuments(source: string, documents: readonly SearchDocument[]): void;
  end(): void;
}

/** A worker that dies again so soon after its start, in milliseconds, is not started a third time. */
const CRASH_LOOP_MS = 10_000;

/**
 * Starts the search of a database, the built-in checklists in the language of the program. `onState` hears how far reading is, and that it failed. A worker that crashes is
 * started anew once, and reads everything again.
 */
export function startSearch(
  databaseName: string,
  onState: (state: SearchState) => void,
  firstLanguage: PackLanguage = 'en',
): SearchClient {
  let language = firstLanguage;
  let nextId = 1;
  let worker: Worker | null = null;
  let startedAt = 0;
  const documents = new Map<string, readonly SearchDocument[]>();
  const asked = new Map<number, (outcome: Result<TimedAnswer, SearchProblem>) => void>();

  const send = (request: SearchRequest): void => worker?.postMessage(request);
  const settle = (id: number, outcome: Result<TimedAnswer, SearchProblem>): void => {
    asked.get(id)?.(outcome);
    asked.delete(id);
  };
  const giveUp = (detail: string): void => {
    for (const id of [...asked.keys()]) settle(id, failed({ code: 'search-failed', detail }));
  };
  const start = (): void => {
    startedAt = performance.now();
    const started = new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' });
    worker = started;
    started.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const message = asSearchMessage(data);
      if (message === null || worker !== started) return;
      switch (message.kind) {
        case 'state':
          onState(message.state);
          return;
        case 'answer':
          settle(message.id, ok({ ...message.answer, tookMs: message.tookMs }));
          return;
        case 'unanswered':
          settle(message.id, failed(message.detail === 'overtaken' ? { code: 'overtaken' } : { code: 'search-failed', detail: message.detail }));
          return;
        default:
          assertNever(message);
      }
    });
    started.addEventListener('error', (event) => {
      if (worker !== started) return;
      started.terminate();
      const detail = event.message || 'worker';
      giveUp(detail);
      if (performance.now() - startedAt < CRASH_LOOP_MS) {
        worker = null;
        onState({ kind: 'failed', detail });
      } else start();
    });
    send({ kind: 'open', databaseName, language });
    for (const [source, given] of documents) send({ kind: 'documents', source, documents: given });
  };
  start();

  return {
    find: (query) =>
      new Promise((resolve) => {
        if (worker === null) {
          resolve(failed({ code: 'search-failed', detail: 'worker' }));
          return;
        }
        const id = nextId;
        nextId += 1;
        asked.set(id, resolve);
        send({ kind: 'query', id, query });
      }),
    catchUp: () => send({ kind: 'catch-up' }),
    setLanguage(chosen) {
      if (chosen === language) return;
      language = chosen;
      send({ kind: 'language', language });
    },
    setDocuments(source, given) {
      documents.set(source, given);
      send({ kind: 'documents', source, documents: given });
    },
    end() {
      worker?.terminate();
      worker = null;
      giveUp('ended');
    },
  };
}
