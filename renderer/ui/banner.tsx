import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './banner.module.css';
import type { Tone } from './status-badge.tsx';

/** A message that stays in the page: what is so, and what to do about it. Read out when it appears. */
export function Banner(props: {
  readonly tone: Tone;
  readonly icon: Icon;
  readonly title?: ReactNode;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}) {
  const { icon: IconShape, tone } = props;
  return (
    <div className={classes['banner']} data-tone={tone} role={tone === 'danger' || tone === 'warning' ? 'alert' : 'status'}>
      <IconShape size={18} stroke={1.8} aria-hidden />
      <div className={classes['text']}>
        {props.title !== undefined && <p className={classes['title']}>{props.title}</p>}
        {props.children}
      </div>
      {props.actions}
    </div>
  );
}
