import { compared } from '../../../build/bench/measure.ts';
import type { Scenario } from '../../../build/bench/scenario.ts';
import { openLab } from '../in-page.ts';

const PHOTOS = 24;
const ROUNDS = 9;

export const scenario: Scenario = {
  name: 'photo-import',
  run: async (tools) => {
    const { page, close } = await tools.open('photo-import');
    await openLab(page);
    const bytes = await page.evaluate((count) => window.lab.makePhotos(count), PHOTOS);
    const megabytes = bytes / 1_000_000;
    tools.say(`${PHOTOS} photos of 12 megapixels, ${Math.round(megabytes)} MB`);
    const ours: number[] = [];
    const peer: number[] = [];
    for (let round = -1; round < ROUNDS; round += 1) {
      const program = await page.evaluate(() => window.lab.attachThroughProgram());
      const plain = await page.evaluate(() => window.lab.attachOneByOne());
      if (round < 0) continue;
      ours.push(megabytes / (program / 1000));
      peer.push(megabytes / (plain / 1000));
    }
    await close();
    return [
      compared(
        {
          name: 'photo import (hash, store, thumbnail)',
          unit: 'MB/s',
          limit: 1.5,
          isFloor: true,
          note: 'beside one blob per transaction, one after the other',
        },
        { ours, peer },
      ),
    ];
  },
};
