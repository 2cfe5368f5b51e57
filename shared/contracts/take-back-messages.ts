import { z } from 'zod';
import type { ReadProblem } from '../exchange/read-problem.ts';
import type { RecognisedWorkbook } from '../exchange/recognise-workbook.ts';
import type { ReadBack, ReadBackContext } from '../exchange/round-trip/read-back.ts';

/** To the worker that takes workbooks back: one file, and then, as often as wanted, what to compare it with. */
export type TakeBackRequest =
  | { readonly kind: 'open'; readonly fileName: string; readonly bytes: ArrayBuffer }
  | { readonly kind: 'compare'; readonly number: number; readonly context: ReadBackContext };

/** What a file turned out to be. */
export interface OpenedWorkbook {
  readonly recognised: RecognisedWorkbook;
  readonly isTextTable: boolean;
}

/** From that worker. */
export type TakeBackMessage =
  | { readonly kind: 'progress'; readonly sheet: string; readonly done: number; readonly total: number }
  | { readonly kind: 'opened'; readonly opened: OpenedWorkbook }
  | { readonly kind: 'compared'; readonly number: number; readonly returned: ReadBack }
  | { readonly kind: 'refused'; readonly problem: ReadProblem };

/** The envelope alone is checked: what is in it comes from our own code in the same program. */
const message = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), sheet: z.string(), done: z.number(), total: z.number() }),
  z.object({ kind: z.literal('opened'), opened: z.looseObject({ isTextTable: z.boolean() }) }),
  z.object({ kind: z.literal('compared'), number: z.number(), returned: z.looseObject({ rows: z.array(z.unknown()) }) }),
  z.object({ kind: z.literal('refused'), problem: z.looseObject({ code: z.string() }) }),
]);

/** A message of that worker, or null when it is none. */
export function asTakeBackMessage(data: unknown): TakeBackMessage | null {
  return message.safeParse(data).success ? (data as TakeBackMessage) : null;
}
