import type { ReadWorkbook } from '#shared/contracts/workbook-messages.ts';
import type { ReadProblem } from '#shared/exchange/read-problem.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { openWorkbook, type ReadWorkbookOptions } from './open-workbook.ts';

/**
 * Reads a workbook or text table in a worker of its own, which ends with it. `bytes` is transferred and empty
 * afterwards. Never rejects: cancelling, a worker that crashes and one that falls silent are answers like any other.
 */
export async function readWorkbook(bytes: ArrayBuffer, options: ReadWorkbookOptions): Promise<Result<ReadWorkbook, ReadProblem>> {
  const opened = await openWorkbook(bytes, options);
  if (!opened.ok) return opened;
  opened.value.close();
  return ok(opened.value.book);
}
