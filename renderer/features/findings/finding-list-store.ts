import { create } from 'zustand';
import type { FindingGrade } from '#shared/domain/finding/finding.ts';

interface FindingListState {
  readonly text: string;
  readonly grade: FindingGrade | null;
  readonly clause: string;
  readonly set: (filter: Partial<Pick<FindingListState, 'text' | 'grade' | 'clause'>>) => void;
  readonly clear: () => void;
}

const NO_FILTER = { text: '', grade: null, clause: '' } as const;

/** What the list of findings is filtered by; kept while other screens are shown. */
export const useFindingListStore = create<FindingListState>()((set) => ({
  ...NO_FILTER,
  set,
  clear: () => set(NO_FILTER),
}));
