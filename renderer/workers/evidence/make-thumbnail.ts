import {
  fitInto,
  IMAGE_HEADER_BYTES,
  MAX_DECODED_PIXELS,
  readImageHeader,
  shownSize,
} from '#shared/domain/evidence/image-header.ts';
import type { ImageHeader } from '#shared/domain/evidence/jpeg-header.ts';
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

type Small = Pick<Thumbnail, 'width' | 'height'> & { readonly source: CanvasImageSource; readonly release: () => void };

/** JPEG shrinks while it is decoded, to eighths of its size; the smallest that is not below `longest`. */
function eighthsFor(header: ImageHeader, longest: number): { readonly width: number; readonly height: number } {
  const eighths = Math.min(8, Math.max(1, Math.ceil((8 * longest) / Math.max(header.width, header.height))));
  return { width: Math.ceil((header.width * eighths) / 8), height: Math.ceil((header.height * eighths) / 8) };
}

/**
 * A JPEG decoded at an eighth of its size or so, for a third of the work; null where this browser or this file does not
 * allow it, and the plain way is to be taken.
 */
async function decodeShrunk(blob: Blob, header: ImageHeader): Promise<Small | null> {
  if (!('ImageDecoder' in globalThis)) return null;
  const asked = eighthsFor(header, THUMBNAIL_SIDE);
  const decoder = new ImageDecoder({
    data: await blob.arrayBuffer(),
    type: 'image/jpeg',
    desiredWidth: asked.width,
    desiredHeight: asked.height,
  });
  try {
    const { image } = await decoder.decode();
    // The frame carries the camera's orientation and is drawn upright; a browser that does not say so is not trusted.
    const isUpright = header.orientation === 1 || 'rotation' in image;
    if (!isUpright) {
      image.close();
      return null;
    }
    return { source: image, ...fitInto(shownSize(header), THUMBNAIL_SIDE), release: () => image.close() };
  } catch {
    return null;
  } finally {
    decoder.close();
  }
}

/** Decodes upright and, where the header tells the size, straight to the small size. */
async function decodeSmall(blob: Blob): Promise<Result<Small, ThumbnailProblem>> {
  const head = new Uint8Array(await blob.slice(0, IMAGE_HEADER_BYTES).arrayBuffer());
  const header = readImageHeader(head);
  if (header && header.width * header.height > MAX_DECODED_PIXELS) return failed({ code: 'too-many-pixels' });
  const isJpeg = head[0] === 0xff && head[1] === 0xd8;
  const shrunk = header && isJpeg ? await decodeShrunk(blob, header) : null;
  if (shrunk) return ok(shrunk);
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
    const bitmap = await createImageBitmap(blob, options);
    return ok({ source: bitmap, ...fitInto(bitmap, THUMBNAIL_SIDE), release: () => bitmap.close() });
  } catch {
    return failed({ code: 'undecodable' });
  }
}

/** Makes a small upright picture of an image file. Runs in a worker: decoding a photo takes tenths of a second. */
export async function makeThumbnail(blob: Blob): Promise<Result<Thumbnail, ThumbnailProblem>> {
  const decoded = await decodeSmall(blob);
  if (!decoded.ok) return decoded;
  const { source, width, height, release } = decoded.value;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) return failed({ code: 'undecodable' });
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, width, height);
  release();
  return ok({ blob: await canvas.convertToBlob({ type: 'image/webp', quality: 0.82 }), width, height });
}
