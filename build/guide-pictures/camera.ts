import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { projectRoot } from '../renderer-vite.ts';
import { encodePicture } from './encode-picture.ts';
import type { Language } from './open-program.ts';

export const PICTURE_FOLDER = join(projectRoot, 'renderer/features/guide/pictures');

export type Scheme = 'light' | 'dark';

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** What of the window belongs on a picture, in CSS pixels around the given part. */
export interface Framing {
  readonly margin?: number;
  /** Cut off below this height. */
  readonly maxHeight?: number;
}

export interface Camera {
  readonly scheme: Scheme;
  readonly sizes: ReadonlyMap<string, PictureSize>;
  /** The pictures as WebP by file name, kept until the whole journey has gone well. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** Takes one picture, `<name>-<scheme>-<language>.webp`. */
  readonly take: (name: string, part: Locator, framing?: Framing) => Promise<void>;
}

/** A camera for the pictures of one colour scheme in one language. */
export function openCamera(page: Page, scheme: Scheme, language: Language): Camera {
  const sizes = new Map<string, PictureSize>();
  const files = new Map<string, Buffer>();
  return {
    scheme,
    sizes,
    files,
    take: async (name, part, { margin = 0, maxHeight = Infinity } = {}) => {
      await part.waitFor();
      // Notices and tooltips of the step before are out of the picture, and a screen just opened shows no focus ring.
      await page.mouse.move(2, 2);
      await page.evaluate(() => {
        for (const notices of document.querySelectorAll<HTMLElement>('.mantine-Notifications-root')) notices.style.opacity = '0';
        const { activeElement } = document;
        const isMeant = activeElement?.closest('[role="dialog"], [role="grid"]') !== null;
        if (activeElement instanceof HTMLElement && !isMeant) activeElement.blur();
      });
      await page.waitForTimeout(500);
      const box = await part.boundingBox();
      const window = page.viewportSize();
      if (box === null || window === null) throw new Error(`There is nothing to be seen for the picture “${name}”.`);
      const x = Math.max(0, Math.floor(box.x - margin));
      const y = Math.max(0, Math.floor(box.y - margin));
      const width = Math.min(window.width, Math.ceil(box.x + box.width + margin)) - x;
      const height = Math.min(maxHeight, Math.min(window.height, Math.ceil(box.y + box.height + margin)) - y);
      const png = await page.screenshot({ clip: { x, y, width, height } });
      files.set(`${name}-${scheme}-${language}.webp`, await encodePicture(page, png));
      sizes.set(name, { width, height });
      console.log(`${name}-${scheme}-${language}: ${String(width)} × ${String(height)}`);
    },
  };
}
