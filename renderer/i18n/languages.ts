import type { AllSentences } from './sentences.ts';

interface Language {
  /** As its speakers call it, so that whoever cannot read the rest finds it. */
  readonly name: string;
  /** Loads its sentences; a language nobody chose costs the start nothing. */
  readonly load: () => Promise<AllSentences>;
}

/** The languages of the program by their code (BCP 47). */
export const LANGUAGES = {
  en: { name: 'English', load: async () => (await import('./en.ts')).en },
  de: { name: 'Deutsch', load: async () => (await import('./de.ts')).de },
} as const satisfies Readonly<Record<string, Language>>;

export type LanguageCode = keyof typeof LANGUAGES;

/** In the order they are offered. */
export const LANGUAGE_CODES: readonly LanguageCode[] = ['en', 'de'];

/** What was chosen: one language, or whichever the system speaks. */
export type LanguageChoice = LanguageCode | 'system';

/** Where the choice is kept on this computer. */
export const LANGUAGE_KEY = 'luminous-audit-language';

function codeOf(text: string | null): LanguageCode | undefined {
  return LANGUAGE_CODES.find((code) => code === text);
}

/** The choice kept on this computer; it must be known before the database opens, so it is not kept there. */
export function readLanguageChoice(): LanguageChoice {
  return codeOf(localStorage.getItem(LANGUAGE_KEY)) ?? 'system';
}

/** Keeps the choice for the next start. */
export function keepLanguageChoice(choice: LanguageChoice): void {
  if (choice === 'system') localStorage.removeItem(LANGUAGE_KEY);
  else localStorage.setItem(LANGUAGE_KEY, choice);
}

/** The language to speak: the chosen one, else the first of the system's languages that the program has, else English. */
export function languageFor(choice: LanguageChoice, systemLanguages: readonly string[]): LanguageCode {
  if (choice !== 'system') return choice;
  for (const tag of systemLanguages) {
    const code = codeOf(tag.split('-')[0]?.toLowerCase() ?? null);
    if (code !== undefined) return code;
  }
  return 'en';
}
