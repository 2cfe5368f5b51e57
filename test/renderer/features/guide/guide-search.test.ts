import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadGuide } from '#renderer/features/guide/content/load-guide.ts';
import { findWords, foldText, foldWithPlaces } from '#renderer/features/guide/search/fold-text.ts';
import { excerptOf } from '#renderer/features/guide/search/marked-text.tsx';
import { createGuideSearch, guideSearchDocuments } from '#renderer/features/guide/search/search-guide.ts';

const english = createGuideSearch(await loadGuide('en'));
const german = createGuideSearch(await loadGuide('de'));

describe('Searching the guide', () => {
  test('puts the section about a thing first', () => {
    expect(english.find('personal data')[0]?.id).toBe('evidence#personal');
    expect(english.find('agenda')[0]?.id).toBe('audits#agenda');
    expect(german.find('Stromausfall')[0]?.id).toBe('data#crash');
  });

  test('finds by the beginning of a word, while it is being typed', () => {
    expect(english.find('tamper').map(({ id }) => id)).toContain('data#check');
    expect(english.find('tam').map(({ id }) => id)).toContain('data#check');
  });

  test('is blind to case and accents, in both directions', () => {
    const ids = german.find('PRÜFUNG').map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(german.find('prufung').map(({ id }) => id)).toEqual(ids);
    expect(german.find('gross').map(({ id }) => id)).toEqual(german.find('groß').map(({ id }) => id));
  });

  test('forgives a wrong letter in a longer word', () => {
    expect(english.find('nonconfirmity').length).toBeGreaterThan(0);
  });

  test('finds the second half of a German compound', () => {
    expect(german.find('abweichung').map(({ id }) => id)).toContain('grading#major-minor');
  });

  test('wants every word, and finds nothing for no word', () => {
    expect(english.find('workbook zebra')).toEqual([]);
    expect(english.find('  ')).toEqual([]);
  });

  test('names the words to highlight, which do stand in the section', () => {
    for (const { title, pageTitle, text, words } of english.find('evid')) {
      expect(findWords(`${title} ${pageTitle} ${text}`, words).length).toBeGreaterThan(0);
    }
  });

  test('offers every section to a search over all of the program', async () => {
    const documents = await guideSearchDocuments('de');
    expect(documents.length).toBe(german.documents.length);
    expect(documents.find(({ id }) => id === 'grading#codes')?.text).toContain('Hauptabweichung');
    expect(new Set(documents.map(({ id }) => id)).size).toBe(documents.length);
    expect(documents.filter(({ text }) => /\[\[|\*\*|\]\(|^#|\|/.test(text))).toEqual([]);
  });
});

describe('Folding', () => {
  test('leads back to the original, whatever it is written in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.nat(40), fc.nat(8), (text, from, length) => {
        const characters = Array.from(text);
        const word = characters.slice(from, from + length).join('');
        fc.pre(foldText(word) !== '');
        const { text: folded, starts } = foldWithPlaces(text);
        expect(starts.length).toBe(folded.length + 1);
        const spans = findWords(text, [word]);
        expect(spans.length).toBeGreaterThan(0);
        for (const span of spans) expect(foldText(text.slice(span.from, span.to))).toContain(foldText(word));
      }),
    );
  });
});

test('An excerpt shows the word that was found, also far back in a long text', () => {
  const text = `${'before '.repeat(100)}Ärger ${'after '.repeat(100)}`;
  expect(excerptOf(text, ['arger'])).toMatch(/^… .*Ärger.* …$/);
  expect(excerptOf('Short.', ['short'])).toBe('Short.');
});
