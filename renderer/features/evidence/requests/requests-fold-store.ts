import { create } from 'zustand';
import type { AuditId } from '#shared/domain/ids.ts';

/** Whether the requests of an audit are unfolded; by itself, because the list is drawn anew when an item opens beside it. */
export const useRequestsFold = create<{ readonly unfolded: Readonly<Partial<Record<AuditId, boolean>>> }>(() => ({ unfolded: {} }));

export function noteUnfolded(auditId: AuditId, isUnfolded: boolean): void {
  useRequestsFold.setState(({ unfolded }) => ({ unfolded: { ...unfolded, [auditId]: isUnfolded } }));
}
