import { Button, Kbd, Loader, Select, TextInput } from '@mantine/core';
import { IconSearch, IconSearchOff } from '@tabler/icons-react';
import { useDeferredValue, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '#shared/contracts/search-messages.ts';
import { SEARCH_KINDS, type SearchKind } from '#shared/domain/search/search-record.ts';
import { useLive } from '#renderer/data/workspace-context.tsx';
import { formatNumber } from '#renderer/i18n/format.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { pathOfHit } from '../path-of-hit.ts';
import { useSearch } from '../use-search.ts';
import { HitLine } from './hit-line.tsx';
import { KindFilter } from './kind-filter.tsx';
import classes from './search.module.css';

/** Hits of each kind shown side by side, and of one kind alone. */
const FEW = 6;
const MANY = 200;

/** The address follows the typing this far behind, in milliseconds: each change of it draws the frame anew. */
const TELL_ADDRESS_MS = 250;

const optionId = (index: number): string => `search-hit-${String(index)}`;

/** Everything that was found, grouped by kind, narrowed by kind and audit, opened by Enter. */
export function SearchPage(props: {
  /** What the address asks for. */
  readonly query: string;
  /** Called as the text changes, so that the address says what is looked for. */
  readonly onQuery: (text: string) => void;
  readonly onOpen: (path: string) => void;
  /** Escape, with nothing left to take back. */
  readonly onLeave: () => void;
  readonly preferredAudits: readonly string[];
}) {
  const { t } = useTranslation();
  const { onQuery } = props;
  const [text, setText] = useState(props.query);
  const [kind, setKind] = useState<SearchKind | null>(null);
  const [auditId, setAuditId] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  /** What the address says, as far as this screen knows. */
  const told = useRef(props.query);
  /** What was typed since the address last changed by itself; only this is told, never what an address brought. */
  const [typed, setTyped] = useState<string | null>(null);
  const audits = useLive((database) => database.audits.orderBy('reference').reverse().toArray(), []);
  const asked = useDeferredValue(text);
  const { answer, isSearching, state } = useSearch({
    text: asked,
    kind,
    auditId,
    limit: kind === null ? FEW : MANY,
    preferredAudits: props.preferredAudits,
  });
  const hits = useMemo(() => answer?.hits ?? [], [answer]);
  const total = answer === null ? 0 : SEARCH_KINDS.reduce((sum, each) => sum + answer.counts[each], 0);
  const shown = answer === null ? 0 : kind === null ? total : answer.counts[kind];
  const chosen = Math.min(active, Math.max(0, hits.length - 1));

  useEffect(() => {
    if (typed === null) return undefined;
    const timer = setTimeout(() => {
      told.current = typed.trim();
      onQuery(told.current);
    }, TELL_ADDRESS_MS);
    return () => clearTimeout(timer);
  }, [typed, onQuery]);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  // Another address, such as a new search from the palette while this screen is open, and none this screen has set.
  useEffect(() => {
    if (props.query === told.current) return;
    told.current = props.query;
    setTyped(null);
    setText(props.query);
  }, [props.query]);

  const move = (index: number): void => {
    setActive(index);
    document.getElementById(optionId(index))?.scrollIntoView({ block: 'nearest' });
  };
  const narrow = (to: SearchKind | null): void => {
    setKind(to);
    setActive(0);
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };
    const step = steps[event.key];
    if (step !== undefined && hits.length > 0) {
      event.preventDefault();
      move(Math.min(hits.length - 1, Math.max(0, chosen + step)));
    } else if (event.key === 'Enter') {
      const hit = hits[chosen];
      if (hit === undefined) return;
      event.preventDefault();
      props.onOpen(pathOfHit(hit.target));
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      if (kind !== null || auditId !== null) {
        setAuditId(null);
        narrow(null);
      } else props.onLeave();
    }
  };

  return (
    <Page title={t('search.title')} isFilling>
      <div className={classes['screen']}>
        <div className={classes['tools']} role="search">
          <TextInput
            ref={field}
            size="sm"
            className={classes['query'] ?? ''}
            leftSection={<IconSearch size={16} aria-hidden />}
            rightSection={isSearching ? <Loader size={14} aria-hidden /> : null}
            placeholder={t('search.placeholder')}
            aria-label={t('search.field')}
            role="combobox"
            aria-expanded={hits.length > 0}
            aria-controls="search-results"
            aria-activedescendant={hits.length > 0 ? optionId(chosen) : undefined}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setTyped(event.currentTarget.value);
              setActive(0);
            }}
            onKeyDown={onKeyDown}
          />
          <Select
            size="sm"
            aria-label={t('search.audit')}
            data={[
              { value: '', label: t('search.anyAudit') },
              ...(audits ?? []).map(({ id, reference, title }) => ({ value: id, label: [reference, title].filter(Boolean).join(' · ') })),
            ]}
            value={auditId ?? ''}
            onChange={(value) => setAuditId(value === null || value === '' ? null : value)}
            searchable
            comboboxProps={{ width: 'max-content', position: 'bottom-end' }}
          />
          <KindFilter counts={answer?.counts ?? null} total={total} chosen={kind} onChoose={narrow} />
        </div>
        <p className={classes['state']}>
          <span role="status">
            {text.trim() === ''
              ? ''
              : isSearching && answer === null
                ? t('search.searching')
                : t('search.hits', { count: shown })}
          </span>
          {state?.kind === 'reading' && text.trim() !== '' && <span>{t('search.reading', { count: state.records })}</span>}
          {state?.kind === 'failed' && <span role="alert">{t('search.failed', { detail: state.detail })}</span>}
          {hits.length > 0 && <KeyHint />}
        </p>
        <div className={classes['results']}>
          {text.trim() === '' && (
            <EmptyState icon={IconSearch} title={t('search.start')}>
              {t('search.hint')}
            </EmptyState>
          )}
          {answer !== null && hits.length === 0 && !isSearching && (
            <Nothing
              isNarrowed={kind !== null || auditId !== null}
              onWiden={() => {
                setAuditId(null);
                narrow(null);
              }}
            />
          )}
          <div id="search-results" role="listbox" aria-label={t('search.results')}>
            {SEARCH_KINDS.map((each) => (
              <HitGroup
                key={each}
                kind={each}
                hits={hits}
                count={answer?.counts[each] ?? 0}
                chosen={chosen}
                onPoint={setActive}
                onOpen={(hit) => props.onOpen(pathOfHit(hit.target))}
                onAll={kind === null ? () => narrow(each) : null}
              />
            ))}
          </div>
        </div>
      </div>
    </Page>
  );
}

