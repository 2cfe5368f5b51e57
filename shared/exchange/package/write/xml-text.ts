import { cleanText, escapeForSheet } from '../../export/clean-text.ts';

/** Anything that cannot stand in a part as it is. Most texts hold none of it and are written untouched. */
const SPECIAL = /[&<>"'_]|[^\P{Cc}\t\n]|[\p{Cs}\uFFFE\uFFFF]/u;

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/**
 * Text for an attribute, or for an element that programs read as it stands. What XML forbids was replaced and listed
 * before; here it is replaced once more, so that no caller can make a file that does not open.
 */
export function xmlText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return cleanText(text).text.replace(/[&<>"']/g, (mark) => MARKS[mark] ?? mark);
}

/** Line breaks and tabs of an attribute would be read as blanks. */
export function xmlAttribute(text: string): string {
  return xmlText(text).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

/** Text of a cell: `_x0041_` is escaped too, which programs would read as "A". */
export function cellText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return xmlText(escapeForSheet(text));
}

/** True when blanks at an end, line breaks or tabs would be lost without the mark that keeps them. */
export function needsBlanksKept(text: string): boolean {
  return /^\s|\s$|[\n\t]/.test(text);
}
