/** Orientation 1-8 as EXIF counts: 1 upright, 3 upside down, 6 turned clockwise for showing, 8 counter-clockwise. */
export type ExifOrientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** Size in pixels as stored, before the orientation is applied. */
export interface ImageHeader {
  readonly width: number;
  readonly height: number;
  readonly orientation: ExifOrientation;
}

const ORIENTATION_TAG = 0x0112;
const EXIF_HEADER = 0x45786966;

function isFrameHeader(marker: number): boolean {
  // C4, C8 and CC are tables, not frames.
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** The orientation in an APP1 segment whose content starts at `start`; 1 when there is none or it makes no sense. */
function readOrientation(view: DataView, start: number, end: number): ExifOrientation {
  const tiff = start + 6;
  if (tiff + 8 > end || view.getUint32(start) !== EXIF_HEADER) return 1;
  const isLittleEndian = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, isLittleEndian);
  if (directory + 2 > end) return 1;
  const entries = view.getUint16(directory, isLittleEndian);
  for (let index = 0; index < entries; index += 1) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > end) return 1;
    if (view.getUint16(entry, isLittleEndian) === ORIENTATION_TAG) {
      const value = view.getUint16(entry + 8, isLittleEndian);
      return value >= 1 && value <= 8 ? (value as ExifOrientation) : 1;
    }
  }
  return 1;
}

/** Size and EXIF orientation of a JPEG from its first bytes; null when its frame header is not among them. */
export function readJpegHeader(view: DataView): ImageHeader | null {
  let orientation: ExifOrientation = 1;
  let at = 2;
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    const end = Math.min(at + 2 + length, view.byteLength);
    if (isFrameHeader(marker)) {
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5), orientation };
    }
    if (marker === 0xda || length < 2) return null;
    if (marker === 0xe1 && orientation === 1) orientation = readOrientation(view, at + 4, end);
    at += 2 + length;
  }
  return null;
}
