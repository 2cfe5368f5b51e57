import {
  fitInto,
  IMAGE_HEADER_BYTES,
  MAX_DECODED_PIXELS,
  readImageHeader,
  shownSize,
} from '#shared/domain/evidence/image-header.ts';
import { failed, ok, type Result } from '#shared/lib/result.ts';

/** The longer side of a thumbnail in pixels. */
export const THUMBNAIL_SIDE = 320;

export interface ThumbnailProblem {
  /** `too-many-pixels`: decoding it would take more memory than is reasonable. */
  readonly code: 'undecodable' | 'too-many-pixels';
}

export interface Thumbnail {
  readonly blob: Blob;
  /** Pixels as shown, with the picture's orientation applied. */
  readonly width: number;
  readonly height: number;
}

/** Decodes upright and, where the header tells the size, straight to the small size. */
async function decodeSmall(blob: Blob): Promise<Result<ImageBitmap, ThumbnailProblem>> {
  const head = new Uint8Array(await blob.slice(0, IMAGE_HEADER_BYTES).arrayBuffer());
  const header = readImageHeader(head);
  if (header && header.width * header.height > MAX_DECODED_PIXELS) return failed({ code: 'too-many-pixels' });
  const options: ImageBitmapOptions = { imageOrientation: 'from-image' };
  if (header) {
    const shown = shownSize(header);
    const small = fitInto(shown, THUMBNAIL_SIDE);
    // One side only: the other follows in proportion, also should the orientation be told where we do not look.
    if (shown.width >= shown.height) options.resizeWidth = small.width;
    else options.resizeHeight = small.height;
    options.resizeQuality = 'high';
  }
  try {
    return ok(await createImageBitmap(blob, options));
  } catch {
    return failed({ code: 'undecodable' });
  }
}

/** Makes a small upright picture of an image file. Runs in a worker: decoding a photo takes tenths of a second. */
export async function makeThumbnail(blob: Blob): Promise<Result<Thumbnail, ThumbnailProblem>> {
  const decoded = await decodeSmall(blob);
  if (!decoded.ok) return decoded;
  const bitmap = decoded.value;
  const { width, height } = fitInto(bitmap, THUMBNAIL_SIDE);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) return failed({ code: 'undecodable' });
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return ok({ blob: await canvas.convertToBlob({ type: 'image/webp', quality: 0.82 }), width, height });
}
