import { expect } from '@playwright/test';
import type { CDPSession, Page } from '@playwright/test';
import { alone, compared } from '../../../build/bench/measure.ts';
import type { Scenario } from '../../../build/bench/scenario.ts';
import { createAudit, goTo, introduce, untilSaved } from '../../support/workbench-page.ts';

/** Caches are filled and all code has run once by then. */
const LEVEL_AT_MINUTE = 5;
/** Every so many rounds what was raised is kept; otherwise it is taken back, as the rows themselves would grow the heap. */
const KEPT_EVERY = 12;

async function heapAfterCollection(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 2 ** 20;
}

async function countOf(session: CDPSession, name: 'Nodes' | 'JSEventListeners'): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((metric) => metric.name === name)?.value ?? 0;
}

/** A screenshot on the clipboard, another one each time. */
async function copyScreenshot(page: Page, number: number): Promise<void> {
  await page.evaluate(async (text) => {
    const canvas = new OffscreenCanvas(1280, 720);
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('no canvas');
    pen.fillStyle = '#0b6b73';
    pen.fillRect(0, 0, 1280, 720);
    pen.fillStyle = '#fff';
    pen.font = '48px sans-serif';
    pen.fillText(text, 60, 190);
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': await canvas.convertToBlob({ type: 'image/png' }) })]);
  }, `INC-${20_000 + number}`);
}

async function undo(page: Page, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await page.keyboard.press('Control+z');
    await untilSaved(page);
    await page.waitForTimeout(150);
  }
}

/** What an auditor does again and again, by keyboard: step, grade, note, finding with photo, other screens, search, undo. */
async function round(page: Page, number: number): Promise<void> {
  await goTo(page, 'Checklist');
  const list = page.getByRole('listbox', { name: 'Questions' });
  await list.waitFor();
  await list.focus();
  if (number % 30 === 0) await page.keyboard.press('Home');
  for (const key of ['j', 'c', 'j', 'v', 'j', '0', 'j', 'g', 'k', 'j']) await page.keyboard.press(key);
  await page.keyboard.press('e');
  await page.keyboard.type(`Seen with the process owner, round ${number}.`);
  await page.keyboard.press('Escape');
  await untilSaved(page);

  await copyScreenshot(page, number);
  await page.keyboard.press('f');
  await page.getByRole('textbox', { name: 'Statement' }).fill(`INC-${20_000 + number} was closed with no resolution note.`);
  await page.getByRole('textbox', { name: 'Statement' }).focus();
  await page.keyboard.press('Control+v');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.waitForTimeout(500);
  await untilSaved(page);

  await goTo(page, 'Findings');
  await page.waitForTimeout(250);
  await goTo(page, 'Evidence');
  await page.waitForTimeout(250);
  await goTo(page, 'Plan');
  await page.waitForTimeout(150);
  await goTo(page, 'Checklist');
  await list.waitFor();
  await page.keyboard.press('/');
  for (const text of ['incident', 'supplier', 'change']) {
    await page.getByRole('textbox', { name: /Find|Search/ }).first().fill(text);
    await page.waitForTimeout(80);
  }
  await page.getByRole('textbox', { name: /Find|Search/ }).first().fill('');
  await page.keyboard.press('Enter');
  if (number % KEPT_EVERY !== 0) await undo(page, 2);
}

export const scenario: Scenario = {
  name: 'memory',
  run: async (tools) => {
    const { page, context, close } = await tools.open('memory');
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: tools.address });
    page.setDefaultTimeout(20_000);
    await introduce(page);
    await createAudit(page);
    await goTo(page, 'Checklist');
    await page.getByText('0 of 187 assessed').waitFor();
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    const startedAt = Date.now();
    const levels: number[] = [];
    let rounds = 0;
    let failures = 0;
    while (Date.now() - startedAt < tools.minutes * 60_000) {
      try {
        await round(page, rounds);
      } catch (problem) {
        // A notice in the way, a slow machine: the use goes on, but not for ever.
        failures += 1;
        tools.say(`round ${rounds}: ${problem instanceof Error ? (problem.message.split('\n')[0] ?? '') : String(problem)}`);
        if (failures > 5 && failures > rounds / 10) throw problem;
        await page.keyboard.press('Escape');
        await page.keyboard.press('Escape');
      }
      rounds += 1;
      if (Date.now() - startedAt < (levels.length + 1) * 60_000) continue;
      await page.waitForTimeout(1_500);
      levels.push(await heapAfterCollection(session));
      const nodes = await countOf(session, 'Nodes');
      const listeners = await countOf(session, 'JSEventListeners');
      tools.say(`minute ${levels.length}: ${levels.at(-1)?.toFixed(1) ?? ''} MB, ${nodes} nodes, ${listeners} listeners, ${rounds} rounds`);
    }
    await close();
    const level = levels[Math.min(LEVEL_AT_MINUTE, levels.length) - 1] ?? Number.NaN;
    const end = levels.at(-1) ?? Number.NaN;
    return [
      compared(
        {
          name: `heap after ${tools.minutes} minutes of use`,
          unit: 'MB',
          limit: 1.2,
          note: `beside its level after ${LEVEL_AT_MINUTE} minutes; ${rounds} rounds`,
        },
        { ours: [end], peer: [level] },
      ),
      alone({ name: 'heap, highest minute', unit: 'MB', limit: null }, [Math.max(...levels)]),
    ];
  },
};
