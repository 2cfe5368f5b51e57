import { CloseButton, TextInput, VisuallyHidden } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuidePlace } from '../content/guide-pages.ts';
import type { Guide } from '../content/load-guide.ts';
import type { GuideSearchField } from '../search/use-guide-search.ts';
import { GuideContents } from './guide-contents.tsx';
import classes from './guide-finder.module.css';
import { GuideHits } from './guide-hits.tsx';

/** The ways to a page: words typed, or the table of contents while nothing is typed. Arrow keys go through either. */
export function GuideFinder(props: {
  readonly guide: Guide | null;
  readonly search: GuideSearchField;
  readonly place: GuidePlace;
  readonly onOpen: (place: GuidePlace) => void;
  /** Without it, only what was found is listed. */
  readonly hasContents: boolean;
}) {
  const { t } = useTranslation();
  const { guide, search, onOpen } = props;
  const root = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const first = search.hits?.[0];

  const onKeyDown = (event: KeyboardEvent): void => {
    const isInInput = event.target === input.current;
    if (event.key === 'Escape' && search.query !== '') {
      event.preventDefault();
      event.stopPropagation();
      search.setQuery('');
      input.current?.focus();
    } else if (event.key === 'Enter' && isInInput && first) {
      event.preventDefault();
      onOpen(first.place);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const links = [...(root.current?.querySelectorAll<HTMLElement>('a') ?? [])];
      const at = links.findIndex((link) => link === document.activeElement);
      const next = at + (event.key === 'ArrowDown' ? 1 : -1);
      event.preventDefault();
      (next < 0 ? input.current : links[next])?.focus();
    }
  };

  return (
    <div ref={root} className={classes['finder']} onKeyDown={onKeyDown} data-guide-finder>
      <TextInput
        ref={input}
        type="search"
        className={classes['search'] ?? ''}
        aria-label={t('guide.search')}
        placeholder={t('guide.search')}
        leftSection={<IconSearch size={14} aria-hidden />}
        rightSection={
          search.query !== '' && (
            <CloseButton
              size="xs"
              aria-label={t('common.clear')}
              onClick={() => {
                search.setQuery('');
                input.current?.focus();
              }}
            />
          )
        }
        value={search.query}
        onChange={(event) => search.setQuery(event.currentTarget.value)}
      />
      <VisuallyHidden role="status">{search.hits === null ? '' : t('guide.found', { count: search.hits.length })}</VisuallyHidden>
      {search.hits !== null ? (
        <GuideHits hits={search.hits} place={props.place} onOpen={onOpen} />
      ) : (
        props.hasContents && guide && <GuideContents guide={guide} place={props.place} onOpen={onOpen} />
      )}
    </div>
  );
}
