import { useDeferredValue, useMemo, useState } from 'react';
import type { Guide } from '../content/load-guide.ts';
import { createGuideSearch, type GuideHit } from './search-guide.ts';

export interface GuideSearchField {
  readonly query: string;
  readonly setQuery: (query: string) => void;
  /** Null while nothing is searched for. */
  readonly hits: readonly GuideHit[] | null;
  /** The words to highlight in the page. */
  readonly words: readonly string[];
}

const NO_WORDS: readonly string[] = [];

/** What is typed into the guide's search, and what it finds. The index is made at the first letter. */
export function useGuideSearch(guide: Guide | null): GuideSearchField {
  const [query, setQuery] = useState('');
  const typed = useDeferredValue(query.trim());
  const isSearching = typed !== '';
  const search = useMemo(() => (guide !== null && isSearching ? createGuideSearch(guide) : null), [guide, isSearching]);
  const hits = useMemo(() => search?.find(typed) ?? null, [search, typed]);
  const words = useMemo(() => (hits === null ? NO_WORDS : [...new Set(hits.flatMap((hit) => hit.words))]), [hits]);
  return { query, setQuery, hits, words };
}
