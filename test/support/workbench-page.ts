import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** Answers "who are you" at the first start. */
export async function introduce(page: Page, name = 'Anna Berg'): Promise<void> {
  await page.goto('/');
  await page.getByLabel('Your name').fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Audits', exact: true })).toBeVisible();
}

/** Creates the sample's internal audit by keyboard from the list of audits and stays on its plan. */
export async function createAudit(page: Page, { reference = 'IA-2026-03' } = {}): Promise<void> {
  await page.keyboard.press('n');
  await page.getByRole('combobox', { name: 'Organization audited' }).fill('Nordlicht IT Services GmbH');
  await page.getByLabel('Reference').fill(reference);
  await page.getByLabel('First day').fill('2026-02-23');
  await page.getByLabel('Last day').fill('2026-02-25');
  await page.getByRole('textbox', { name: 'Scope' }).fill('All services at Hamburg, Tallinn and Porto');
  await page.getByRole('button', { name: 'Create audit' }).press('Enter');
  await expect(page.getByRole('heading', { name: new RegExp(`^${reference}`) })).toBeVisible();
}

/** Waits until the status bar says that everything is durable. */
export async function untilSaved(page: Page): Promise<void> {
  await expect(page.getByRole('contentinfo', { name: 'Status' }).getByRole('status').first()).toHaveText(/Saved at/);
}

/** The screen of the audit that `Alt` and a digit lead to, once its heading stands. */
export async function goTo(page: Page, screen: 'Plan' | 'Checklist' | 'Findings' | 'Evidence' | 'Export'): Promise<void> {
  const digit = { Plan: '1', Checklist: '2', Findings: '3', Evidence: '4', Export: '5' }[screen];
  await page.keyboard.press(`Alt+${digit}`);
  await expect(page.getByRole('navigation').getByRole('link', { name: screen, exact: true })).toHaveAttribute('aria-current', 'page');
}

/** Puts a drawn picture on the clipboard, as a screenshot tool would. */
export async function copyPicture(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(640, 360);
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('no canvas');
    pen.fillStyle = '#0b6b73';
    pen.fillRect(0, 0, 640, 360);
    pen.fillStyle = '#fff';
    pen.font = '48px sans-serif';
    pen.fillText('INC-20418', 60, 190);
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': await canvas.convertToBlob({ type: 'image/png' }) })]);
  });
}

/** Bytes of what the page saves while `action` runs. */
export async function bytesSavedBy(page: Page, action: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const waiting = page.waitForEvent('download');
  await action();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}
