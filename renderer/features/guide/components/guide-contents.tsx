import { useTranslation } from 'react-i18next';
import { GUIDE_GROUPS, type GuidePlace } from '../content/guide-pages.ts';
import type { Guide } from '../content/load-guide.ts';
import classes from './guide-finder.module.css';
import { PlaceLink } from './place-link.tsx';

/** The table of contents. */
export function GuideContents(props: {
  readonly guide: Guide;
  readonly place: GuidePlace;
  readonly onOpen: (place: GuidePlace) => void;
}) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('guide.contents')} className={classes['contents']}>
      {GUIDE_GROUPS.map(({ id, pages }) => (
        <div key={id}>
          <h2>{t(`guide.groups.${id}`)}</h2>
          <ul>
            {pages.map((page) => (
              <li key={page}>
                <PlaceLink
                  place={{ page }}
                  onOpen={props.onOpen}
                  className={classes['page'] ?? ''}
                  isHere={props.place.page === page}
                >
                  {props.guide.pages.get(page)?.title}
                </PlaceLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
