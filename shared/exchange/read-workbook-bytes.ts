import { failed, ok, type Result } from '../lib/result.ts';
import { readLibraryFile } from './ciso-assistant/library-file.ts';
import type { ReadProgress } from './package/read-package.ts';
import { isLibraryName, readTableBytes } from './read-table-bytes.ts';
import { RefusedError, type ReadProblem } from './read-problem.ts';
import type { WorkbookContent } from './workbook-content.ts';

/** Reads somebody's workbook, text table or library of frameworks. Else as `readTableBytes`. */
export function readWorkbookBytes(
  bytes: Uint8Array,
  fileName: string,
  onProgress: (progress: ReadProgress) => void = () => undefined,
): Result<WorkbookContent, ReadProblem> {
  const table = readTableBytes(bytes, fileName, onProgress);
  // A library is text with an ending of its own: only that says how to read it.
  if (table.ok || table.problem.code !== 'not-a-table' || !isLibraryName(fileName)) return table;
  try {
    return ok(readLibraryFile(bytes, fileName));
  } catch (error) {
    if (error instanceof RefusedError) return failed(error.problem);
    throw error;
  }
}

