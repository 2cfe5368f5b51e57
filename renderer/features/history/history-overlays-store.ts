import { create } from 'zustand';
import type { FieldAddress } from '#renderer/ui/fields/field-mark.ts';

export type HistoryOverlay =
  | { readonly kind: 'undo-steps' }
  | { readonly kind: 'field'; readonly address: FieldAddress };

/** What of the history lies over the screen. */
export const useHistoryOverlay = create<{ readonly open: HistoryOverlay | null }>()(() => ({ open: null }));

/** Shows the steps of this device that can be undone and redone. */
export function openUndoSteps(): void {
  useHistoryOverlay.setState({ open: { kind: 'undo-steps' } });
}

/** Shows what stood in a field before. */
export function openFieldHistory(address: FieldAddress): void {
  useHistoryOverlay.setState({ open: { kind: 'field', address } });
}

export function closeHistoryOverlay(): void {
  useHistoryOverlay.setState({ open: null });
}
