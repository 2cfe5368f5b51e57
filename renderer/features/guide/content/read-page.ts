import type { GuidePageId } from './guide-pages.ts';

/** A heading of a page with the Markdown below it. */
export interface GuideSection {
  /** The same in every language; names the section in links. */
  readonly anchor: string;
  readonly level: 2 | 3;
  readonly title: string;
  /** Markdown up to the next heading. */
  readonly body: string;
}

export interface GuidePage {
  readonly id: GuidePageId;
  readonly title: string;
  /** Markdown between the title and the first section. */
  readonly intro: string;
  readonly sections: readonly GuideSection[];
}

const HEADING = /^(#{1,3}) (.+?)(?: \{#([a-z0-9-]+)\})?$/;

/**
 * Takes a page apart at its headings: `# Title`, then `## Section {#anchor}` and `### Part {#anchor}`.
 * Throws when the page has no title or a section has no anchor: pages are ours, and a test reads them all.
 */
export function readPage(id: GuidePageId, markdown: string): GuidePage {
  const [first = '', ...lines] = markdown.trim().split(/\r?\n/);
  const [, hashes, title] = HEADING.exec(first) ?? [];
  if (hashes !== '#' || title === undefined) throw new Error(`The page “${id}” does not begin with its title.`);
  const intro: string[] = [];
  const sections: { readonly anchor: string; readonly level: 2 | 3; readonly title: string; readonly lines: string[] }[] = [];
  for (const line of lines) {
    const [, mark, heading, anchor] = HEADING.exec(line) ?? [];
    if (mark === undefined || heading === undefined) {
      (sections.at(-1)?.lines ?? intro).push(line);
      continue;
    }
    if (mark === '#' || anchor === undefined) throw new Error(`The heading “${line}” of the page “${id}” has no anchor.`);
    sections.push({ anchor, level: mark === '##' ? 2 : 3, title: heading, lines: [] });
  }
  return {
    id,
    title,
    intro: intro.join('\n').trim(),
    sections: sections.map(({ lines: body, ...section }) => ({ ...section, body: body.join('\n').trim() })),
  };
}
