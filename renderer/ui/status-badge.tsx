import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './status-badge.module.css';

export type Tone = 'good' | 'info' | 'caution' | 'warning' | 'danger' | 'neutral';

/** A state as icon and word; the colour only repeats what they say. `isPlain` leaves out the ground. */
export function StatusBadge(props: {
  readonly tone: Tone;
  readonly icon: Icon;
  readonly isPlain?: boolean;
  readonly children: ReactNode;
}) {
  const { icon: IconShape } = props;
  return (
    <span className={classes['badge']} data-tone={props.tone} data-plain={props.isPlain === true || undefined}>
      <IconShape size={14} stroke={2} aria-hidden />
      <span className={classes['word']}>{props.children}</span>
    </span>
  );
}
