import { cleanText } from '../export/clean-text.ts';
import { decodeEscapes } from '../package/cell-text.ts';

/** What programs could take for a formula; such texts get an apostrophe in front when they are defused by hand or in CSV. */
const DEFUSED = /^'(?=[\s\u00A0]*[=+\-@|%])/;

/** `_x000D_` and its like as some libraries leave them in the text: the carriage return of a line end. */
const LEFT_RETURN = /_x000[Dd]_\n?/g;

/** ASCII on one line without blanks at its ends and without an apostrophe in front: nothing to do. */
const PLAIN = /^(?!')[\x21-\x7E](?:[\x20-\x7E]*[\x21-\x7E])?$/;

/** Line ends of other kinds of text, read as ordinary ones. */
const OTHER_BREAKS = /[\u0085\u2028\u2029]/g;

/**
 * A text as it is compared: programs change line ends, drop blanks at the ends of lines, leave `_x000D_` behind, read
 * `_x0041_` as A, and put an apostrophe before what looks like a formula. None of that is a change by a person.
 */
export function textKey(text: string): string {
  // Most texts are plain, and a large workbook has a hundred thousand of them.
  if (PLAIN.test(text) && !text.includes('_x')) return text;
  return cleanText(decodeEscapes(text.replace(LEFT_RETURN, '\n')))
    .text.normalize('NFC')
    .replaceAll('\u{FFFD}', '')
    .replaceAll('\u00A0', ' ')
    .replace(OTHER_BREAKS, '\n')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n+$/, '')
    .trim()
    .replace(DEFUSED, '')
    .trim();
}

/** Whether two texts are the same but for what programs do to texts. */
export function isSameText(left: string, right: string): boolean {
  return left === right || textKey(left) === textKey(right);
}

/** A text that somebody changed, as it is kept: LF line ends, nothing of what programs put around it. */
export function keptText(text: string): string {
  return cleanText(text.replace(LEFT_RETURN, '\n')).text.replace(/\n{2,}$/, '\n').trimEnd().replace(DEFUSED, '');
}

/**
 * A short mark of a text that programs do not change, to tell whether somebody edited a cell that is for reading only.
 * FNV-1a over the code units: made to notice, not to withstand; the hash over the base does that.
 */
export function textMark(text: string): string {
  const key = textKey(text);
  if (key === '') return '';
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
