import { create } from 'zustand';
import type { StepsDone } from '#shared/lib/steps.ts';

interface LookingState {
  /** Of the look that is running; null until its first word. */
  readonly progress: StepsDone | null;
}

/** By itself, so that its steps draw the bar anew and not the tables above it. */
export const useLookingStore = create<LookingState>(() => ({ progress: null }));

/** A look is so far; null: it begins. */
export function noteLooking(progress: StepsDone | null): void {
  useLookingStore.setState({ progress });
}
