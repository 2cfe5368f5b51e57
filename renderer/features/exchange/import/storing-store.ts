import { create } from 'zustand';

/** Where the storing of an import is. Rows are counted with the checklist itself. */
export type StoringPhase =
  | { readonly kind: 'preparing' }
  | { readonly kind: 'writing'; readonly done: number; readonly total: number }
  /** All rows are written; the entry of the history and the disk are waited for. */
  | { readonly kind: 'finishing' };

interface StoringState {
  /** Null while nothing is stored. */
  readonly phase: StoringPhase | null;
  readonly isCancelling: boolean;
  readonly cancel: () => void;
}

const IDLE: StoringState = { phase: null, isCancelling: false, cancel: () => undefined };

/** By itself, so that its steps draw the bar anew and not the thousands of rows above it. */
export const useStoringStore = create<StoringState>(() => IDLE);

/** Storing begins; gives the signal that Cancel aborts. */
export function beginStoring(): AbortSignal {
  const controller = new AbortController();
  useStoringStore.setState({
    phase: { kind: 'preparing' },
    isCancelling: false,
    cancel: () => {
      controller.abort();
      useStoringStore.setState({ isCancelling: true });
    },
  });
  return controller.signal;
}

/** So many rows of all are written. */
export function noteStoring(done: number, total: number): void {
  useStoringStore.setState({ phase: done < total ? { kind: 'writing', done, total } : { kind: 'finishing' } });
}

export function endStoring(): void {
  useStoringStore.setState(IDLE);
}
