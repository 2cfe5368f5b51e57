import { existsSync } from 'node:fs';
import { delimiter } from 'node:path';

/** What the search looks at; given as an argument so that every system's search is tested on any system. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
}

const UNIX_NAMES = [
  'chromium',
  'google-chrome',
  'google-chrome-stable',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
  'vivaldi',
];

const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser', 'Vivaldi'];

const WINDOWS_PLACES = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
  'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
  'Vivaldi\\Application\\vivaldi.exe',
];

function onUnixPath(machine: Machine): readonly string[] {
  // Snap and Flatpak put their starters outside the PATH of some desktop sessions.
  const folders = [...(machine.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return UNIX_NAMES.flatMap((name) => folders.filter((folder) => folder !== '').map((folder) => `${folder}/${name}`));
}

function inMacApplications(machine: Machine): readonly string[] {
  const roots = ['/Applications', ...(machine.env['HOME'] === undefined ? [] : [`${machine.env['HOME']}/Applications`])];
  return MAC_APPS.flatMap((app) => roots.map((root) => `${root}/${app}.app/Contents/MacOS/${app}`));
}

function inWindowsProgramFolders(machine: Machine): readonly string[] {
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => machine.env[name] ?? []);
  return WINDOWS_PLACES.flatMap((place) => roots.map((root) => `${root}\\${place}`));
}

function candidates(machine: Machine): readonly string[] {
  if (machine.platform === 'darwin') return inMacApplications(machine);
  if (machine.platform === 'win32') return inWindowsProgramFolders(machine);
  return onUnixPath(machine);
}

/** The machine this program runs on. */
export function thisMachine(): Machine {
  return { platform: process.platform, env: process.env, exists: existsSync };
}

/**
 * The path of an installed browser of the Chromium family, or null. `LUMINOUS_BROWSER` names one by path and wins;
 * a path in it that does not exist is thrown back, because a silent second choice would hide the mistake.
 */
export function findInstalledBrowser(machine: Machine = thisMachine()): string | null {
  const chosen = machine.env['LUMINOUS_BROWSER'];
  if (chosen !== undefined && chosen !== '') {
    if (machine.exists(chosen)) return chosen;
    throw new Error(`LUMINOUS_BROWSER names ${chosen}, which does not exist. Correct it or unset it.`);
  }
  return candidates(machine).find((path) => machine.exists(path)) ?? null;
}

/** Switches a browser needs here: as root Chromium refuses to start with its sandbox, as in most CI containers. */
export function sandboxArguments(userId: number | null = process.getuid?.() ?? null): readonly string[] {
  return userId === 0 ? ['--no-sandbox'] : [];
}

/** Where Playwright's own Chromium lies, or null when it was never installed. */
export async function findPlaywrightBrowser(): Promise<string | null> {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return path !== '' && existsSync(path) ? path : null;
}
