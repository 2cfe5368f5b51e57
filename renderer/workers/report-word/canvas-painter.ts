import { INK } from './word-look.ts';
import type { Painter, WordPicture } from './painter.ts';

/** Photos have no clear parts, and as PNG would take ten times the room. */
const PHOTO_TYPES = /^image\/(jpeg|webp|avif|heic|heif)$/u;

/** Signatures are printed at about three times the dots of a screen. */
const SIGNATURE_SCALE = 3;

async function bytesOf(canvas: OffscreenCanvas, type: WordPicture['type']): Promise<WordPicture> {
  const blob = await canvas.convertToBlob(type === 'jpg' ? { type: 'image/jpeg', quality: 0.9 } : { type: 'image/png' });
  return { type, bytes: new Uint8Array(await blob.arrayBuffer()), width: canvas.width, height: canvas.height };
}

async function repaint(bytes: Uint8Array, mediaType: string, longest: number): Promise<WordPicture | null> {
  const isPhoto = PHOTO_TYPES.test(mediaType);
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: mediaType }), { imageOrientation: 'from-image' });
  } catch {
    return null;
  }
  try {
    const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
    const canvas = new OffscreenCanvas(Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale)));
    const context = canvas.getContext('2d');
    if (context === null) return null;
    if (isPhoto) {
      // Clear parts would come out black.
      context.fillStyle = '#ffffff';
      context.fillRect(0, 0, canvas.width, canvas.height);
    }
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    return await bytesOf(canvas, isPhoto ? 'jpg' : 'png');
  } finally {
    bitmap.close();
  }
}

async function drawSignature(path: string, width: number, height: number): Promise<WordPicture | null> {
  const canvas = new OffscreenCanvas(width * SIGNATURE_SCALE, height * SIGNATURE_SCALE);
  const context = canvas.getContext('2d');
  if (context === null || path.trim() === '') return null;
  context.scale(SIGNATURE_SCALE, SIGNATURE_SCALE);
  context.strokeStyle = `#${INK}`;
  context.lineWidth = 2.5;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.stroke(new Path2D(path));
  return bytesOf(canvas, 'png');
}

/** Draws in the worker it runs in; nothing is loaded and nothing leaves it. */
export const canvasPainter: Painter = { repaint, drawSignature };
