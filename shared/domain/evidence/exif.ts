import { latin1 } from './bytes-as-text.ts';

/** Orientation 1-8 as EXIF counts: 1 upright, 3 upside down, 6 turned clockwise for showing, 8 counter-clockwise. */
export type ExifOrientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** What is read of a camera's notes. */
export interface ExifNotes {
  readonly orientation: ExifOrientation;
  /**
   * When the shutter opened, on the camera's clock: `2026-02-24T10:32:05`, with the zone behind it (`+01:00`) when the
   * camera knew one. Null when it is missing or no moment.
   */
  readonly takenAt: string | null;
}

export const NO_EXIF: ExifNotes = { orientation: 1, takenAt: null };

const EXIF_HEADER = 0x45786966;
const ORIENTATION = 0x0112;
const EXIF_DIRECTORY = 0x8769;
const TAKEN_AT = 0x9003;
const TAKEN_AT_ZONE = 0x9011;

/** The values of one directory by tag, as offsets of their entries; empty when it does not lie within the data. */
function readDirectory(view: DataView, at: number, isLittleEndian: boolean): ReadonlyMap<number, number> {
  const entries = new Map<number, number>();
  if (at < 0 || at + 2 > view.byteLength) return entries;
  const count = view.getUint16(at, isLittleEndian);
  for (let index = 0; index < count; index += 1) {
    const entry = at + 2 + index * 12;
    if (entry + 12 > view.byteLength) break;
    entries.set(view.getUint16(entry, isLittleEndian), entry);
  }
  return entries;
}

function readText(tiff: DataView, entry: number | undefined, isLittleEndian: boolean): string {
  if (entry === undefined) return '';
  const length = tiff.getUint32(entry + 4, isLittleEndian);
  const at = length <= 4 ? entry + 8 : tiff.getUint32(entry + 8, isLittleEndian);
  const bytes = new Uint8Array(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  return latin1(bytes, at, Math.min(length, 40)).split('\0')[0]?.trim() ?? '';
}

function momentOf(text: string, zone: string): string | null {
  const parsed = /^(\d{4}):(\d{2}):(\d{2}) (\d{2}:\d{2}:\d{2})$/u.exec(text);
  if (!parsed) return null;
  const moment = `${parsed[1] ?? ''}-${parsed[2] ?? ''}-${parsed[3] ?? ''}T${parsed[4] ?? ''}`;
  // Cameras without a clock write zeros.
  if (Number.isNaN(Date.parse(`${moment}Z`))) return null;
  return /^[+-]\d{2}:\d{2}$/u.test(zone) ? moment + zone : moment;
}

/** Reads a camera's notes from the content of an APP1 segment; what is missing or damaged is left at its default. */
export function readExif(segment: DataView): ExifNotes {
  if (segment.byteLength < 14 || segment.getUint32(0) !== EXIF_HEADER) return NO_EXIF;
  const tiff = new DataView(segment.buffer, segment.byteOffset + 6, segment.byteLength - 6);
  const isLittleEndian = tiff.getUint16(0) === 0x4949;
  const main = readDirectory(tiff, tiff.getUint32(4, isLittleEndian), isLittleEndian);
  const orientationAt = main.get(ORIENTATION);
  const value = orientationAt === undefined ? 1 : tiff.getUint16(orientationAt + 8, isLittleEndian);
  const detailsAt = main.get(EXIF_DIRECTORY);
  const details =
    detailsAt === undefined
      ? new Map<number, number>()
      : readDirectory(tiff, tiff.getUint32(detailsAt + 8, isLittleEndian), isLittleEndian);
  return {
    orientation: value >= 1 && value <= 8 ? (value as ExifOrientation) : 1,
    takenAt: momentOf(
      readText(tiff, details.get(TAKEN_AT), isLittleEndian),
      readText(tiff, details.get(TAKEN_AT_ZONE), isLittleEndian),
    ),
  };
}
