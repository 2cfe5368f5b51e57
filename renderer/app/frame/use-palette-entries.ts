import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { SearchHit } from '#shared/contracts/search-messages.ts';
import { fold, queryWords } from '#shared/domain/search/fold.ts';
import { findClauseTarget, type ClauseTarget } from '#renderer/data/search-clause.ts';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { pathOfHit } from '#renderer/features/search/path-of-hit.ts';
import { useSearch } from '#renderer/features/search/use-search.ts';
import type { Command } from '#renderer/ui/commands/command.ts';
import { availableCommands, useCommandRegistry } from '#renderer/ui/commands/command-registry.ts';
import { paths } from '#renderer/ui/paths.ts';
import { pathOfClause } from './clause-jump.tsx';
import { useOpenAuditsOrder } from './use-open-audits-order.ts';

/** One line of the palette; `id` is unique in the list. */
export type PaletteEntry = { readonly id: string; readonly run: () => void } & (
  | { readonly kind: 'clause'; readonly clause: string; readonly place: string }
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'hit'; readonly hit: SearchHit }
  | { readonly kind: 'all'; readonly text: string }
);

const CLAUSE = /^(?:A\.)?\d{1,2}(?:\.\d{1,3})*\.?$/i;

/** Hits shown below the commands; the search screen has the rest. */
const MOST_HITS = 7;
/** Commands shown above hits: those below would otherwise be pushed out of sight. */
const MOST_COMMANDS_BESIDE_HITS = 5;

/** What the palette offers for what is typed: a clause, commands, hits. A leading > asks for commands alone. */
export function usePaletteEntries(query: string): { readonly entries: readonly PaletteEntry[]; readonly isSearching: boolean } {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const registered = useCommandRegistry((state) => state.registered);
  const audits = useOpenAuditsOrder();
  const isForCommands = query.trimStart().startsWith('>');
  const text = isForCommands ? query.trimStart().slice(1) : query;
  const { answer, isSearching } = useSearch({
    text: isForCommands ? '' : text,
    kind: null,
    auditId: null,
    limit: MOST_HITS,
    preferredAudits: audits,
  });
  const target = useClauseTarget(isForCommands ? '' : text.trim());

  const entries = useMemo((): readonly PaletteEntry[] => {
    const go = (path: string) => () => navigate(path);
    const hits = answer === null ? [] : bestOf(answer.hits);
    const commands = filterCommands(availableCommands(registered), text);
    return [
      ...(target === null
        ? []
        : [
            {
              id: 'clause',
              kind: 'clause' as const,
              clause: `${target.number} ${target.title}`.trim(),
              place: target.auditId === null ? t('search.palette.library') : target.auditReference,
              run: go(pathOfClause(target)),
            },
          ]),
      ...commands
        .slice(0, hits.length > 0 ? MOST_COMMANDS_BESIDE_HITS : undefined)
        .map((command) => ({ id: `command:${command.id}`, kind: 'command' as const, command, run: command.run })),
      ...hits.map((hit) => ({ id: `hit:${hit.key}`, kind: 'hit' as const, hit, run: go(pathOfHit(hit.target)) })),
      ...(hits.length === 0 ? [] : [{ id: 'all', kind: 'all' as const, text: text.trim(), run: go(paths.search(text.trim())) }]),
    ];
  }, [answer, registered, text, target, navigate, t]);
  return { entries, isSearching };
}

function bestOf(hits: readonly SearchHit[]): readonly SearchHit[] {
  return hits.toSorted((left, right) => right.score - left.score).slice(0, MOST_HITS);
}

/** Where the typed clause number leads; null for what is none, and until it is known. */
function useClauseTarget(typed: string): ClauseTarget | null {
  const { database } = useWorkspace();
  const audits = useOpenAuditsOrder();
  const [found, setFound] = useState<{ readonly typed: string; readonly target: ClauseTarget | null } | null>(null);
  useEffect(() => {
    if (!CLAUSE.test(typed)) return undefined;
    let isCurrent = true;
    void findClauseTarget(database, audits, typed).then((target) => {
      if (isCurrent) setFound({ typed, target });
    });
    return () => {
      isCurrent = false;
    };
  }, [database, audits, typed]);
  return found?.typed === typed ? found.target : null;
}

/** Commands whose label or keywords hold every word typed, one per id: first those whose label begins so, then has all of it. */
function filterCommands(commands: readonly Command[], query: string): readonly Command[] {
  const words = queryWords(query);
  const first = words[0] ?? '';
  const hasAll = (text: string): boolean => words.every((word) => text.includes(word));
  const seen = new Set<string>();
  return commands
    .filter(({ id }) => id !== 'app.palette' && !seen.has(id) && seen.add(id))
    .map((command) => ({ command, label: fold(command.label) }))
    .filter(({ command, label }) => hasAll(`${label} ${fold(command.keywords ?? '')}`))
    .map(({ command, label }) => ({ command, rank: Number(label.startsWith(first)) * 2 + Number(hasAll(label)) }))
    .toSorted((left, right) => right.rank - left.rank)
    .map(({ command }) => command);
}
