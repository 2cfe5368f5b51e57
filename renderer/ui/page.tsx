import { Title } from '@mantine/core';
import { createContext, useContext, type ReactNode } from 'react';
import classes from './page.module.css';

/** What the app puts at the end of every page's header line, such as the way to the guide. */
export const PageHeaderEnd = createContext<ReactNode>(null);

/** One screen: a header line and a body that scrolls by itself, or fills when the screen has its own scrolling panels. */
export function Page(props: {
  readonly title: ReactNode;
  /** Small line above or beside the title: reference, counts. */
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  readonly isFilling?: boolean;
  readonly children: ReactNode;
}) {
  const headerEnd = useContext(PageHeaderEnd);
  return (
    <div className={classes['page']}>
      <header className={classes['header']}>
        <div className={classes['titles']}>
          <Title order={1} tabIndex={-1} className={classes['title']}>
            {props.title}
          </Title>
          {props.note !== undefined && <div className={classes['note']}>{props.note}</div>}
        </div>
        {(props.actions !== undefined || headerEnd !== null) && (
          <div className={classes['actions']}>
            {props.actions}
            {headerEnd}
          </div>
        )}
      </header>
      <div className={props.isFilling === true ? classes['filling'] : classes['body']}>{props.children}</div>
    </div>
  );
}

/** A framed part of a page with a heading. */
export function Section(props: {
  readonly title: ReactNode;
  readonly hint?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className={classes['section']}>
      <div className={classes['sectionHead']}>
        <Title order={2}>{props.title}</Title>
        {props.actions}
      </div>
      {props.hint !== undefined && <p className={classes['hint']}>{props.hint}</p>}
      {props.children}
    </section>
  );
}
