import { z } from 'zod';
import type { ReadProblem } from '#shared/exchange/read-problem.ts';
import type { WorkbookContent } from '#shared/exchange/workbook-content.ts';

/** To the reading worker: one file. The bytes are transferred, so the sender no longer has them. */
export interface ReadWorkbookRequest {
  readonly kind: 'read';
  readonly fileName: string;
  readonly bytes: ArrayBuffer;
}

/** From the reading worker. */
export type ReadWorkbookMessage =
  | { readonly kind: 'progress'; readonly sheet: string; readonly done: number; readonly total: number }
  | { readonly kind: 'read'; readonly content: WorkbookContent }
  | { readonly kind: 'refused'; readonly problem: ReadProblem };

/**
 * The envelope alone is checked, and the shape of content one level deep: cells number in the hundred thousands and
 * come from our own reader in the same program.
 */
const message = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), sheet: z.string(), done: z.number(), total: z.number() }),
  z.object({
    kind: z.literal('read'),
    content: z.object({ fileName: z.string(), format: z.enum(['workbook', 'text-table']), sheets: z.array(z.any()), notes: z.array(z.any()) }).loose(),
  }),
  z.object({ kind: z.literal('refused'), problem: z.object({ code: z.string() }).loose() }),
]);

/** A message of the reading worker, or null when it is none. The message itself is returned, not a copy of it. */
export function asReadWorkbookMessage(data: unknown): ReadWorkbookMessage | null {
  return message.safeParse(data).success ? (data as ReadWorkbookMessage) : null;
}
