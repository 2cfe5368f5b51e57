/** The languages a question bank and the notes on clauses are written in. */
export const PACK_LANGUAGES = ['en', 'de'] as const;

export type PackLanguage = (typeof PACK_LANGUAGES)[number];

/** The pack's language for a reader's (BCP 47, for example "de-AT"); English for one it is not written in. */
export function packLanguageFor(language: string): PackLanguage {
  return PACK_LANGUAGES.find((known) => language === known || language.startsWith(`${known}-`)) ?? 'en';
}
