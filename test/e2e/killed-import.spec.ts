import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/journey.ts';
import { startKillableBrowser } from '../support/killable-browser.ts';
import { createAudit, untilSaved } from '../support/workbench-page.ts';
import { WorkbookBuilder } from '../support/workbook-builder.ts';

const COUNT = 4000;
/** Moments of the kills, as shares of the time an import took that was left alone. */
const SHARES = [0.05, 0.3, 0.5, 0.8] as const;

function findingsOfTheBody(): Buffer {
  const rows = Array.from({ length: COUNT }, (_, at) => [
    `MZ-${String(at + 1)}`,
    '8.6.1',
    `Incident ${String(at + 1)} was closed without a resolution note`,
    `INC-${String(20_000 + at)}`,
    at % 5 === 0 ? 'major' : 'minor',
  ]);
  const heading = ['NC No.', 'Clause', 'Description of nonconformity', 'Objective evidence', 'Grade'];
  return Buffer.from(new WorkbookBuilder().withSheet('NC log', [heading, ...rows]).build());
}

/** Leads the import of the file, in the audit there is, up to its last press. */
async function prepareImport(page: Page): Promise<Locator> {
  await page.getByRole('row', { name: /IA-2026-03/ }).press('Enter');
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Findings', exact: true })).toBeVisible();
  await page.keyboard.press('Alt+Shift+g');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^Choose a file/ }).press('Enter');
  await (await chooser).setFiles({ name: 'Musterzert NC log.xlsx', mimeType: 'application/octet-stream', buffer: findingsOfTheBody() });
  await page.getByRole('button', { name: 'Next', exact: true }).press('Enter');
  await page.getByRole('checkbox', { name: 'These meanings are right' }).press('Space');
  const last = page.getByRole('button', { name: 'Import', exact: true });
  await expect(last).toBeEnabled();
  return last;
}

/** How many rows there are, after the check of the change log has found each to be what the log adds up to. */
async function rowsThatFit(page: Page): Promise<number> {
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await page.keyboard.press('Alt+8');
  await page.getByRole('button', { name: 'Check for tampering' }).press('Enter');
  await expect(page.getByText('The history is intact.')).toBeVisible({ timeout: 60_000 });
  const told = await page.getByText(/Rows checked: /).textContent();
  return Number(/Rows checked: ([\d,]+)/.exec(told ?? '')?.[1]?.replaceAll(',', ''));
}

test(`a browser killed at any moment of an import of ${String(COUNT)} findings has all of them at the next start, or none`, async ({ workbench }) => {
  test.setTimeout(600_000);
  const folder = mkdtempSync(join(tmpdir(), 'killed-import-'));
  /** Works in a browser on a profile folder, and kills it at the end. */
  const inBrowser = async <Value>(profile: string, work: (page: Page) => Promise<Value>): Promise<Value> => {
    const running = await startKillableBrowser(join(folder, profile));
    try {
      const page = await running.context.newPage();
      await page.goto(workbench.address);
      return await work(page);
    } finally {
      await running.kill();
    }
  };
  try {
    const rowsBefore = await inBrowser('prepared', async (page) => {
      await page.getByLabel('Your name').fill('Ada Auditor');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: 'Audits', exact: true })).toBeVisible();
      await createAudit(page);
      await untilSaved(page);
      return rowsThatFit(page);
    });
    /** Imports on a copy of the prepared profile; `moment` says when to kill. Gives the rows of the next start. */
    const rowsAfter = async (profile: string, moment: (page: Page) => Promise<void>): Promise<number> => {
      // Not the marks of the browser that was killed: their links lead to its own folder.
      cpSync(join(folder, 'prepared'), join(folder, profile), { recursive: true, filter: (path) => !basename(path).startsWith('Singleton') });
      await inBrowser(profile, async (page) => {
        const last = await prepareImport(page);
        await last.press('Enter');
        await moment(page);
      });
      return inBrowser(profile, rowsThatFit);
    };

    let took = 0;
    const rowsOfAll = await rowsAfter('whole', async (page) => {
      const pressedAt = performance.now();
      await expect(page.getByText(/New: 4,?000\./)).toBeVisible({ timeout: 60_000 });
      took = performance.now() - pressedAt;
    });
    expect(rowsOfAll, 'what was said to be in is in').toBeGreaterThanOrEqual(rowsBefore + COUNT);

    const found: number[] = [];
    for (const share of SHARES) found.push(await rowsAfter(`killed-${String(share)}`, () => wait(took * share)));
    const description = `${found.join(', ')} of ${String(rowsBefore)} or ${String(rowsOfAll)}; the import took ${took.toFixed(0)} ms`;
    test.info().annotations.push({ type: 'rows after each kill', description });
    for (const rows of found) expect([rowsBefore, rowsOfAll], description).toContain(rows);
    // A test whose kills all come too late would show nothing.
    expect(found, description).toContain(rowsBefore);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
});
