import { create } from 'zustand';
import { NO_HISTORY_FILTER, type HistoryFilter } from '#shared/domain/change-log/filter-history.ts';

/** What the history is filtered by; kept while other screens are shown. */
export const useHistoryFilter = create<HistoryFilter>()(() => NO_HISTORY_FILTER);

export function setHistoryFilter(change: Partial<HistoryFilter>): void {
  useHistoryFilter.setState(change);
}

export function clearHistoryFilter(): void {
  useHistoryFilter.setState(NO_HISTORY_FILTER);
}
