import { create } from 'zustand';

/** What is chosen of a framework before it comes in; begins anew with each file. */
export interface FrameworkChoice {
  /** Which of the file's frameworks. */
  readonly place: number;
  /** Null until the user says otherwise: the framework's name. */
  readonly title: string | null;
  /** Null: the framework's own language. */
  readonly locale: string | null;
  /** None: all. */
  readonly groups: readonly string[];
  /** The file is read like any other table instead. */
  readonly isPlainTable: boolean;
}

const START: FrameworkChoice = { place: 0, title: null, locale: null, groups: [], isPlainTable: false };

export const useFrameworkStore = create<FrameworkChoice>(() => START);

export function choose(choice: Partial<FrameworkChoice>): void {
  useFrameworkStore.setState(choice);
}

export function forgetChoice(): void {
  useFrameworkStore.setState(START, true);
}
