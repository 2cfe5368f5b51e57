import { THUMBNAIL_SIDE } from './make-thumbnail.ts';
import { openPdf } from './open-pdf.ts';

let lastOne: Promise<unknown> = Promise.resolve();

async function paintFirstPage(blob: Blob): Promise<Blob | null> {
  const opened = await openPdf(blob);
  if (!opened.ok) return null;
  const pdf = opened.value;
  try {
    const size = await pdf.sizeOf(1, 0);
    const canvas = document.createElement('canvas');
    const scale = THUMBNAIL_SIDE / Math.max(size.width, size.height);
    const painted = await pdf.paint(1, canvas, { scale, rotation: 0, pixelRatio: 1 });
    if (!painted.ok) return null;
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/webp', 0.82));
  } finally {
    pdf.close();
  }
}

/** A small picture of a PDF's first page; null when it cannot be made. One file at a time: each takes a worker. */
export function createPdfThumbnail(blob: Blob): Promise<Blob | null> {
  const made = lastOne.then(() => paintFirstPage(blob));
  lastOne = made.catch(() => null);
  return made;
}
