import type { Page } from '@playwright/test';
import { alone, compared, type Measure } from '../../build/bench/measure.ts';
import type { BenchTools } from '../../build/bench/scenario.ts';
import { meterOf, settle, showCards, timeKey, type KeyTiming } from './in-page.ts';
import { openFilled } from './seeds.ts';

const ROUNDS = 25;
const WARM_UPS = 4;

/** How one look of the checklist is worked with; the functions run in the page and see only it. */
export interface Look {
  readonly name: string;
  /** Brings the look up; the cards are there already. */
  readonly enter: (page: Page) => Promise<void>;
  /** Names the current row and its text. */
  readonly rowNow: () => { readonly row: string; readonly text: string };
  readonly isStepShown: () => boolean;
  readonly isGradeShown: () => boolean;
  readonly isConforming: () => boolean;
  readonly keys: { readonly down: string; readonly up: string };
}

interface Bench {
  readonly step: () => Promise<KeyTiming>;
  readonly grade: () => Promise<KeyTiming>;
}

async function openChecklist(page: Page, look: Look, questions: number): Promise<Bench> {
  const { cpu } = await meterOf(page);
  // Somewhere in the middle, as in a working day.
  await page.goto(`/#/audits/audit-0/checklist/question-${questions}-${Math.floor(questions / 2)}`);
  await showCards(page);
  await look.enter(page);
  await page.waitForTimeout(1_500);
  const note = async (): Promise<void> => {
    await page.evaluate(`Object.assign(document.body.dataset, (${look.rowNow.toString()})())`);
  };
  let presses = 0;
  return {
    step: async () => {
      await note();
      // To and fro over a few rows fits both lists.
      const isDown = presses % 8 < 4;
      presses += 1;
      return timeKey(page, cpu, isDown ? look.keys.down : look.keys.up, look.isStepShown);
    },
    grade: async () => {
      await note();
      const isConforming = await page.evaluate(look.isConforming);
      const key = isConforming ? 'V' : 'C';
      await page.evaluate((chosen) => {
        document.body.dataset['key'] = chosen;
      }, key);
      return timeKey(page, cpu, key.toLowerCase(), look.isGradeShown);
    },
  };
}

/** Steps and grades in turns in a checklist of 10,000 questions and in one of 14. */
export async function measureKeys(tools: BenchTools, look: Look): Promise<readonly Measure[]> {
  const large = await openFilled(tools, 'ten-thousand');
  const small = await openFilled(tools, 'fourteen');
  const ours = await openChecklist(large.page, look, 10_000);
  const peer = await openChecklist(small.page, look, 14);
  const taken = { step: { ours: [] as KeyTiming[], peer: [] as KeyTiming[] }, grade: { ours: [] as KeyTiming[], peer: [] as KeyTiming[] } };
  for (let round = -WARM_UPS; round < ROUNDS; round += 1) {
    for (const what of ['step', 'grade'] as const) {
      const first = await ours[what]();
      const second = await peer[what]();
      if (round < 0) continue;
      taken[what].ours.push(first);
      taken[what].peer.push(second);
    }
  }
  await settle(large.page);
  await large.close();
  await small.close();
  return (['step', 'grade'] as const).flatMap((what) => {
    const pick = (part: keyof KeyTiming) => ({
      ours: taken[what].ours.map((timing) => timing[part]),
      peer: taken[what].peer.map((timing) => timing[part]),
    });
    const name = `${look.name}: ${what === 'step' ? 'step to the next question' : 'grade'}`;
    return [
      compared({ name: `${name}, key to paint`, unit: 'ms', limit: 1.5, note: '10,000 questions beside 14' }, pick('paint')),
      compared({ name: `${name}, computing`, unit: 'ms', limit: null, note: 'main thread, until saved and quiet' }, pick('work')),
      alone({ name: `${name}, frames at 10,000`, unit: 'frames', limit: null }, pick('paint').ours.map((paint) => paint / (1000 / 60))),
    ];
  });
}
