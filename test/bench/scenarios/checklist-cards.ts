import type { Page } from '@playwright/test';
import { alone, compared } from '../../../build/bench/measure.ts';
import type { BenchTools, Scenario } from '../../../build/bench/scenario.ts';
import { meterOf, settle, timeKey, type KeyTiming } from '../in-page.ts';
import { openFilled } from '../seeds.ts';

const ROUNDS = 25;
const WARM_UPS = 4;

/** The row that is selected, its question open in the panel. */
const isStepShown = (): boolean => {
  const selected = document.querySelector('[role=listbox] [role=option][aria-selected=true]');
  const code = selected?.firstElementChild?.textContent ?? '';
  const place = [...document.querySelectorAll('aside b, section b, div b')].some((element) => element.textContent === code);
  const asked = document.querySelector('h2')?.textContent ?? '';
  return code !== '' && place && code !== document.body.dataset['code'] && (selected?.textContent ?? '').includes(asked);
};

/** The button is pressed and the row shows another badge. */
const isGradeShown = (): boolean => {
  const { key = '', row = '' } = document.body.dataset;
  const isPressed = document.querySelector(`[role=group] button[aria-keyshortcuts="${key}"][aria-pressed=true]`) !== null;
  return isPressed && document.querySelector('[role=listbox] [role=option][aria-selected=true]')?.textContent !== row;
};

interface Bench {
  readonly page: Page;
  readonly cpu: () => Promise<number>;
  step(): Promise<KeyTiming>;
  grade(): Promise<KeyTiming>;
}

async function openChecklist(page: Page, start: number): Promise<Bench> {
  const { cpu } = await meterOf(page);
  await page.goto('/#/audits/audit-0/checklist');
  await page.getByRole('listbox', { name: 'Questions' }).waitFor();
  await page.waitForTimeout(600);
  // Somewhere in the middle, as in a working day.
  await page.evaluate((index) => {
    const [, , id] = location.hash.split('/');
    const codes = document.querySelector('[role=listbox] [role=option]')?.getAttribute('aria-setsize');
    location.hash = `#/audits/${id ?? ''}/checklist/${encodeURIComponent(`bench-${codes ?? ''}/q${String(index)}`)}`;
  }, start);
  await page.waitForTimeout(400);
  await page.getByRole('listbox', { name: 'Questions' }).focus();
  let isDown = true;
  return {
    page,
    cpu,
    step: async () => {
      const state = await page.evaluate(() => {
        const selected = document.querySelector('[role=listbox] [role=option][aria-selected=true]');
        document.body.dataset['code'] = selected?.firstElementChild?.textContent ?? '';
        return { place: Number(selected?.getAttribute('aria-posinset')), total: Number(selected?.getAttribute('aria-setsize')) };
      });
      if (state.place >= state.total) isDown = false;
      if (state.place <= 1) isDown = true;
      return timeKey(page, cpu, isDown ? 'j' : 'k', isStepShown);
    },
    grade: async () => {
      const key = await page.evaluate(() => {
        const isConforming = document.querySelector('[role=group] button[aria-keyshortcuts="C"][aria-pressed=true]') !== null;
        const chosen = isConforming ? 'V' : 'C';
        document.body.dataset['key'] = chosen;
        document.body.dataset['row'] = document.querySelector('[role=listbox] [role=option][aria-selected=true]')?.textContent ?? '';
        return chosen;
      });
      return timeKey(page, cpu, key.toLowerCase(), isGradeShown);
    },
  };
}

async function run(tools: BenchTools) {
  const large = await openFilled(tools, 'ten-thousand');
  const small = await openFilled(tools, 'fourteen');
  const ours = await openChecklist(large.page, 5_000);
  const peer = await openChecklist(small.page, 4);
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
  await settle(ours.page);
  await large.close();
  await small.close();
  return (['step', 'grade'] as const).flatMap((what) => {
    const pick = (part: keyof KeyTiming) => ({
      ours: taken[what].ours.map((timing) => timing[part]),
      peer: taken[what].peer.map((timing) => timing[part]),
    });
    const name = what === 'step' ? 'cards: step to the next question (J)' : 'cards: grade (C)';
    return [
      compared({ name: `${name}, key to paint`, unit: 'ms', limit: 1.5, note: '10,000 questions beside 14' }, pick('paint')),
      compared({ name: `${name}, computing`, unit: 'ms', limit: null, note: 'main thread, until quiet' }, pick('work')),
      alone({ name: `${name}, frames at 10,000`, unit: 'frames', limit: null }, pick('paint').ours.map((paint) => paint / (1000 / 60))),
    ];
  });
}

export const scenario: Scenario = { name: 'checklist-cards', run };
