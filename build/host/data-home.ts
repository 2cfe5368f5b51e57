import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import { z } from 'zod';
import type { Machine } from '../find-browser.ts';

/** Which window the work was begun in. Each has a store of its own, and another one would show an empty workbench. */
const homeSchema = z.discriminatedUnion('window', [
  z.object({ window: z.literal('electron') }),
  z.object({ window: z.literal('browser'), executable: z.string() }),
]);

export type DataHome = Readonly<z.infer<typeof homeSchema>>;

/**
 * Where the browser host keeps its browser profile (and in it the data): the place each system has for a program's
 * data, or what `LUMINOUS_DATA` names.
 */
export function dataFolder(machine: Machine): string {
  const { env, platform } = machine;
  const chosen = env['LUMINOUS_DATA'];
  if (chosen !== undefined && chosen !== '') return chosen;
  const home = env['HOME'] ?? env['USERPROFILE'] ?? '.';
  if (platform === 'win32') return win32.join(env['LOCALAPPDATA'] ?? win32.join(home, 'AppData', 'Local'), 'Luminous Audit Browser');
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Luminous Audit Browser');
  return posix.join(env['XDG_DATA_HOME'] ?? posix.join(home, '.local', 'share'), 'luminous-audit');
}

/**
 * The profile folder for one browser. Two browsers never share one: a profile written by a newer Chromium can be
 * emptied by an older one. A snap may not read hidden folders, so its profile lies in the snap's own place.
 */
export function profileFolder(machine: Machine, executable: string): string {
  const path = machine.platform === 'win32' ? win32 : posix;
  const name = path.basename(executable).replace(/\.exe$/i, '').replaceAll(/[^\w-]+/g, '-').toLowerCase();
  if (executable.startsWith('/snap/') && machine.env['LUMINOUS_DATA'] === undefined) {
    return posix.join(machine.env['HOME'] ?? '.', 'snap', name, 'common', 'luminous-audit');
  }
  return path.join(dataFolder(machine), `profile-${name}`);
}

function noteOf(folder: string): string {
  return `${folder}/window.json`;
}

/** Where the work was begun, or null on the first start (or when the note is unreadable: it is only a memory). */
export function readDataHome(folder: string): DataHome | null {
  try {
    return homeSchema.parse(JSON.parse(readFileSync(noteOf(folder), 'utf8')));
  } catch {
    return null;
  }
}

/** Remembers where the work is done, for the next start. */
export function rememberDataHome(folder: string, home: DataHome): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(noteOf(folder), `${JSON.stringify(home)}\n`);
}
