import { create } from 'zustand';

interface SampleStore {
  /** How far loading is; null while nothing is loading. */
  readonly loading: { readonly done: number; readonly total: number } | null;
  readonly isRemoving: boolean;
  /** Whether the question before removing is open. */
  readonly isAsking: boolean;
}

/** What is going on with the sample; the buttons stand on several screens. */
export const useSampleStore = create<SampleStore>()(() => ({ loading: null, isRemoving: false, isAsking: false }));

/** Opens the question before the sample is removed. */
export function askToRemoveSample(): void {
  useSampleStore.setState({ isAsking: true });
}
