import { create } from 'zustand';
import type { FieldAddress } from '#renderer/ui/fields/field-mark.ts';

export type HistoryOverlay =
  | { readonly kind: 'undo-steps' }
  | { readonly kind: 'field'; readonly address: FieldAddress };

/** What of the history lies over the screen. */
export const useHistoryOverlay = create<{ readonly open: HistoryOverlay | null }>()(() => ({ open: null }));

let focusBefore: Element | null = null;

function open(overlay: HistoryOverlay): void {
  focusBefore = document.activeElement;
  useHistoryOverlay.setState({ open: overlay });
}

/** Shows the steps of this device that can be undone and redone. */
export function openUndoSteps(): void {
  open({ kind: 'undo-steps' });
}

/** Shows what stood in a field before. */
export function openFieldHistory(address: FieldAddress): void {
  open({ kind: 'field', address });
}

/** Closes what is open and gives the focus back: the dialog is gone before it can do so itself. */
export function closeHistoryOverlay(): void {
  useHistoryOverlay.setState({ open: null });
  const before = focusBefore;
  requestAnimationFrame(() => {
    if (before instanceof HTMLElement && before.isConnected) before.focus();
  });
}
