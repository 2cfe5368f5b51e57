import { Button, Title } from '@mantine/core';
import { IconMoodEmpty, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import classes from './empty-state.module.css';
import { paths } from './paths.ts';
import { Shortcut } from './shortcut.tsx';
import { useFocusHome } from './use-focus-home.ts';

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

/** What to do about an empty place, with its key. It has the focus when the screen comes and nothing else has it. */
export function EmptyAction(props: {
  readonly label: string;
  readonly icon?: Icon;
  readonly keys?: string;
  /** Beside a main action: clearing a filter, going elsewhere. */
  readonly isQuiet?: boolean;
  readonly onClick: () => void;
}) {
  const { icon: IconShape, keys } = props;
  useFocusHome();
  return (
    <Button
      variant={props.isQuiet === true ? 'default' : 'filled'}
      leftSection={IconShape && <IconShape size={16} aria-hidden />}
      rightSection={keys !== undefined && <Shortcut keys={keys} />}
      data-focus-home
      onClick={props.onClick}
    >
      {props.label}
    </Button>
  );
}

/** Stands where an audit was deleted while its screen was open or its address was called. */
export function GoneState({ title, hint }: { readonly title?: string; readonly hint?: string }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  return (
    <EmptyState
      icon={IconMoodEmpty}
      title={title ?? t('common.notFound')}
      action={<EmptyAction isQuiet label={t('app.commands.goAudits')} keys="Alt+0" onClick={() => navigate(paths.audits())} />}
    >
      {hint}
    </EmptyState>
  );
}
