import { compared } from '../../../build/bench/measure.ts';
import type { Scenario } from '../../../build/bench/scenario.ts';
import { openLab } from '../in-page.ts';

const ROWS = 10_000;
const ROUNDS = 9;

export const scenario: Scenario = {
  name: 'list-mount',
  run: async (tools) => {
    const { page, close } = await tools.open('list-mount');
    await openLab(page);
    const ours: number[] = [];
    const peer: number[] = [];
    for (let round = -1; round < ROUNDS; round += 1) {
      const virtualised = await page.evaluate((rows) => window.lab.mountVirtualised(rows), ROWS);
      const whole = await page.evaluate((rows) => window.lab.mountWhole(rows), ROWS);
      if (round < 0) continue;
      ours.push(virtualised);
      peer.push(whole);
    }
    await close();
    return [
      compared(
        { name: 'list of 10,000 questions, mount', unit: 'ms', limit: 0.02, note: 'beside the same rows all in the page' },
        { ours, peer },
      ),
    ];
  },
};
