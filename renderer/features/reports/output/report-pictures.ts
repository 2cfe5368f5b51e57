import type { Sha256 } from '#shared/domain/ids.ts';
import { IMAGE_HEADER_BYTES, MAX_DECODED_PIXELS, readImageHeader, shownSize } from '#shared/domain/evidence/image-header.ts';
import { SNIFF_BYTES, sniffMediaType } from '#shared/domain/evidence/sniff-media-type.ts';
import { previewKindOf } from '#shared/domain/evidence/preview-kind.ts';
import { withoutNotes } from '#shared/domain/evidence/without-notes.ts';
import type { Picture } from '#shared/domain/report/document.ts';
import { readFileBytes } from '#renderer/data/repositories/evidence-repository.ts';
import type { WorkbenchDatabase } from '#renderer/data/database.ts';

/** Enough for half a page width at 300 dots to the inch; photos of a telephone would make files of hundreds of megabytes. */
const LONGEST_SIDE = 1400;

/** Photos have no clear parts, and as PNG would take ten times the room. */
const PHOTO_TYPES = new Set(['image/jpeg', 'image/webp', 'image/avif']);

async function drawnAnew(blob: Blob, resize: ImageBitmapOptions): Promise<Blob> {
  const bitmap = await createImageBitmap(blob, { ...resize, imageOrientation: 'from-image' });
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d');
  const isPhoto = PHOTO_TYPES.has(blob.type);
  if (context !== null && isPhoto) {
    // Clear parts would come out black.
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  context?.drawImage(bitmap, 0, 0);
  bitmap.close();
  return canvas.convertToBlob(isPhoto ? { type: 'image/jpeg', quality: 0.86 } : { type: 'image/png' });
}

/** The picture as it may leave the house: small enough for paper, and without what the camera noted about place and day. */
async function forPaper(blob: Blob): Promise<Blob> {
  const header = readImageHeader(new Uint8Array(await blob.slice(0, IMAGE_HEADER_BYTES).arrayBuffer()));
  if (header !== null && header.width * header.height > MAX_DECODED_PIXELS) throw new Error('too many pixels');
  if (header !== null && Math.max(header.width, header.height) > LONGEST_SIDE) {
    const { width, height } = shownSize(header);
    return drawnAnew(blob, { ...(width >= height ? { resizeWidth: LONGEST_SIDE } : { resizeHeight: LONGEST_SIDE }), resizeQuality: 'high' });
  }
  const bare = withoutNotes(new Uint8Array(await blob.arrayBuffer()));
  return bare === null ? drawnAnew(blob, {}) : new Blob([bare], { type: blob.type });
}

/** Reads the pictures of a report, each small enough for paper; those that are gone or no picture are left out. */
export async function loadPictures(database: WorkbenchDatabase, pictures: readonly Picture[]): Promise<ReadonlyMap<Sha256, Blob>> {
  const found = new Map<Sha256, Blob>();
  for (const { sha256 } of pictures) {
    try {
      const blob = await readFileBytes(database, sha256);
      if (blob === undefined) continue;
      // What a file is said to be is not trusted: its bytes decide.
      const mediaType = sniffMediaType(new Uint8Array(await blob.slice(0, SNIFF_BYTES).arrayBuffer()), '');
      if (previewKindOf(mediaType) === 'image') found.set(sha256, await forPaper(blob.slice(0, blob.size, mediaType)));
    } catch {
      // Undecodable: the report says in its place that there is none.
    }
  }
  return found;
}

/** A picture as an address that holds all of it, for a file that stands alone. */
export function dataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(blob);
  });
}
