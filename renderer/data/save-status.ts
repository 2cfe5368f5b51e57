import { create } from 'zustand';
import type { StorageProblem } from './storage-problem.ts';

/** What the status bar says about saving. "Saved" only once the write is durable. */
export interface SaveStatus {
  readonly pending: number;
  /** Epoch milliseconds of the last durable write of this window, or null. */
  readonly savedAt: number | null;
  readonly problem: StorageProblem | null;
}

export const useSaveStatus = create<SaveStatus>()(() => ({ pending: 0, savedAt: null, problem: null }));

/** A write has begun. */
export function noteWriteStarted(): void {
  useSaveStatus.setState(({ pending }) => ({ pending: pending + 1 }));
}

/** A write has ended: durable when `problem` is null. */
export function noteWriteEnded(problem: StorageProblem | null, at: number): void {
  useSaveStatus.setState((status) => ({
    pending: status.pending - 1,
    savedAt: problem === null ? at : status.savedAt,
    problem,
  }));
}

/** A write was taken back by a person: neither saved nor trouble. */
export function noteWriteCancelled(): void {
  useSaveStatus.setState(({ pending }) => ({ pending: pending - 1 }));
}
