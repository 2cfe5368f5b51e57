import type { Result } from '../lib/result.ts';
import type { ReadProgress } from './package/read-package.ts';
import type { ReadProblem } from './read-problem.ts';
import { isLibraryName, readTableBytes } from './read-table-bytes.ts';
import type { WorkbookContent } from './workbook-content.ts';

/**
 * Reads a file as `readWorkbookBytes` does. What reads libraries is only loaded for a library: it would take more memory than
 * the table of many a file.
 */
export async function readWorkbookFile(
  bytes: Uint8Array,
  fileName: string,
  onProgress: (progress: ReadProgress) => void = () => undefined,
): Promise<Result<WorkbookContent, ReadProblem>> {
  if (!isLibraryName(fileName)) return readTableBytes(bytes, fileName, onProgress);
  const { readWorkbookBytes } = await import('./read-workbook-bytes.ts');
  return readWorkbookBytes(bytes, fileName, onProgress);
}
