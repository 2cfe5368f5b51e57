const TEXT_ENDINGS: Readonly<Record<string, string>> = {
  '.csv': 'text/csv',
  '.tsv': 'text/tab-separated-values',
  '.md': 'text/markdown',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.yaml': 'application/yaml',
  '.yml': 'application/yaml',
  '.eml': 'message/rfc822',
  '.ics': 'text/calendar',
};

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

function hasValidUtf8(bytes: Uint8Array): boolean {
  let at = 0;
  while (at < bytes.length) {
    const first = bytes[at] ?? 0;
    const extra = first < 0x80 ? 0 : first >= 0xc2 && first <= 0xdf ? 1 : first >= 0xe0 && first <= 0xef ? 2 : first >= 0xf0 && first <= 0xf4 ? 3 : -1;
    if (extra === -1) return false;
    for (let index = 1; index <= extra; index += 1) {
      const next = bytes[at + index];
      // The sample may end in the middle of a character.
      if (next === undefined) return true;
      if ((next & 0xc0) !== 0x80) return false;
    }
    at += extra + 1;
  }
  return true;
}

function countOf(bytes: Uint8Array, isCounted: (byte: number, index: number) => boolean): number {
  let count = 0;
  bytes.forEach((byte, index) => {
    if (isCounted(byte, index)) count += 1;
  });
  return count;
}

function isControl(byte: number): boolean {
  return (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1b) || byte === 0x7f;
}

/**
 * Guesses how a text is encoded from its first bytes; null when they are no text at all.
 * Byte-order marks decide, then zero bytes on one side (UTF-16), then valid UTF-8, else Windows-1252.
 */
export function guessTextEncoding(head: Uint8Array): TextEncodingName | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const zeros = countOf(head, (byte) => byte === 0);
  if (zeros > 0) {
    const oddZeros = countOf(head, (byte, index) => byte === 0 && index % 2 === 1);
    const half = head.length / 2;
    if (head.length >= 4 && oddZeros > half * 0.7 && zeros === oddZeros) return 'utf-16le';
    if (head.length >= 4 && zeros > half * 0.7 && oddZeros === 0) return 'utf-16be';
    return null;
  }
  const controls = countOf(head, isControl);
  if (controls > head.length * 0.005) return null;
  return hasValidUtf8(head) ? 'utf-8' : 'windows-1252';
}

function opensWith(head: Uint8Array): 'svg' | 'html' | null {
  let start = '';
  for (const byte of head.subarray(0, 1024)) if (byte !== 0) start += String.fromCharCode(byte);
  const markup = start.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/u, '').trimStart().toLowerCase();
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!doctype svg[^>]*>\s*)?<svg[\s>]/u.test(markup)) return 'svg';
  if (/^(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|script|iframe|title|meta)[\s>]/u.test(markup)) return 'html';
  return null;
}

/** The media type of a text from its first bytes and lower-case ending (".csv"); null when the bytes are no text. */
export function sniffTextType(head: Uint8Array, extension: string): string | null {
  if (guessTextEncoding(head) === null) return null;
  const markup = opensWith(head);
  if (markup === 'svg') return 'image/svg+xml';
  if (markup === 'html' || extension === '.html' || extension === '.htm' || extension === '.xhtml') return 'text/html';
  return TEXT_ENDINGS[extension] ?? 'text/plain';
}
