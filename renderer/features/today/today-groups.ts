import { horizonOf, HORIZONS, WAITING_KINDS, type DueItem, type HorizonName, type WaitingItem, type WaitingKind } from '#shared/domain/horizon/due-item.ts';
import type { Horizon } from '#shared/domain/horizon/look-ahead.ts';

export type GroupName = HorizonName | WaitingKind;

/** Lines that belong together, under one heading. */
export type TodayGroup =
  | { readonly kind: 'due'; readonly name: HorizonName; readonly items: readonly DueItem[] }
  | { readonly kind: 'waiting'; readonly name: WaitingKind; readonly items: readonly WaitingItem[] };

/** All groups in the order they are shown, empty ones too: a count of none is an answer as well. */
export function todayGroups({ due, waiting }: Horizon): readonly TodayGroup[] {
  const byHorizon = Map.groupBy(due, ({ daysLeft }) => horizonOf(daysLeft));
  const byKind = Map.groupBy(waiting, ({ kind }) => kind);
  return [
    ...HORIZONS.map((name): TodayGroup => ({ kind: 'due', name, items: byHorizon.get(name) ?? [] })),
    ...WAITING_KINDS.map((name): TodayGroup => ({ kind: 'waiting', name, items: byKind.get(name) ?? [] })),
  ];
}

/** How late what is overdue is on average, in days; null when nothing is (M4). */
export function averageLate(due: readonly DueItem[]): number | null {
  const late = due.filter(({ daysLeft }) => daysLeft < 0);
  return late.length === 0 ? null : late.reduce((sum, { daysLeft }) => sum - daysLeft, 0) / late.length;
}
