import { Modal, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { availableCommands, useCommandRegistry } from '#renderer/ui/commands/command-registry.ts';
import type { CommandScope } from '#renderer/ui/commands/command.ts';
import { Shortcut } from '#renderer/ui/shortcut.tsx';
import { useOverlays } from './overlay-store.ts';
import classes from './shortcut-help.module.css';

/** The shortcuts of this screen and of every screen, read from the commands themselves. */
export function ShortcutHelp() {
  const { t } = useTranslation();
  const isOpen = useOverlays(({ open }) => open === 'shortcuts');
  return (
    <Modal
      opened={isOpen}
      onClose={() => useOverlays.setState({ open: null })}
      title={t('app.palette.shortcutsTitle')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <div className={classes['columns']}>
        <ShortcutList scope="screen" title={t('app.palette.thisScreen')} />
        <ShortcutList scope="everywhere" title={t('app.palette.everywhere')} />
      </div>
    </Modal>
  );
}

function ShortcutList({ scope, title }: { readonly scope: CommandScope; readonly title: string }) {
  const registered = useCommandRegistry((state) => state.registered);
  const commands = availableCommands(registered, scope).filter(({ shortcut }) => shortcut !== undefined);
  if (commands.length === 0) return null;
  return (
    <section>
      <Title order={3} mb="xs">
        {title}
      </Title>
      <dl className={classes['list']}>
        {commands.map(({ id, label, shortcut }) => (
          <div key={id} className={classes['row']}>
            <dt>{label}</dt>
            <dd>
              <Shortcut keys={shortcut ?? ''} />
              <span className="la-visually-hidden">{shortcut}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
