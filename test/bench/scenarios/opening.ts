import { compared } from '../../../build/bench/measure.ts';
import type { BenchTools, Scenario } from '../../../build/bench/scenario.ts';
import { openFilled, type FILLINGS } from '../seeds.ts';

const ROUNDS = 9;

/** A browser newly started on that profile: milliseconds from asking for the page until its list can be worked with. */
async function openOnce(tools: BenchTools, name: keyof typeof FILLINGS): Promise<number> {
  const { page, context, close } = await openFilled(tools, name);
  await context.addInitScript(() => {
    const look = (): void => {
      const isThere = document.querySelector('nav') !== null && [...document.querySelectorAll('h1')].some((heading) => heading.textContent === 'Audits');
      const hasContent = document.querySelector('main table tbody tr, main [role=row], main [role=list], main ul') !== null || (document.querySelector('main')?.textContent ?? '').includes('No audits yet');
      if (isThere && hasContent) {
        // The frame is painted and the window is free to take a key: only then is it open.
        requestAnimationFrame(() => setTimeout(() => document.body.setAttribute('data-open-after', String(performance.now()))));
      } else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto('/');
  const opened = await page.waitForSelector('body[data-open-after]', { state: 'attached', timeout: 120_000 });
  const took = Number(await opened.getAttribute('data-open-after'));
  await close();
  return took;
}

export const scenario: Scenario = {
  name: 'opening',
  run: async (tools) => {
    const taken = { empty: [] as number[], fifty: [] as number[], million: [] as number[] };
    for (let round = -1; round < ROUNDS; round += 1) {
      for (const name of ['empty', 'fifty', 'million'] as const) {
        const took = await openOnce(tools, name);
        if (round >= 0) taken[name].push(took);
      }
    }
    return [
      compared(
        { name: 'open with 50 audits of 187 questions', unit: 'ms', limit: 1.2, note: 'beside an empty workspace, browser newly started' },
        { ours: taken.fifty, peer: taken.empty },
      ),
      compared(
        { name: 'open with 1,000,000 records', unit: 'ms', limit: 1.5, note: 'beside an empty workspace, browser newly started' },
        { ours: taken.million, peer: taken.empty },
      ),
    ];
  },
};
