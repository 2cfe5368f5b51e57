import type { FieldValue, FieldValues } from './exchanged-fields.ts';
import type { AddedItem, ChangedItem, GoneItem, MergeField, MergeItem, MergePlan } from './merge-item.ts';

/**
 * What somebody decided, by the id of a field or an item. A field: `mine`, or the number of one of their values. A
 * row that is gone: `keep` or `remove`. A row that is new: `add` or `leave`.
 */
export type Decision = 'mine' | number | 'keep' | 'remove' | 'add' | 'leave';
export type Decisions = Readonly<Record<string, Decision>>;

/** One thing to decide, in the order of the list. */
export interface Choice {
  readonly id: string;
  readonly item: MergeItem;
  /** Null for a whole row. */
  readonly field: MergeField | null;
}

/** What a field is decided as; undefined while nobody said. */
export function decisionOf(field: MergeField, decisions: Decisions): 'mine' | number | undefined {
  const said = decisions[field.id];
  if (field.outcome === 'kept' || field.outcome === 'agreed' || field.outcome === 'refused') return 'mine';
  if (said === 'mine' || (typeof said === 'number' && said < field.theirs.length)) return said;
  return field.outcome === 'taken' ? 0 : undefined;
}

/** Everything that needs an answer, decided or not. */
export function choicesOf({ items }: MergePlan): readonly Choice[] {
  return items.flatMap((item): readonly Choice[] => {
    if (item.kind === 'changed') {
      return item.fields.flatMap((field) => (field.outcome === 'conflict' ? [{ id: field.id, item, field }] : []));
    }
    return item.kind === 'added' && item.obstacle !== null ? [] : [{ id: item.id, item, field: null }];
  });
}

/** Whether a choice has its answer. */
export function isDecided({ id, field }: Choice, decisions: Decisions): boolean {
  return field === null ? decisions[id] !== undefined : decisionOf(field, decisions) !== undefined;
}

/** One row as it is to become, with what was seen of it, so that a later change is noticed before it is written over. */
export interface MergeEdit {
  readonly item: ChangedItem;
  readonly values: FieldValues;
  readonly seen: FieldValues;
}

export interface DecidedMerge {
  readonly undecided: number;
  readonly edits: readonly MergeEdit[];
  readonly additions: readonly AddedItem[];
  readonly removals: readonly GoneItem[];
}

function editOf(item: ChangedItem, decisions: Decisions): MergeEdit | null {
  const values: Record<string, FieldValue> = {};
  const seen: Record<string, FieldValue> = {};
  for (const field of item.fields) {
    const decision = decisionOf(field, decisions);
    const theirs = typeof decision === 'number' ? field.theirs[decision] : undefined;
    if (theirs === undefined) continue;
    values[field.field] = theirs.value;
    seen[field.field] = field.mine;
  }
  return Object.keys(values).length === 0 ? null : { item, values, seen };
}

/** What is to be written for what was decided so far. */
export function decideMerge(plan: MergePlan, decisions: Decisions): DecidedMerge {
  const choices = choicesOf(plan);
  return {
    undecided: choices.filter((choice) => !isDecided(choice, decisions)).length,
    edits: plan.items.flatMap((item) => (item.kind === 'changed' ? (editOf(item, decisions) ?? []) : [])),
    additions: plan.items.flatMap((item) => (item.kind === 'added' && item.obstacle === null && decisions[item.id] === 'add' ? [item] : [])),
    removals: plan.items.flatMap((item) => (item.kind === 'gone' && decisions[item.id] === 'remove' ? [item] : [])),
  };
}

/** The figures of a merge, for people and for the register of exchanges. */
export interface MergeCounts {
  readonly taken: number;
  readonly kept: number;
  readonly agreed: number;
  readonly conflicts: number;
  readonly gone: number;
  readonly added: number;
  readonly refused: number;
}

/** Counts fields by outcome, and rows that are gone or new. */
export function countMerge(plan: MergePlan): MergeCounts {
  const fields = plan.items.flatMap((item) => (item.kind === 'changed' ? item.fields : []));
  const of = (outcome: MergeField['outcome']): number => fields.filter((field) => field.outcome === outcome).length;
  return {
    taken: of('taken'),
    kept: of('kept'),
    agreed: of('agreed'),
    conflicts: of('conflict'),
    gone: plan.items.filter(({ kind }) => kind === 'gone').length,
    added: plan.items.filter(({ kind }) => kind === 'added').length,
    refused: of('refused') + plan.refusals.length,
  };
}
