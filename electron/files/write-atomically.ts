import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Makes the new name durable. Windows cannot open a folder to flush it, and needs no such step. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const RENAME_TRIES = 6;
const RENAME_PAUSE_MS = 60;

/** On Windows a virus scanner or an indexer may hold the target for a moment; that is no reason to fail. */
async function renamePatiently(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rename(from, to);
      return;
    } catch (problem) {
      const isHeld = problem instanceof Error && 'code' in problem && ['EPERM', 'EBUSY', 'EACCES'].includes(String(problem.code));
      if (process.platform !== 'win32' || !isHeld || attempt === RENAME_TRIES) throw problem;
      await wait(RENAME_PAUSE_MS * attempt);
    }
  }
}

/**
 * Writes a file whole or not at all: into a neighbour, flushed to the disk, then renamed over the target. After a
 * crash or a power cut the target is the old complete file or the new complete file. Throws what the disk reports,
 * and leaves no neighbour behind.
 */
export async function writeAtomically(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  const neighbour = join(folder, `.${basename(path).slice(0, 100)}.${randomUUID()}.part`);
  try {
    const handle = await open(neighbour, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await renamePatiently(neighbour, path);
  } catch (problem) {
    await rm(neighbour, { force: true });
    throw problem;
  }
  await flushFolder(folder);
}
