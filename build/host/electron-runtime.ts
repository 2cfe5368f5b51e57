import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const REACH_LIMIT_MS = 5_000;
const DOWNLOAD_LIMIT_MS = 5 * 60_000;

/** The path of the Electron program below `electronFolder` (`node_modules/electron`), or null when it is not there. */
export function findElectron(electronFolder: string, env: NodeJS.ProcessEnv = process.env): string | null {
  try {
    const relative = readFileSync(join(electronFolder, 'path.txt'), 'utf8').trim();
    const path = join(env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(electronFolder, 'dist'), relative);
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

/** Asks the download place once, so that a machine without a network waits seconds and not minutes. */
async function isReachable(env: NodeJS.ProcessEnv): Promise<boolean> {
  const place = env['ELECTRON_MIRROR'] ?? env['npm_config_electron_mirror'] ?? 'https://github.com/electron/electron/releases';
  try {
    const reply = await fetch(place, { method: 'HEAD', signal: AbortSignal.timeout(REACH_LIMIT_MS) });
    return reply.status < 500 && reply.status !== 403 && reply.status !== 407;
  } catch {
    return false;
  }
}

function runInstaller(electronFolder: string, env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve) => {
    // Its output is a stack trace when it fails; the caller says it in one line.
    const child = spawn(process.execPath, [join(electronFolder, 'install.js')], { env, stdio: 'ignore', timeout: DOWNLOAD_LIMIT_MS });
    child.once('error', () => {
      resolve();
    });
    child.once('exit', () => {
      resolve();
    });
  });
}

/**
 * The Electron program, fetched if need be: its package downloads the runtime on first use. Null when it is neither
 * here nor to be had within a short time.
 */
export async function ensureElectron(
  electronFolder: string,
  say: (line: string) => void,
  env: NodeJS.ProcessEnv = process.env,
): Promise<string | null> {
  const present = findElectron(electronFolder, env);
  if (present !== null) return present;
  if (!existsSync(join(electronFolder, 'install.js')) || !(await isReachable(env))) return null;
  say('Fetching the desktop runtime (Electron, about 120 MB, this once) …');
  await runInstaller(electronFolder, env);
  return findElectron(electronFolder, env);
}
