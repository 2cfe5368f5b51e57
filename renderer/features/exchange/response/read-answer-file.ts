import { exchangesWithBytes } from '#renderer/data/repositories/exchanges-repository.ts';
import type { Workspace } from '#renderer/data/workspace.ts';
import { sha256OfBytes } from '#renderer/deeds/register-exchange.ts';
import { loadResponseWords } from '#renderer/i18n/response-words.ts';
import type { PickedFile } from '#renderer/platform/platform.ts';
import { readWorkbook } from '#renderer/workers/workbook/read-workbook.ts';
import type { Sha256 } from '#shared/domain/ids.ts';
import type { ReadProblem } from '#shared/exchange/read-problem.ts';
import { readResponseWorkbook } from '#shared/exchange/response/read-response-workbook.ts';
import { readResponseJson } from '#shared/exchange/response/response-document.ts';
import type { ReceivedFile, ResponseFileProblem } from '#shared/exchange/response/received.ts';
import type { Timestamp } from '#shared/lib/calendar-date.ts';
import { failed, ok, type Result } from '#shared/lib/result.ts';

/** A file of answers as it was read, with its bytes for the register. */
export interface AnswerFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: Sha256;
  readonly file: ReceivedFile;
  /** When the very same file came in before; null when it did not. */
  readonly cameBefore: Timestamp | null;
}

export type AnswerFileProblem =
  | ResponseFileProblem
  | { readonly code: 'too-large' }
  | { readonly code: 'unreadable'; readonly detail: string }
  | { readonly code: 'refused'; readonly problem: ReadProblem };

/** More than any form with texts takes. */
const LARGEST = 50 * 1024 * 1024;

const looksLikeJson = (bytes: Uint8Array): boolean => /^\s*[{[]/.test(new TextDecoder().decode(bytes.subarray(0, 200)).replace(/^\uFEFF/, ''));

async function understand(name: string, bytes: Uint8Array<ArrayBuffer>, signal: AbortSignal): Promise<Result<ReceivedFile, AnswerFileProblem>> {
  const words = await loadResponseWords();
  if (looksLikeJson(bytes)) return readResponseJson(new TextDecoder().decode(bytes), words);
  // The worker takes its buffer away; the register needs ours.
  const read = await readWorkbook(bytes.slice().buffer, { fileName: name, signal });
  if (!read.ok) return failed({ code: 'refused', problem: read.problem });
  return readResponseWorkbook(read.value.content, words);
}

/** Reads a workbook or JSON file of answers; what kind it is tells its content, never its name. */
export async function readAnswerFile(workspace: Workspace, picked: PickedFile, signal: AbortSignal): Promise<Result<AnswerFile, AnswerFileProblem>> {
  if (picked.bytes.size > LARGEST) return failed({ code: 'too-large' });
  try {
    const bytes = new Uint8Array(await picked.bytes.arrayBuffer());
    const understood = await understand(picked.name, bytes, signal);
    if (!understood.ok) return understood;
    const sha256 = await sha256OfBytes(bytes);
    const before = await exchangesWithBytes(workspace.database, sha256);
    return ok({
      name: picked.name,
      mediaType: understood.value.format === 'json' ? 'application/json' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      bytes,
      sha256,
      file: understood.value,
      cameBefore: before.find(({ direction }) => direction === 'received')?.at ?? null,
    });
  } catch (error) {
    return failed({ code: 'unreadable', detail: error instanceof Error ? error.message : String(error) });
  }
}
