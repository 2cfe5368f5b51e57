import { latin1 } from './bytes-as-text.ts';
import { fileExtension } from './safe-file-name.ts';
import { sniffTextType } from './sniff-text.ts';
import { sniffZipType } from './sniff-zip.ts';

/** How many bytes from the start of a file `sniffMediaType` wants to see. */
export const SNIFF_BYTES = 16 * 1024;

export const UNKNOWN_MEDIA_TYPE = 'application/octet-stream';

interface Signature {
  readonly offset: number;
  readonly bytes: string;
  readonly mediaType: string;
}

/** Latin-1 texts: each character is one byte. */
const SIGNATURES: readonly Signature[] = [
  { offset: 0, bytes: '\xff\xd8\xff', mediaType: 'image/jpeg' },
  { offset: 0, bytes: '\x89PNG\r\n\x1a\n', mediaType: 'image/png' },
  { offset: 0, bytes: 'GIF87a', mediaType: 'image/gif' },
  { offset: 0, bytes: 'GIF89a', mediaType: 'image/gif' },
  { offset: 8, bytes: 'WEBP', mediaType: 'image/webp' },
  { offset: 0, bytes: 'II*\x00', mediaType: 'image/tiff' },
  { offset: 0, bytes: 'MM\x00*', mediaType: 'image/tiff' },
  { offset: 0, bytes: '{\\rtf', mediaType: 'application/rtf' },
  { offset: 0, bytes: '\x1f\x8b\x08', mediaType: 'application/gzip' },
  { offset: 0, bytes: "7z\xbc\xaf'\x1c", mediaType: 'application/x-7z-compressed' },
  { offset: 0, bytes: 'Rar!\x1a\x07', mediaType: 'application/vnd.rar' },
  { offset: 0, bytes: 'MZ', mediaType: 'application/vnd.microsoft.portable-executable' },
  { offset: 0, bytes: '\x7fELF', mediaType: 'application/x-elf' },
  { offset: 8, bytes: 'WAVE', mediaType: 'audio/wav' },
  { offset: 8, bytes: 'AVI ', mediaType: 'video/x-msvideo' },
  { offset: 0, bytes: 'ID3', mediaType: 'audio/mpeg' },
  { offset: 0, bytes: 'OggS', mediaType: 'audio/ogg' },
  { offset: 0, bytes: '\x1aE\xdf\xa3', mediaType: 'video/webm' },
];

const OLE_HEADER = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** The old Office container says little about its content, so the ending decides between its members. */
const OLE_TYPES: Readonly<Record<string, string>> = {
  '.doc': 'application/msword',
  '.xls': 'application/vnd.ms-excel',
  '.ppt': 'application/vnd.ms-powerpoint',
  '.msg': 'application/vnd.ms-outlook',
  '.vsd': 'application/vnd.visio',
};

/** Major brands of the ISO base media format (the four letters after `ftyp`). */
const BRANDS: Readonly<Record<string, string>> = {
  heic: 'image/heic',
  heix: 'image/heic',
  heim: 'image/heic',
  heis: 'image/heic',
  hevc: 'image/heic',
  mif1: 'image/heif',
  msf1: 'image/heif',
  avif: 'image/avif',
  avis: 'image/avif',
  'M4A ': 'audio/mp4',
  'qt  ': 'video/quicktime',
};

function sniffBitmap(head: Uint8Array): string | null {
  if (latin1(head, 0, 2) !== 'BM' || head.length < 18) return null;
  // "BM" alone begins many a text: the size of the second header settles it.
  const headerSize = (head[14] ?? 0) | ((head[15] ?? 0) << 8) | ((head[16] ?? 0) << 16);
  return [12, 40, 52, 56, 64, 108, 124].includes(headerSize) ? 'image/bmp' : null;
}

function sniffPdf(head: Uint8Array): string | null {
  // Readers accept some rubbish before the header, and so do scanners that write it.
  return latin1(head, 0, 1024).includes('%PDF-') ? 'application/pdf' : null;
}

function sniffBaseMedia(head: Uint8Array): string | null {
  if (latin1(head, 4, 4) !== 'ftyp') return null;
  const major = BRANDS[latin1(head, 8, 4)];
  if (major === undefined) return 'video/mp4';
  if (major !== 'image/heif') return major;
  const compatible = latin1(head, 16, 48);
  return compatible.includes('avif') ? 'image/avif' : compatible.includes('heic') ? 'image/heic' : major;
}

/**
 * Tells a file's media type from its first bytes (`SNIFF_BYTES` are enough).
 *
 * The name only chooses between members of one family the bytes have already shown (a table among texts, a document
 * among old Office files): a program called photo.jpg is never taken for a picture. Unknown bytes are
 * `application/octet-stream`.
 */
export function sniffMediaType(head: Uint8Array, name: string): string {
  const extension = fileExtension(name).toLowerCase();
  const signature = SIGNATURES.find(({ offset, bytes }) => latin1(head, offset, bytes.length) === bytes);
  if (signature && !(signature.offset === 8 && latin1(head, 0, 4) !== 'RIFF')) {
    // "MZ" and "ID3" can begin a text as well; a text has no zero bytes so early.
    const isDoubtful = signature.bytes.length <= 3 && signature.mediaType !== 'image/jpeg';
    const asText = isDoubtful ? sniffTextType(head, extension) : null;
    return asText ?? signature.mediaType;
  }
  if (latin1(head, 0, OLE_HEADER.length) === OLE_HEADER) return OLE_TYPES[extension] ?? 'application/x-ole-storage';
  return (
    sniffBitmap(head) ??
    sniffBaseMedia(head) ??
    sniffZipType(head, extension) ??
    sniffPdf(head) ??
    sniffTextType(head, extension) ??
    UNKNOWN_MEDIA_TYPE
  );
}
