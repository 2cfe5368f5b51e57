import { create } from 'zustand';
import type { Decision, Decisions } from '#shared/exchange/round-trip/decide-merge.ts';
import type { ChosenColumns } from '#shared/exchange/round-trip/place-columns.ts';

export const SHOWN_PARTS = ['decide', 'taken', 'kept', 'refused'] as const;
export type ShownPart = (typeof SHOWN_PARTS)[number];

/** A file that another page handed over. */
export interface FileToTakeBack {
  readonly name: string;
  readonly bytes: Blob;
}

interface MergeState {
  /** Handed over by the import page, which knew the file for one of ours; null when the page asks for a file itself. */
  readonly handedOver: FileToTakeBack | null;
  readonly decisions: Decisions;
  /** The decision the keys are about. */
  readonly current: string | null;
  /** Null: what needs the user most. */
  readonly shown: ShownPart | null;
  /** What the user said about unknown columns, by sheet. */
  readonly chosen: Readonly<Record<string, ChosenColumns>>;
  readonly reason: string;
  readonly counterpart: string;
}

const NOTHING_DECIDED = { decisions: {}, current: null, shown: null, chosen: {}, reason: '', counterpart: '' } as const;

/** What was decided about the workbook at hand; nothing of it is worth saving. */
export const useMergeStore = create<MergeState>(() => ({ handedOver: null, ...NOTHING_DECIDED }));

const set = useMergeStore.setState;

/** Gives a workbook of ours to the page that takes workbooks back, before going there. */
export function handOverWorkbook(file: FileToTakeBack): void {
  set({ handedOver: file });
}

/** Takes the file that was handed over, once. */
export function takeHandedOver(): FileToTakeBack | null {
  const { handedOver } = useMergeStore.getState();
  if (handedOver !== null) set({ handedOver: null });
  return handedOver;
}

/** Forgets what was decided, for another workbook. */
export function forgetDecisions(): void {
  set(NOTHING_DECIDED);
}

export function decide(id: string, decision: Decision): void {
  set(({ decisions }) => ({ decisions: { ...decisions, [id]: decision }, current: id }));
}

export function decideAll(all: Decisions): void {
  set(({ decisions }) => ({ decisions: { ...decisions, ...all } }));
}

export function setCurrent(current: string | null): void {
  set({ current });
}

export function show(shown: ShownPart): void {
  set({ shown });
}

/** Says what an unknown column is; null: none of ours. */
export function chooseColumn(sheet: string, column: number, field: string | null): void {
  set(({ chosen }) => ({ chosen: { ...chosen, [sheet]: { ...chosen[sheet], [column]: field } } }));
}

export function setReason(reason: string): void {
  set({ reason });
}

export function setCounterpart(counterpart: string): void {
  set({ counterpart });
}
