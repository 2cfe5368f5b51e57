import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, escapeForSheet, splitText } from '#shared/exchange/export/clean-text.ts';

const ANY_TEXT = fc.array(fc.nat(0xffff), { maxLength: 60 }).map((codes) => String.fromCharCode(...codes));

/** What XML 1.0 allows, by code point. */
function isXmlText(text: string): boolean {
  return Array.from(text).every((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return (
      code === 0x9 ||
      code === 0xa ||
      (code >= 0x20 && code <= 0xd7ff) ||
      (code >= 0xe000 && code <= 0xfffd) ||
      code >= 0x10000
    );
  });
}

describe('cleaning text for a cell', () => {
  it('leaves ordinary text of any script as it is', () => {
    for (const text of ['Zugangskontrolle: geprüft', '事件管理', 'تمت المراجعة', '👩‍💻', 'a\tb\nc', '8.10']) {
      expect(cleanText(text)).toEqual({ text, changes: [] });
    }
  });

  it.each([
    ['a\u0000b', 'a\u{FFFD}b', 'control-character'],
    ['a\u007Fb', 'a\u{FFFD}b', 'control-character'],
    ['a\uFFFEb', 'a\u{FFFD}b', 'invalid-character'],
    ['a\uFFFFb', 'a\u{FFFD}b', 'invalid-character'],
    ['a\uD800b', 'a\u{FFFD}b', 'lone-surrogate'],
    ['a\uDC00b', 'a\u{FFFD}b', 'lone-surrogate'],
    ['a\r\nb', 'a\nb', 'line-break'],
    ['a\rb', 'a\nb', 'line-break'],
    ['a\u000Bb', 'a\nb', 'line-break'],
  ])('turns %j into %j and says why', (raw, text, change) => {
    expect(cleanText(raw)).toEqual({ text, changes: [change] });
  });

  it('makes any text valid XML, and changes none without saying so', () => {
    fc.assert(
      fc.property(ANY_TEXT, (raw) => {
        const { text, changes } = cleanText(raw);
        expect(isXmlText(text)).toBe(true);
        expect(text === raw).toBe(changes.length === 0);
      }),
      { numRuns: 2000 },
    );
  });

  it('cuts long text without losing or halving a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }).filter((text) => cleanText(text).changes.length === 0), fc.integer({ min: 2, max: 9 }), (text, limit) => {
        const parts = splitText(text, limit);
        expect(parts.join('')).toBe(text);
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(limit);
          expect(cleanText(part).changes).toEqual(cleanText(text).changes);
        }
      }),
    );
  });

  it('escapes what programs would decode, so that it reads the same again', () => {
    const decode = (text: string): string =>
      text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)));
    fc.assert(
      fc.property(fc.stringMatching(/^(_x00|41_|_|x|0041|_x0041_|a){0,12}$/), (text) => {
        expect(decode(escapeForSheet(text))).toBe(text);
      }),
    );
    expect(escapeForSheet('_x0041_x0042_')).toBe('_x005F_x0041_x005F_x0042_');
  });
});
