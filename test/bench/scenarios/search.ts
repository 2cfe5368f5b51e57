import { compared } from '../../../build/bench/measure.ts';
import type { Scenario } from '../../../build/bench/scenario.ts';
import { percentile } from '../../../build/bench/statistics.ts';
import { openLab } from '../in-page.ts';
import { openFilled } from '../seeds.ts';

const ROUNDS = 9;
const FIRST_ROUNDS = 5;
const TYPED = ['incident', 'supplier', '8.6.1', 'INC-2041', 'tallinn register', 'maria costa', 'sla breach'];

export const scenario: Scenario = {
  name: 'search',
  run: async (tools) => {
    const { page, close } = await openFilled(tools, 'hundred-thousand');
    await openLab(page);
    const first = { ours: [] as number[], peer: [] as number[] };
    const ready = { ours: [] as number[], peer: [] as number[] };
    const answer = { ours: [] as number[], peer: [] as number[] };
    for (let round = -1; round < FIRST_ROUNDS; round += 1) {
      await page.evaluate(() => window.lab.forgetSearch());
      const program = await page.evaluate(() => window.lab.readySearch());
      const plain = await page.evaluate(() => window.lab.readyScan());
      if (round < 0) continue;
      first.ours.push(program);
      first.peer.push(plain);
    }
    // The search is kept when nobody has asked anything for a while.
    while (!(await page.evaluate(() => window.lab.isSearchKept()))) await page.waitForTimeout(500);
    await page.waitForTimeout(1_000);
    for (let round = -1; round < ROUNDS; round += 1) {
      const program = await page.evaluate(() => window.lab.readySearch());
      const plain = await page.evaluate(() => window.lab.readyScan());
      const ours: number[] = [];
      const peer: number[] = [];
      for (const typed of TYPED) {
        // Key by key, as somebody types.
        for (let length = 1; length <= typed.length; length += 1) {
          const text = typed.slice(0, length);
          ours.push(await page.evaluate((asked) => window.lab.askSearch(asked), text));
          peer.push(await page.evaluate((asked) => window.lab.askScan(asked), text));
        }
      }
      if (round < 0) continue;
      ready.ours.push(program);
      ready.peer.push(plain);
      answer.ours.push(percentile(ours, 0.95));
      answer.peer.push(percentile(peer, 0.95));
    }
    const rows = await page.evaluate(() => window.lab.scannedRows());
    await close();
    return [
      compared({ name: 'search ready', unit: 'ms', limit: 1, note: `${rows} records, as at every start but the first, beside reading and folding the same rows` }, ready),
      compared({ name: 'search ready with nothing kept', unit: 'ms', limit: null, note: `${rows} records, every row read, beside reading and folding the same rows` }, first),
      compared({ name: 'search answer to a key, p95', unit: 'ms', limit: 1, note: `${rows} records, beside a plain scan of the folded text` }, answer),
    ];
  },
};
