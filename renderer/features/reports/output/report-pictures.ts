import type { Sha256 } from '#shared/domain/ids.ts';
import { IMAGE_HEADER_BYTES, MAX_DECODED_PIXELS, readImageHeader } from '#shared/domain/evidence/image-header.ts';
import { SNIFF_BYTES, sniffMediaType } from '#shared/domain/evidence/sniff-media-type.ts';
import { previewKindOf } from '#shared/domain/evidence/preview-kind.ts';
import type { Picture } from '#shared/domain/report/document.ts';
import { readFileBytes } from '#renderer/data/repositories/evidence-repository.ts';
import type { WorkbenchDatabase } from '#renderer/data/database.ts';

/** Enough for half a page width at 300 dots to the inch; photos of a telephone would make files of hundreds of megabytes. */
const LONGEST_SIDE = 1400;

async function shrink(blob: Blob): Promise<Blob> {
  const header = readImageHeader(new Uint8Array(await blob.slice(0, IMAGE_HEADER_BYTES).arrayBuffer()));
  if (header === null) return blob;
  if (header.width * header.height > MAX_DECODED_PIXELS) throw new Error('too many pixels');
  const longest = Math.max(header.width, header.height);
  if (longest <= LONGEST_SIDE) return blob;
  const side = header.width >= header.height ? { resizeWidth: LONGEST_SIDE } : { resizeHeight: LONGEST_SIDE };
  const bitmap = await createImageBitmap(blob, { ...side, resizeQuality: 'high', imageOrientation: 'from-image' });
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.86 });
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
      if (previewKindOf(mediaType) === 'image') found.set(sha256, await shrink(blob.slice(0, blob.size, mediaType)));
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
