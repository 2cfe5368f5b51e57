import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import type {} from './lab/lab.ts';

/** Milliseconds from the key (the time stamp of its event) to the frame that shows what it did. */
export interface KeyTiming {
  readonly paint: number;
  /** Milliseconds the main thread computed for it, from the press until it is quiet again. */
  readonly work: number;
}

declare global {
  interface Window {
    bench: {
      /** Whether the page shows what is waited for. */
      isShown: (() => boolean) | null;
      result: Promise<number> | null;
      arm: (isShown: () => boolean, event: string) => void;
    };
  }
}

/**
 * Put into every page of a workbench: looks once per frame, just before the frame is painted, whether the page shows
 * what was waited for, and takes the time behind that very frame.
 */
export async function prepareTiming(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    window.bench = {
      isShown: null,
      result: null,
      arm(isShown, type) {
        window.bench.result = new Promise((resolve, reject) => {
          window.addEventListener(
            type,
            (event) => {
              const startedAt = event.timeStamp;
              const look = (): void => {
                if (performance.now() - startedAt > 20_000) reject(new Error('The page never showed it'));
                else if (isShown()) setTimeout(() => resolve(performance.now() - startedAt));
                else requestAnimationFrame(look);
              };
              requestAnimationFrame(look);
            },
            { capture: true, once: true },
          );
        });
      },
    };
  });
}

/** Counts what the main thread computed; another program on the processor does not count. */
export async function meterOf(page: Page): Promise<{ readonly cpu: () => Promise<number>; readonly session: CDPSession }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const cpu = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  return { cpu, session };
}

/** Waits until everything is saved and the page has been quiet for some frames. */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(() => /Saved/.test(document.querySelector('footer [role=status]')?.textContent ?? '') || /No changes|Nothing/.test(document.querySelector('footer [role=status]')?.textContent ?? ''), undefined, { polling: 30 });
  // Not in step with the frames: presses fall anywhere between two of them.
  await page.waitForTimeout(40 + Math.random() * 30);
}

/** What is expected on the screen is given as a function that runs in the page. */
export async function timeKey(
  page: Page,
  cpu: () => Promise<number>,
  key: string,
  isShown: () => boolean,
): Promise<KeyTiming> {
  await page.evaluate(`window.bench.arm(${isShown.toString()}, 'keydown')`);
  const before = await cpu();
  await page.keyboard.press(key);
  const paint = await page.evaluate(() => window.bench.result);
  await settle(page);
  if (paint === null) throw new Error('Nothing was timed');
  return { paint, work: (await cpu()) - before };
}

/** Waits for the checklist and brings up its cards: which look was seen last is kept in the profile. */
export async function showCards(page: Page): Promise<void> {
  const cards = page.getByRole('listbox', { name: 'Questions' });
  const grid = page.getByRole('grid');
  await cards.or(grid).first().waitFor({ timeout: 120_000 });
  if (await grid.isVisible()) await page.keyboard.press('Alt+g');
  await cards.waitFor();
  await cards.focus();
}

/** Opens the laboratory page, whose functions are `window.lab`. */
export async function openLab(page: Page): Promise<void> {
  await page.goto('/lab/index.html');
  await page.waitForFunction(() => 'lab' in window);
}
