import { alone } from '../../../build/bench/measure.ts';
import type { Scenario } from '../../../build/bench/scenario.ts';
import { meterOf, settle, showCards } from '../in-page.ts';
import { openFilled } from '../seeds.ts';

const ROUNDS = 12;
/** A frame or two at 60 in a second. */
const TWO_FRAMES_MS = 33.4;

export const scenario: Scenario = {
  name: 'filter-and-jump',
  run: async (tools) => {
    const { page, close } = await openFilled(tools, 'ten-thousand');
    const { cpu } = await meterOf(page);
    await page.goto('/#/audits/audit-0/checklist/question-10000-5000');
    const list = page.getByRole('listbox', { name: 'Questions' });
    await showCards(page);
    await page.waitForTimeout(1_500);
    const taken = { filter: { work: [] as number[], paint: [] as number[] }, jump: { work: [] as number[], paint: [] as number[] } };
    const timed = async (what: keyof typeof taken, isKept: boolean, act: () => Promise<void>, event: string, isShown: string): Promise<void> => {
      await page.evaluate(`window.bench.arm(${isShown}, '${event}')`);
      const before = await cpu();
      await act();
      const paint = (await page.evaluate(() => window.bench.result)) ?? Number.NaN;
      const work = (await cpu()) - before;
      await settle(page);
      await page.waitForTimeout(120);
      if (!isKept) return;
      taken[what].work.push(work);
      taken[what].paint.push(paint);
    };
    const box = await page.getByRole('group', { name: /^Assessments so far/ }).getByRole('button').nth(1).boundingBox();
    if (box === null) throw new Error('There is no button to filter by');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    // A press and nothing else: a click that looks for its button works in the page too, and would be counted.
    const press = async (): Promise<void> => {
      await page.mouse.down();
      await page.mouse.up();
    };
    const total = `(() => Number(document.querySelector('[role=listbox] [role=option]')?.getAttribute('aria-setsize')))`;
    for (let round = -2; round < ROUNDS; round += 1) {
      // On and off again: both are changes of the filter.
      const isOn = round % 2 === 0;
      await timed('filter', round >= 0, press, 'pointerdown', `() => ${total}() ${isOn ? '<' : '==='} 10000`);
    }
    await list.focus();
    for (let round = -2; round < ROUNDS; round += 1) {
      const digit = round % 2 === 0 ? '8' : '5';
      await page.waitForTimeout(2_600);
      await timed(
        'jump',
        round >= 0,
        () => page.keyboard.press(digit),
        'keydown',
        `() => (document.querySelector('[role=listbox] [role=option][aria-selected=true]')?.firstElementChild?.textContent ?? '').startsWith('${digit}')`,
      );
    }
    await close();
    return [
      alone({ name: 'filter change at 10,000 questions, computing', unit: 'ms', limit: TWO_FRAMES_MS, note: 'main thread, to the frame that shows it' }, taken.filter.work),
      alone({ name: 'filter change at 10,000 questions, click to paint', unit: 'ms', limit: null }, taken.filter.paint),
      alone({ name: 'jump to a clause at 10,000 questions, computing', unit: 'ms', limit: TWO_FRAMES_MS, note: 'main thread, to the frame that shows it' }, taken.jump.work),
      alone({ name: 'jump to a clause at 10,000 questions, key to paint', unit: 'ms', limit: null }, taken.jump.paint),
    ];
  },
};
