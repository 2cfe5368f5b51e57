import { useCallback, useDeferredValue, useMemo } from 'react';
import type { WorkbenchDatabase } from '#renderer/data/database.ts';
import { fieldworkRows, figureRows } from '#renderer/data/repositories/figures-repository.ts';
import { useWholeRows } from '#renderer/data/use-whole-rows.ts';
import { clockOver, today } from '#renderer/platform/clock.ts';
import { useProgramLanguage } from '#renderer/platform/program-language.ts';
import { dayOf } from '#shared/domain/figures/day.ts';
import type { FigureFilters } from '#shared/domain/figures/figure-filters.ts';
import type { FigureRows } from '#shared/domain/figures/figure-rows.ts';
import { scopeFigures, type FigureScope } from '#shared/domain/figures/figure-scope.ts';
import { isWithin, periodOf, type Period } from '#shared/domain/figures/period.ts';
import { auditDayOf } from '#shared/domain/figures/prepare-audit.ts';
import { prepareFieldwork } from '#shared/domain/figures/prepare-fieldwork.ts';
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

const BASE_TABLES = ['audits', 'findings', 'nonconformities', 'submissions', 'certificates', 'reports', 'people'] as const;
const FIELDWORK_TABLES = ['audits', 'answers', 'evidence', 'questions', 'templates'] as const;

/** Answers and evidence of the audits of a period, with the period they are of. */
function useFieldwork(period: Period) {
  const language = useProgramLanguage();
  const read = useCallback(
    async (database: WorkbenchDatabase) => {
      const [from, to] = [dayOf(period.from), dayOf(period.to)];
      const stored = await database.audits.toArray();
      const audits = stored.filter((audit) => isWithin(auditDayOf(audit, dayAt), from, to));
      return { period, language, prepared: prepareFieldwork(audits, await fieldworkRows(database, audits, stored.length)) };
    },
    [period, language],
  );
  return useWholeRows(read, FIELDWORK_TABLES);
}

/**
 * The rows read, prepared once, and narrowed to period and filters; undefined while they are read. Filters answer at
 * once: what is computed from them is deferred and gives way to the next choice.
 */
export function useFigures(): ShownFigures | undefined {
  const day = today();
  const chosenPeriod = useChosenPeriod(day);
  const chosenFilters = useFiguresStore((state) => state.filters);
  const period = useDeferredValue(chosenPeriod);
  const filters = useDeferredValue(chosenFilters);
  // Both readings at the same time; everything is drawn once, when both are there.
  const rows = useWholeRows(figureRows, BASE_TABLES);
  const fieldwork = useFieldwork(period);
  const all = useMemo(() => rows && prepareFigures(rows, { today: day, dayAt }), [rows, day]);
  const scope = useMemo(() => all && fieldwork && scopeFigures(all, fieldwork.prepared, period, filters), [all, fieldwork, period, filters]);
  if (!rows || !all || !scope) return undefined;
  return {
    rows,
    all,
    scope,
    period,
    today: day,
    filters,
    isBehind: period !== chosenPeriod || filters !== chosenFilters || fieldwork?.period !== period,
  };
}
