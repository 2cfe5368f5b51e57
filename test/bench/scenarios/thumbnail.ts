import type { CDPSession } from '@playwright/test';
import { alone, compared } from '../../../build/bench/measure.ts';
import type { Scenario } from '../../../build/bench/scenario.ts';
import { openLab } from '../in-page.ts';

const PHOTOS = 12;
const ROUNDS = 11;

/** Seconds of processor time that all processes of the browser have used: decoders run on threads of their own. */
async function processorTime(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

export const scenario: Scenario = {
  name: 'thumbnail',
  run: async (tools) => {
    const { page, browser, close } = await tools.open('thumbnail');
    if (browser === null) throw new Error('The browser does not tell its processor time');
    const session = await browser.newBrowserCDPSession();
    await openLab(page);
    await page.evaluate((count) => window.lab.makePhotos(count), PHOTOS);
    const ours: number[] = [];
    const peer: number[] = [];
    for (let round = -1; round < ROUNDS; round += 1) {
      const start = await processorTime(session);
      await page.evaluate(() => window.lab.thumbnailsByProgram());
      const middle = await processorTime(session);
      await page.evaluate(() => window.lab.thumbnailsByBitmap());
      const end = await processorTime(session);
      if (round < 0) continue;
      ours.push(((middle - start) * 1000) / PHOTOS);
      peer.push(((end - middle) * 1000) / PHOTOS);
    }
    const upright = await page.evaluate(() => window.lab.checkOrientations());
    await close();
    return [
      compared(
        { name: 'thumbnail of a 12-megapixel photo, processor time', unit: 'ms', limit: 0.6, note: 'beside createImageBitmap, draw and encode' },
        { ours, peer },
      ),
      alone({ name: 'thumbnail, orientations upright', unit: 'of 8', limit: 8, isFloor: true }, [upright]),
    ];
  },
};
