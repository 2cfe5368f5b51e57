import { SegmentedControl, Tooltip } from '@mantine/core';
import { IconLayoutKanban, IconTable, IconTimeline, type Icon } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Shortcut } from '#renderer/ui/shortcut.tsx';
import { LOOKS, showLook, type ActionsLook } from './actions-store.ts';
import classes from './actions.module.css';

const ICONS: Readonly<Record<ActionsLook, Icon>> = { board: IconLayoutKanban, grid: IconTable, timeline: IconTimeline };

/** The key of each look. Digits lead to clauses on every screen. */
export const LOOK_KEYS: Readonly<Record<ActionsLook, string>> = { board: 'B', grid: 'G', timeline: 'T' };

/** Board, grid or timeline, by mouse and by key. */
export function LookSwitch({ look }: { readonly look: ActionsLook }) {
  const { t } = useTranslation();
  const keys = LOOKS.map((one) => (
    <Fragment key={one}>
      {' '}
      {t(`actions.looks.${one}`)} <Shortcut keys={LOOK_KEYS[one]} />
    </Fragment>
  ));
  return (
    <Tooltip label={<>{keys}</>}>
      <SegmentedControl
        aria-label={t('actions.looks.label')}
        data={LOOKS.map((value) => {
          const IconShape = ICONS[value];
          return {
            value,
            label: (
              <span className={classes['option']}>
                <IconShape size={14} aria-hidden />
                <span>{t(`actions.looks.${value}`)}</span>
              </span>
            ),
          };
        })}
        value={look}
        onChange={(value) => {
          const chosen = LOOKS.find((one) => one === value);
          if (chosen !== undefined) showLook(chosen);
        }}
      />
    </Tooltip>
  );
}
