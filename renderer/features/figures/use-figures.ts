import { useDeferredValue, useMemo } from 'react';
import { fieldworkRows, figureRows } from '#renderer/data/repositories/figures-repository.ts';
import { useLive } from '#renderer/data/workspace-context.tsx';
import { clockOver, today } from '#renderer/platform/clock.ts';
import type { FigureRows } from '#shared/domain/figures/figure-rows.ts';
import type { FigureFilters } from '#shared/domain/figures/figure-filters.ts';
import { auditsOfPeriod, scopeFigures, type FigureScope } from '#shared/domain/figures/figure-scope.ts';
import { periodOf, type Period } from '#shared/domain/figures/period.ts';
import { NO_FIELDWORK, prepareFieldwork } from '#shared/domain/figures/prepare-fieldwork.ts';
import { prepareFigures, type PreparedFigures } from '#shared/domain/figures/prepare-figures.ts';
import type { CalendarDate, Timestamp } from '#shared/lib/calendar-date.ts';
import { useFiguresStore } from './figures-store.ts';

/** Everything the figures are shown from. */
export interface ShownFigures {
  readonly rows: FigureRows;
  readonly all: PreparedFigures;
  readonly scope: FigureScope;
  /** As chosen; the scope follows a moment later where there is much to compute. */
  readonly period: Period;
  readonly today: CalendarDate;
  readonly filters: FigureFilters;
  /** Answers and evidence of the period are there. */
  readonly hasFieldwork: boolean;
  /** What is shown is not yet what was chosen. */
  readonly isBehind: boolean;
}

/** The day of a moment on the wall of the person at the screen. */
function dayAt(at: Timestamp): CalendarDate {
  return clockOver(() => new Date(at)).today();
}

/** The period that is chosen. */
export function useChosenPeriod(day: CalendarDate): Period {
  const preset = useFiguresStore((state) => state.preset);
  const custom = useFiguresStore((state) => state.custom);
  return useMemo(() => (preset === 'custom' ? (custom ?? periodOf('last-12-months', day)) : periodOf(preset, day)), [preset, custom, day]);
}

/**
 * The rows read, prepared once, and narrowed to period and filters; undefined while they are read. Filters answer at
 * once: what is computed from them is deferred and gives way to the next choice.
 */
export function useFigures(): ShownFigures | undefined {
  const day = today();
  const rows = useLive(figureRows, []);
  const all = useMemo(() => rows && prepareFigures(rows, { today: day, dayAt }), [rows, day]);
  const chosenPeriod = useChosenPeriod(day);
  const chosenFilters = useFiguresStore((state) => state.filters);
  const period = useDeferredValue(chosenPeriod);
  const filters = useDeferredValue(chosenFilters);

  // Which audits, as one text: the rows are read anew when it changes and at no other change of an audit.
  const wanted = useMemo(() => {
    if (!rows || !all) return null;
    const ofPeriod = new Set(auditsOfPeriod(all, period).map(({ id }) => id));
    return JSON.stringify(rows.audits.filter(({ id }) => ofPeriod.has(id)).map(({ id, templateIds }) => ({ id, templateIds })));
  }, [rows, all, period]);
  const fieldwork = useLive(async (database) => {
    if (wanted === null) return null;
    const audits = JSON.parse(wanted) as Parameters<typeof fieldworkRows>[1];
    return prepareFieldwork(audits, await fieldworkRows(database, audits));
  }, [wanted]);
  const scope = useMemo(() => all && scopeFigures(all, fieldwork ?? NO_FIELDWORK, period, filters), [all, fieldwork, period, filters]);
  if (!rows || !all || !scope) return undefined;
  return {
    rows,
    all,
    scope,
    period,
    today: day,
    filters,
    hasFieldwork: fieldwork !== undefined && fieldwork !== null,
    isBehind: period !== chosenPeriod || filters !== chosenFilters,
  };
}
