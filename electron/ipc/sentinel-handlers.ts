import { join } from 'node:path';
import { readSentinelFile, writeSentinelFile } from '../files/sentinel-file.ts';
import type { DesktopHandlers } from './register.ts';

/** The note about the database, kept in the program's folder outside the browser's own store. */
export function sentinelHandlers(folder: string): Pick<DesktopHandlers, 'sentinel:read' | 'sentinel:write'> {
  const path = join(folder, 'database-sentinel.json');
  // Two writes at once would race to the rename; the last one asked for must be the last one standing.
  let last: Promise<unknown> = Promise.resolve();
  return {
    'sentinel:read': () => readSentinelFile(path),
    'sentinel:write': (sentinel) => {
      const write = last.then(() => writeSentinelFile(path, sentinel));
      last = write.catch(() => undefined);
      return write.then(() => undefined);
    },
  };
}
