import { z } from 'zod';
import type { EditNote, EditProblem } from '#shared/exchange/fill/cell-edit.ts';
import type { FillData } from '#shared/exchange/fill/fill-data.ts';
import type { DayPattern, FillLayout } from '#shared/exchange/fill/fill-layout.ts';
import type { FormReading } from '#shared/exchange/fill/form-reading.ts';
import type { FillPlan } from '#shared/exchange/fill/plan-fill.ts';
import type { FillForm } from '#shared/exchange/fill/read-form.ts';

/** Our own words, for forms that have none. */
export type OwnWords = Pick<FillLayout, 'assessments' | 'grades'> & { readonly dayPattern: DayPattern };

/** To the filling worker: one request, then it ends. The bytes are copied, the window keeps its own. */
export type FillRequest =
  | { readonly kind: 'open'; readonly bytes: Uint8Array<ArrayBuffer>; readonly fileName: string; readonly own: OwnWords }
  | { readonly kind: 'fill'; readonly bytes: Uint8Array<ArrayBuffer>; readonly fileName: string; readonly layout: FillLayout; readonly data: FillData }
  | { readonly kind: 'read'; readonly bytes: Uint8Array<ArrayBuffer>; readonly fileName: string; readonly layout: FillLayout | null; readonly blank: Uint8Array<ArrayBuffer> | null };

/** A form with the proposal made from it. */
export interface OpenedForm {
  readonly form: FillForm;
  readonly proposal: FillLayout;
}

/** What a filled form says. */
export interface FormRead {
  readonly sheets: readonly string[];
  /** Null when no layout was given to read it by. */
  readonly reading: FormReading | null;
}

/** A filled copy, read again after it was written. */
export interface FilledForm {
  readonly plan: FillPlan;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly changedParts: readonly string[];
  readonly notes: readonly EditNote[];
  /** `Sheet!C4` of cells that do not read as they were planned; empty when all do. */
  readonly differing: readonly string[];
}

export type FillMessage =
  | { readonly kind: 'progress'; readonly sheet: string; readonly done: number; readonly total: number }
  | { readonly kind: 'opened'; readonly opened: OpenedForm }
  | { readonly kind: 'filled'; readonly filled: FilledForm }
  | { readonly kind: 'read'; readonly read: FormRead }
  | { readonly kind: 'refused'; readonly problem: EditProblem };

/** The envelope alone: what it holds comes from our own code in the same program. */
const message = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), sheet: z.string(), done: z.number(), total: z.number() }),
  z.object({ kind: z.literal('opened'), opened: z.object({ form: z.looseObject({}), proposal: z.looseObject({}) }) }),
  z.object({ kind: z.literal('filled'), filled: z.looseObject({ bytes: z.instanceof(Uint8Array) }) }),
  z.object({ kind: z.literal('read'), read: z.object({ sheets: z.array(z.string()), reading: z.looseObject({}).nullable() }) }),
  z.object({ kind: z.literal('refused'), problem: z.looseObject({ code: z.string() }) }),
]);

/** A message of the filling worker, or null when it is none. */
export function asFillMessage(data: unknown): FillMessage | null {
  return message.safeParse(data).success ? (data as FillMessage) : null;
}
