import type { ReportFile } from '#shared/contracts/report-messages.ts';
import { MAX_DECODED_PIXELS, readImageHeader } from '#shared/domain/evidence/image-header.ts';
import { withoutNotes } from '#shared/domain/evidence/without-notes.ts';
import type { Sha256 } from '#shared/domain/ids.ts';
import { picturesOf, type ReportDocument } from '#shared/domain/report/document.ts';
import type { Painter, WordPicture } from './painter.ts';

/** As wide as the text at 300 dots to the inch: more only makes the file heavy to mail. */
const LONGEST_SIDE = 2_000;

/** Pictures the browser can decode and Word may not. */
const REPAINTED_TYPES = new Set(['image/webp', 'image/gif', 'image/bmp', 'image/avif']);

function kindOf(bytes: Uint8Array): WordPicture['type'] | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpg';
  return bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47 ? 'png' : null;
}

/** One picture for Word: as it is but for the camera's notes when it is upright and of a sensible size, otherwise drawn anew; null when neither works. */
async function prepare({ bytes, mediaType }: ReportFile, painter: Painter): Promise<WordPicture | null> {
  const type = kindOf(bytes);
  const header = readImageHeader(bytes);
  if (header !== null && header.width * header.height > MAX_DECODED_PIXELS) return null;
  if (type === null) return REPAINTED_TYPES.has(mediaType) ? painter.repaint(bytes, mediaType, LONGEST_SIDE) : null;
  const isReady =
    header !== null && header.orientation === 1 && header.width > 0 && header.height > 0 && Math.max(header.width, header.height) <= LONGEST_SIDE;
  const bare = isReady ? withoutNotes(bytes) : null;
  if (isReady && bare !== null) return { type, bytes: bare, width: header.width, height: header.height };
  // Word shows a photo as it is stored; only drawn anew does it stand upright everywhere.
  return painter.repaint(bytes, type === 'jpg' ? 'image/jpeg' : 'image/png', LONGEST_SIDE);
}

/** All pictures of a report, one after the other: two decoded at once could take a gigabyte. */
export async function preparePictures(
  document: ReportDocument,
  files: ReadonlyMap<Sha256, ReportFile>,
  painter: Painter,
  onProgress: (share: number) => void,
): Promise<ReadonlyMap<Sha256, WordPicture>> {
  const prepared = new Map<Sha256, WordPicture>();
  const pictures = picturesOf(document);
  for (const [index, { sha256 }] of pictures.entries()) {
    const file = files.get(sha256);
    const picture = file === undefined ? null : await prepare(file, painter);
    if (picture !== null) prepared.set(sha256, picture);
    onProgress((index + 1) / pictures.length);
  }
  return prepared;
}

/** The drawn signatures of a report by their path. */
export async function prepareSignatures(document: ReportDocument, painter: Painter): Promise<ReadonlyMap<string, WordPicture>> {
  const prepared = new Map<string, WordPicture>();
  for (const block of document.blocks) {
    if (block.type !== 'sign-off') continue;
    for (const { drawing } of block.places) {
      const picture = drawing === '' ? null : await painter.drawSignature(drawing, 400, 120);
      if (picture !== null) prepared.set(drawing, picture);
    }
  }
  return prepared;
}
