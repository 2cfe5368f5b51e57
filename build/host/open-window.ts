import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import type { Machine } from '../find-browser.ts';
import { sandboxArguments } from '../find-browser.ts';
import { profileFolder } from './data-home.ts';

/** A browser that ends this soon has handed its window to one already running with the same profile. */
const HANDED_OVER_MS = 5_000;

export interface BrowserWindowProcess {
  /** Resolves when the browser has ended, or at once when the window went to a running one. */
  readonly closed: Promise<'closed' | 'handed-over'>;
  close(): void;
}

/**
 * Opens the address as a window of its own, without tabs, in a browser profile kept for the workbench alone: private
 * browsing data, extensions and cleaning rules of the user's own browser do not reach the audit data.
 */
export function openBrowserWindow(machine: Machine, executable: string, address: string): BrowserWindowProcess {
  const profile = profileFolder(machine, executable);
  mkdirSync(profile, { recursive: true });
  const child = spawn(
    executable,
    [
      `--app=${address}`,
      `--user-data-dir=${profile}`,
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--window-size=1440,900',
      ...sandboxArguments(),
    ],
    { stdio: 'ignore' },
  );
  const startedAt = performance.now();
  return {
    closed: new Promise((resolve) => {
      child.once('error', () => {
        console.error(`${executable} could not be started. Open ${address} by hand.`);
        resolve('handed-over');
      });
      child.once('exit', () => {
        resolve(performance.now() - startedAt < HANDED_OVER_MS ? 'handed-over' : 'closed');
      });
    }),
    close: () => {
      child.kill();
    },
  };
}

/** A desktop window that ends this soon, and badly, never showed itself. */
const WOULD_NOT_START_MS = 5_000;

/**
 * Runs the desktop window until it is closed. `would-not-start` is ordinary on some Linux systems: Chromium's sandbox
 * needs user namespaces or a helper owned by root, and switching the sandbox off is no answer.
 */
export function openElectronWindow(executable: string, projectFolder: string): Promise<'closed' | 'would-not-start'> {
  const startedAt = performance.now();
  const child = spawn(executable, ['.', ...sandboxArguments()], { cwd: projectFolder, stdio: ['ignore', 'inherit', 'ignore'] });
  let isStopped = false;
  const stop = (): void => {
    isStopped = true;
    child.kill();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return new Promise((resolve) => {
    child.once('error', () => {
      resolve('would-not-start');
    });
    child.once('exit', (code) => {
      const isBad = code !== 0 && !isStopped && performance.now() - startedAt < WOULD_NOT_START_MS;
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
      resolve(isBad ? 'would-not-start' : 'closed');
    });
  });
}
