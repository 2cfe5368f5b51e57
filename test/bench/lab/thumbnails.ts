import { createThumbnail } from '#renderer/workers/evidence/thumbnail-client.ts';
import { cameraPhoto, CORNERS, readCorners } from '#test/renderer/workers/evidence/pictures.ts';
import { freshPhotos } from './photos.ts';

/** The program's small pictures of all photos, one after the other. */
export async function thumbnailsByProgram(): Promise<number> {
  let bytes = 0;
  for (const photo of freshPhotos()) {
    const made = await createThumbnail(photo);
    if (!made.ok) throw new Error(made.problem.code);
    bytes += made.value.blob.size;
  }
  return bytes;
}

/** The plain way in a window: decode whole, draw small, encode. */
export async function thumbnailsByBitmap(): Promise<number> {
  let bytes = 0;
  for (const photo of freshPhotos()) {
    const bitmap = await createImageBitmap(photo);
    const scale = 320 / Math.max(bitmap.width, bitmap.height);
    const canvas = new OffscreenCanvas(Math.round(bitmap.width * scale), Math.round(bitmap.height * scale));
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    bytes += (await canvas.convertToBlob({ type: 'image/webp', quality: 0.82 })).size;
  }
  return bytes;
}

/** How many of the eight orientations of a 12-megapixel photo come out upright, corner by corner. */
export async function checkOrientations(): Promise<number> {
  let upright = 0;
  for (let orientation = 1; orientation <= 8; orientation += 1) {
    const made = await createThumbnail(await cameraPhoto(orientation, 4000, 3000));
    if (!made.ok || made.value.width !== 320) continue;
    const seen = await readCorners(made.value.blob);
    if (Object.keys(CORNERS).every((corner) => seen[corner as keyof typeof CORNERS] === corner)) upright += 1;
  }
  return upright;
}
