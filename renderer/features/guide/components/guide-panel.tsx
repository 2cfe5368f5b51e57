import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowsMaximize, IconList, IconX } from '@tabler/icons-react';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { paths } from '#renderer/ui/paths.ts';
import { Shortcut } from '#renderer/ui/shortcut.tsx';
import type { GuidePlace } from '../content/guide-pages.ts';
import { guideFor } from '../guide-of-screen.ts';
import { closeGuidePanel, showInGuidePanel, useGuidePanel } from '../guide-panel-store.ts';
import { useGuideSearch } from '../search/use-guide-search.ts';
import { useGuide } from '../use-guide.ts';
import { focusPlace, GuideArticle } from './guide-article.tsx';
import { GuideFinder } from './guide-finder.tsx';
import classes from './guide-panel.module.css';

/** The guide beside the screen, at the page that tells about it. Escape closes it and gives the focus back. */
export function GuidePanel() {
  const { t } = useTranslation();
  const [location, navigate] = useLocation();
  const { place, calls } = useGuidePanel();
  const guide = useGuide();
  const search = useGuideSearch(guide);
  const [hasContents, setHasContents] = useState(false);

  // The focus comes in when the panel is called, not when a link in it is followed.
  const isReady = guide !== null;
  useEffect(() => {
    const called = useGuidePanel.getState().place;
    if (isReady && called) focusPlace(called);
  }, [calls, isReady]);

  if (place === null) return null;
  const open = (to: GuidePlace): void => {
    setHasContents(false);
    showInGuidePanel(to);
  };
  const openFromFinder = (to: GuidePlace): void => {
    open(to);
    requestAnimationFrame(() => focusPlace(to));
  };
  const here = guideFor(location);
  const ofThisScreen = here.page === place.page ? undefined : guide?.pages.get(here.page)?.title;
  const isSearching = search.hits !== null;
  return (
    <aside className={classes['panel']} aria-label={t('guide.title')} data-guide-panel onKeyDown={keepPlainKeys}>
      <header className={classes['header']}>
        <p className={classes['title']}>{t('guide.title')}</p>
        <Tooltip label={t('guide.contents')}>
          <ActionIcon
            size={28}
            aria-label={t('guide.contents')}
            aria-pressed={hasContents}
            onClick={() => {
              search.setQuery('');
              setHasContents(!hasContents);
            }}
          >
            <IconList size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('guide.openWide')}>
          <ActionIcon
            size={28}
            aria-label={t('guide.openWide')}
            onClick={() => {
              closeGuidePanel();
              navigate(paths.guide(place.page, place.section));
            }}
          >
            <IconArrowsMaximize size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={<>{t('guide.close')} <Shortcut keys="Escape" /></>}>
          <ActionIcon size={28} aria-label={t('guide.close')} onClick={closeGuidePanel}>
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </header>
      <div className={classes['finder']} data-full={hasContents || isSearching || undefined}>
        <GuideFinder guide={guide} search={search} place={place} onOpen={openFromFinder} hasContents={hasContents} />
      </div>
      {!hasContents && !isSearching && (
        <div className={classes['reading']}>
          {ofThisScreen !== undefined && (
            <button type="button" className={classes['here']} onClick={() => openFromFinder(here)}>
              {t('guide.forThisScreen', { title: ofThisScreen })}
            </button>
          )}
          {guide && <GuideArticle guide={guide} place={place} onOpen={open} words={search.words} />}
        </div>
      )}
    </aside>
  );
}

/** Letters pressed while reading must not grade a question on the screen beside; Escape closes the panel alone. */
function keepPlainKeys(event: KeyboardEvent): void {
  if (event.key === 'Escape' && !event.defaultPrevented) {
    event.preventDefault();
    closeGuidePanel();
  }
  const isPlain = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (isPlain || event.key === 'Escape') event.stopPropagation();
}
