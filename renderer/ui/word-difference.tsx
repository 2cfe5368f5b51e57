import { diffWordsWithSpace } from 'diff';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './word-difference.module.css';

/** Longer texts than this, in letters of both, are shown whole before and after: finding their words would hold up the page. */
const LONGEST = 20_000;

/** What became of a text, word by word. Taken-out words are struck through, new ones underlined; a screen reader hears it said. */
export function WordDifference(props: {
  readonly from: string;
  readonly to: string;
  /** One side alone: the old text with what was taken out, or the new one with what was put in. */
  readonly side?: 'from' | 'to';
}) {
  const { t } = useTranslation();
  const { from, to, side } = props;
  const parts = useMemo(
    () =>
      from.length + to.length > LONGEST
        ? [
            { value: from, removed: true, added: false },
            { value: to, removed: false, added: true },
          ]
        : diffWordsWithSpace(from, to),
    [from, to],
  );
  return (
    <span className={classes['text']}>
      {parts.map(({ value, added, removed }, index) => {
        if (added) {
          return side === 'from' ? null : (
            <ins key={index} className={classes['added']}>
              <Spoken text={t('templates.compare.inserted')} />
              {value}
              <Spoken text={t('templates.compare.end')} />
            </ins>
          );
        }
        if (removed) {
          return side === 'to' ? null : (
            <del key={index} className={classes['removed']}>
              <Spoken text={t('templates.compare.deleted')} />
              {value}
              <Spoken text={t('templates.compare.end')} />
            </del>
          );
        }
        return <span key={index}>{value}</span>;
      })}
    </span>
  );
}

function Spoken({ text }: { readonly text: string }) {
  return <span className="la-visually-hidden">{` ${text} `}</span>;
}
