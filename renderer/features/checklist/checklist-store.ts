import { create } from 'zustand';
import { NO_FILTER, type QuestionFilter } from '#shared/domain/checklist/filter-questions.ts';
import type { AuditId, QuestionId } from '#shared/domain/ids.ts';

export type PanelTab = 'guide' | 'findings' | 'evidence' | 'history';

/** What is kept per audit while the program runs, so that the screen is found again as it was left. */
export interface ChecklistViewState {
  readonly filter: QuestionFilter;
  /** Keys of the tree's nodes that are open; null until somebody opens or closes one. */
  readonly openNodes: ReadonlySet<string> | null;
  readonly lastQuestion: QuestionId | null;
}

interface ChecklistStore {
  readonly views: Readonly<Record<AuditId, ChecklistViewState>>;
  readonly tab: PanelTab;
}

const FRESH: ChecklistViewState = { filter: NO_FILTER, openNodes: null, lastQuestion: null };

const useChecklistStore = create<ChecklistStore>()(() => ({ views: {}, tab: 'guide' }));

/** How this audit's checklist is looked at. */
export function useChecklistViewState(auditId: AuditId): ChecklistViewState {
  return useChecklistStore(({ views }) => views[auditId] ?? FRESH);
}

/** The same for a moment, outside rendering. */
export function checklistViewState(auditId: AuditId): ChecklistViewState {
  return useChecklistStore.getState().views[auditId] ?? FRESH;
}

/** Changes how this audit's checklist is looked at. */
export function setChecklistView(auditId: AuditId, change: Partial<ChecklistViewState>): void {
  useChecklistStore.setState(({ views }) => ({
    views: { ...views, [auditId]: { ...(views[auditId] ?? FRESH), ...change } },
  }));
}

/** Narrows the list further, or less. */
export function setChecklistFilter(auditId: AuditId, change: Partial<QuestionFilter>): void {
  setChecklistView(auditId, { filter: { ...checklistViewState(auditId).filter, ...change } });
}

/** The tab of the panel, the same for all questions. */
export function usePanelTab(): PanelTab {
  return useChecklistStore(({ tab }) => tab);
}

export function setPanelTab(tab: PanelTab): void {
  useChecklistStore.setState({ tab });
}
