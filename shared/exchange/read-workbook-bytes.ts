import { failed, ok, type Result } from '../lib/result.ts';
import { detectFileKind } from './package/file-kind.ts';
import { LIMITS } from './package/limits.ts';
import { readPackage, type ReadProgress } from './package/read-package.ts';
import { RefusedError, type ReadProblem } from './read-problem.ts';
import { readTextTable } from './text-table/read-text-table.ts';
import type { WorkbookContent } from './workbook-content.ts';

/**
 * Reads somebody's workbook or text table: values, addresses and what was left out. Never guesses from the
 * name what the content contradicts. Runs for a second or two on large files, so call it off the main thread.
 */
export function readWorkbookBytes(
  bytes: Uint8Array,
  fileName: string,
  onProgress: (progress: ReadProgress) => void = () => undefined,
): Result<WorkbookContent, ReadProblem> {
  if (bytes.length > LIMITS.fileBytes) {
    return failed({ code: 'too-large', limit: 'file', part: '', allowed: LIMITS.fileBytes });
  }
  try {
    const kind = detectFileKind(bytes, fileName);
    if (kind.kind === 'refused') return failed(kind.problem);
    if (kind.kind === 'text-table') return ok(readTextTable(bytes, fileName));
    return ok(readPackage(bytes, fileName, onProgress));
  } catch (error) {
    if (error instanceof RefusedError) return failed(error.problem);
    throw error;
  }
}
