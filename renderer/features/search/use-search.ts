import { useEffect, useState } from 'react';
import type { SearchState } from '#shared/contracts/search-messages.ts';
import type { SearchKind } from '#shared/domain/search/search-record.ts';
import type { TimedAnswer } from '#renderer/workers/search/search-client.ts';
import { useSearchSession } from './search-session.tsx';

export interface Search {
  /** The newest answer; it may still be the one to the letters before. Null without words. */
  readonly answer: TimedAnswer | null;
  /** Whether a newer answer is on its way, or rows are still being read. */
  readonly isSearching: boolean;
  readonly state: SearchState | null;
}

const NOTHING: readonly string[] = [];

/** Searches as the text changes and again whenever rows change. A blank text finds nothing and wakes nobody. */
export function useSearch(asked: {
  readonly text: string;
  /** Null for all kinds. */
  readonly kind: SearchKind | null;
  readonly auditId: string | null;
  readonly limit: number;
  readonly preferredAudits?: readonly string[];
}): Search {
  const { text, kind, auditId, limit, preferredAudits = NOTHING } = asked;
  const { state, wake, find } = useSearchSession();
  const [found, setFound] = useState<{ readonly answer: TimedAnswer; readonly question: string } | null>(null);
  const isBlank = text.trim() === '';
  const question = JSON.stringify([text, kind, auditId, limit]);

  useEffect(() => {
    if (!isBlank) wake();
  }, [isBlank, wake]);

  useEffect(() => {
    if (isBlank || state === null) return undefined;
    let isCurrent = true;
    void find({ text, kinds: kind === null ? null : [kind], auditId, limit, preferredAudits }).then((outcome) => {
      if (isCurrent && outcome.ok) setFound({ answer: outcome.value, question });
    });
    return () => {
      isCurrent = false;
    };
  }, [text, kind, auditId, limit, preferredAudits, question, isBlank, state, find]);

  if (isBlank) return { answer: null, isSearching: false, state };
  const isSearching = state?.kind !== 'failed' && (found === null || found.question !== question || !found.answer.isWhole);
  return { answer: found?.answer ?? null, isSearching, state };
}
