import { useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '#renderer/ui/commands/command-registry.ts';
import type { Command } from '#renderer/ui/commands/command.ts';

/** What the keyboard can do with a report. The functions may change with every rendering. */
export interface ReportDeeds {
  readonly isDraft: boolean;
  readonly issue: () => void;
  readonly revise: () => void;
  readonly print: () => void;
  readonly saveHtml: () => void;
  readonly saveWord: () => void;
  readonly turn: (pages: 1 | -1) => void;
  readonly togglePanel: () => void;
  readonly back: () => void;
}

/** Makes the commands of a report known to keyboard, palette and shortcut help while it is shown. */
export function useReportCommands(deeds: ReportDeeds): void {
  const { t } = useTranslation();
  const latest = useRef(deeds);
  useLayoutEffect(() => {
    latest.current = deeds;
  });
  const commands = useMemo((): readonly Command[] => {
    const isDraft = (): boolean => latest.current.isDraft;
    return [
      { id: 'reports.nextPage', label: t('reports.commands.nextPage'), shortcut: 'J', run: () => latest.current.turn(1) },
      { id: 'reports.previousPage', label: t('reports.commands.previousPage'), shortcut: 'K', run: () => latest.current.turn(-1) },
      { id: 'reports.print', label: t('reports.commands.print'), shortcut: 'P', run: () => latest.current.print() },
      { id: 'reports.html', label: t('reports.commands.html'), shortcut: 'H', run: () => latest.current.saveHtml() },
      { id: 'reports.word', label: t('reports.commands.word'), shortcut: 'W', run: () => latest.current.saveWord() },
      { id: 'reports.panel', label: t('reports.commands.panel'), shortcut: 'T', run: () => latest.current.togglePanel() },
      { id: 'reports.issue', label: t('reports.commands.issue'), shortcut: 'I', isAvailable: isDraft, run: () => latest.current.issue() },
      { id: 'reports.revise', label: t('reports.commands.revise'), shortcut: 'R', isAvailable: () => !isDraft(), run: () => latest.current.revise() },
      { id: 'reports.back', label: t('reports.commands.back'), shortcut: 'B', run: () => latest.current.back() },
    ];
  }, [t]);
  useCommands('screen', commands);
}
