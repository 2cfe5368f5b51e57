/** Languages the sample is written in; the program's own languages. */
export const SAMPLE_LANGUAGES = ['en', 'de'] as const;
export type SampleLanguage = (typeof SAMPLE_LANGUAGES)[number];

/** The same text in every language of the sample. */
export type Told = Readonly<Record<SampleLanguage, string>>;

/** A text in each language. */
export function told(en: string, de: string): Told {
  return { en, de };
}

/** The sample's language for a language tag such as "de-AT"; English for all the sample does not speak. */
export function sampleLanguageOf(tag: string): SampleLanguage {
  const [language] = tag.toLowerCase().split('-');
  return SAMPLE_LANGUAGES.find((known) => known === language) ?? 'en';
}
