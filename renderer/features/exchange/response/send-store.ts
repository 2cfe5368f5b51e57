import { create } from 'zustand';
import type { FindingId } from '#shared/domain/ids.ts';

/** Which nonconformities were in the list when somebody chose to send them; null to choose on the page. */
export const usePreset = create<{ readonly ids: readonly FindingId[] | null }>()(() => ({ ids: null }));

/** Tells the page that opens next what to offer first. */
export function offerToSend(ids: readonly FindingId[]): void {
  usePreset.setState({ ids });
}
