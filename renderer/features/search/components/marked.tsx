import { Fragment } from 'react';
import type { MarkedText } from '#shared/domain/search/highlight.ts';
import classes from './search.module.css';

/** A text with the parts that were found made bold on a coloured ground. */
export function Marked({ text, marks }: MarkedText) {
  let from = 0;
  return (
    <>
      {marks.map(({ start, end }) => {
        const before = text.slice(from, start);
        from = end;
        return (
          <Fragment key={start}>
            {before}
            <mark className={classes['mark']}>{text.slice(start, end)}</mark>
          </Fragment>
        );
      })}
      {text.slice(from)}
    </>
  );
}
