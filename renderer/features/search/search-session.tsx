import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { failed, type Result } from '#shared/lib/result.ts';
import type { SearchQuery, SearchState } from '#shared/contracts/search-messages.ts';
import type { SearchDocument } from '#shared/domain/search/search-record.ts';
import { startSearch, type SearchClient, type SearchProblem, type TimedAnswer } from '#renderer/workers/search/search-client.ts';
import { useProgramLanguage } from '#renderer/platform/program-language.ts';
import { packLanguageFor } from '#shared/domain/standard/pack-language.ts';
import { watchChangeLog } from '#renderer/data/search-changes.ts';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';

/** Something to be found that is no row: a feature gives its own, the program puts them together. */
export interface SearchSource {
  /** Lower-case letters; hits of another source may have the same ids. */
  readonly id: string;
  /** Everything there is to find, in the language shown. Read when the search starts, and when the source changes. */
  readonly load: () => Promise<readonly SearchDocument[]>;
}

export interface SearchSession {
  /** How far the search is; null before anybody needed it. A new object after every change that was taken in. */
  readonly state: SearchState | null;
  /** Begins reading, if nobody has yet. */
  readonly wake: () => void;
  readonly find: (query: SearchQuery) => Promise<Result<TimedAnswer, SearchProblem>>;
}

/** Time for the first screen to be there and answer its first keys, in milliseconds, before reading begins unasked. */
const LET_START_MS = 3_000;

/** Commits that follow each other this closely, in milliseconds, are taken in together. */
const GATHER_MS = 60;

const NOT_STARTED: SearchSession = {
  state: null,
  wake: () => undefined,
  find: () => Promise.resolve(failed({ code: 'search-failed', detail: 'not started' })),
};

const SearchContext = createContext<SearchSession>(NOT_STARTED);

/** Keeps the search of the open workspace: begins when the program is idle or somebody looks for something. */
export function SearchProvider(props: { readonly sources: readonly SearchSource[]; readonly children: ReactNode }) {
  const { sources } = props;
  const { database } = useWorkspace();
  const language = packLanguageFor(useProgramLanguage());
  const [state, setState] = useState<SearchState | null>(null);
  const [isAwake, setAwake] = useState(false);
  const client = useRef<SearchClient | null>(null);
  const wake = useCallback(() => setAwake(true), []);

  useEffect(() => {
    const timer = setTimeout(() => requestIdleCallback(wake), LET_START_MS);
    return () => clearTimeout(timer);
  }, [wake]);

  useEffect(() => {
    if (!isAwake) return undefined;
    const started = startSearch(database.name, setState);
    client.current = started;
    let gathering: ReturnType<typeof setTimeout> | undefined;
    const stopWatching = watchChangeLog(database, () => {
      gathering ??= setTimeout(() => {
        gathering = undefined;
        started.catchUp();
      }, GATHER_MS);
    });
    return () => {
      clearTimeout(gathering);
      stopWatching();
      started.end();
      client.current = null;
      setState(null);
    };
  }, [isAwake, database]);

  // After the start above, which begins in English: a worker takes its messages in order.
  useEffect(() => {
    if (isAwake) client.current?.setLanguage(language);
  }, [isAwake, database, language]);

  useEffect(() => {
    if (!isAwake) return undefined;
    let isCurrent = true;
    for (const { id, load } of sources) {
      load().then(
        (documents) => {
          if (isCurrent) client.current?.setDocuments(id, documents);
        },
        // A source that cannot be read is left out: the rows of the workspace are found all the same.
        () => undefined,
      );
    }
    return () => {
      isCurrent = false;
    };
  }, [isAwake, database, sources]);

  const session = useMemo(
    (): SearchSession => ({
      state,
      wake,
      find: (query) => client.current?.find(query) ?? NOT_STARTED.find(query),
    }),
    [state, wake],
  );
  return <SearchContext value={session}>{props.children}</SearchContext>;
}

/** The search of the open workspace; outside a provider one that finds nothing. */
export function useSearchSession(): SearchSession {
  return useContext(SearchContext);
}
