import MiniSearch from 'minisearch';
import { GUIDE_PAGES, type GuidePlace } from '../content/guide-pages.ts';
import { keyboardText } from '../content/keyboard-reference.ts';
import { loadGuide, type Guide, type GuideLanguage } from '../content/load-guide.ts';
import { plainText } from '../content/plain-text.ts';
import { foldText } from './fold-text.ts';

/** One section of the guide as a search sees it. */
export interface GuideDocument {
  readonly id: string;
  readonly place: GuidePlace;
  readonly pageTitle: string;
  /** Title of the section; that of the page for what stands before its first section. */
  readonly title: string;
  readonly text: string;
}

export interface GuideHit extends GuideDocument {
  /** The words of the text that were found, folded: to be highlighted. */
  readonly words: readonly string[];
}

export interface GuideSearch {
  readonly documents: readonly GuideDocument[];
  /** Sections holding every word of the query, best first; nothing for an empty query. */
  readonly find: (query: string) => readonly GuideHit[];
}

const wordsOf = (text: string): readonly string[] => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** Every section of the guide in one language, in reading order, for the guide's own search and for a search over all. */
export async function guideSearchDocuments(language: GuideLanguage): Promise<readonly GuideDocument[]> {
  return documentsOf(await loadGuide(language));
}

function documentsOf(guide: Guide): readonly GuideDocument[] {
  return GUIDE_PAGES.flatMap((id) => {
    const page = guide.pages.get(id);
    if (page === undefined) return [];
    const intro: GuideDocument = { id, place: { page: id }, pageTitle: page.title, title: page.title, text: plainText(page.intro) };
    const sections = page.sections.map(
      ({ anchor, title, body }): GuideDocument => ({
        id: `${id}#${anchor}`,
        place: { page: id, section: anchor },
        pageTitle: page.title,
        title,
        text: body === '{{keyboard}}' ? keyboardText(guide.language) : plainText(body),
      }),
    );
    return [intro, ...sections];
  });
}

/** Readies the search over one language; a few hundred sections, indexed in milliseconds. */
export function createGuideSearch(guide: Guide): GuideSearch {
  const documents = documentsOf(guide);
  const byId = new Map(documents.map((document) => [document.id, document]));
  const index = new MiniSearch<GuideDocument>({
    fields: ['title', 'pageTitle', 'text'],
    tokenize: (text) => [...wordsOf(text)],
    processTerm: foldText,
    searchOptions: {
      prefix: true,
      fuzzy: (word) => (word.length > 4 ? 0.2 : false),
      boost: { title: 4, pageTitle: 2 },
      combineWith: 'AND',
    },
  });
  index.addAll(documents);

  const find = (query: string): readonly GuideHit[] => {
    const words = wordsOf(query).map(foldText);
    if (words.length === 0) return [];
    const ranked = index.search(words.join(' ')).flatMap(({ id, terms }): readonly GuideHit[] => {
      const document = byId.get(String(id));
      return document ? [{ ...document, words: [...words, ...terms] }] : [];
    });
    // German joins words: "abweichung" is to find "Nebenabweichung", which has no word beginning with it.
    const seen = new Set(ranked.map(({ id }) => id));
    const within = documents.filter(({ id, title, text }) => {
      const folded = foldText(`${title} ${text}`);
      return !seen.has(id) && words.every((word) => word.length > 2 && folded.includes(word));
    });
    return [...ranked, ...within.map((document) => ({ ...document, words }))];
  };
  return { documents, find };
}
