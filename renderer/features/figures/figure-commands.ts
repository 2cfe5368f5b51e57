import { useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '#renderer/ui/commands/command-registry.ts';
import type { Command } from '#renderer/ui/commands/command.ts';
import { EXPORT_KEYS } from './export/export-menu.tsx';

/** What keys do with an opened figure. The functions may change with every rendering. */
export interface FigureDeeds {
  readonly toggle: (() => void) | null;
  readonly copy: () => void;
  readonly workbook: () => void;
  readonly picture: (() => void) | null;
}

/** Makes chart or table and the ways out known to keyboard, palette and shortcut help. */
export function useFigureCommands(deeds: FigureDeeds): void {
  const { t } = useTranslation();
  const latest = useRef(deeds);
  useLayoutEffect(() => {
    latest.current = deeds;
  });
  const commands = useMemo(
    (): readonly Command[] => [
      { id: 'figures.toggle', label: t('figures.commands.toggle'), shortcut: 'T', isAvailable: () => latest.current.toggle !== null, run: () => latest.current.toggle?.() },
      { id: 'figures.copy', label: t('figures.export.copy'), shortcut: EXPORT_KEYS.copy, run: () => latest.current.copy() },
      { id: 'figures.workbook', label: t('figures.export.workbook'), shortcut: EXPORT_KEYS.workbook, run: () => latest.current.workbook() },
      { id: 'figures.picture', label: t('figures.export.png'), shortcut: EXPORT_KEYS.picture, isAvailable: () => latest.current.picture !== null, run: () => latest.current.picture?.() },
    ],
    [t],
  );
  useCommands('screen', commands);
}
