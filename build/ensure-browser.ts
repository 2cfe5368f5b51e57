import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findInstalledBrowser, findPlaywrightBrowser, sandboxArguments } from './find-browser.ts';
import { projectRoot } from './renderer-vite.ts';

const PLAYWRIGHT_LIMIT_MS = 4 * 60_000;
const APT_LIMIT_MS = 6 * 60_000;

/** Whether it starts at all: a downloaded browser may miss libraries of the system. */
function doesStart(executable: string): boolean {
  const parts = ['--headless', ...sandboxArguments(), '--disable-gpu', '--dump-dom', 'about:blank'];
  return spawnSync(executable, parts, { timeout: 60_000, stdio: 'ignore' }).status === 0;
}

function installPlaywrights(): void {
  const cli = join(projectRoot, 'node_modules/playwright/cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], {
    stdio: 'ignore',
    timeout: PLAYWRIGHT_LIMIT_MS,
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '5000' },
  });
}

function canUseApt(): boolean {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0;
}

function installWithApt(): void {
  const options = {
    stdio: 'ignore',
    timeout: APT_LIMIT_MS,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  } as const;
  spawnSync('apt-get', ['update'], options);
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options);
}

/**
 * The browser the tests run in: an installed one, else Playwright's own, fetched if need be, else Debian's where we are
 * root. Throws with advice when there is none: tests that need a browser are never left out in silence.
 * @param say told what is being fetched, since that takes a while
 */
export async function ensureBrowser(say: (line: string) => void): Promise<string> {
  const installed = findInstalledBrowser();
  if (installed !== null && doesStart(installed)) return installed;
  const present = await findPlaywrightBrowser();
  if (present !== null && doesStart(present)) return present;

  say("No browser found: fetching Playwright's Chromium …");
  installPlaywrights();
  const fetched = await findPlaywrightBrowser();
  if (fetched !== null && doesStart(fetched)) return fetched;

  if (canUseApt()) {
    say('That did not work: installing the chromium package …');
    installWithApt();
    const fromApt = findInstalledBrowser();
    if (fromApt !== null && doesStart(fromApt)) return fromApt;
  }
  throw new Error(
    'The tests need a browser of the Chromium family and none could be found or fetched. Install Chromium, Chrome or Edge, or name one in LUMINOUS_BROWSER.',
  );
}
