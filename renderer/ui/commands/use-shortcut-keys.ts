import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import { availableCommands, useCommandRegistry } from './command-registry.ts';
import { keysAhead } from './keys-ahead.ts';
import { isInDialog, isTyping, matchesShortcut } from './shortcut-keys.ts';

const needsNoField = (shortcut: string): boolean => !/\b(Mod|Alt)\+/.test(shortcut);

/** Runs the command of a key pressed at `target` that can run now, if there is one. */
function answer(event: KeyboardEvent, target: EventTarget | null): boolean {
  const isInField = isTyping(target);
  const isKeptByDialog = isInDialog(target);
  for (const command of availableCommands(useCommandRegistry.getState().registered)) {
    const { worksInFields, run } = command;
    const shortcut = [command.shortcut, command.otherShortcut].find((keys) => keys !== undefined && matchesShortcut(event, keys));
    if (shortcut === undefined || command.isAnsweredInPlace === true) continue;
    if (needsNoField(shortcut) && (isKeptByDialog || (isInField && worksInFields !== true))) continue;
    event.preventDefault();
    run();
    return true;
  }
  return false;
}

/**
 * Runs commands by their keys. Mounted once; a dialog keeps plain letters to itself, and a screen that is still being
 * read gets the keys that came before it.
 */
export function useShortcutKeys(): void {
  useEffect(() => {
    // Drawn at once: a dialog that one key opens must stand before the next is answered.
    const ahead = keysAhead((event) => flushSync(() => answer(event, document.activeElement)));
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) ahead.forget();
      else if (ahead.takesTurn(event)) event.preventDefault();
      else if (answer(event, event.target)) ahead.forget();
      else ahead.keep(event);
    };
    const onKeyDownFirst = (event: KeyboardEvent): void => {
      if (!ahead.takesFromLeaving(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', onKeyDownFirst, true);
    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('pointerdown', ahead.forget, true);
    window.addEventListener('hashchange', ahead.screenAsked);
    return () => {
      ahead.forget();
      window.removeEventListener('keydown', onKeyDownFirst, true);
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('pointerdown', ahead.forget, true);
      window.removeEventListener('hashchange', ahead.screenAsked);
    };
  }, []);
}
