import { z } from 'zod';
import type { CellEdit } from '#shared/exchange/fill/cell-edit.ts';
import { failed, ok, type Result } from '#shared/lib/result.ts';

export type MarkResult = Result<Uint8Array<ArrayBuffer>, { readonly code: string }>;

const SECONDS = 60;
const reply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), bytes: z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array) }),
  z.object({ ok: z.literal(false), code: z.string() }),
]);

/** Writes marks into a copy of a workbook in a worker of its own. Never rejects. `bytes` is transferred. */
export function markProblems(bytes: ArrayBuffer, cells: readonly CellEdit[]): Promise<MarkResult> {
  const worker = new Worker(new URL('./mark.worker.ts', import.meta.url), { type: 'module', name: 'mark-problems' });
  return new Promise((resolve) => {
    const finish = (result: MarkResult): void => {
      clearTimeout(timer);
      worker.terminate();
      resolve(result);
    };
    const timer = setTimeout(() => finish(failed({ code: 'no-answer' })), SECONDS * 1000);
    worker.addEventListener('message', (event: MessageEvent<unknown>) => {
      const read = reply.safeParse(event.data);
      if (!read.success) finish(failed({ code: 'crashed' }));
      else finish(read.data.ok ? ok(read.data.bytes) : failed({ code: read.data.code }));
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      finish(failed({ code: 'crashed' }));
    });
    worker.postMessage({ bytes, cells }, [bytes]);
  });
}
