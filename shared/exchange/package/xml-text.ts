import { RefusedError } from '../read-problem.ts';

const MARKS: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Longest reference that means anything: `&#x10FFFF;` with room for leading zeros. */
export const LONGEST_REFERENCE = 32;

/**
 * Puts the characters in place of `&amp;` and `&#10;`. There are no other entities, because a part that defines some
 * is refused; so whatever else looks like one makes the part damaged. Throws `RefusedError`.
 */
export function decodeReferences(text: string, part: string): string {
  let at = text.indexOf('&');
  if (at < 0) return text;
  let decoded = '';
  let from = 0;
  while (at >= 0) {
    const end = text.indexOf(';', at);
    const character = end < 0 || end - at > LONGEST_REFERENCE ? null : characterOf(text.slice(at + 1, end));
    if (character === null) throw new RefusedError({ code: 'damaged', part, detail: `unknown entity ${text.slice(at, at + 12)}` });
    decoded += text.slice(from, at) + character;
    from = end + 1;
    at = text.indexOf('&', from);
  }
  return decoded + text.slice(from);
}

function characterOf(name: string): string | null {
  const mark = MARKS.get(name);
  if (mark !== undefined) return mark;
  const code = codeOf(name);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}

/** The number in `#10` or `#x0A`; 0 for what is none. By hand, because some writers put one in for every line break. */
function codeOf(name: string): number {
  if (!name.startsWith('#')) return 0;
  const base = name.startsWith('x', 1) ? 16 : 10;
  let code = 0;
  for (let at = base === 16 ? 2 : 1; at < name.length; at += 1) {
    const digit = digitOf(name.charCodeAt(at));
    if (digit >= base) return 0;
    code = code * base + digit;
  }
  return code;
}

function digitOf(letter: number): number {
  if (letter >= 0x30 && letter <= 0x39) return letter - 0x30;
  const lower = letter | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : Number.POSITIVE_INFINITY;
}
