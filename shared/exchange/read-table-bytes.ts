import { failed, ok, type Result } from '../lib/result.ts';
import { detectFileKind } from './package/file-kind.ts';
import { LIMITS } from './package/limits.ts';
import { readPackage, type ReadProgress } from './package/read-package.ts';
import { RefusedError, type ReadProblem } from './read-problem.ts';
import { readTextTable } from './text-table/read-text-table.ts';
import type { WorkbookContent } from './workbook-content.ts';

const LIBRARY_ENDINGS = /\.ya?ml$/i;

/**
 * Reads somebody's workbook or text table: values, addresses and what was left out. Never guesses from the
 * name what the content contradicts. Runs for a second on large files, so call it off the main thread.
 */
export function readTableBytes(
  bytes: Uint8Array,
  fileName: string,
  onProgress: (progress: ReadProgress) => void = () => undefined,
): Result<WorkbookContent, ReadProblem> {
  try {
    const other = readUnlessPackage(bytes, fileName);
    return other ?? ok(readPackage(bytes, fileName, onProgress));
  } catch (error) {
    if (error instanceof RefusedError) return failed(error.problem);
    throw error;
  }
}

/** The answer for everything but a package of parts; null for such a package. Throws `RefusedError`. */
function readUnlessPackage(bytes: Uint8Array, fileName: string): Result<WorkbookContent, ReadProblem> | null {
  if (bytes.length > LIMITS.fileBytes) {
    return failed({ code: 'too-large', limit: 'file', part: '', allowed: LIMITS.fileBytes });
  }
  const kind = detectFileKind(bytes, fileName);
  if (kind.kind === 'refused') return failed(kind.problem);
  return kind.kind === 'text-table' ? ok(readTextTable(bytes, fileName)) : null;
}

/** True for the name of a library, which is written in YAML. */
export function isLibraryName(fileName: string): boolean {
  return LIBRARY_ENDINGS.test(fileName);
}
