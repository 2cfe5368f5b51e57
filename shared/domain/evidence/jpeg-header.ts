import { NO_EXIF, readExif, type ExifNotes } from './exif.ts';

/** Size in pixels as stored, before the orientation is applied, with what the camera noted. */
export interface ImageHeader extends ExifNotes {
  readonly width: number;
  readonly height: number;
}

function isFrameHeader(marker: number): boolean {
  // C4, C8 and CC are tables, not frames.
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** Size and camera notes of a JPEG from its first bytes; null when its frame header is not among them. */
export function readJpegHeader(view: DataView): ImageHeader | null {
  let exif = NO_EXIF;
  let at = 2;
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (isFrameHeader(marker)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5), ...exif };
    if (marker === 0xda || length < 2) return null;
    if (marker === 0xe1 && exif === NO_EXIF) {
      const end = Math.min(at + 2 + length, view.byteLength);
      exif = readExif(new DataView(view.buffer, view.byteOffset + at + 4, end - at - 4));
    }
    at += 2 + length;
  }
  return null;
}