function HitGroup(props: {
  readonly kind: SearchKind;
  readonly hits: readonly SearchHit[];
  readonly count: number;
  readonly chosen: number;
  readonly onPoint: (index: number) => void;
  readonly onOpen: (hit: SearchHit) => void;
  readonly onAll: (() => void) | null;
}) {
  const { t } = useTranslation();
  const { kind, hits, count, chosen, onAll } = props;
  const placed = hits.map((hit, index) => ({ hit, index })).filter(({ hit }) => hit.kind === kind);
  if (placed.length === 0) return null;
  const rest = count - placed.length;
  return (
    <div role="group" aria-label={t(`search.kinds.${kind}`)}>
      <p className={classes['groupTitle']} aria-hidden>
        {t(`search.kinds.${kind}`)}
        <span className={classes['figure']}>{formatNumber(count)}</span>
      </p>
      {placed.map(({ hit, index }) => (
        <div
          key={hit.key}
          id={optionId(index)}
          role="option"
          aria-selected={index === chosen}
          className={classes['option']}
          onPointerMove={() => props.onPoint(index)}
          onClick={() => props.onOpen(hit)}
        >
          <HitLine hit={hit} />
        </div>
      ))}
      {rest > 0 && onAll !== null && (
        // A shortcut for the mouse: the kinds above the list do the same for keyboard and screen reader, and a list of
        // options may hold nothing else.
        <div className={classes['more']} aria-hidden>
          <Button variant="subtle" size="compact-xs" tabIndex={-1} onClick={onAll}>
            {t('search.more', { count: rest })}
          </Button>
        </div>
      )}
    </div>
  );
}

function Nothing({ isNarrowed, onWiden }: { readonly isNarrowed: boolean; readonly onWiden: () => void }) {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={IconSearchOff}
      title={t('search.nothing')}
      action={isNarrowed ? <Button onClick={onWiden}>{t('search.everywhere')}</Button> : undefined}
    >
      {t(isNarrowed ? 'search.nothingNarrowed' : 'search.nothingHint')}
    </EmptyState>
  );
}

function KeyHint() {
  const { t } = useTranslation();
  return (
    <span className={classes['keys']} aria-hidden>
      <span>
        <Kbd size="xs">↑</Kbd> <Kbd size="xs">↓</Kbd> {t('search.keys.choose')}
      </span>
      <span>
        <Kbd size="xs">Enter</Kbd> {t('search.keys.open')}
      </span>
      <span>
        <Kbd size="xs">Esc</Kbd> {t('search.keys.leave')}
      </span>
    </span>
  );
}
