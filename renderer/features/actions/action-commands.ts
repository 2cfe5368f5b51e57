import { useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '#renderer/ui/commands/command-registry.ts';
import type { Command } from '#renderer/ui/commands/command.ts';
import { LOOKS, showLook } from './actions-store.ts';
import { LOOK_KEYS } from './look-switch.tsx';

/** What the keyboard can do on the screen of actions. The functions may change with every rendering. */
export interface ActionScreenDeeds {
  readonly hasRows: boolean;
  readonly hasSelection: boolean;
  readonly search: () => void;
  readonly step: (by: 1 | -1) => void;
  readonly openLists: () => void;
  readonly openBulk: () => void;
}

/** Makes the commands of the screen known to keyboard, palette and shortcut help while it is shown. */
export function useActionCommands(deeds: ActionScreenDeeds): void {
  const { t } = useTranslation();
  const latest = useRef(deeds);
  useLayoutEffect(() => {
    latest.current = deeds;
  });
  const commands = useMemo((): readonly Command[] => {
    const hasRows = (): boolean => latest.current.hasRows;
    return [
      ...LOOKS.map((look): Command => ({
        id: `actions.look.${look}`,
        label: t(`actions.commands.${look}`),
        keywords: t('actions.commands.keywords'),
        shortcut: LOOK_KEYS[look],
        run: () => showLook(look),
      })),
      { id: 'actions.search', label: t('actions.commands.search'), shortcut: '/', run: () => latest.current.search() },
      { id: 'actions.next', label: t('actions.commands.next'), shortcut: 'J', isAvailable: hasRows, run: () => latest.current.step(1) },
      { id: 'actions.previous', label: t('actions.commands.previous'), shortcut: 'K', isAvailable: hasRows, run: () => latest.current.step(-1) },
      {
        id: 'actions.bulk',
        label: t('actions.commands.bulk'),
        shortcut: 'E',
        isAvailable: () => latest.current.hasSelection,
        run: () => latest.current.openBulk(),
      },
      {
        id: 'actions.lists',
        label: t('actions.commands.lists'),
        keywords: t('actions.commands.listsKeywords'),
        shortcut: 'L',
        isAvailable: hasRows,
        run: () => latest.current.openLists(),
      },
    ];
  }, [t]);
  useCommands('screen', commands);
}
