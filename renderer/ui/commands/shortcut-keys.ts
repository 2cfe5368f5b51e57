import i18next from 'i18next';

const IS_MAC = /Mac|iPhone|iPad/.test(navigator.userAgent);

const ARROWS: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', ArrowLeft: '←', ArrowRight: '→' };
const MAC_KEYS: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥', Shift: '⇧' };
/** Keys that have a word on them, another one on the keyboards of another language. */
const WORDED = ['Mod', 'Alt', 'Shift', 'Enter', 'Escape', 'Delete', 'Home', 'End', 'PageUp', 'PageDown', 'Space'] as const;

function nameOf(key: string): string {
  const drawn = ARROWS[key] ?? (IS_MAC ? MAC_KEYS[key] : undefined);
  if (drawn !== undefined) return drawn;
  const worded = WORDED.find((one) => one === key);
  if (worded !== undefined && i18next.isInitialized) return i18next.t(`common.keys.${worded}`);
  return key.length === 1 ? key.toUpperCase() : key;
}

/** The parts of a shortcut as they are called on this machine's keyboard, in the language of the program. */
export function displayKeys(shortcut: string): readonly string[] {
  return shortcut.split('+').map(nameOf);
}

/** Whether a key press is this shortcut. Shift counts only for named keys: "?" is "?" on every layout. */
export function matchesShortcut(event: KeyboardEvent, shortcut: string): boolean {
  const parts = shortcut.split('+');
  const key = parts.at(-1) ?? '';
  const has = (modifier: string): boolean => parts.slice(0, -1).includes(modifier);
  const isMod = IS_MAC ? event.metaKey : event.ctrlKey;
  const isOtherMod = IS_MAC ? event.ctrlKey : event.metaKey;
  if (isOtherMod || isMod !== has('Mod') || event.altKey !== has('Alt')) return false;
  const isLetter = /^[a-z]$/i.test(key);
  if ((key.length > 1 || isLetter) && event.shiftKey !== has('Shift')) return false;
  return event.key.toLowerCase() === key.toLowerCase();
}

/** Whether something stands in a dialog, or in a popover that keeps the keys as one does. */
export function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"]') !== null;
}

/** Whether the focus is where letters are typed: a field, or a grid whose current cell takes them (`data-takes-text`). */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.dataset['takesText'] === 'true') return true;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  if (!(target instanceof HTMLInputElement)) return false;
  return !['checkbox', 'radio', 'button', 'range', 'file'].includes(target.type);
}
