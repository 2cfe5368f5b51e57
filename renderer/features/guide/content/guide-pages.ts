/** The pages of the guide in reading order, under the headings of its table of contents. */
export const GUIDE_GROUPS = [
  { id: 'begin', pages: ['start', 'sample'] },
  { id: 'audit', pages: ['audits', 'checklist', 'grid', 'grading', 'findings', 'evidence', 'export'] },
  { id: 'followup', pages: ['followup', 'figures', 'reports', 'programme'] },
  { id: 'everywhere', pages: ['search', 'history', 'appearance', 'data'] },
  { id: 'checklists', pages: ['import', 'templates'] },
  { id: 'reference', pages: ['keyboard', 'glossary'] },
] as const;

export type GuideGroupId = (typeof GUIDE_GROUPS)[number]['id'];
export type GuidePageId = (typeof GUIDE_GROUPS)[number]['pages'][number];

/** Every page once, in reading order. */
export const GUIDE_PAGES: readonly GuidePageId[] = GUIDE_GROUPS.flatMap<GuidePageId>(({ pages }) => pages);

export const FIRST_PAGE: GuidePageId = 'start';

/** A place in the guide: a page, or one of its sections by the anchor that all languages share. */
export interface GuidePlace {
  readonly page: GuidePageId;
  readonly section?: string | undefined;
}

/** The page of that name, or undefined for a name no page has. */
export function pageNamed(name: string | undefined): GuidePageId | undefined {
  return GUIDE_PAGES.find((page) => page === name);
}

const LINK = /^guide:([a-z]+)(?:#([a-z0-9-]+))?$/;

/** Reads a link between pages such as `guide:checklist#grading`; null when it is none. */
export function placeOfLink(address: string): GuidePlace | null {
  const [, name, section] = LINK.exec(address) ?? [];
  const page = pageNamed(name);
  return page === undefined ? null : { page, section };
}

/** The page before and the page after, in reading order. */
export function pagesBeside(page: GuidePageId): { readonly before: GuidePageId | undefined; readonly after: GuidePageId | undefined } {
  const index = GUIDE_PAGES.indexOf(page);
  return { before: GUIDE_PAGES[index - 1], after: GUIDE_PAGES[index + 1] };
}
