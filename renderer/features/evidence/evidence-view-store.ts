import { create } from 'zustand';

type Layout = 'list' | 'grid';

const KEY = 'evidence.layout';

/** How the register is shown; remembered on this computer. */
export const useEvidenceView = create<{ readonly layout: Layout; readonly setLayout: (layout: Layout) => void }>()((set) => ({
  layout: localStorage.getItem(KEY) === 'grid' ? 'grid' : 'list',
  setLayout: (layout) => {
    localStorage.setItem(KEY, layout);
    set({ layout });
  },
}));
