import i18next, { type FormatterModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { en } from './en.ts';
import { formatNumber } from './format.ts';
import { keepLanguageChoice, LANGUAGE_KEY, LANGUAGES, languageFor, readLanguageChoice, type LanguageChoice, type LanguageCode } from './languages.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en };
  }
}

/** Writes every number in a sentence by locale: "7,359 questions". */
const numbersByLocale: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown) => (typeof value === 'number' ? formatNumber(value) : String(value)),
};

let started: Promise<void> | null = null;

/** Readies the program's sentences in the language to speak. To be awaited before the first screen; a second call does nothing. */
export function startI18n(): Promise<void> {
  started ??= start();
  return started;
}

async function start(): Promise<void> {
  // Screen readers, hyphenation, fonts and the direction of the whole window follow the document's language.
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
    document.documentElement.dir = i18next.dir(language);
  });
  const language = languageFor(readLanguageChoice(), navigator.languages);
  await i18next.use(initReactI18next).use(numbersByLocale).init({
    lng: language,
    // No fallback: every language is complete, or it does not compile. English is not loaded for those who do not read it.
    fallbackLng: false,
    resources: { [language]: { translation: await LANGUAGES[language].load() } },
    // React escapes.
    interpolation: { escapeValue: false, alwaysFormat: true },
    returnNull: false,
  });
  // Chosen in another window of the program.
  window.addEventListener('storage', ({ key }) => {
    if (key === LANGUAGE_KEY) void speak(languageFor(readLanguageChoice(), navigator.languages));
  });
}

/** Speaks another language from now on, without a restart, and keeps the choice. */
export async function chooseLanguage(choice: LanguageChoice): Promise<void> {
  keepLanguageChoice(choice);
  await speak(languageFor(choice, navigator.languages));
}

async function speak(language: LanguageCode): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation')) {
    i18next.addResourceBundle(language, 'translation', await LANGUAGES[language].load());
  }
  await i18next.changeLanguage(language);
}
