import { z } from 'zod';
import type { ImportLook, ImportQuestion, ImportSurroundings } from '../exchange/records/look-at-import.ts';

/** Lists that may be long, and are sent some rows at a time: taking a message apart is work for the window, which has to draw in between. */
export const SURROUNDING_LISTS = ['takenReferences', 'questions', 'answers', 'findings', 'nonconformities', 'actions', 'requests', 'people'] as const satisfies readonly (keyof ImportSurroundings)[];
export type SurroundingList = (typeof SURROUNDING_LISTS)[number];
export const ROWS_PER_MESSAGE = 500;

/** Nothing is here yet; lists are filled by the messages that follow. */
export const NO_SURROUNDINGS: ImportSurroundings = {
  auditId: null, organization: '', standards: [], takenReferences: [], questions: [], answers: [], findings: [], nonconformities: [], actions: [], requests: [], people: [],
};

/** To the worker that read a file and still holds its rows. */
export type ImportLookRequest =
  /** What is here already, from now on; its lists follow. */
  | { readonly kind: 'surroundings'; readonly about: Pick<ImportSurroundings, 'auditId' | 'organization' | 'standards'> }
  | { readonly kind: 'surrounding-rows'; readonly list: SurroundingList; readonly rows: readonly unknown[] }
  /** An earlier question that is not answered yet is dropped. */
  | { readonly kind: 'look'; readonly number: number; readonly question: ImportQuestion }
  | { readonly kind: 'drop' };

/** Parts of an answer that are sent ahead of it. `draft` and `differing` are those of a next version. */
const LOOK_LISTS = ['rows', 'leftOut', 'problems', 'outcomes', 'draft', 'differing'] as const;
export type LookList = (typeof LOOK_LISTS)[number];

/** From that worker. */
export type ImportLookMessage =
  | { readonly kind: 'looking'; readonly number: number; readonly done: number; readonly total: number }
  /** Some of a list, in order; of the outcomes those of one sheet. All come before the look, whose own lists are empty. */
  | { readonly kind: 'look-rows'; readonly number: number; readonly list: LookList; readonly sheet: number; readonly rows: readonly unknown[] }
  | { readonly kind: 'looked'; readonly number: number; readonly look: ImportLook };

/** The envelope alone is checked: what is in it comes from our own code in the same program. */
export const importLookMessages = [
  z.object({ kind: z.literal('looking'), number: z.number(), done: z.number(), total: z.number() }),
  z.object({ kind: z.literal('look-rows'), number: z.number(), list: z.enum(LOOK_LISTS), sheet: z.number(), rows: z.custom<readonly unknown[]>(Array.isArray) }),
  z.object({ kind: z.literal('looked'), number: z.number(), look: z.looseObject({ kind: z.string() }) }),
] as const;

export interface LookPart {
  readonly list: LookList;
  readonly sheet: number;
  readonly rows: readonly unknown[];
}

/** An answer taken apart for its way: its long lists in parts, and the rest. */
export function takeApart(look: ImportLook): { readonly parts: readonly LookPart[]; readonly rest: ImportLook } {
  if (look.kind === 'checklist') {
    const { readings, problems } = look.reading;
    const { version } = look;
    const parts = [
      ...readings.flatMap(({ outcomes }, sheet) => partsOf('outcomes', outcomes, sheet)),
      ...partsOf('problems', problems),
      ...partsOf('draft', version?.draft.questions ?? []),
      ...partsOf('differing', version?.differing ?? []),
    ];
    const bare = version && { ...version, draft: { ...version.draft, questions: [] }, differing: [] };
    return { parts, rest: { ...look, version: bare, reading: { readings: readings.map(({ sheet }) => ({ sheet, outcomes: [], problems: [] })), problems: [] } } };
  }
  const { rows, leftOut, problems, counts } = look.plan;
  const parts = [...partsOf('rows', rows), ...partsOf('leftOut', leftOut), ...partsOf('problems', problems)];
  return { parts, rest: { ...look, plan: { rows: [], leftOut: [], problems: [], counts } } };
}

function partsOf(list: LookList, rows: readonly unknown[], sheet = 0): readonly LookPart[] {
  const parts: LookPart[] = [];
  for (let from = 0; from < rows.length; from += ROWS_PER_MESSAGE) parts.push({ list, sheet, rows: rows.slice(from, from + ROWS_PER_MESSAGE) });
  return parts;
}

/** The answer put together again. */
export function putTogether(rest: ImportLook, parts: readonly LookPart[]): ImportLook {
  const listOf = (list: LookList, sheet = 0): never[] => {
    const rows: unknown[] = [];
    for (const part of parts) {
      if (part.list === list && part.sheet === sheet) for (const row of part.rows) rows.push(row);
    }
    return rows as never[];
  };
  if (rest.kind === 'checklist') {
    const readings = rest.reading.readings.map(({ sheet }, index) => ({ sheet, outcomes: listOf('outcomes', index), problems: [] }));
    const { version } = rest;
    const whole = version && { ...version, draft: { ...version.draft, questions: listOf('draft') }, differing: listOf('differing') };
    return { ...rest, version: whole, reading: { readings, problems: listOf('problems') } };
  }
  return { ...rest, plan: { ...rest.plan, rows: listOf('rows'), leftOut: listOf('leftOut'), problems: listOf('problems') } };
}
