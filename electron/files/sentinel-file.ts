import { readFile } from 'node:fs/promises';
import { databaseSentinelSchema } from '#shared/contracts/sentinel.ts';
import type { DatabaseSentinel } from '#shared/contracts/sentinel.ts';
import { writeAtomically } from './write-atomically.ts';

/**
 * Reads the note about the database; null when none was ever written. A note that is there but unreadable throws:
 * taking it for "never written" could turn an emptied database into a fresh start.
 */
export async function readSentinelFile(path: string): Promise<DatabaseSentinel | null> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (problem) {
    if (problem instanceof Error && 'code' in problem && problem.code === 'ENOENT') return null;
    throw problem;
  }
  return databaseSentinelSchema.parse(JSON.parse(text));
}

/** Writes the note whole or not at all, on the disk when this resolves. */
export async function writeSentinelFile(path: string, sentinel: DatabaseSentinel): Promise<void> {
  await writeAtomically(path, new TextEncoder().encode(`${JSON.stringify(sentinel, null, 2)}\n`));
}
