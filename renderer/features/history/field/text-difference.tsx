import { diffWordsWithSpace } from 'diff';
import { Fragment, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './field-history.module.css';

/** Beyond this a word-by-word comparison would keep people waiting; the two texts are then shown whole. */
const PATIENCE_MS = 150;

/** What was taken out of a text and what was put in, word by word; underline and strike say it without colour. */
export function TextDifference({ from, to }: { readonly from: string; readonly to: string }) {
  const { t } = useTranslation();
  const parts = useMemo(
    () => diffWordsWithSpace(from, to, { timeout: PATIENCE_MS }) ?? [
      { value: from, added: false, removed: true },
      { value: to, added: true, removed: false },
    ],
    [from, to],
  );
  return (
    <p className={classes['text']} dir="auto">
      {parts.map(({ value, added, removed }, index) => {
        if (!added && !removed) return <Fragment key={index}>{value}</Fragment>;
        const Mark = added ? 'ins' : 'del';
        return (
          <Mark key={index}>
            <span className="la-visually-hidden">{t(added ? 'past.field.added' : 'past.field.removed')} </span>
            {value}
          </Mark>
        );
      })}
    </p>
  );
}
