import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Page } from '#renderer/ui/page.tsx';
import { paths } from '#renderer/ui/paths.ts';
import { SplitView } from '#renderer/ui/split-view.tsx';
import { FIRST_PAGE, pageNamed, type GuidePlace } from '../content/guide-pages.ts';
import type { GuidePage as Content } from '../content/read-page.ts';
import { useGuideSearch } from '../search/use-guide-search.ts';
import { useGuide } from '../use-guide.ts';
import { GuideArticle } from './guide-article.tsx';
import { GuideFinder } from './guide-finder.tsx';
import classes from './guide-page.module.css';
import { PlaceLink } from './place-link.tsx';

/** The guide on a screen of its own: contents and search, the page, and its headings beside it. */
export function GuidePage(props: { readonly page: string | undefined; readonly section: string | undefined }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const guide = useGuide();
  const search = useGuideSearch(guide);
  const place: GuidePlace = { page: pageNamed(props.page) ?? FIRST_PAGE, section: props.section };
  const open = (to: GuidePlace): void => navigate(paths.guide(to.page, to.section));
  const shown = guide?.pages.get(place.page);
  return (
    <Page title={t('guide.title')} note={t('guide.offline')} isFilling>
      <SplitView
        name="guide"
        sideAt="start"
        sideLabel={t('guide.contents')}
        initialWidth={272}
        minWidth={200}
        maxWidth={460}
        side={<GuideFinder guide={guide} search={search} place={place} onOpen={open} hasContents />}
      >
        {guide && shown && (
          <div className={classes['reading']}>
            <GuideArticle guide={guide} place={place} onOpen={open} words={search.words} />
            <OnThisPage page={shown} place={place} onOpen={open} />
          </div>
        )}
      </SplitView>
    </Page>
  );
}

function OnThisPage(props: { readonly page: Content; readonly place: GuidePlace; readonly onOpen: (place: GuidePlace) => void }) {
  const { t } = useTranslation();
  const { id, sections } = props.page;
  if (sections.length < 2) return null;
  return (
    <nav className={classes['onThisPage']} aria-label={t('guide.onThisPage')}>
      <p>{t('guide.onThisPage')}</p>
      <ul>
        {sections.map(({ anchor, level, title }) => (
          <li key={anchor} data-level={level}>
            <PlaceLink place={{ page: id, section: anchor }} onOpen={props.onOpen} isHere={props.place.section === anchor}>
              {title}
            </PlaceLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
