import { useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '#renderer/ui/commands/command-registry.ts';
import type { Command } from '#renderer/ui/commands/command.ts';

/** What the keyboard can do in the list of findings. The functions may change with every rendering. */
export interface FindingDeeds {
  readonly hasFindings: boolean;
  readonly step: (step: 1 | -1) => void;
  readonly search: () => void;
  readonly raise: () => void;
}

/** Makes the commands of the list known to keyboard, palette and shortcut help while it is shown. */
export function useFindingCommands(deeds: FindingDeeds): void {
  const { t } = useTranslation();
  const latest = useRef(deeds);
  useLayoutEffect(() => {
    latest.current = deeds;
  });
  const commands = useMemo((): readonly Command[] => {
    const hasFindings = (): boolean => latest.current.hasFindings;
    return [
      {
        id: 'findings.next',
        label: t('findings.commands.next'),
        shortcut: 'J',
        isAvailable: hasFindings,
        run: () => latest.current.step(1),
      },
      {
        id: 'findings.previous',
        label: t('findings.commands.previous'),
        shortcut: 'K',
        isAvailable: hasFindings,
        run: () => latest.current.step(-1),
      },
      { id: 'findings.search', label: t('findings.commands.search'), shortcut: '/', run: () => latest.current.search() },
      { id: 'findings.raise', label: t('findings.raise.command'), shortcut: 'F', run: () => latest.current.raise() },
    ];
  }, [t]);
  useCommands('screen', commands);
}
