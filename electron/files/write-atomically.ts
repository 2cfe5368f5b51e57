import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

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
    await rename(neighbour, path);
  } catch (problem) {
    await rm(neighbour, { force: true });
    throw problem;
  }
  await flushFolder(folder);
}
