import { Title } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

/** What stands where nothing is yet: says what belongs here and how it gets here. */
export function EmptyState(props: {
  readonly icon: Icon;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  const { icon: IconShape } = props;
  return (
    <div className={classes['empty']}>
      <IconShape size={36} stroke={1.25} aria-hidden className={classes['icon']} />
      <Title order={2}>{props.title}</Title>
      {props.children !== undefined && <div className={classes['text']}>{props.children}</div>}
      {props.action}
    </div>
  );
}
