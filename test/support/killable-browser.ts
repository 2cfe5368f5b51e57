import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import type { Browser, BrowserContext } from '@playwright/test';
import { findInstalledBrowser, findPlaywrightBrowser, sandboxArguments } from '../../build/find-browser.ts';

const START_LIMIT_MS = 30_000;

/** A real browser on a profile that stays, which can be killed as a power button would. */
export interface KillableBrowser {
  readonly browser: Browser;
  readonly context: BrowserContext;
  /** Ends every process of the browser at once, without a word to any of them. */
  kill(): Promise<void>;
}

async function portOf(profile: string): Promise<string> {
  const endsAt = Date.now() + START_LIMIT_MS;
  while (Date.now() < endsAt) {
    try {
      const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
      if (port !== undefined && port !== '') return port;
    } catch {
      // Not written yet.
    }
    await wait(50);
  }
  throw new Error('The browser did not start.');
}

/** Starts a browser on that profile folder and connects to it. Kill it before starting the next one on the folder. */
export async function startKillableBrowser(profile: string): Promise<KillableBrowser> {
  const executable = findInstalledBrowser() ?? (await findPlaywrightBrowser());
  if (executable === null) throw new Error('No browser: run this through npm test, which finds one.');
  rmSync(join(profile, 'DevToolsActivePort'), { force: true });
  const child = spawn(
    executable,
    [
      '--headless',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--window-size=1440,900',
      ...sandboxArguments(),
      'about:blank',
    ],
    // A group of its own: the kill reaches its children, and only them.
    { detached: process.platform !== 'win32', stdio: 'ignore' },
  );
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portOf(profile)}`);
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('The browser has no window.');
  return {
    browser,
    context,
    kill: async () => {
      if (child.pid === undefined) return;
      if (process.platform === 'win32') spawn('taskkill', ['/pid', String(child.pid), '/t', '/f']);
      else process.kill(-child.pid, 'SIGKILL');
      await ended;
    },
  };
}
