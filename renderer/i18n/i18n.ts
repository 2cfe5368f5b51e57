import i18next, { type FormatterModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en.ts';
import { formatNumber } from './format.ts';

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

/** Readies the program's sentences. To be called once, before the first screen is shown. */
export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).use(numbersByLocale).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: en } },
    // React escapes.
    interpolation: { escapeValue: false, alwaysFormat: true },
    returnNull: false,
  });
}
