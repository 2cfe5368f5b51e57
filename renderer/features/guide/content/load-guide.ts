import { GUIDE_PAGES, type GuidePageId } from './guide-pages.ts';
import { readPage, type GuidePage } from './read-page.ts';

/** The languages the guide is written in. */
export const GUIDE_LANGUAGES = ['en', 'de'] as const;
export type GuideLanguage = (typeof GUIDE_LANGUAGES)[number];

export interface Guide {
  readonly language: GuideLanguage;
  readonly pages: ReadonlyMap<GuidePageId, GuidePage>;
}

const LOADERS: Readonly<Record<GuideLanguage, () => Promise<{ readonly pages: Readonly<Record<string, string>> }>>> = {
  en: () => import('../pages/en.ts'),
  de: () => import('../pages/de.ts'),
};

/** The guide's language for the program's: a language the guide does not have is read in English. */
export function guideLanguageOf(language: string): GuideLanguage {
  return GUIDE_LANGUAGES.find((known) => language === known || language.startsWith(`${known}-`)) ?? 'en';
}

const loaded = new Map<GuideLanguage, Promise<Guide>>();

/** All pages in one language, read once and kept. Throws when a page is missing, which a test rules out. */
export function loadGuide(language: GuideLanguage): Promise<Guide> {
  const known = loaded.get(language) ?? load(language);
  loaded.set(language, known);
  return known;
}

async function load(language: GuideLanguage): Promise<Guide> {
  const { pages } = await LOADERS[language]();
  const read = GUIDE_PAGES.map((id): readonly [GuidePageId, GuidePage] => {
    const markdown = pages[`./${language}/${id}.md`];
    if (markdown === undefined) throw new Error(`The guide has no page “${id}” in the language “${language}”.`);
    return [id, readPage(id, markdown)];
  });
  return { language, pages: new Map(read) };
}
