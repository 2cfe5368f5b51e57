import { displayKeys } from '#renderer/ui/commands/shortcut-keys.ts';
import type { GuideLanguage } from './load-guide.ts';
import reference from './keyboard-reference.json';

/** A shortcut as a screen registers it, in the words of each language. */
export interface ReferenceShortcut {
  /** One or several ways to press it, each as in a command. */
  readonly keys: readonly string[];
  readonly label: Readonly<Record<GuideLanguage, string>>;
}

/** The shortcuts of one screen, or of every screen. */
export interface ReferenceScreen {
  /** `everywhere`, or the name of a screen. */
  readonly screen: string;
  readonly title: Readonly<Record<GuideLanguage, string>>;
  readonly shortcuts: readonly ReferenceShortcut[];
}

/**
 * Every shortcut of the program by screen. Written by `build/guide-pictures.ts`, which visits each screen and takes
 * down what its commands say; a journey compares it with the program as it is.
 */
export const KEYBOARD_REFERENCE: readonly ReferenceScreen[] = reference;

/** The reference as running text, for searching. */
export function keyboardText(language: GuideLanguage): string {
  return KEYBOARD_REFERENCE.flatMap(({ title, shortcuts }) => [
    title[language],
    ...shortcuts.map(({ keys, label }) => `${label[language]}: ${keys.map((each) => displayKeys(each).join('+')).join(', ')}`),
  ]).join(' · ');
}
