import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '../support/journey.ts';
import { startKillableBrowser } from '../support/killable-browser.ts';

test('a browser killed right after the first entry knows at the next start who works here', async ({ workbench }) => {
  const profile = mkdtempSync(join(tmpdir(), 'killed-browser-'));
  try {
    const first = await startKillableBrowser(profile);
    const page = await first.context.newPage();
    await page.goto(workbench.address);
    await page.getByLabel('Your name').fill('Ada Auditor');
    await page.getByRole('button', { name: 'Start working' }).click();
    await expect(page.getByLabel('Your name')).toBeHidden();
    await first.kill();

    // Three more openings: a torn store may open well once and be emptied by the next.
    for (let opening = 0; opening < 3; opening += 1) {
      const next = await startKillableBrowser(profile);
      const again = await next.context.newPage();
      await again.goto(workbench.address);
      await expect(again.getByRole('navigation').first()).toBeVisible();
      await expect(again.getByLabel('Your name')).toBeHidden();
      await next.kill();
    }
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
});
