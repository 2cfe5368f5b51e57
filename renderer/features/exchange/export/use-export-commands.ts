import { useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '#renderer/ui/commands/command-registry.ts';
import type { Command } from '#renderer/ui/commands/command.ts';

export const EXPORT_KEY = 'Mod+Enter';
export const CANCEL_KEY = 'Escape';

/** The keys of the export page: begin from wherever the focus is, and stop what runs. */
export function useExportCommands(deeds: { readonly isRunning: boolean; readonly run: () => void; readonly cancel: () => void }): void {
  const { t } = useTranslation();
  const latest = useRef(deeds);
  useLayoutEffect(() => {
    latest.current = deeds;
  });
  const commands = useMemo(
    (): readonly Command[] => [
      { id: 'export.run', group: 'file', label: t('exporting.command'), shortcut: EXPORT_KEY, worksInFields: true, run: () => latest.current.run() },
      { id: 'export.cancel', group: 'file', label: t('exporting.cancelCommand'), shortcut: CANCEL_KEY, worksInFields: true, isAvailable: () => latest.current.isRunning, run: () => latest.current.cancel() },
    ],
    [t],
  );
  useCommands('screen', commands);
}
