import type { Page } from '@playwright/test';

/** Below this, letters begin to blur; above it, files grow and nobody sees why. */
const QUALITY = 0.78;

/** Turns a PNG into a WebP with the browser's own encoder, so that the project needs none. `page` may show anything. */
export async function encodePicture(page: Page, png: Buffer): Promise<Buffer> {
  const encoded = await page.evaluate(
    async ([base64, quality]) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
      const blob = await canvas.convertToBlob({ type: 'image/webp', quality });
      let text = '';
      for (const byte of new Uint8Array(await blob.arrayBuffer())) text += String.fromCharCode(byte);
      return btoa(text);
    },
    [png.toString('base64'), QUALITY] as const,
  );
  return Buffer.from(encoded, 'base64');
}
