import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/journey.ts';
import { createAudit, goTo, introduce } from '../support/workbench-page.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  interface Window {
    readonly axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };
  }
}

/** Serious and critical findings of axe over WCAG 2.2 A and AA on the page as it stands. */
async function seriousProblems(page: Page): Promise<readonly string[]> {
  await page.evaluate(source);
  const { violations } = await page.evaluate(() =>
    window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] }),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')}`);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`In ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('axe finds nothing serious or critical on any screen, empty and full', async ({ page }) => {
      test.setTimeout(180_000);
      const found: Record<string, readonly string[]> = {};
      const look = async (screen: string): Promise<void> => {
        // A fading notice is half transparent, and would be judged by the colour of a moment.
        await page.waitForTimeout(400);
        const problems = await seriousProblems(page);
        if (problems.length > 0) found[screen] = problems;
      };
      await page.goto('/');
      await page.getByLabel('Your name').waitFor();
      await look('welcome');
      await introduce(page);
      await look('audits, empty');
      await page.keyboard.press('n');
      await page.getByRole('dialog').waitFor();
      await look('new audit');
      await page.keyboard.press('Escape');
      await createAudit(page);
      await look('plan');
      for (const screen of ['Findings', 'Evidence', 'Export', 'Checklist'] as const) {
        await goTo(page, screen);
        await look(`${screen}, empty`);
      }
      await page.keyboard.press('x');
      await look('checklist, justification asked for');
      await page.keyboard.press('Escape');
      await page.keyboard.press('j');
      await page.keyboard.press('n');
      await page.getByRole('dialog').waitFor();
      await look('raise a finding');
      await page.keyboard.type('The issues are not reviewed.');
      await page.keyboard.press('Control+Enter');
      await page.getByText('Raised NC-2026-001').waitFor();
      await look('checklist, in use');
      await page.keyboard.press('Control+k');
      await look('command palette');
      await page.keyboard.press('Escape');
      await page.keyboard.press('?');
      await look('shortcuts');
      await page.keyboard.press('Escape');
      await goTo(page, 'Findings');
      await page.getByRole('row', { name: /NC-2026-001/ }).click();
      await look('finding');
      await page.keyboard.press('Alt+0');
      await look('audits, full');
      await page.getByRole('link', { name: 'Checklists', exact: true }).click();
      await look('checklists');
      await page.getByRole('link', { name: 'History', exact: true }).click();
      await page.getByRole('button', { name: 'Check for tampering' }).click();
      await page.getByText('The history is intact.').waitFor();
      await look('history');
      await page.getByRole('link', { name: 'Settings', exact: true }).click();
      await look('settings');
      expect(found).toEqual({});
    });
  });
}
