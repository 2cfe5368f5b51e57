const IS_MAC = /Mac|iPhone|iPad/.test(navigator.userAgent);

const NAMES: Readonly<Record<string, string>> = {
  Mod: IS_MAC ? '⌘' : 'Ctrl',
  Alt: IS_MAC ? '⌥' : 'Alt',
  Shift: IS_MAC ? '⇧' : 'Shift',
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: 'Enter',
  Escape: 'Esc',
  Delete: 'Del',
};

/** The parts of a shortcut as they are called on this machine's keyboard. */
export function displayKeys(shortcut: string): readonly string[] {
  return shortcut.split('+').map((key) => NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key));
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

/** Whether the focus is where letters are typed: a field, or a grid whose current cell takes them (`data-takes-text`). */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.dataset['takesText'] === 'true') return true;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  if (!(target instanceof HTMLInputElement)) return false;
  return !['checkbox', 'radio', 'button', 'range', 'file'].includes(target.type);
}
