import { afterEach, describe, expect, it } from 'vitest';
import { reportHtml } from '#renderer/features/reports/output/report-html.tsx';
import { loadPictures } from '#renderer/features/reports/output/report-pictures.ts';
import { readImageHeader } from '#shared/domain/evidence/image-header.ts';
import { aWorkspace, type TestWorkspace } from '#test/support/test-workspace.ts';
import { cameraPhoto, pictureOf, readCorners } from '../../workers/evidence/pictures.ts';
import { aFigure, aReportDocument, pictureHash } from '../../workers/report-word/sample-document.ts';

const PLACE = 'GPS 53.5511 N';
const UPRIGHT = { 'top-left': 'top-left', 'top-right': 'top-right', 'bottom-left': 'bottom-left', 'bottom-right': 'bottom-right' };

let opened: TestWorkspace | null = null;

afterEach(async () => {
  await opened?.discard();
  opened = null;
});

/** The photo with a second note of the camera, which names the place, before the first. */
async function withPlace(photo: Blob): Promise<Blob> {
  const bytes = new Uint8Array(await photo.arrayBuffer());
  const note = new TextEncoder().encode(`http://ns.adobe.com/xap/1.0/\0${PLACE}`);
  // Behind the first note, which says how the photo is turned.
  const end = 2 + 2 + (((bytes[4] ?? 0) << 8) | (bytes[5] ?? 0));
  return new Blob([bytes.slice(0, end), Uint8Array.from([0xff, 0xe1, 0, note.length + 2, ...note]), bytes.slice(end), PLACE], { type: 'image/jpeg' });
}

async function loaded(name: string, photo: Blob): Promise<Blob> {
  opened = await aWorkspace();
  const { database } = opened.workspace;
  await database.blobs.put({ sha256: pictureHash(name), blob: photo });
  const found = (await loadPictures(database, [aFigure(name, 'Photo').picture])).get(pictureHash(name));
  if (found === undefined) throw new Error('no picture');
  return found;
}

describe('a photo that goes into a report', () => {
  it.each([1, 3, 6, 8])('says nothing of the place and stands upright as at orientation %i', async (orientation) => {
    const bare = await loaded('small', await withPlace(await cameraPhoto(orientation, 600, 400)));
    expect(await bare.text()).not.toContain('GPS');
    expect(await readCorners(bare)).toEqual(UPRIGHT);
    expect(readImageHeader(new Uint8Array(await bare.arrayBuffer()))?.orientation).toBe(orientation);
  });

  it.each([1, 6])('of a telephone is made smaller, its longer side whichever way it was held (orientation %i)', async (orientation) => {
    const bare = await loaded('large', await withPlace(await cameraPhoto(orientation, 1600, 3000)));
    expect(await bare.text()).not.toContain('GPS');
    expect(await readCorners(bare)).toEqual(UPRIGHT);
    const bitmap = await createImageBitmap(bare);
    expect([bitmap.width, bitmap.height]).toEqual([747, 1400]);
  });

  it('of a kind whose notes are not known is drawn anew', async () => {
    const webp = await pictureOf(300, 200, 'image/webp');
    expect((await loaded('webp', new Blob([webp, PLACE], { type: 'image/webp' }))).type).toBe('image/jpeg');
  });

  it('is as bare in the HTML file', async () => {
    const bare = await loaded('html', await withPlace(await cameraPhoto(6, 600, 400)));
    const html = await reportHtml(aReportDocument([aFigure('html', 'Photo')]), new Map([[pictureHash('html'), bare]]), new Map(), 'missing');
    const data = /data:image\/jpeg;base64,([^"]+)"/u.exec(html)?.[1] ?? '';
    expect(atob(data)).toMatch(/^\u00ff\u00d8/u);
    expect(atob(data)).not.toContain('GPS');
  });
});
