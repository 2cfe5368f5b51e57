import { create } from 'zustand';
import type { CaseFilter } from './case-rows.ts';

interface CaseListState extends CaseFilter {
  readonly set: (filter: Partial<CaseFilter>) => void;
  readonly clear: () => void;
}

const NO_FILTER: CaseFilter = { text: '', group: null, grade: null, auditId: null, owner: null, isOverdueOnly: false };

/** What the list of nonconformities is filtered by; kept while other screens are shown. */
export const useCaseListStore = create<CaseListState>()((set) => ({
  ...NO_FILTER,
  set,
  clear: () => set(NO_FILTER),
}));

export function isFiltered({ text, group, grade, auditId, owner, isOverdueOnly }: CaseFilter): boolean {
  return text !== '' || group !== null || grade !== null || auditId !== null || owner !== null || isOverdueOnly;
}
