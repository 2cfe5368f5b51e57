import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Command } from '#renderer/ui/commands/command.ts';
import { useCommands } from '#renderer/ui/commands/command-registry.ts';
import { isInDialog } from '#renderer/ui/commands/shortcut-keys.ts';
import { paths } from '#renderer/ui/paths.ts';
import { guideFor, screenAt } from './guide-of-screen.ts';
import { toggleGuidePanel } from './guide-panel-store.ts';

/** The key that opens the guide from every screen. */
export const GUIDE_KEY = 'F1';

/** Makes the ways to the guide known to keyboard, palette and shortcut help. To be used once, by the frame. */
export function useGuideCommands(): void {
  const { t } = useTranslation();
  const [location, navigate] = useLocation();
  const commands = useMemo(
    (): readonly Command[] => [
      {
        id: 'guide.here',
        label: t('guide.commands.here'),
        keywords: t('guide.commands.hereKeywords'),
        shortcut: GUIDE_KEY,
        worksInFields: true,
        run: () => (screenAt(location) === 'guide' ? focusGuideSearch() : toggleGuidePanel(guideFor(location))),
      },
      { id: 'go.guide', label: t('guide.commands.open'), run: () => navigate(paths.guide()) },
    ],
    [t, location, navigate],
  );
  useCommands('everywhere', commands);
  useEffect(() => {
    window.addEventListener('keydown', swallowBrowserHelp);
    return () => window.removeEventListener('keydown', swallowBrowserHelp);
  }, []);
}

/** On the guide's own screen the key goes to its search. */
function focusGuideSearch(): void {
  document.querySelector<HTMLElement>('[data-guide-finder] input')?.focus();
}

/** A dialog keeps keys without Mod or Alt to itself; a browser would then open its own help, a page on the network. */
function swallowBrowserHelp(event: KeyboardEvent): void {
  if (event.key === GUIDE_KEY && isInDialog(event.target)) event.preventDefault();
}
