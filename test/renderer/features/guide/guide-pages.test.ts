import { describe, expect, test } from 'vitest';
import { GUIDE_PAGES, placeOfLink } from '#renderer/features/guide/content/guide-pages.ts';
import { KEYBOARD_REFERENCE } from '#renderer/features/guide/content/keyboard-reference.ts';
import { keysNamedIn } from '#renderer/features/guide/content/keys-in-text.ts';
import { GUIDE_LANGUAGES, loadGuide, type GuideLanguage } from '#renderer/features/guide/content/load-guide.ts';
import { findPicture, PICTURE_NAMES } from '#renderer/features/guide/content/picture-files.ts';
import { pages as germanFiles } from '#renderer/features/guide/pages/de.ts';
import { pages as englishFiles } from '#renderer/features/guide/pages/en.ts';
import { terms as germanTerms } from '#renderer/i18n/de/terms.ts';
import { terms as englishTerms } from '#renderer/i18n/en/terms.ts';
import { ASSESSMENT_KEYS, ASSESSMENTS } from '#shared/domain/checklist/assessment.ts';

const FILES: Readonly<Record<GuideLanguage, Readonly<Record<string, string>>>> = { en: englishFiles, de: germanFiles };
const TERMS = { en: englishTerms, de: germanTerms };

/** Keys that belong to no command: those of every field, list and dialog, and the grades in the form of a finding. */
const GENERAL_KEYS: readonly string[] = [
  ...['Tab', 'Shift+Tab', 'Enter', 'Escape', 'Home', 'End', 'Mod+ArrowUp', 'Mod+ArrowDown', 'Mod', 'Alt', 'Shift'],
  ...['Mod+V', 'Mod+Enter'],
  ...Object.values(ASSESSMENT_KEYS).map((key) => `Alt+${key}`),
];

/** Every Markdown link and picture of a language: where it stands, what it says, where it leads. */
function addressesIn(language: GuideLanguage): readonly { readonly file: string; readonly isPicture: boolean; readonly text: string; readonly address: string }[] {
  return Object.entries(FILES[language]).flatMap(([file, markdown]) =>
    [...markdown.matchAll(/(!?)\[([^[\]]*)\]\(([^)]*)\)/g)].map(([, mark, text = '', address = '']) => ({
      file,
      isPicture: mark === '!',
      text,
      address,
    })),
  );
}

const picturesIn = (language: GuideLanguage) => addressesIn(language).filter(({ isPicture }) => isPicture);

/** A page without its words: headings by level and anchor, pictures by name, links by address. */
async function skeletonOf(language: GuideLanguage): Promise<readonly unknown[]> {
  const { pages } = await loadGuide(language);
  return [...pages.values()].map(({ id, sections }) => ({
    id,
    sections: sections.map(({ anchor, level }) => `${String(level)} ${anchor}`),
    pictures: picturesIn(language).filter(({ file }) => file.endsWith(`/${id}.md`)).map(({ address }) => address),
  }));
}

describe.each(GUIDE_LANGUAGES)('The guide in %s', (language) => {
  test('has every page of the contents, and no page that the contents do not know', () => {
    expect(Object.keys(FILES[language]).toSorted()).toEqual(GUIDE_PAGES.map((id) => `./${language}/${id}.md`).toSorted());
  });

  test('says something under every heading', async () => {
    const { pages } = await loadGuide(language);
    const empty = [...pages.values()].flatMap(({ id, intro, sections }) => [
      ...(intro.length < 40 ? [id] : []),
      ...sections.filter(({ title, body }) => title.trim() === '' || body.length < 10).map(({ anchor }) => `${id}#${anchor}`),
    ]);
    expect(empty).toEqual([]);
  });

  test('names an anchor only once on a page', async () => {
    const { pages } = await loadGuide(language);
    for (const { sections } of pages.values()) {
      expect(new Set(sections.map(({ anchor }) => anchor)).size).toBe(sections.length);
    }
  });

  test('has links that all lead to a section that is there', async () => {
    const { pages } = await loadGuide(language);
    const links = addressesIn(language).filter(({ isPicture }) => !isPicture);
    expect(links.length).toBeGreaterThan(15);
    const broken = links.filter(({ address }) => {
      const place = placeOfLink(address);
      const page = place && pages.get(place.page);
      return !page || (place.section !== undefined && !page.sections.some(({ anchor }) => anchor === place.section));
    });
    expect(broken).toEqual([]);
  });

  test('has pictures that all exist in light and dark, each with words for those who do not see it', () => {
    const pictures = picturesIn(language);
    expect(pictures.length).toBeGreaterThan(8);
    expect(pictures.filter(({ address }) => findPicture(address.replace('picture:', ''), language) === null)).toEqual([]);
    expect(pictures.filter(({ text }) => text.length < 20)).toEqual([]);
  });

  test('shows every picture that lies in the folder', () => {
    const shown = new Set(picturesIn(language).map(({ address }) => address.replace('picture:', '')));
    expect(PICTURE_NAMES.filter((name) => !shown.has(name))).toEqual([]);
  });

  test('explains every assessment with its key, in the words of the program', () => {
    const markdown = FILES[language][`./${language}/grading.md`] ?? '';
    for (const assessment of ASSESSMENTS) {
      expect(markdown).toContain(`| [[${ASSESSMENT_KEYS[assessment]}]] | ${TERMS[language].assessment[assessment]} |`);
    }
  });

  test('names only keys that do something', () => {
    const known = new Set([...GENERAL_KEYS, ...KEYBOARD_REFERENCE.flatMap(({ shortcuts }) => shortcuts.flatMap(({ keys }) => keys))]);
    const named = Object.entries(FILES[language]).flatMap(([file, markdown]) => keysNamedIn(markdown).map((keys) => ({ file, keys })));
    expect(named.length).toBeGreaterThan(60);
    expect(named.filter(({ keys }) => !known.has(keys))).toEqual([]);
  });

  test('never makes a requirement of guidance', () => {
    for (const markdown of Object.values(FILES[language])) {
      expect(markdown).not.toMatch(/ISO 19011 (requires|demands|verlangt|fordert|schreibt)/);
    }
  });
});

test('German and English have the same pages with the same sections and pictures', async () => {
  expect(await skeletonOf('de')).toEqual(await skeletonOf('en'));
});
