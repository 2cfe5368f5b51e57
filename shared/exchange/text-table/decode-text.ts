import { strFromU8 } from 'fflate';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
  /** Bytes that stood for no character and were shown as a replacement sign. */
  readonly replaced: number;
}

/** Windows-1252 from 0x80 to 0x9F; 0 where the code page has no character. The rest equals Latin-1. */
const WINDOWS_1252 = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0,
  0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178,
] as const;

const SLICE = 8192;

/**
 * Decodes a text file whose encoding nobody stated: a byte order mark decides, then zero bytes (UTF-16 without
 * a mark), then whether it is valid UTF-8; what remains is read as Windows-1252, as Excel writes CSV in the west.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decodeUtf8(bytes.subarray(3));
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes.subarray(2), false);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes.subarray(2), true);
  const zeros = countZeros(bytes.subarray(0, 4096));
  if (zeros.odd > 0 || zeros.even > 0) return decodeUtf16(bytes, zeros.even > zeros.odd);
  if (isUtf8(bytes)) return decodeUtf8(bytes);
  return decodeWindows1252(bytes);
}

function decodeUtf8(bytes: Uint8Array): DecodedText {
  const text = strFromU8(bytes);
  return { text, encoding: 'utf-8', replaced: isUtf8(bytes) ? 0 : text.split('\uFFFD').length - 1 };
}

function decodeUtf16(bytes: Uint8Array, isBigEndian: boolean): DecodedText {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength - (bytes.byteLength % 2));
  const pieces: string[] = [];
  for (let at = 0; at < view.byteLength; at += 2 * SLICE) {
    const codes: number[] = [];
    for (let unit = at; unit < Math.min(at + 2 * SLICE, view.byteLength); unit += 2) {
      codes.push(view.getUint16(unit, !isBigEndian));
    }
    pieces.push(String.fromCharCode(...codes));
  }
  return { text: pieces.join(''), encoding: isBigEndian ? 'utf-16be' : 'utf-16le', replaced: 0 };
}

function decodeWindows1252(bytes: Uint8Array): DecodedText {
  let replaced = 0;
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += SLICE) {
    const codes: number[] = [];
    for (const byte of bytes.subarray(at, at + SLICE)) {
      const code = byte >= 0x80 && byte < 0xa0 ? WINDOWS_1252[byte - 0x80] : byte;
      if (code === 0 && byte !== 0) replaced += 1;
      codes.push(code === 0 || code === undefined ? 0xfffd : code);
    }
    pieces.push(String.fromCharCode(...codes));
  }
  return { text: pieces.join(''), encoding: 'windows-1252', replaced };
}

function countZeros(bytes: Uint8Array): { readonly even: number; readonly odd: number } {
  let even = 0;
  let odd = 0;
  bytes.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  });
  return { even, odd };
}

function isUtf8(bytes: Uint8Array): boolean {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    const length = byte < 0x80 ? 1 : byte >= 0xc2 && byte < 0xe0 ? 2 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xf0 && byte < 0xf5 ? 4 : 0;
    if (length === 0 || at + length > bytes.length) return false;
    for (let follow = 1; follow < length; follow += 1) {
      if (((bytes[at + follow] ?? 0) & 0xc0) !== 0x80) return false;
    }
    at += length;
  }
  return true;
}
