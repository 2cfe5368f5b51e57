import { guideLanguageOf, loadGuide } from '#renderer/features/guide/content/load-guide.ts';
import { plainText } from '#renderer/features/guide/content/plain-text.ts';
import type { SearchSource } from '#renderer/features/search/search-session.tsx';
import { paths } from '#renderer/ui/paths.ts';

/** The pages of the guide, each section by itself. */
const guide = (language: string): SearchSource => ({
  id: 'guide',
  load: async () => {
    const { pages } = await loadGuide(guideLanguageOf(language));
    return [...pages.values()].flatMap((page) => [
      { id: page.id, title: page.title, text: plainText(page.intro), path: paths.guide(page.id) },
      ...page.sections.map(({ anchor, title, body }) => ({
        id: `${page.id}/${anchor}`,
        title: `${page.title}: ${title}`,
        text: plainText(body),
        path: paths.guide(page.id, anchor),
      })),
    ]);
  },
});

/** What is found besides the rows of the workspace, in that language. A source more is a line here. */
export function searchSources(language: string): readonly SearchSource[] {
  return [guide(language)];
}
