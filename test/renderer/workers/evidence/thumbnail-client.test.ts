import { describe, expect, it } from 'vitest';
import { createThumbnail } from '#renderer/workers/evidence/thumbnail-client.ts';
import { CORNERS, cameraPhoto, pictureOf, readCorners } from './pictures.ts';

const UPRIGHT = Object.fromEntries(Object.keys(CORNERS).map((corner) => [corner, corner]));

async function thumbnailOf(picture: Blob) {
  const made = await createThumbnail(picture);
  if (!made.ok) throw new Error(made.problem.code);
  return made.value;
}

describe('thumbnails', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('stand upright for a photo stored with orientation %d', async (orientation) => {
    const landscape = await thumbnailOf(await cameraPhoto(orientation, 1200, 900));
    expect(landscape.width).toBe(320);
    // The browser rounds the other side up.
    expect(Math.abs(landscape.height - 240)).toBeLessThanOrEqual(1);
    expect(await readCorners(landscape.blob)).toEqual(UPRIGHT);
    const portrait = await thumbnailOf(await cameraPhoto(orientation, 600, 1200));
    expect(portrait.height).toBe(320);
    expect(Math.abs(portrait.width - 160)).toBeLessThanOrEqual(1);
    expect(await readCorners(portrait.blob)).toEqual(UPRIGHT);
  });

  it.each(['image/png', 'image/webp', 'image/jpeg'])('are made of %s and are small', async (type) => {
    const { blob, width, height } = await thumbnailOf(await pictureOf(2000, 1000, type));
    expect([width, height]).toEqual([320, 160]);
    expect(blob.type).toBe('image/webp');
    expect(blob.size).toBeLessThan(30_000);
  });

  it('do not enlarge a small picture', async () => {
    const { width, height } = await thumbnailOf(await pictureOf(20, 10));
    expect([width, height]).toEqual([20, 10]);
  });

  it('are refused for bytes that are no picture', async () => {
    const made = await createThumbnail(new Blob(['not a picture'], { type: 'image/png' }));
    expect(made).toEqual({ ok: false, problem: { code: 'undecodable' } });
  });

  it('are refused for a picture that asks for gigabytes of memory, without decoding it', async () => {
    const png = new Uint8Array(await (await pictureOf(2, 2)).arrayBuffer());
    new DataView(png.buffer).setUint32(16, 60_000);
    new DataView(png.buffer).setUint32(20, 60_000);
    const made = await createThumbnail(new Blob([png], { type: 'image/png' }));
    expect(made).toEqual({ ok: false, problem: { code: 'too-many-pixels' } });
  });

  it('are made for many pictures at once', async () => {
    const pictures = await Promise.all(Array.from({ length: 12 }, () => pictureOf(800, 600, 'image/jpeg')));
    const made = await Promise.all(pictures.map((picture) => createThumbnail(picture)));
    expect(made.every(({ ok }) => ok)).toBe(true);
  });

  it('can be cancelled', async () => {
    const stop = new AbortController();
    const making = createThumbnail(await cameraPhoto(6, 4000, 3000), { signal: stop.signal });
    stop.abort();
    expect(await making).toEqual({ ok: false, problem: { code: 'cancelled' } });
    expect((await createThumbnail(await pictureOf(10, 10))).ok).toBe(true);
  });
});
