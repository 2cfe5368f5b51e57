import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findInstalledBrowser, findPlaywrightBrowser, sandboxArguments } from './find-browser.ts';
import { findElectron } from './host/electron-runtime.ts';
import { projectRoot } from './renderer-vite.ts';

const executablePath = findInstalledBrowser() ?? (await findPlaywrightBrowser());
const hasElectron = findElectron(join(projectRoot, 'node_modules/electron')) !== null;
const report = process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'];

export default defineConfig({
  testDir: join(projectRoot, 'test/e2e'),
  // The shell's own journeys need its runtime; the test command says in a line when they cannot run.
  testIgnore: hasElectron ? [] : ['**/electron/**'],
  outputDir: join(projectRoot, 'test-results'),
  forbidOnly: true,
  retries: 0,
  workers: 2,
  fullyParallel: true,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: report === undefined ? 'list' : [['json', { outputFile: report }]],
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    acceptDownloads: true,
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath === null ? {} : { executablePath }),
      args: [...sandboxArguments()],
    },
  },
});
