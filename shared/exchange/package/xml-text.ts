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
  const digits = /^#(?:x([0-9A-Fa-f]+)|([0-9]+))$/.exec(name);
  if (!digits) return null;
  const code = digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}
