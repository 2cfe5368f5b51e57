import { latin1 } from './bytes-as-text.ts';
import { NO_EXIF } from './exif.ts';
import { readJpegHeader } from './jpeg-header.ts';
import type { ImageHeader } from './jpeg-header.ts';

/** How many bytes from the start `readImageHeader` wants: camera pictures carry colour profiles before the size. */
export const IMAGE_HEADER_BYTES = 512 * 1024;

/**
 * Beyond this many pixels a picture is not decoded (4 bytes each): a few bytes of file can ask for gigabytes of memory.
 * The largest phone cameras make 200 million, stored as such; those are shown by saving a copy.
 */
export const MAX_DECODED_PIXELS = 120_000_000;

function readPng(view: DataView): ImageHeader | null {
  return view.byteLength < 24 ? null : { width: view.getUint32(16), height: view.getUint32(20), ...NO_EXIF };
}

function readGif(view: DataView): ImageHeader | null {
  if (view.byteLength < 10) return null;
  return { width: view.getUint16(6, true), height: view.getUint16(8, true), ...NO_EXIF };
}

function readBitmap(view: DataView): ImageHeader | null {
  if (view.byteLength < 26) return null;
  const isOldHeader = view.getUint32(14, true) === 12;
  const width = isOldHeader ? view.getUint16(18, true) : view.getInt32(18, true);
  const height = isOldHeader ? view.getUint16(20, true) : view.getInt32(22, true);
  return { width: Math.abs(width), height: Math.abs(height), ...NO_EXIF };
}

function readWebp(bytes: Uint8Array, view: DataView): ImageHeader | null {
  if (view.byteLength < 30) return null;
  const uint24 = (at: number): number => view.getUint16(at, true) + (bytes[at + 2] ?? 0) * 65_536;
  switch (latin1(bytes, 12, 4)) {
    case 'VP8X':
      return { width: uint24(24) + 1, height: uint24(27) + 1, ...NO_EXIF };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1, ...NO_EXIF };
    }
    case 'VP8 ':
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff, ...NO_EXIF };
    default:
      return null;
  }
}

/** Reads the size (and for JPEG what the camera noted) from the first bytes of a picture; null when it cannot be told. */
export function readImageHeader(head: Uint8Array): ImageHeader | null {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (head[0] === 0xff && head[1] === 0xd8) return readJpegHeader(view);
  if (latin1(head, 1, 3) === 'PNG') return readPng(view);
  if (latin1(head, 0, 3) === 'GIF') return readGif(view);
  if (latin1(head, 0, 4) === 'RIFF' && latin1(head, 8, 4) === 'WEBP') return readWebp(head, view);
  return latin1(head, 0, 2) === 'BM' ? readBitmap(view) : null;
}

/** Width and height as shown: quarter turns (orientations 5 to 8) swap the two. */
export function shownSize(header: Pick<ImageHeader, 'width' | 'height' | 'orientation'>): { readonly width: number; readonly height: number } {
  return header.orientation >= 5
    ? { width: header.height, height: header.width }
    : { width: header.width, height: header.height };
}

/** Scales a size down so that its longer side is at most `longest` pixels; never up, never below one pixel. */
export function fitInto(
  size: { readonly width: number; readonly height: number },
  longest: number,
): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, longest / Math.max(size.width, size.height));
  return { width: Math.max(1, Math.round(size.width * scale)), height: Math.max(1, Math.round(size.height * scale)) };
}
