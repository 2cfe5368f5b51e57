import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, expect, test } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import { sandboxArguments } from '../../../build/find-browser.ts';
import { findElectron } from '../../../build/host/electron-runtime.ts';
import { projectRoot } from '../../../build/renderer-vite.ts';

/** These run where Electron's runtime is present; build/playwright.config.ts leaves them out where it is not. */
let profile = '';
let program: ElectronApplication;
let page: Page;

test.beforeAll(async () => {
  profile = mkdtempSync(join(tmpdir(), 'luminous-electron-'));
  program = await _electron.launch({
    executablePath: findElectron(join(projectRoot, 'node_modules/electron')) ?? '',
    args: ['.', `--user-data-dir=${profile}`, ...sandboxArguments()],
    cwd: projectRoot,
  });
  page = await program.firstWindow();
});

test.afterAll(async () => {
  await program.close();
  rmSync(profile, { recursive: true, force: true });
});

test('the window comes from app://workbench and shows something', async () => {
  expect(new URL(page.url()).href).toContain('app://workbench/');
  await expect(page.locator('#root')).not.toBeEmpty();
});

test('the page has the bridge and neither Node nor Electron', async () => {
  const found = await page.evaluate(() => ({
    bridge: Object.keys((window as unknown as { readonly workbench: object }).workbench).toSorted(),
    require: typeof Reflect.get(window, 'require'),
    process: typeof Reflect.get(window, 'process'),
  }));
  expect(found).toEqual({
    bridge: ['forgetPickedFiles', 'pickFiles', 'readPickedFile', 'readSentinel', 'saveFile', 'writeSentinel'],
    require: 'undefined',
    process: 'undefined',
  });
});

test('the page can keep its data and reach no network', async () => {
  expect(await page.evaluate(() => navigator.storage.persist())).toBe(true);
  expect(await page.evaluate(() => fetch('https://example.org/').then(() => 'sent', () => 'refused'))).toBe('refused');
  expect(await page.evaluate(() => window.open('https://example.org/') === null)).toBe(true);
});

test('the note about the database is written to the disk and read back', async () => {
  const note = { databaseId: 'd', schemaVersion: 1, entries: 1, head: 'h', writtenAt: '2026-01-01T00:00:00.000Z' };
  const read = await page.evaluate(async (written) => {
    const { workbench } = window as unknown as { readonly workbench: { writeSentinel(note: unknown): Promise<void>; readSentinel(): Promise<unknown> } };
    await workbench.writeSentinel(written);
    return workbench.readSentinel();
  }, note);
  expect(read).toEqual(note);
});
