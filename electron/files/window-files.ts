import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { servedTypeOf } from './media-type.ts';

/** One file of the built window, ready to be served. */
export interface WindowFile {
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const PAGE = 'index.html';

/**
 * The parts of an address path as names inside the folder, or null when one of them could lead out of it:
 * dots, separators of the other system, drive letters and streams, NUL, or text that is not valid encoding.
 */
function namesOf(addressPath: string): readonly string[] | null {
  if (!addressPath.startsWith('/')) return null;
  if (addressPath === '/') return [PAGE];
  const names: string[] = [];
  for (const part of addressPath.slice(1).split('/')) {
    let name: string;
    try {
      name = decodeURIComponent(part);
    } catch {
      return null;
    }
    if (!/^[\w@(),+ -][\w@(),+ .-]*$/u.test(name) || name.endsWith('.') || name.endsWith(' ')) return null;
    names.push(name);
  }
  return names;
}

/**
 * Reads what an address path names below `root`, both for `app://workbench` and for the loopback host.
 * Null when there is no such file, when it lies outside (a link counts as where it leads), or is of a kind that the
 * window does not consist of: the caller answers all three with 404 and tells the asker nothing more.
 * @param addressPath the path part of the address as sent, still encoded
 */
export async function readWindowFile(root: string, addressPath: string): Promise<WindowFile | null> {
  const names = namesOf(addressPath);
  if (names === null) return null;
  const contentType = servedTypeOf(names.at(-1) ?? '');
  if (contentType === null) return null;
  try {
    const home = await realpath(root);
    const path = await realpath(join(home, ...names));
    if (!path.startsWith(`${home}${sep}`)) return null;
    if (!(await stat(path)).isFile()) return null;
    return { contentType, bytes: new Uint8Array(await readFile(path)) };
  } catch (problem) {
    if (problem instanceof Error && 'code' in problem) return null;
    throw problem;
  }
}
