import { randomBytes } from 'node:crypto';
import { expect, test } from '../support/journey.ts';
import { createAudit, goTo, introduce, untilSaved } from '../support/workbench-page.ts';

test('A full disk is told, loses nothing that was saved, and work goes on once there is room', async ({ page, context, misdeeds, baseURL }) => {
  misdeeds.expectTrouble(/QuotaExceeded|quota/i);
  const origin = new URL(baseURL ?? '').origin;
  const devtools = await context.newCDPSession(page);
  // Before the first write: Chromium remembers for a while how much room it found.
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 6_000_000 });
  await introduce(page);
  await createAudit(page);
  await goTo(page, 'Checklist');
  await page.getByText('0 of 187 assessed').waitFor();
  await page.keyboard.press('c');
  await page.getByText('1 of 187 assessed').waitFor();
  await untilSaved(page);

  await goTo(page, 'Evidence');
  const attach = async (): Promise<void> => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: /^Attach files/ }).first().click();
    await (await chooser).setFiles({ name: 'recording.bin', mimeType: 'application/octet-stream', buffer: randomBytes(12_000_000) });
  };
  await attach();
  await expect(page.getByText('The disk is full.').first()).toBeVisible();
  await expect(page.getByText('Not saved', { exact: true })).toBeVisible();
  await expect(page.getByText('EV-2026-0001')).toHaveCount(0);

  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await attach();
  await expect(page.getByText('EV-2026-0001').first()).toBeVisible();
  await untilSaved(page);
  await page.reload();
  await expect(page.getByText('EV-2026-0001').first()).toBeVisible();
  await goTo(page, 'Checklist');
  await expect(page.getByText('1 of 187 assessed')).toBeVisible();
});

test('A second window shows the changes of the first, and both say that there are two', async ({ page, context }) => {
  await introduce(page);
  await createAudit(page);
  await goTo(page, 'Checklist');
  await page.getByText('0 of 187 assessed').waitFor();
  const second = await context.newPage();
  await second.goto(page.url());
  await second.getByText('0 of 187 assessed').waitFor();
  await page.bringToFront();
  await page.keyboard.press('c');
  await expect(page.getByText('1 of 187 assessed')).toBeVisible();
  await expect(second.getByText('1 of 187 assessed')).toBeVisible();
  await expect(page.getByText('Also open in another window')).toBeVisible();
  await expect(second.getByText('Also open in another window')).toBeVisible();
});

test('A database emptied behind the program’s back leads to the recovery screen, never to a fresh start', async ({ page }) => {
  await introduce(page);
  await createAudit(page);
  await expect.poll(() => page.evaluate(() => localStorage.getItem('luminous-audit.sentinel') ?? '')).toContain('"entries":2');
  await page.evaluate(async () => {
    // As Chromium does with a damaged store: the database goes, the rest of the profile stays.
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase('luminous-audit');
      request.onsuccess = () => resolve();
      request.onerror = () => reject(new Error('not deleted'));
    });
  });
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Your data is not where it was' })).toBeVisible();
  await expect(page.getByText(/held 2 recorded changes/)).toBeVisible();
  await expect(page.getByLabel('Your name')).toHaveCount(0);
  await page.getByRole('button', { name: 'Look again' }).click();
  await expect(page.getByRole('heading', { name: 'Your data is not where it was' })).toBeVisible();
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Start with an empty workspace' }).click();
  await expect(page.getByLabel('Your name')).toBeVisible();
});
