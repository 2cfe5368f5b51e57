/** Most characters one cell can hold, in UTF-16 code units (a limit of the file format). */
export const CELL_TEXT_LIMIT = 32_767;

/** What had to be changed so that every program can open the file. */
export type TextChange = 'control-character' | 'invalid-character' | 'lone-surrogate' | 'line-break';

export interface CleanText {
  readonly text: string;
  readonly changes: readonly TextChange[];
}

/** Shown in place of a character that no spreadsheet file can hold, so that the loss is visible. */
const REPLACEMENT = '\u{FFFD}';

/** Controls, lone surrogates and the two codes that XML forbids: most texts have none and need no second look. */
const SUSPICIOUS = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/**
 * Makes text that XML 1.0 and every spreadsheet program accept, and names what was changed. Line ends become LF
 * (a vertical tab or form feed, the soft breaks of word processors, too); what cannot be kept becomes U+FFFD.
 */
export function cleanText(raw: string): CleanText {
  if (!SUSPICIOUS.test(raw)) return { text: raw, changes: [] };
  const changes = new Set<TextChange>();
  let text = '';
  for (let index = 0; index < raw.length; index += 1) {
    const code = raw.charCodeAt(index);
    if (code === 0x0d || code === 0x0b || code === 0x0c) {
      if (code === 0x0d && raw.charCodeAt(index + 1) === 0x0a) index += 1;
      changes.add('line-break');
      text += '\n';
    } else if ((code < 0x20 && code !== 0x09 && code !== 0x0a) || code === 0x7f) {
      changes.add('control-character');
      text += REPLACEMENT;
    } else if (code === 0xfffe || code === 0xffff) {
      changes.add('invalid-character');
      text += REPLACEMENT;
    } else if (isHighSurrogate(code) && isLowSurrogate(raw.charCodeAt(index + 1))) {
      text += raw.slice(index, index + 2);
      index += 1;
    } else if (isHighSurrogate(code) || isLowSurrogate(code)) {
      changes.add('lone-surrogate');
      text += REPLACEMENT;
    } else {
      text += raw.charAt(index);
    }
  }
  return { text, changes: [...changes] };
}

/** Cuts text into parts of at most `limit` code units, never between the two halves of one character. */
export function splitText(text: string, limit: number): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  while (from < text.length) {
    let to = Math.min(from + limit, text.length);
    if (to < text.length && isHighSurrogate(text.charCodeAt(to - 1))) to -= 1;
    parts.push(text.slice(from, to));
    from = to;
  }
  return parts;
}

/** How long a text is once it is written: `_x0041_` must be escaped, or programs read it as "A". */
export function writtenLength(text: string): number {
  return escapeForSheet(text).length;
}

/** Escapes what spreadsheet programs would decode: the underscore before `x`, four hexadecimal digits and `_`. */
export function escapeForSheet(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}
