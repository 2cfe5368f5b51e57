import { SegmentedControl, Tooltip } from '@mantine/core';
import { IconLayoutList, IconTable } from '@tabler/icons-react';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '#renderer/ui/commands/command-registry.ts';
import type { Command } from '#renderer/ui/commands/command.ts';
import { Shortcut } from '#renderer/ui/shortcut.tsx';
import type { ChecklistLook } from '../../checklist-store.ts';
import classes from './look-switch.module.css';

const SWITCH_KEY = 'Alt+G';

/** Cards or grid, by mouse and by key. */
export const LookSwitch = memo(function LookSwitch(props: {
  readonly look: ChecklistLook;
  readonly onLook: (look: ChecklistLook) => void;
  readonly onSwitch: () => void;
}) {
  const { t } = useTranslation();
  const { onSwitch } = props;
  const commands = useMemo(
    (): readonly Command[] => [
      {
        id: 'checklist.look',
        label: t('grid.commands.switch'),
        keywords: t('grid.commands.switchKeywords'),
        shortcut: SWITCH_KEY,
        run: onSwitch,
      },
    ],
    [t, onSwitch],
  );
  useCommands('screen', commands);
  const option = (value: ChecklistLook, Icon: typeof IconTable) => ({
    value,
    label: (
      <span className={classes['option']}>
        <Icon size={14} aria-hidden />
        <span>{t(`grid.${value}`)}</span>
      </span>
    ),
  });
  return (
    <Tooltip label={<>{t('grid.commands.switch')} <Shortcut keys={SWITCH_KEY} /></>}>
      <SegmentedControl
        aria-label={t('grid.view')}
        data={[option('cards', IconLayoutList), option('grid', IconTable)]}
        value={props.look}
        onChange={(value) => props.onLook(value === 'grid' ? 'grid' : 'cards')}
      />
    </Tooltip>
  );
});
