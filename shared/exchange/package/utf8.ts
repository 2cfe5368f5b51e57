import { strFromU8 } from 'fflate';

/** Up to here putting characters together one by one is quicker than asking the decoder. */
const SHORT = 16;

/** The text of UTF-8 bytes; what is no UTF-8 becomes U+FFFD. */
export function decodeUtf8(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > SHORT) return decodeLong(bytes, from, to);
  let text = '';
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x80) return decodeLong(bytes, from, to);
    text += String.fromCharCode(byte);
  }
  return text;
}

/** The decoder takes a mark at the start for a byte order mark, which there is only one of in a file. */
function decodeLong(bytes: Uint8Array, from: number, to: number): string {
  const isMark = bytes[from] === 0xef && bytes[from + 1] === 0xbb && bytes[from + 2] === 0xbf && to - from >= 3;
  return isMark ? `\uFEFF${decodeUtf8(bytes, from + 3, to)}` : strFromU8(bytes.subarray(from, to));
}

/** True when these ASCII characters stand at `at`. Never looks behind `end`. */
export function hasAscii(bytes: Uint8Array, at: number, end: number, ascii: string): boolean {
  const length = ascii.length;
  if (at + length > end) return false;
  for (let index = 0; index < length; index += 1) if (bytes[at + index] !== ascii.charCodeAt(index)) return false;
  return true;
}

/** ASCII characters as bytes, for what is compared so often that a string would take its time. */
export function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** As `hasAscii`. */
export function hasBytes(bytes: Uint8Array, at: number, end: number, expected: Uint8Array): boolean {
  const length = expected.length;
  if (at + length > end) return false;
  for (let index = 0; index < length; index += 1) if (bytes[at + index] !== expected[index]) return false;
  return true;
}

/** Where these ASCII characters stand next, or -1. */
export function findAscii(bytes: Uint8Array, from: number, end: number, ascii: string): number {
  const first = ascii.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0 && at < end; at = bytes.indexOf(first, at + 1)) {
    if (hasAscii(bytes, at, end, ascii)) return at;
  }
  return -1;
}

/** The last place up to `end` at which no character is cut in two. */
export function wholeCharacters(bytes: Uint8Array, from: number, end: number): number {
  for (let back = 1; back <= 3 && end - back >= from; back += 1) {
    const byte = bytes[end - back] ?? 0;
    if (byte < 0x80) return end;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? end - back : end;
  }
  return end;
}
