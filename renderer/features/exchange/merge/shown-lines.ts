import { choicesOf, type Choice } from '#shared/exchange/round-trip/decide-merge.ts';
import type { MergeField, MergeItem, MergePlan, MergeRefusal } from '#shared/exchange/round-trip/merge-item.ts';
import type { RoundTripProblem } from '#shared/exchange/round-trip/round-trip-problem.ts';
import type { ShownPart } from './merge-store.ts';

/** One block of the list: a row with some of its fields, or one thing that is not taken. */
export type ShownLine =
  | { readonly kind: 'item'; readonly id: string; readonly item: MergeItem; readonly fields: readonly MergeField[] }
  | { readonly kind: 'refusal'; readonly id: string; readonly refusal: MergeRefusal }
  | ({ readonly kind: 'note' } & NoteLine);

/** Something the file says that is not taken, in words, with its place. */
export interface NoteLine {
  readonly id: string;
  readonly place: string;
  readonly text: string;
}

/** Problems of single cells and rows; what concerns the workbook as a whole stands above the list. */
const OF_ROWS: ReadonlySet<RoundTripProblem['code']> = new Set(['unreadable', 'read-only-edited', 'repeated-row', 'unknown-row', 'nothing-in-row', 'sheet-edited', 'sheet-row-new', 'sheet-row-gone']);

export function isOfRow({ code }: RoundTripProblem): boolean {
  return OF_ROWS.has(code);
}

const PART_OF_OUTCOME: Readonly<Record<MergeField['outcome'], ShownPart>> = {
  conflict: 'decide',
  taken: 'taken',
  kept: 'kept',
  agreed: 'kept',
  refused: 'refused',
};

function partOfItem(item: MergeItem): ShownPart | null {
  if (item.kind === 'changed') return null;
  return item.kind === 'added' && item.obstacle !== null ? 'refused' : 'decide';
}

/** The lines of one part of the list. */
export function linesOf({ items, refusals }: MergePlan, notes: readonly NoteLine[], part: ShownPart): readonly ShownLine[] {
  const lines: ShownLine[] = items.flatMap((item): readonly ShownLine[] => {
    if (item.kind !== 'changed') return partOfItem(item) === part ? [{ kind: 'item', id: item.id, item, fields: [] }] : [];
    const fields = item.fields.filter(({ outcome }) => PART_OF_OUTCOME[outcome] === part);
    return fields.length === 0 ? [] : [{ kind: 'item', id: item.id, item, fields }];
  });
  if (part !== 'refused') return lines;
  return [
    ...lines,
    ...refusals.map((refusal): ShownLine => ({ kind: 'refusal', id: `refusal/${refusal.code}/${refusal.key}`, refusal })),
    ...notes.map((note): ShownLine => ({ kind: 'note', ...note })),
  ];
}

/** How many fields and rows each part has. */
export function countParts(plan: MergePlan, notes: readonly NoteLine[]): Readonly<Record<ShownPart, number>> {
  const count = (part: ShownPart): number =>
    linesOf(plan, notes, part).reduce((sum, line) => sum + (line.kind === 'item' ? Math.max(1, line.fields.length) : 1), 0);
  return { decide: choicesOf(plan).length, taken: count('taken'), kept: count('kept'), refused: count('refused') };
}

/** The next choice without an answer after the current one, round and round; null when there is none. */
export function nextOpen(choices: readonly Choice[], isOpen: (choice: Choice) => boolean, current: string | null, step: 1 | -1): Choice | null {
  const start = choices.findIndex(({ id }) => id === current);
  const from = start < 0 ? (step === 1 ? -1 : 0) : start;
  for (let offset = 1; offset <= choices.length; offset += 1) {
    const choice = choices[(from + step * offset + choices.length * 2) % choices.length];
    if (choice !== undefined && isOpen(choice)) return choice;
  }
  return null;
}
