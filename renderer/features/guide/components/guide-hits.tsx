import { useTranslation } from 'react-i18next';
import type { GuidePlace } from '../content/guide-pages.ts';
import { excerptOf, MarkedText } from '../search/marked-text.tsx';
import type { GuideHit } from '../search/search-guide.ts';
import classes from './guide-finder.module.css';
import { PlaceLink } from './place-link.tsx';

/** More are rarely looked at; another word narrows it down. */
const SHOWN = 30;

/** What the search found, best first, with the words marked. */
export function GuideHits(props: {
  readonly hits: readonly GuideHit[];
  readonly place: GuidePlace;
  readonly onOpen: (place: GuidePlace) => void;
}) {
  const { t } = useTranslation();
  if (props.hits.length === 0) return <p className={classes['nothing']}>{t('guide.nothing')}</p>;
  return (
    <ul className={classes['hits']} aria-label={t('guide.hits')}>
      {props.hits.slice(0, SHOWN).map((hit) => (
        <li key={hit.id}>
          <PlaceLink
            place={hit.place}
            onOpen={props.onOpen}
            className={classes['hit'] ?? ''}
            isHere={props.place.page === hit.place.page && props.place.section === hit.place.section}
          >
            <strong>
              <MarkedText text={hit.title} words={hit.words} />
            </strong>
            {hit.place.section !== undefined && (
              <small>
                <MarkedText text={hit.pageTitle} words={hit.words} />
              </small>
            )}
            <span>
              <MarkedText text={excerptOf(hit.text, hit.words)} words={hit.words} />
            </span>
          </PlaceLink>
        </li>
      ))}
    </ul>
  );
}
