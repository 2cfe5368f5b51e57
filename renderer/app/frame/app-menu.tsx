import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconMenu2 } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '#renderer/ui/commands/command.ts';
import { groupCommands } from '#renderer/ui/commands/command-groups.ts';
import { useCommandRegistry } from '#renderer/ui/commands/command-registry.ts';
import { Shortcut } from '#renderer/ui/shortcut.tsx';
import { useOverlays } from './overlay-store.ts';
import classes from './app-menu.module.css';

/** The menu of the window: every command that can run now, by group, with its shortcut. */
export function AppMenu() {
  const { t } = useTranslation();
  const isOpen = useOverlays(({ open }) => open === 'menu');
  return (
    <Menu
      opened={isOpen}
      onChange={(opened) => useOverlays.setState({ open: opened ? 'menu' : null })}
      position="bottom-start"
      width={232}
      shadow="md"
      returnFocus
    >
      <Menu.Target>
        <Tooltip label={<>{t('search.menu.button')} <Shortcut keys="Alt+M" /></>} disabled={isOpen}>
          <ActionIcon size={28} aria-label={t('search.menu.button')} className={classes['button']}>
            <IconMenu2 size={18} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('search.menu.label')}>{isOpen && <Groups />}</Menu.Dropdown>
    </Menu>
  );
}

function Groups() {
  const { t } = useTranslation();
  const registered = useCommandRegistry((state) => state.registered);
  const groups = useMemo(() => groupCommands(registered), [registered]);
  const run = (command: Command): void => {
    useOverlays.setState({ open: null });
    // After the menu has given the focus back, so that a command may move it.
    requestAnimationFrame(() => requestAnimationFrame(command.run));
  };
  return groups.map(({ group, commands }) => (
    <Menu.Sub key={group}>
      <Menu.Sub.Target>
        <Menu.Sub.Item>{t(`search.groups.${group}`)}</Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown className={classes['sub'] ?? ''} aria-label={t(`search.groups.${group}`)}>
        {commands.map((command) => (
          <Menu.Item
            key={command.id}
            rightSection={command.shortcut === undefined ? null : <Shortcut keys={command.shortcut} />}
            onClick={() => run(command)}
          >
            {command.label}
          </Menu.Item>
        ))}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  ));
}
