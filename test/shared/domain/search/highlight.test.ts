import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, queryWords } from '#shared/domain/search/fold.ts';
import { makeSnippet, markText, markWords } from '#shared/domain/search/highlight.ts';

const shown = (text: string, query: string): readonly string[] =>
  markWords(text, queryWords(query)).map(({ start, end }) => text.slice(start, end));

/** Texts of few signs, so that words are really found in them: German, Polish, Chinese, combined accents, an emoji. */
const signs = (maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom('a', 'A', 'ä', 'a\u0308', 'ß', 's', 'S', 'ł', 'ﬁ', 'f', 'i', '監', '査', '🙂', ' ', '-', '1', '.', '\u00AD'), { maxLength })
  .map((some) => some.join(''));

describe('marks', () => {
  test('show what was found as it is written', () => {
    expect(shown('Größe der STÖRUNG', 'storung grosse')).toEqual(['Größe', 'STÖRUNG']);
    expect(shown('Service level management', 'serv lev')).toEqual(['Serv', 'lev']);
    expect(shown('INC-20418 closed', '20418')).toEqual(['20418']);
    expect(shown('内部監査の証拠', '監査')).toEqual(['監査']);
    expect(shown('Änderungsmanagementprozess', 'management')).toEqual(['management']);
  });

  test('lie at the beginnings of words where words begin so, else within them', () => {
    expect(shown('figures of the release', 're')).toEqual(['re']);
    expect(markWords('figures of the release', ['re'])[0]?.start).toBe(15);
    expect(shown('figures', 're')).toEqual(['re']);
  });

  test('a sign that folds to two letters is marked whole', () => {
    expect(shown('Straße', 'stras')).toEqual(['Straß']);
    expect(shown('ﬁnding', 'f')).toEqual(['ﬁ']);
  });

  test('lie in the text, in order, apart from each other, and hold a word that was looked for', () => {
    let marked = 0;
    fc.assert(
      fc.property(signs(60), signs(3), fc.nat(59), (where, other, from) => {
        // Half of what is looked for is there.
        const query = from % 2 === 0 ? other : where.slice(from, from + 3);
        const words = queryWords(query);
        const marks = markWords(where, words);
        let end = -1;
        for (const mark of marks) {
          expect(mark.start).toBeGreaterThan(end);
          expect(mark.end).toBeGreaterThan(mark.start);
          expect(mark.end).toBeLessThanOrEqual(where.length);
          ({ end } = mark);
          const folded = fold(where.slice(mark.start, mark.end));
          expect(words.some((word) => folded.includes(word))).toBe(true);
        }
        for (const word of words) {
          const isThere = fold(where).includes(word);
          const isMarked = marks.some(({ start, end: to }) => fold(where.slice(start, to)).includes(word));
          expect(isMarked).toBe(isThere);
        }
        marked += marks.length;
      }),
      { numRuns: 2_000 },
    );
    expect(marked).toBeGreaterThan(200);
  });
});

describe('a snippet', () => {
  const long = `${'Nothing of interest stands here. '.repeat(12)}The major incident had no owner. ${'And so it goes on. '.repeat(12)}`;

  test('is the part around the words, cut at words', () => {
    const snippet = makeSnippet([{ field: 'notes', text: long }], ['owner']);
    expect(snippet?.text).toContain('major incident had no owner');
    expect(snippet?.text.length).toBeLessThan(200);
    expect(snippet?.text.startsWith('… ')).toBe(true);
    expect(snippet?.text.endsWith(' …')).toBe(true);
  });

  test('comes from the text with the most of the words', () => {
    const texts = [
      { field: 'notes', text: 'The owner was away.' },
      { field: 'sample', text: 'Owner of 3 incidents' },
    ] as const;
    expect(makeSnippet(texts, ['owner', 'incident'])?.field).toBe('sample');
    expect(makeSnippet(texts, ['owner'])?.field).toBe('notes');
    expect(makeSnippet(texts, ['zzz'])?.field).toBe('notes');
    expect(makeSnippet([], ['owner'])).toBeNull();
  });

  test('shows the word wherever it stands, with the marks at it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('alpha', 'beta', '監査監査監査', 'x'.repeat(90), '🙂🙂🙂'), { maxLength: 40 }), fc.nat(40), (others, at) => {
        const words = [...others.slice(0, at), 'Störfall', ...others.slice(at)];
        const snippet = makeSnippet([{ field: 'notes', text: words.join(' ') }], ['storfall']);
        expect(snippet?.marks.map(({ start, end }) => snippet.text.slice(start, end))).toEqual(['Störfall']);
        expect(snippet?.text.isWellFormed()).toBe(true);
      }),
    );
  });

  test('one line, however the text was broken', () => {
    expect(markText('two\n  lines', ['lines'])).toEqual({ text: 'two lines', marks: [{ start: 4, end: 9 }] });
  });
});
