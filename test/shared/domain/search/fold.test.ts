import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldedWords, foldWithPlaces, queryWords } from '#shared/domain/search/fold.ts';

describe('folding', () => {
  test.each([
    ['Störung', 'storung'],
    ['Größe', 'grosse'],
    ['GRÖẞE', 'grosse'],
    ['Ølgaard', 'olgaard'],
    ['Łódź', 'lodz'],
    ['İstanbul ığdır', 'istanbul igdir'],
    ['ＡＢＣ１２３', 'abc123'],
    ['ﬁnding', 'finding'],
    ['Smørrebrød, Æther, œuvre', 'smorrebrod, aether, oeuvre'],
    ['INC\u201120418', 'inc-20418'],
    ['Prüf\u00ADbericht', 'prufbericht'],
    ['ΣΊΣΥΦΟΣ', 'σισυφοσ'],
    ['owner’s', "owner's"],
    ['監査の証拠', '監査の証拠'],
    ['ｶﾞ', 'ガ'.normalize('NFD')],
  ])('%s is searched as %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('folding what is folded changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  test('case and the way accents are stored make no difference', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
    );
    expect(fold('ÜBERPRÜFUNG')).toBe(fold('überprüfung'));
  });

  test('with places, the fold is the same and each place lies in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { folded, starts, ends } = foldWithPlaces(text);
        expect(folded).toBe(fold(text));
        expect(starts).toHaveLength(folded.length);
        for (let unit = 0; unit < folded.length; unit += 1) {
          const start = starts[unit] ?? -1;
          const end = ends[unit] ?? -1;
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(fold(text.slice(start, end))).toContain(folded.charAt(unit));
        }
      }),
    );
  });
});

describe('words', () => {
  test('stand between blanks of any kind', () => {
    expect(foldedWords(' Major\u00A0NC,\n8.6.1\tÜber\u3000prüft ')).toEqual(['major', 'nc,', '8.6.1', 'uber', 'pruft']);
  });

  test('of a query come once each, and a blank query has none', () => {
    expect(queryWords('Incident  incident INCIDENT owner')).toEqual(['incident', 'owner']);
    expect(queryWords(' \t ')).toEqual([]);
  });
});
