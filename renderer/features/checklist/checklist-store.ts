import { create } from 'zustand';
import { NO_FILTER, type QuestionFilter } from '#shared/domain/checklist/filter-questions.ts';
import type { ColumnSort } from '#shared/domain/checklist/grid/sort-rows.ts';
import type { AuditId, QuestionId } from '#shared/domain/ids.ts';

/** The two ways to see the same questions. */
export type ChecklistLook = 'cards' | 'grid';

/** A question and how far below the upper edge of the list it stood, in CSS pixels. */
export interface Sight {
  readonly questionId: QuestionId;
  readonly offset: number;
}

export type PanelTab = 'guide' | 'findings' | 'evidence' | 'history';

/** What is kept per audit while the program runs, so that the screen is found again as it was left. */
export interface ChecklistViewState {
  readonly filter: QuestionFilter;
  /** Keys of the tree's nodes that are open; null until somebody opens or closes one. */
  readonly openNodes: ReadonlySet<string> | null;
  /** How the grid is sorted; cards follow the checklist. */
  readonly sorting: readonly ColumnSort[];
  /** What was in sight when the look was switched, for the other one to go on from. */
  readonly sight: Sight | null;
}

interface ChecklistStore {
  readonly views: Readonly<Record<AuditId, ChecklistViewState>>;
  readonly tab: PanelTab;
}

const FRESH: ChecklistViewState = { filter: NO_FILTER, openNodes: null, sorting: [], sight: null };

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

/** Where each audit was left. Not in the store: every step would draw the whole screen again for it. */
const lastQuestions = new Map<AuditId, QuestionId>();

/** Notes the question that is open, for the next time the screen is opened without one. */
export function rememberQuestion(auditId: AuditId, questionId: QuestionId): void {
  lastQuestions.set(auditId, questionId);
}

/** The question that was open last in this audit; null while the program has not shown one. */
export function lastQuestionOf(auditId: AuditId): QuestionId | null {
  return lastQuestions.get(auditId) ?? null;
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
