import { useEffect } from 'react';
import { availableCommands, useCommandRegistry } from './command-registry.ts';
import { isTyping, matchesShortcut } from './shortcut-keys.ts';

const needsNoField = (shortcut: string): boolean => !/\b(Mod|Alt)\+/.test(shortcut);

/** Runs commands by their keys. Mounted once; a dialog keeps plain letters to itself. */
export function useShortcutKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const isInField = isTyping(event.target);
      const isInDialog = event.target instanceof Element && event.target.closest('[role="dialog"]') !== null;
      for (const command of availableCommands(useCommandRegistry.getState().registered)) {
        const { worksInFields, run } = command;
        const shortcut = [command.shortcut, command.otherShortcut].find((keys) => keys !== undefined && matchesShortcut(event, keys));
        if (shortcut === undefined || command.isAnsweredInPlace === true) continue;
        if (needsNoField(shortcut) && (isInDialog || (isInField && worksInFields !== true))) continue;
        event.preventDefault();
        run();
        return;
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
