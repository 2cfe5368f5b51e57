import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstStrongDirection, splitByDirection } from '#shared/lib/text-direction.ts';

describe('the direction of a paragraph', () => {
  test.each([
    ['Clause 8.6.1', 'ltr'],
    ['8.6.1 المادة', 'rtl'],
    ['(בדיקה) test', 'rtl'],
    ['事件管理', 'ltr'],
    ['\u200F8.6.1', 'rtl'],
    ['8.6.1 - 2026', null],
    ['', null],
  ] as const)('of %j is %s', (text, direction) => {
    expect(firstStrongDirection(text)).toBe(direction);
  });
});

describe('a text cut where the direction changes', () => {
  test('keeps a date and the number of a clause in one left-to-right part', () => {
    expect(splitByDirection('المادة 8.6.1 بتاريخ 2026-03-01.', 'rtl')).toEqual([
      { text: 'المادة ', direction: 'rtl' },
      { text: '8.6.1', direction: 'ltr' },
      { text: ' بتاريخ ', direction: 'rtl' },
      { text: '2026-03-01', direction: 'ltr' },
      { text: '.', direction: 'rtl' },
    ]);
  });

  test('keeps blanks within a foreign phrase with the phrase', () => {
    expect(splitByDirection('See "בדיקת שירות" here', 'ltr')).toEqual([
      { text: 'See "', direction: 'ltr' },
      { text: 'בדיקת שירות', direction: 'rtl' },
      { text: '" here', direction: 'ltr' },
    ]);
  });

  test('keeps points and accents with their letter', () => {
    expect(splitByDirection('שָׁלוֹם', 'ltr')).toEqual([{ text: 'שָׁלוֹם', direction: 'rtl' }]);
  });

  test('loses nothing of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('ltr', 'rtl'), (text, paragraph) => {
        expect(splitByDirection(text, paragraph).map((part) => part.text).join('')).toBe(text);
      }),
    );
  });
});
