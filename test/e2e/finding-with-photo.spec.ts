import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as plain } from '@playwright/test';
import { startWindowServer } from '../../build/host/window-server.ts';
import { projectRoot } from '../../build/renderer-vite.ts';
import { expect, misdeedsOn } from '../support/journey.ts';
import { countKeys } from '../support/key-counter.ts';
import { startKillableBrowser } from '../support/killable-browser.ts';
import { copyPicture, createAudit, goTo, untilSaved } from '../support/workbench-page.ts';

const LIMIT_MS = 15_000;
/** Key presses a finding with a photo may cost besides the text, each key of a chord counted by itself. */
const LIMIT_KEYS = 12;

// Scenario 2 of the domain reference: a finding with a photo by keyboard alone, and the power fails right after "Saved".
plain('A finding with a pasted photo is raised by keyboard alone and outlives the browser', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'luminous-profile-'));
  const server = await startWindowServer(join(projectRoot, 'out/renderer'), 0);
  const misdeeds = misdeedsOn(server.address);
  const first = await startKillableBrowser(profile);
  try {
    await misdeeds.watch(first.context);
    await first.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.address });
    const page = await first.context.newPage();
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(server.address);
    await page.getByLabel('Your name').fill('Jonas Lind');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Audits', exact: true })).toBeVisible();
    await createAudit(page);
    await goTo(page, 'Checklist');
    await expect(page.getByText('0 of 187 assessed')).toBeVisible();
    for (let number = 1; number <= 6; number += 1) {
      await page.keyboard.press('n');
      await page.getByRole('textbox', { name: 'Statement' }).pressSequentially(`Earlier finding ${String(number)}`);
      await page.keyboard.press('Control+Enter');
      await expect(page.getByText(`Raised NC-2026-00${String(number)}`)).toBeVisible();
      await page.keyboard.press('j');
    }
    await copyPicture(page);

    const keys = await countKeys(page);
    const startedAt = Date.now();
    await page.keyboard.type('8.6.1');
    await expect(page.getByRole('complementary').getByText('8.6.1-q1')).toBeVisible();
    await page.keyboard.press('j');
    await expect(page.getByRole('complementary').getByText('8.6.1-q2')).toBeVisible();
    await page.keyboard.press('n');
    await expect(page.getByRole('textbox', { name: 'Statement' })).toBeFocused();
    await page.keyboard.type('INC-20418 (P1) was closed with no resolution note.');
    await page.keyboard.press('Tab');
    await page.keyboard.type('INC-20418, closed 2026-02-17, field Resolution empty');
    await page.keyboard.press('Control+v');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Raised NC-2026-007')).toBeVisible();
    await expect(page.getByText(/1 file attached|Attached 1/i)).toBeVisible();
    await untilSaved(page);
    expect(Date.now() - startedAt).toBeLessThan(LIMIT_MS);
    const pressed = await keys.besidesText();
    expect(pressed.length, pressed.join(' ')).toBeLessThanOrEqual(LIMIT_KEYS);
  } finally {
    await first.kill();
  }

  const second = await startKillableBrowser(profile);
  try {
    await misdeeds.watch(second.context);
    const page = await second.context.newPage();
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(server.address);
    await page.getByRole('link', { name: 'IA-2026-03' }).click();
    await goTo(page, 'Findings');
    const row = page.getByRole('row', { name: /NC-2026-007/ });
    await expect(row).toContainText('Minor NC');
    await expect(row).toContainText('8.6.1');
    await row.click();
    await expect(page.getByRole('textbox', { name: 'Objective evidence' })).toHaveValue('INC-20418, closed 2026-02-17, field Resolution empty');
    await goTo(page, 'Evidence');
    await page.getByText('EV-2026-0001').first().click();
    await expect(page.getByText(/\b[0-9a-f]{64}\b/).first()).toBeVisible();
    await page.getByRole('button', { name: /Verify/ }).click();
    await expect(page.getByText(/intact|unchanged/i).first()).toBeVisible();
    expect(misdeeds.found).toEqual([]);
  } finally {
    await second.kill();
    await server.close();
    rmSync(profile, { recursive: true, force: true });
  }
});
