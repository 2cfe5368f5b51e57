import { useDeferredValue, useMemo } from 'react';
import { findStandard } from '#renderer/platform/packs.ts';
import { draftsOf } from '#shared/exchange/import/plan-import.ts';
import { readSheets, type ChosenSheet, type ImportReading } from '#shared/exchange/import/read-sheets.ts';
import { suggestGrades, type GradeMeanings, type GradeSuggestion } from '#shared/exchange/import/suggest-grades.ts';
import type { SheetsState } from './import-state.ts';
import { useImportStore } from './import-store.ts';
import { layoutOfSheet } from './read-layout.ts';

export interface CurrentReading extends ImportReading {
  readonly sheets: readonly ChosenSheet[];
  readonly grades: readonly GradeSuggestion[];
  readonly meanings: GradeMeanings;
}

/** The chosen sheets with their header and mapping as they stand. */
export function chosenSheets(state: SheetsState): readonly ChosenSheet[] {
  return state.chosen.flatMap((index) => {
    const view = state.views[index];
    const layout = layoutOfSheet(state, index);
    return view && layout ? [{ view, ...layout }] : [];
  });
}

/** What the file gives with everything decided so far. Large files take a moment, so typing does not wait for it. */
export function useImportReading(): CurrentReading {
  const state = useDeferredValue(useImportStore());
  const { chosen, views, corrected, book, accepted, leftOut, kept, grades } = state;
  const { standardId } = state.about;
  const sheets = useMemo(() => chosenSheets({ chosen, views, corrected, book }), [chosen, views, corrected, book]);
  const reading = useMemo(
    () => readSheets(sheets, { accepted, leftOut, kept }, findStandard(standardId) ?? null),
    [sheets, accepted, leftOut, kept, standardId],
  );
  const suggestions = useMemo(() => suggestGrades(draftsOf(reading.readings)), [reading]);
  const meanings = useMemo(() => meaningsOf(suggestions, grades), [suggestions, grades]);
  return { ...reading, sheets, grades: suggestions, meanings };
}

function meaningsOf(suggestions: readonly GradeSuggestion[], chosen: GradeMeanings): GradeMeanings {
  return Object.fromEntries(suggestions.map(({ value, suggestion }) => [value, value in chosen ? (chosen[value] ?? null) : suggestion]));
}
