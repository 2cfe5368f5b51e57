import { create } from 'zustand';
import { NO_FILTERS, type FigureFilters } from '#shared/domain/figures/figure-filters.ts';
import type { ColumnId, Dimension } from '#shared/domain/figures/figure.ts';
import type { Period, PeriodPreset } from '#shared/domain/figures/period.ts';
import type { ViewId } from './figure-groups.ts';

/** The value whose list is shown. */
export interface Chosen {
  readonly row: string;
  readonly column: ColumnId;
}

interface FiguresState {
  readonly preset: PeriodPreset;
  /** What was typed for the preset `custom`; kept when another one is chosen. */
  readonly custom: Period | null;
  readonly filters: FigureFilters;
  readonly by: Readonly<Partial<Record<ViewId, Dimension>>>;
  readonly isTable: boolean;
  readonly choosePreset: (preset: PeriodPreset, current: Period) => void;
  readonly setCustom: (period: Period) => void;
  readonly setFilters: (filters: FigureFilters) => void;
  readonly setBy: (view: ViewId, by: Dimension) => void;
  readonly toggleTable: () => void;
  readonly reset: () => void;
}

const START = { preset: 'last-12-months', custom: null, filters: NO_FILTERS, by: {}, isTable: false } as const;

/** What figures are asked for; the same for all of them while the program runs. */
export const useFiguresStore = create<FiguresState>()((set) => ({
  ...START,
  // Own days begin with those that were shown.
  choosePreset: (preset, current) => set((state) => ({ preset, custom: preset === 'custom' ? (state.custom ?? current) : state.custom })),
  setCustom: (custom) => set({ custom }),
  setFilters: (filters) => set({ filters }),
  setBy: (view, by) => set((state) => ({ by: { ...state.by, [view]: by } })),
  toggleTable: () => set(({ isTable }) => ({ isTable: !isTable })),
  reset: () => set(START),
}));
