import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownMenu } from '#shared/contracts/desktop-api.ts';
import { usePlatform } from '#renderer/platform/platform-context.tsx';
import { groupCommands } from '#renderer/ui/commands/command-groups.ts';
import { availableCommands, useCommandRegistry } from '#renderer/ui/commands/command-registry.ts';

/** Screens come and go in several steps; the system's menu follows the last, this many milliseconds later. */
const SETTLE_MS = 150;

/**
 * Shows the commands in the system's own menu, where there is one, and runs what is chosen there. Draws nothing: a
 * component of its own, so that a new command does not draw the frame anew.
 */
export function NativeMenu(): null {
  const { t } = useTranslation();
  const { menu } = usePlatform();
  const registered = useCommandRegistry((state) => state.registered);
  const shown = useMemo(
    (): ShownMenu | null => menu && ({
      groups: groupCommands(registered).map(({ group, commands }) => ({
        id: group,
        label: t(`search.groups.${group}`),
        commands: commands.map(({ id, label, shortcut }) => ({ id, label, shortcut: shortcut ?? null })),
      })),
    }),
    [menu, registered, t],
  );
  useEffect(() => {
    if (menu === null || shown === null) return undefined;
    const timer = setTimeout(() => void menu.show(shown), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [menu, shown]);
  useEffect(
    () =>
      menu?.onCommand((id) => {
        // Looked up when it is chosen: the menu may still show what the screen before could do.
        availableCommands(useCommandRegistry.getState().registered)
          .find((command) => command.id === id)
          ?.run();
      }),
    [menu],
  );
  return null;
}
