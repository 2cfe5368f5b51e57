import { z } from 'zod';
import { importLookMessages, type ImportLookMessage, type ImportLookRequest } from './import-look-messages.ts';
import type { Framework } from '#shared/exchange/ciso-assistant/framework.ts';
import type { RecognisedWorkbook } from '#shared/exchange/recognise-workbook.ts';
import type { ReadProblem } from '#shared/exchange/read-problem.ts';
import type { SheetGuess } from '#shared/exchange/import/understand-sheet.ts';
import type { ReadRow, WorkbookContent } from '#shared/exchange/workbook-content.ts';

/** To the reading worker: one file. The bytes are transferred, so the sender no longer has them. */
export interface ReadWorkbookRequest {
  readonly kind: 'read';
  readonly fileName: string;
  readonly bytes: ArrayBuffer;
}

/** To the worker: the file, and then, as often as wanted, what to do with its rows. */
export type WorkbookRequest = ReadWorkbookRequest | ImportLookRequest;

/** A file as read, with what is believed of each sheet, in the order of the sheets. */
export interface ReadWorkbook {
  readonly content: WorkbookContent;
  readonly guesses: readonly SheetGuess[];
  /** Whose file it is, where that can be told from the file itself. */
  readonly recognised: RecognisedWorkbook;
  /** The frameworks in a library of CISO Assistant; none in any other file. */
  readonly frameworks: readonly Framework[];
}

/** From the reading worker. */
export type ReadWorkbookMessage =
  | { readonly kind: 'progress'; readonly sheet: string; readonly done: number; readonly total: number }
  /** Some rows of a sheet, in order; all of them come before the workbook, whose own sheets have none. */
  | { readonly kind: 'rows'; readonly sheet: number; readonly rows: readonly ReadRow[] }
  | { readonly kind: 'read'; readonly workbook: ReadWorkbook }
  | { readonly kind: 'refused'; readonly problem: ReadProblem }
  | ImportLookMessage;

/**
 * The envelope alone is checked, and the shape of content one level deep: cells number in the hundred thousands and
 * come from our own reader in the same program.
 */
const message = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), sheet: z.string(), done: z.number(), total: z.number() }),
  z.object({ kind: z.literal('rows'), sheet: z.number(), rows: z.custom<readonly ReadRow[]>(Array.isArray) }),
  z.object({
    kind: z.literal('read'),
    workbook: z.object({
      content: z.looseObject({ fileName: z.string(), format: z.enum(['workbook', 'text-table']), sheets: z.array(z.unknown()), notes: z.array(z.unknown()) }),
      guesses: z.array(z.unknown()),
      recognised: z.looseObject({ kind: z.string() }),
      frameworks: z.array(z.unknown()),
    }),
  }),
  z.object({ kind: z.literal('refused'), problem: z.looseObject({ code: z.string() }) }),
  ...importLookMessages,
]);

/** A message of the reading worker, or null when it is none. The message itself is returned, not a copy of it. */
export function asReadWorkbookMessage(data: unknown): ReadWorkbookMessage | null {
  return message.safeParse(data).success ? (data as ReadWorkbookMessage) : null;
}
