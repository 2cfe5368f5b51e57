import { latin1 } from './bytes-as-text.ts';
import { readJpegHeader } from './jpeg-header.ts';
import type { ExifOrientation } from './exif.ts';

/** What a viewer needs of a JPEG beside the picture: JFIF, the colour profile, and how Adobe stored the colours. */
const APP0 = 0xe0;
const APP2 = 0xe2;
const APP14 = 0xee;
const COLOUR_PROFILE = 'ICC_PROFILE\0';

const COMMENT = 0xfe;
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;

function isNote(bytes: Uint8Array, at: number, marker: number): boolean {
  if (marker === COMMENT) return true;
  if (marker < APP0 || marker > 0xef) return false;
  if (marker === APP0 || marker === APP14) return false;
  return marker !== APP2 || latin1(bytes, at + 4, COLOUR_PROFILE.length) !== COLOUR_PROFILE;
}

/** An EXIF segment that says how to turn the picture and nothing else (EXIF 2.32, tag 0112). */
function orientationSegment(orientation: ExifOrientation): Uint8Array {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  const content = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  return Uint8Array.from([0xff, 0xe1, 0, content.length + 2, ...content]);
}

/** The end of the compressed data that begins at `from`: the next marker that is neither stuffing nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function jpegWithoutNotes(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const orientation = readJpegHeader(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))?.orientation ?? 1;
  const kept: Uint8Array[] = [];
  // JFIF wants to come first; the note on turning follows it.
  const turn = orientation === 1 ? [] : [orientationSegment(orientation)];
  let at = 2;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    // Telephones hang more pictures and films with notes of their own behind the end.
    if (marker === END_OF_IMAGE) return joined([bytes.subarray(0, 2), ...withTurn(kept, turn), bytes.subarray(at, at + 2)]);
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return null;
    const next = marker === START_OF_SCAN ? endOfScan(bytes, end) : end;
    if (!isNote(bytes, at, marker)) kept.push(bytes.subarray(at, next));
    at = next;
  }
  return null;
}

function withTurn(kept: readonly Uint8Array[], turn: readonly Uint8Array[]): readonly Uint8Array[] {
  const leading = kept.findIndex((segment) => segment[1] !== APP0);
  return [...kept.slice(0, Math.max(0, leading)), ...turn, ...kept.slice(Math.max(0, leading))];
}

/** Chunks of a PNG that tell of camera, author or day; all others are the picture or its colours. */
const PNG_NOTES = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']);
const PNG_SIGNATURE = '\x89PNG\r\n\x1a\n';

function pngWithoutNotes(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return null;
    const name = latin1(bytes, at + 4, 4);
    if (!PNG_NOTES.has(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return joined(kept);
    at = end;
  }
  return null;
}

/**
 * The picture without what camera and programs noted in it: place, day, device, owner, small copies, and whatever was
 * hung behind its end. A report goes to people who were promised no such thing. How a JPEG is to be turned is kept.
 * Null for what is no JPEG or PNG, or damaged: then only drawing it anew is sure to leave the notes behind.
 */
export function withoutNotes(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpegWithoutNotes(bytes);
  return latin1(bytes, 0, 8) === PNG_SIGNATURE ? pngWithoutNotes(bytes) : null;
}
